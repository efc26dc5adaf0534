/** Title, date, place and language of the meeting, and the files it was read from. */
import type { Ask } from "../../../platform/http/index.ts";
import type { AboutView } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { DeskFrame, moment } from "./desk-frame.tsx";

export function AboutPage({ view, ask }: { readonly view: AboutView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { head, about, sources } = view;
  return (
    <DeskFrame ask={ask} head={head} tab="about" title={say("tab-about")}>
      <form method="post" action={`${head.href}/about`} data-keep="about">
        <p>
          <label for="title">{say("field-title")}</label>
          <input id="title" name="title" value={about.title} dir="auto" required />
        </p>
        <p>
          <label for="date">{say("field-date")}</label>
          <input id="date" name="date" type="date" value={about.date ?? ""} />
        </p>
        <p>
          <label for="place">{say("field-place")}</label>
          <input id="place" name="place" value={about.place ?? ""} dir="auto" />
        </p>
        <p>
          <label for="language">{say("field-language")}</label>
          <input id="language" name="language" value={about.language} aria-describedby="language-hint" required />
          <small class="hint" id="language-hint">
            {say("language-hint")}
          </small>
        </p>
        <button type="submit">{say("save")}</button>
      </form>
      <h2>{say("sources")}</h2>
      <ul class="rows">
        {sources.map(({ name, container, encoding, size, at }) => (
          <li>
            <bdi>{name}</bdi>
            <small>
              <bdi>
                {container}, {encoding}
              </bdi>
              {" · "}
              {say("size-kb", { size: Math.max(1, Math.round(size / 1000)) })}
              {" · "}
              <time datetime={at}>{moment(ask, head.session.zone, at)}</time>
            </small>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${head.session.href}/import`}>{say("import-another")}</a>
      </p>
    </DeskFrame>
  );
}

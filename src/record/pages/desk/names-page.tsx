/** Under the Chatham House Rule: every name spoken in the text, each to be masked or left. */
import type { Ask } from "../../../platform/http/index.ts";
import type { NamesView } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { DeskFrame } from "./desk-frame.tsx";

export function NamesPage({ view, ask }: { readonly view: NamesView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { head, names } = view;
  return (
    <DeskFrame ask={ask} head={head} tab="names" title={say("tab-names")}>
      <p class="lede">{say("names-lede")}</p>
      {names.length === 0 ? <p>{say("names-none")}</p> : null}
      <form method="post" action={`${head.href}/names`}>
        <ul class="rows names">
          {names.map(({ name, speaker, times, cues, masked }, index) => (
            <li>
              <input type="hidden" name="seen" value={name} />
              <label class="inline">
                <input type="checkbox" name="mask" value={name} checked={masked ?? true} />
                <span>
                  <bdi>{name}</bdi>{" "}
                  <small>
                    {say(speaker ? "name-of-speaker" : "name-spoken", { count: times })}
                    {masked === null ? <b> {say("name-new")}</b> : null}
                  </small>
                </span>
              </label>
              {cues.map(({ key, n, around }) => (
                <p class="where" id={`name-${index}-${n}`}>
                  <a href={`${head.href}/cue/${key}`}>{say("cue-number", { n: String(n) })}</a>{" "}
                  <span dir="auto">{around}</span>
                </p>
              ))}
            </li>
          ))}
        </ul>
        <p>
          <label for="other">{say("names-other")}</label>
          <input id="other" name="other" dir="auto" autocomplete="off" />
        </p>
        <button type="submit">{say("names-save")}</button>
      </form>
    </DeskFrame>
  );
}

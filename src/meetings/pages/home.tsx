import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { HomeView } from "../view-model.ts";
import { Programme } from "./parts/programme.tsx";
import type { RingOf } from "./parts/ring.ts";

const todoTexts = {
  "create-body": "new-body",
  import: "home-import",
  read: "home-read",
  "see-bodies": "home-see-bodies",
} as const;

/** What else there is here for whoever comes for the first time. */
const ways = [
  ["/directory", "home-find"],
  ["/coverage", "home-missing"],
  ["/modalities", "home-rules"],
] as const;

interface HomePageProps {
  readonly view: HomeView;
  readonly ask: Ask;
  readonly Ring?: RingOf | undefined;
}

/** The table of the latest record: what Rapport is for, before a word is read. */
function Latest({ view: { latest }, ask, Ring }: HomePageProps) {
  if (!latest || !Ring) return null;
  return (
    <aside aria-labelledby="latest">
      <h2 id="latest" class="meta">
        {words.in(ask.language)("home-latest")}
      </h2>
      <p class="meta">
        <a href={latest.record}>
          <bdi>{latest.session.title}</bdi>
        </a>
      </p>
      <Ring glance={latest.glance} language={ask.language} />
    </aside>
  );
}

export function HomePage({ view, ask, Ring }: HomePageProps) {
  const say = words.in(ask.language);
  const { now, next, last, todo } = view;
  const empty = now.length + next.length + last.length === 0;
  return (
    <Frame ask={ask} title={say("home-title")} scripts={["zone.js"]}>
      <section class={view.latest && Ring ? "opening lead" : "opening"}>
        <div>
          <h1>{say("home-title")}</h1>
          <p class="lede">{say("home-sentence")}</p>
          {empty && todo?.what !== "see-bodies" ? (
            <p>{say(todo === null ? "home-empty-reader" : "home-empty")}</p>
          ) : null}
          {todo ? (
            <p class="acts">
              <a class="act" href={todo.href}>
                {say(todoTexts[todo.what])}
              </a>
            </p>
          ) : null}
          <ul class="plain">
            {ways.map(([href, key]) => (
              <li>
                <a href={href}>{say(key)}</a>
              </li>
            ))}
          </ul>
        </div>
        <Latest view={view} ask={ask} Ring={Ring} />
      </section>
      {now.length > 0 ? (
        <section class="now" aria-labelledby="now">
          <h2 id="now">{say("home-now")}</h2>
          <Programme ask={ask} rows={now} withBody />
        </section>
      ) : null}
      {next.length > 0 ? (
        <section aria-labelledby="next">
          <h2 id="next">{say("home-next")}</h2>
          <Programme ask={ask} rows={next} withBody />
        </section>
      ) : null}
      {last.length > 0 ? (
        <section aria-labelledby="last">
          <h2 id="last">{say("home-last")}</h2>
          <Programme ask={ask} rows={last} withBody />
        </section>
      ) : null}
      {view.also.length > 0 ? (
        <section aria-labelledby="also">
          <h2 id="also">{say("home-also")}</h2>
          <ul class="rows">
            {view.also.map(({ kind, title, href, place }) => (
              <li>
                <a class="name" href={href}>
                  <bdi>{title}</bdi>
                </a>
                <small>
                  {say(`home-${kind}`)} · <bdi>{place}</bdi>
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {empty ? null : (
        <p>
          <a href="/bodies">{say("see-all-sessions")}</a>
        </p>
      )}
    </Frame>
  );
}

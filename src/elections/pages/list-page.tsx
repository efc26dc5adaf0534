import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ListView } from "../view-model.ts";

function Elections({ view, ask }: { readonly view: ListView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (view.elections.length === 0) return null;
  return (
    <section aria-labelledby="elections">
      <h2 id="elections">{say("elections")}</h2>
      <ul class="rows">
        {view.elections.map(({ title, href, phase, seats, capacity, closes, zone }) => (
          <li>
            <a class="name" href={href}>
              <bdi>{title}</bdi>
            </a>
            <small>
              {say(`phase-${phase}`)}
              {" · "}
              {say("seats-for", { seats, capacity })}
              {phase === "closed"
                ? ""
                : ` · ${say("closes-on", { when: instantInWords(new Date(closes), zone, ask.language) })}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lots({ view, ask }: { readonly view: ListView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (view.lots.length === 0) return null;
  return (
    <section aria-labelledby="lots">
      <h2 id="lots">{say("lots")}</h2>
      <ul class="rows">
        {view.lots.map(({ title, href, drawn, pick, capacity }) => (
          <li>
            <a class="name" href={href}>
              <bdi>{title}</bdi>
            </a>
            <small>
              {say(drawn ? "lot-drawn" : "lot-published")}
              {" · "}
              {say("seats-for", { seats: pick, capacity })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ListPage({ view, ask }: { readonly view: ListView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const empty = view.elections.length + view.lots.length === 0;
  const acts = [
    { href: view.newElection, text: say("new-election") },
    { href: view.newLot, text: say("new-lot") },
    { href: view.importElection, text: say("import-election") },
    { href: view.composition, text: say("composition") },
  ];
  return (
    <Frame ask={ask} title={`${say("title")}: ${view.place.title}`} crumbs={view.crumbs}>
      <h1>{say("title")}</h1>
      <p class="lede">{say("lede")}</p>
      {empty ? <p>{say("none-yet")}</p> : null}
      {empty && view.newElection ? <p>{say("none-yet-begin")}</p> : null}
      <Elections view={view} ask={ask} />
      <Lots view={view} ask={ask} />
      <p class="acts">
        {acts.map(({ href, text }, index) =>
          href === null ? null : (
            <a class={index === 0 ? "act" : "act quiet"} href={href}>
              {text}
            </a>
          ),
        )}
      </p>
    </Frame>
  );
}

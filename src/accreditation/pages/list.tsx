/** The circulated list for those who may object: one press each, with or without a basis. */
import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { countryName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ListView } from "../view-model.ts";
import { Press } from "./parts/form.tsx";
import { RoundStages } from "./parts/stages.tsx";
import { Objections } from "./parts/standing.tsx";

type Row = ListView["rows"][number];

function Listed({ row, view, ask }: { readonly row: Row; readonly view: ListView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const id = `a${row.number}`;
  const zone = view.round?.zone ?? "UTC";
  return (
    <li id={id} class="listed">
      <div>
        <h2>
          {row.number}.{" "}
          <a href={row.href}>
            <bdi>{row.name}</bdi>
          </a>
        </h2>
        <p class="meta">
          {[row.country ? countryName(ask.language, row.country) : "", say(`standing-${row.standing}`)]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {row.purpose ? <p dir="auto">{row.purpose}</p> : null}
        <Objections ask={ask} objections={row.objections} zone={zone} />
      </div>
      {row.object ? (
        <Press quiet to={row.object} text={say("object")} about={row.name}>
          <input type="hidden" name="from" value="list" />
          {view.reasons === "none" ? null : (
            <details open={view.reasons === "required"}>
              <summary>{say(view.reasons === "required" ? "field-basis-required" : "field-basis")}</summary>
              <textarea name="basis" rows={2} dir="auto" aria-label={`${say("field-basis")}: ${row.name}`} />
            </details>
          )}
        </Press>
      ) : null}
      {row.withdraw ? (
        <Press quiet to={row.withdraw} text={say("withdraw-objection")} about={row.name}>
          <input type="hidden" name="from" value="list" />
        </Press>
      ) : null}
    </li>
  );
}

export function ListPage({ view, ask }: { readonly view: ListView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>{view.title}</h1>
      {view.member ? (
        <p class="meta">
          {say("you-object-for")} <bdi>{view.member}</bdi>
        </p>
      ) : null}
      {view.round ? <RoundStages ask={ask} round={view.round} now={view.now} /> : null}
      <p>
        {say("list-rule", { count: view.refusedBy ?? 1 })}{" "}
        {say(view.bodyDecides ? "way-body-decides" : "way-nobody-decides")}{" "}
        {say(`disclosed-${view.disclosedTo ?? "nobody"}`)} {view.assumed ? say("disclosed-assumed") : null}
      </p>
      {view.letter ? (
        <p class="acts">
          <a class="act quiet" href={view.letter}>
            {say("see-list-letter")}
          </a>
        </p>
      ) : null}
      <ol class="plain results">
        {view.rows.map((row) => (
          <Listed row={row} view={view} ask={ask} />
        ))}
      </ol>
    </Frame>
  );
}

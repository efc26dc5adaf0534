import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { ModalitiesView } from "../view.ts";
import { RightsRing } from "./rights-ring.tsx";
import { RightsTable } from "./rights-table.tsx";
import { Facets, Own, Source, type Speaking, Statements } from "./statement.tsx";
import { WaysIn } from "./ways-in.tsx";

interface Part {
  readonly view: ModalitiesView;
  readonly speaking: Speaking;
}

function Rules({ view, speaking }: Part) {
  const room = words.in(speaking.language);
  const say = libraryWords.in(speaking.language);
  const list = (closes: boolean) => view.rules.filter((rule) => rule.closes === closes);
  return [false, true].map((closes) =>
    list(closes).length === 0 ? null : (
      <section>
        <h2>{room(closes ? "rules-close" : "rules-open")}</h2>
        <ul class="rows">
          {list(closes).map((rule) => (
            <li id={`rule-${rule.id}`}>
              <Own text={rule.says} own={speaking.own} />
              {rule.instead ? (
                <p class="instead">
                  {say("do-instead")} <Own text={rule.instead} own={speaking.own} />
                </p>
              ) : null}
              <Facets list={rule.facets} speaking={speaking} />
              <Source stated={rule} speaking={speaking} />
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}

function Decisions({ view, speaking }: Part) {
  const room = words.in(speaking.language);
  if (view.decisions.length === 0) return null;
  return (
    <section>
      <h2>{room("decisions-title")}</h2>
      <ul class="rows">
        {view.decisions.map((decision) => (
          <li>
            {room(`method-${decision.method}` as "method-threshold")}
            {decision.says ? (
              <>
                {": "}
                <Own text={decision.says} own={speaking.own} />
              </>
            ) : null}
            <Facets list={decision.facets} speaking={speaking} />
            <Source stated={decision} speaking={speaking} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The ladder, from whose decision one begins with up to where it ends. */
function Appeals({ view, speaking }: Part) {
  if (view.ladders.length === 0) return null;
  return (
    <section>
      <h2>{words.in(speaking.language)("appeals-title")}</h2>
      {view.ladders.map((steps) => (
        <ol class="ladder">
          {steps.slice(0, 1).map(({ from }) => (
            <li>
              <Own text={from} own={speaking.own} />
            </li>
          ))}
          {steps.map((step) => (
            <li>
              <Own text={step.to} own={speaking.own} />
              <Facets list={step.facets} speaking={speaking} />
              <Source stated={step} speaking={speaking} />
            </li>
          ))}
        </ol>
      ))}
    </section>
  );
}

function Reports({ view, speaking }: Part) {
  if (view.reports.length === 0) return null;
  return (
    <section>
      <h2>{words.in(speaking.language)("reports-title")}</h2>
      {view.reports.map((report) => (
        <div class="report">
          <ol class="chain">
            {report.chain.map((body) => (
              <li>
                <Own text={body} own={speaking.own} />
              </li>
            ))}
          </ol>
          <p>
            <Own text={report.says} own={speaking.own} />
          </p>
          <Facets list={report.facets} speaking={speaking} />
          <Source stated={report} speaking={speaking} />
        </div>
      ))}
    </section>
  );
}

/** An address that a reader can open: a host and a path, and nothing else. */
const openable = (address: string): boolean =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[!-~]*$/.test(address) && !/[,;]/.test(address);

function Sources({ view, speaking }: Part) {
  const say = libraryWords.in(speaking.language);
  return (
    <section>
      <h2>{say("sources-title")}</h2>
      <ul class="rows">
        {view.sources.map(({ title, address, standing, verified }) => (
          <li>
            <Own text={title} own={speaking.own} />
            <small>
              {verified ? say(`standing-${standing}`) : <b class="doubt">{say(`standing-${standing}`)}</b>}
              {address === null ? null : " · "}
              {address !== null && openable(address) ? (
                <a href={`https://${address}`} rel="noreferrer">
                  <bdi dir="ltr">{address}</bdi>
                </a>
              ) : (
                <bdi dir="ltr">{address}</bdi>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Opening({ view, speaking }: Part) {
  const say = libraryWords.in(speaking.language);
  return (
    <div class="lead">
      <div>
        <p class="lede" dir="auto">
          <Own text={view.summary} own={speaking.own} />
        </p>
        <p class="hint">{say("unverified-count", { statements: view.statements, unverified: view.unverified })}</p>
        {view.mission ? (
          <p>
            <b>{say("mission-title")}</b> <Own text={view.mission.says} own={speaking.own} />
          </p>
        ) : null}
        <p class="acts">
          <a class="act quiet" href={`/modalities/compare?a=${view.name}`}>
            {words.in(speaking.language)("compare-with")}
          </a>
          <a class="act quiet" href={`/modalities/${view.name}/file.yaml`}>
            {say("as-file")}
          </a>
          <a class="act quiet" href="/modalities/check">
            {say("check-title")}
          </a>
        </p>
      </div>
      <aside class="facts" aria-label={say("shares-title")}>
        <RightsRing id="ring" shares={view.shares} language={speaking.language} />
        <p class="hint">{say("ring-note")}</p>
      </aside>
    </div>
  );
}

export function TemplatePage({ view, ask }: { readonly view: ModalitiesView; readonly ask: Ask }) {
  const room = words.in(ask.language);
  const say = libraryWords.in(ask.language);
  const speaking = { language: ask.language, own: view.language };
  return (
    <Frame
      ask={ask}
      title={view.title}
      crumbs={[{ title: room("library-title"), href: "/modalities" }]}
      styles={["library.css"]}
    >
      <h1>
        <Own text={view.title} own={view.language} />
      </h1>
      <p class="meta">
        <Own text={view.body} own={view.language} />
      </p>
      <Opening view={view} speaking={speaking} />
      <RightsTable view={view} speaking={speaking} />
      <WaysIn view={view} speaking={speaking} />
      <Rules view={view} speaking={speaking} />
      <Decisions view={view} speaking={speaking} />
      <Statements title={room("duties-title")} list={view.duties} speaking={speaking} />
      <Statements title={say("transparency-title")} list={view.transparency} speaking={speaking} />
      {view.attribution ? (
        <section>
          <h2>{say("attribution-title")}</h2>
          <p>{say(`attribution-${view.attribution.rule}`)}</p>
          <Source stated={view.attribution} speaking={speaking} />
        </section>
      ) : null}
      <Statements title={say("composition-title")} list={view.composition} speaking={speaking} />
      <Appeals view={view} speaking={speaking} />
      <Reports view={view} speaking={speaking} />
      <Statements title={say("outcomes-title")} list={view.outcomes} speaking={speaking} />
      {view.unknown.length > 0 ? (
        <section>
          <h2>{room("unknown-title")}</h2>
          <ul>
            {view.unknown.map((one) => (
              <li>
                <Own text={one} own={view.language} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Sources view={view} speaking={speaking} />
    </Frame>
  );
}

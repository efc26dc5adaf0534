import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { acts } from "../modalities-model.ts";
import type { ModalitiesView } from "../view.ts";

type Say = ReturnType<(typeof words)["in"]>;
type Cited = ModalitiesView["duties"][number];

/** Where a statement comes from, and a plain word where that was not fully seen. */
function Source({ cited, say }: { readonly cited: Cited; readonly say: Say }) {
  return (
    <small>
      {cited.source}
      {cited.address ? `, ${cited.address}` : null}
      {cited.verified ? null : <b> {say("unverified")}</b>}
    </small>
  );
}

function Statements({
  title,
  list,
  say,
}: {
  readonly title: string;
  readonly list: readonly Cited[];
  readonly say: Say;
}) {
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows" lang="en" dir="ltr">
        {list.map((cited) => (
          <li>
            {cited.says}
            <Source cited={cited} say={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A row an act, a column a capacity; a cell says at which stages. */
function Rights({ view, say }: { readonly view: ModalitiesView; readonly say: Say }) {
  return (
    <section>
      <h2 id="rights">{say("rights-title")}</h2>
      <p class="hint">{say("rights-hint")}</p>
      <section class="scroll" tabindex={0} aria-labelledby="rights">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("act")}</th>
              {view.capacities.map(({ title }) => (
                <th scope="col" lang="en">
                  <bdi>{title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {acts.map((act, index) => (
              <tr>
                <th scope="row">{say(`act-${act}`)}</th>
                {view.capacities.map(({ rights }) => {
                  const right = rights[index];
                  if (!right || right.stages.length === 0) return <td>{say("closed-to")}</td>;
                  return right.everywhere ? (
                    <td>{say("always")}</td>
                  ) : (
                    <td lang="en">
                      <bdi>{right.stages.join(", ")}</bdi>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

export function TemplatePage({ view, ask }: { readonly view: ModalitiesView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const closing = view.rules.filter(({ closes }) => closes);
  const opening = view.rules.filter(({ closes }) => !closes);
  return (
    <Frame ask={ask} title={view.title} crumbs={[{ title: say("library-title"), href: "/modalities" }]}>
      <h1 lang="en">
        <bdi>{view.title}</bdi>
      </h1>
      <p class="meta" lang="en">
        <bdi>{view.body}</bdi>
      </p>
      <p class="lede" lang="en">
        <bdi>{view.summary}</bdi>
      </p>
      <p class="acts">
        <a class="act quiet" href={`/modalities/compare?a=${view.name}`}>
          {say("compare-with")}
        </a>
      </p>
      <Rights view={view} say={say} />
      <section>
        <h2>{say("how-one-gets-in")}</h2>
        <dl>
          {view.capacities.map(({ title, gained }) => (
            <>
              <dt lang="en">
                <bdi>{title}</bdi>
              </dt>
              {gained.map((gain) => (
                <dd>
                  {say(`gained-${gain.by}` as Parameters<Say>[0])}{" "}
                  {gain.says ? <bdi lang="en">({gain.says}) </bdi> : null}
                  <Source cited={gain} say={say} />
                </dd>
              ))}
            </>
          ))}
        </dl>
      </section>
      <Statements title={say("rules-open")} list={opening} say={say} />
      <Statements
        title={say("rules-close")}
        list={closing.map((rule) => ({ ...rule, says: rule.instead ? `${rule.says} ${rule.instead}` : rule.says }))}
        say={say}
      />
      <section>
        <h2>{say("decisions-title")}</h2>
        <ul class="rows">
          {view.decisions.map((decision) => (
            <li>
              {say(`method-${decision.method}` as Parameters<Say>[0])}{" "}
              <bdi lang="en">
                {decision.at.join(", ")}
                {decision.says ? ` (${decision.says})` : null}
              </bdi>
              <Source cited={decision} say={say} />
            </li>
          ))}
        </ul>
      </section>
      <Statements title={say("duties-title")} list={view.duties} say={say} />
      <Statements title={say("appeals-title")} list={view.appeals} say={say} />
      <Statements title={say("reports-title")} list={view.reports} say={say} />
      {view.unknown.length > 0 ? (
        <section>
          <h2>{say("unknown-title")}</h2>
          <ul lang="en" dir="ltr">
            {view.unknown.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </Frame>
  );
}

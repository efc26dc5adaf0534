/** What a body or process has in force, and what that means for its reader. */
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { dateInWords, instantInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/places/index.ts";
import { acts } from "../../modalities-model.ts";
import type { InForceView } from "../../places-view-model.ts";
import { Deadlines } from "./deadlines.tsx";
import { actName } from "./parts.tsx";
import { Yours } from "./yours.tsx";

interface Props {
  readonly view: InForceView;
  readonly ask: Ask;
}
type InForce = NonNullable<InForceView["inForce"]>;

function Facts({ view, ask, rules }: Props & { readonly rules: InForce }) {
  const say = words.in(ask.language);
  const held = view.versions.find(({ version }) => version === rules.version);
  const date = held ? dateInWords(new Date(held.since), view.zone, ask.language) : "";
  return (
    <aside class="facts">
      <dl>
        <dt>{say("in-force")}</dt>
        <dd>
          <strong>{say("version", { version: rules.version })}</strong>
          <br />
          {held?.by ? say("since-by", { date, name: held.by }) : held ? say("since-rapport", { date }) : null}
        </dd>
        {held?.basis ? (
          <>
            <dt>{say("decided-how")}</dt>
            <dd dir="auto">{held.basis}</dd>
          </>
        ) : null}
        <dt>{say("template")}</dt>
        <dd>
          {rules.template ? (
            <a href={`/modalities/${rules.template}`}>
              <bdi lang={rules.language}>{rules.title}</bdi>
            </a>
          ) : (
            say("own-file")
          )}
        </dd>
        {rules.attribution ? (
          <>
            <dt>{say("attribution-default")}</dt>
            <dd>{say(`attribution-${rules.attribution}` as "attribution-closed")}</dd>
          </>
        ) : null}
      </dl>
      <p>
        <a href={rules.file}>{say("read-file")}</a>
      </p>
    </aside>
  );
}

function Stages({ view, ask, rules }: Props & { readonly rules: InForce }) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{say("stage")}</h2>
      <ol>
        {rules.stages.map(({ id, title }) => (
          <li {...(id === rules.stage.id ? { "aria-current": "step" as const } : {})}>
            <bdi lang={rules.language}>{title}</bdi>
            {id === rules.stage.id ? <b> {say("stage-here")}</b> : null}
          </li>
        ))}
      </ol>
      {view.next.map(({ id, title }) => (
        <form method="post" action={`${view.place.href}/modalities/stage`}>
          <input type="hidden" name="from" value={rules.stage.id} />
          <input type="hidden" name="to" value={id} />
          <p class="acts">
            <button type="submit" class="quiet">
              {say("move-to", { stage: title })}
            </button>
          </p>
        </form>
      ))}
    </section>
  );
}

function Rights({ ask, rules }: { readonly ask: Ask; readonly rules: InForce }) {
  const say = words.in(ask.language);
  return (
    <section>
      <h2 id="rights">{say("rights-title")}</h2>
      <p class="hint">{say("rights-hint")}</p>
      <section class="scroll" tabindex={0} aria-labelledby="rights">
        <table>
          <thead>
            <tr>
              <th scope="col">{say("act")}</th>
              {rules.rights.map(({ title }) => (
                <th scope="col" lang={rules.language}>
                  <bdi>{title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {acts.map((act, index) => (
              <tr>
                <th scope="row">{actName(ask.language, act)}</th>
                {rules.rights.map(({ cells }) => {
                  const cell = cells[index];
                  if (!cell || cell.stages.length === 0) return <td>{say("no")}</td>;
                  if (cell.everywhere) return <td>{say("always")}</td>;
                  return (
                    <td lang={rules.language}>
                      <bdi>{cell.stages.join(", ")}</bdi>
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

function History({ view, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <>
      {view.proposals.length > 0 ? (
        <section aria-labelledby="proposals">
          <h2 id="proposals">{say("proposals-title")}</h2>
          <ul class="rows">
            {view.proposals.map(({ href, title, state, closes }) => (
              <li>
                <a class="name" href={href}>
                  <bdi>{title}</bdi>
                </a>
                <small>
                  {state === "open" && closes
                    ? say("stands-until", { when: instantInWords(new Date(closes), view.zone, ask.language) })
                    : say(`proposal-state-${state}`)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.versions.length > 1 ? (
        <section aria-labelledby="versions">
          <h2 id="versions">{say("versions-title")}</h2>
          <ul class="rows">
            {view.versions.map(({ version, title, since, basis }) => (
              <li>
                <b>{say("version", { version })}</b> · <bdi>{title}</bdi>
                <p dir="auto">{basis}</p>
                <small>{dateInWords(new Date(since), view.zone, ask.language)}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

export function InForcePage({ view, ask }: Props) {
  const say = words.in(ask.language);
  const rules = view.inForce;
  const links = [
    [view.adopt, say("adopt-first")],
    [view.change, say("change-them")],
    [rules ? view.whatIf : null, say("what-if")],
    [view.differences, say("differences")],
    [view.seats, say("who-sits")],
  ] as const;
  return (
    <Frame
      ask={ask}
      title={say("modalities-of", { title: view.place.title })}
      crumbs={view.crumbs}
      styles={["modalities.css"]}
    >
      <h1>{say("modalities-of", { title: view.place.title })}</h1>
      <p class="lede">{say("lede-of")}</p>
      {rules ? (
        <div class="lead">
          <div>
            <h2 lang={rules.language}>
              <bdi>{rules.title}</bdi>
            </h2>
            {view.from ? (
              <p class="note">
                <a href={`${view.from.href}/modalities`}>{say("from-above", { title: view.from.title })}</a>
              </p>
            ) : null}
            <p lang={rules.language} dir="auto">
              {rules.summary}
            </p>
            <Stages view={view} ask={ask} rules={rules} />
            <Deadlines view={view} ask={ask} />
          </div>
          <Facts view={view} ask={ask} rules={rules} />
        </div>
      ) : (
        <div class="note">
          <p>
            <b>{say("none-in-force")}</b>
          </p>
          <p>{say("none-detail")}</p>
          <p>
            <a href={view.whatIf}>{say("none-try")}</a>
          </p>
        </div>
      )}
      <p class="acts">
        {links.map(([href, text]) =>
          href ? (
            <a class="act quiet" href={href}>
              {text}
            </a>
          ) : null,
        )}
      </p>
      {rules ? <Yours ask={ask} yours={view.yours} /> : null}
      {rules ? <Rights ask={ask} rules={rules} /> : null}
      <History view={view} ask={ask} />
    </Frame>
  );
}

/** What was read from a file, before anything of it is saved: the counts, what is wrong, what to decide. */
import type { Problem } from "../../../kernel/result.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { PreviewView } from "../view-model.ts";
import { Choices, ColumnsForm } from "./columns.tsx";
import { fieldName } from "./field-name.ts";

interface Props {
  readonly view: PreviewView;
  readonly ask: Ask;
  readonly problem?: Problem | undefined;
}

function Counts({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (!view.counts) return null;
  const { rows, added, same, twice, unsure, bad, parentsUnknown } = view.counts;
  const lines = [
    ["count-rows", rows],
    ["count-new", added],
    ["count-same", same],
    ["count-twice", twice],
    ["count-unsure", unsure],
    ["count-bad", bad],
    ["count-parents", parentsUnknown],
  ] as const;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{say("counts-title")}</h2>
      <table>
        <tbody>
          {lines
            .filter(([key, count]) => count > 0 || key === "count-rows" || key === "count-new")
            .map(([key, count]) => (
              <tr>
                <th scope="row">{say(key)}</th>
                <td class="n">{count}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function First({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.first.length === 0) return null;
  return (
    <section aria-labelledby="first">
      <h2 id="first">{say("first-title")}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" class="n">
                {say("row")}
              </th>
              <th scope="col">{say("name")}</th>
              <th scope="col">{say("country")}</th>
              <th scope="col">{say("what")}</th>
            </tr>
          </thead>
          <tbody>
            {view.first.map(({ row, name, country, what }) => (
              <tr>
                <td class="n">{row}</td>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{country ? countryName(ask.language, country) : ""}</td>
                <td>{say(`what-${what}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Bad({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.bad.length === 0) return null;
  const more = (view.counts?.bad ?? 0) - view.bad.length;
  return (
    <section aria-labelledby="bad">
      <h2 id="bad">{say("bad-title")}</h2>
      <p>{say("bad-all-or-nothing")}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" class="n">
                {say("row")}
              </th>
              <th scope="col">{say("column")}</th>
              <th scope="col">{say("bad-title")}</th>
            </tr>
          </thead>
          <tbody>
            {view.bad.flatMap(({ row, problems }) =>
              problems.map((problem) => (
                <tr>
                  <td class="n">{row}</td>
                  <th scope="row">{fieldName(ask, problem.column)}</th>
                  <td>
                    {problem.value ? (
                      <>
                        <q>
                          <bdi>{problem.value}</bdi>
                        </q>{" "}
                      </>
                    ) : null}
                    {say(`row-${problem.code}`)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p>{say("bad-more", { count: more })}</p> : null}
    </section>
  );
}

function Unsure({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.unsure.length === 0) return null;
  const more = (view.counts?.unsure ?? 0) - view.unsure.length;
  return (
    <section aria-labelledby="unsure">
      <h2 id="unsure">{say("unsure-title")}</h2>
      <p>{say("unsure-hint")}</p>
      {view.unsure.map(({ row, name, called, href, score }) => (
        <fieldset>
          <legend>
            <bdi>{say("unsure-question", { row, name })}</bdi>
          </legend>
          <p class="hint">
            <a href={href}>
              <bdi>{called}</bdi>
            </a>
            {" · "}
            {say("unsure-score", { score })}
          </p>
          <label class="inline">
            <input type="radio" name={`row-${row}`} value="leave" checked /> {say("unsure-leave")}
          </label>
          <label class="inline">
            <input type="radio" name={`row-${row}`} value="same" /> <bdi>{say("unsure-same", { called })}</bdi>
          </label>
          <label class="inline">
            <input type="radio" name={`row-${row}`} value="new" /> {say("unsure-new")}
          </label>
        </fieldset>
      ))}
      {more > 0 ? <p>{say("unsure-more", { count: more })}</p> : null}
    </section>
  );
}

function Mixed({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.mixed.length === 0) return null;
  return (
    <div class="note" role="note">
      <p>
        <strong>{say("mixed-title")}</strong>
      </p>
      <p>{say("mixed-hint")}</p>
      <ul>
        {view.mixed.slice(0, 20).map(({ row, words: mixed }) => (
          <li>
            {say("row")} {row}: <bdi>{mixed.join(", ")}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Names that read as another's, told before anything is saved. */
function Alike({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.alike.length === 0) return null;
  return (
    <div class="note" role="note">
      <p>
        <strong>{say("alike-title")}</strong>
      </p>
      <p>{say("alike-hint")}</p>
      <ul>
        {view.alike.slice(0, 20).map(({ row, name, like }) => (
          <li>
            {say("row")} {row}: <bdi>{name}</bdi> · {say("alike-row")} <bdi>{like}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Save({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { counts } = view;
  return (
    <form method="post" action={`/directory/import/${view.id}`}>
      <Choices view={view} />
      <Unsure view={view} ask={ask} />
      {counts ? (
        <>
          <p>{say("save-count", { count: counts.added })}</p>
          <p class="hint">{say(view.keeps ? "import-keeper-note" : "import-people-note")}</p>
          {counts.bad > 0 ? (
            <p>
              <label class="inline">
                <input type="checkbox" name="skip-bad" value="yes" /> {say("skip-bad", { count: counts.bad })}
              </label>
            </p>
          ) : null}
        </>
      ) : null}
      <p class="acts">
        {counts ? <button type="submit">{say("save")}</button> : null}
        <button type="submit" class="quiet" name="discard" value="yes">
          {say("discard")}
        </button>
      </p>
    </form>
  );
}

export function PreviewPage({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  const found = view.problem;
  const told: Problem | undefined = found
    ? { status: 422, code: found.code, title: say(found.code, found.values) }
    : undefined;
  return (
    <Frame ask={ask} title={say("preview-title")} crumbs={[{ title: say("import-title"), href: "/directory/import" }]}>
      <h1>{say("preview-title")}</h1>
      <p class="lede">
        <bdi>{say("preview-lede", { name: view.name })}</bdi>
      </p>
      <Refusal problem={problem ?? told} />
      <Counts view={view} ask={ask} />
      <First view={view} ask={ask} />
      <Mixed view={view} ask={ask} />
      <Alike view={view} ask={ask} />
      <Bad view={view} ask={ask} />
      <Save view={view} ask={ask} />
      <ColumnsForm view={view} ask={ask} />
    </Frame>
  );
}

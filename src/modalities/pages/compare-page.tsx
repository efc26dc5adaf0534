import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { CompareView } from "../view.ts";
import { alike } from "./alike.ts";
import { Changes } from "./changes.tsx";
import { GroupNames } from "./group-names.tsx";
import { ModelsTable } from "./models-table.tsx";
import { RightsRing } from "./rights-ring.tsx";
import { Own } from "./statement.tsx";

/** The fields of the form, in their order; the first two are always there. */
export const bodyFields = ["a", "b", "c", "d", "e", "f"] as const;

function Choose({
  view,
  index,
  language,
}: {
  readonly view: CompareView;
  readonly index: number;
  readonly language: Language;
}) {
  const say = libraryWords.in(language);
  const field = bodyFields[index] ?? "a";
  const chosen = view.bodies[index]?.name;
  return (
    <p>
      <label for={field}>{say("body-n", { n: index + 1 })}</label>
      <select id={field} name={field} dir="ltr">
        {index > 1 ? <option value="">{say("no-body")}</option> : null}
        {view.choices.map(({ name, title }) => (
          <option value={name} selected={name === chosen} lang="en">
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

function Matrix({ view, language }: { readonly view: CompareView; readonly language: Language }) {
  const say = libraryWords.in(language);
  const room = words.in(language);
  return (
    <section>
      <h2 id="matrix">{say("matrix-title")}</h2>
      <p class="hint">{say("matrix-hint")}</p>
      <section class="scroll" tabindex={0} aria-labelledby="matrix">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{room("act")}</th>
              {view.bodies.map(({ title, language: own }) => (
                <th scope="col">
                  <Own text={title} own={own} />
                </th>
              ))}
            </tr>
          </thead>
          {alike(view.rights, ({ acts }) => acts).map((same) => {
            const telling = (same[0]?.acts ?? []).filter(({ reach }) =>
              reach.some((one) => one === "everywhere" || one === "somewhere"),
            );
            return telling.length === 0 ? null : (
              <tbody>
                <tr>
                  <th scope="rowgroup" colspan={view.bodies.length + 1}>
                    <GroupNames groups={same.map(({ group }) => group)} language={language} />
                  </th>
                </tr>
                {telling.map(({ act, reach }) => (
                  <tr>
                    <th scope="row">{room(`act-${act}`)}</th>
                    {reach.map((one) => (
                      <td class={one}>{say(`reach-${one}`)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </section>
    </section>
  );
}

export function ComparePage({ view, ask }: { readonly view: CompareView; readonly ask: Ask }) {
  const say = libraryWords.in(ask.language);
  const room = words.in(ask.language);
  const choose = (index: number) => <Choose view={view} index={index} language={ask.language} />;
  return (
    <Frame
      ask={ask}
      title={say("compare-title")}
      crumbs={[{ title: room("library-title"), href: "/modalities" }]}
      styles={["library.css"]}
    >
      <h1>{say("compare-title")}</h1>
      <p class="lede">{say("compare-lede")}</p>
      <form method="get" action="/modalities/compare">
        <div class="bodies">{[0, 1].map(choose)}</div>
        <details open={view.bodies.length > 2}>
          <summary>{say("more-bodies")}</summary>
          <div class="bodies">{[2, 3, 4, 5].map(choose)}</div>
        </details>
        <p>
          <button type="submit">{say("compare-them")}</button>
        </p>
      </form>
      <section>
        <h2>{say("shares-title")}</h2>
        <p class="hint">{say("ring-note")}</p>
        <div class="tables">
          {view.bodies.map(({ name, title, language, shares }, index) => (
            <section>
              <h3>
                <a href={`/modalities/${name}`}>
                  <Own text={title} own={language} />
                </a>
              </h3>
              <RightsRing id={`ring-${bodyFields[index]}`} shares={shares} language={ask.language} />
            </section>
          ))}
        </div>
      </section>
      <ModelsTable view={view} language={ask.language} />
      <Changes view={view} speaking={{ language: ask.language, own: view.bodies[1]?.language ?? "en" }} />
      <Matrix view={view} language={ask.language} />
    </Frame>
  );
}

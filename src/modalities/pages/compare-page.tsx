import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { groupName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { CompareView } from "../view.ts";

type Say = ReturnType<(typeof words)["in"]>;

function Choose({ view, which, say }: { readonly view: CompareView; readonly which: "a" | "b"; readonly say: Say }) {
  return (
    <p>
      <label for={which}>{say(`compare-${which}`)}</label>
      <select id={which} name={which} lang="en" dir="ltr">
        {view.choices.map(({ name, title }) => (
          <option value={name} selected={name === view[which].name}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

export function ComparePage({ view, ask }: { readonly view: CompareView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("compare-title")} crumbs={[{ title: say("library-title"), href: "/modalities" }]}>
      <h1>{say("compare-title")}</h1>
      <p class="lede">{say("compare-lede")}</p>
      <form method="get" action="/modalities/compare">
        <Choose view={view} which="a" say={say} />
        <Choose view={view} which="b" say={say} />
        <p>
          <button type="submit">{say("compare-two")}</button>
        </p>
      </form>
      {view.groups.map(({ group, acts }) => {
        const telling = acts.filter(({ a, b }) => a !== b || a === "somewhere" || a === "everywhere");
        return (
          <section>
            <h2 id={group}>{groupName(ask.language, group)}</h2>
            {telling.length === 0 ? (
              <p class="hint">{say("no-rights")}</p>
            ) : (
              <section class="scroll" tabindex={0} aria-labelledby={group}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{say("act")}</th>
                      <th scope="col" lang="en">
                        <bdi>{view.a.title}</bdi>
                      </th>
                      <th scope="col" lang="en">
                        <bdi>{view.b.title}</bdi>
                      </th>
                      <th scope="col">{say("change")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {telling.map(({ act, a, b, change }) => (
                      <tr>
                        <th scope="row">{say(`act-${act}`)}</th>
                        <td>{say(`reach-${a}`)}</td>
                        <td>{say(`reach-${b}`)}</td>
                        <td>{change === "same" ? null : <b>{say(change)}</b>}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            )}
          </section>
        );
      })}
    </Frame>
  );
}

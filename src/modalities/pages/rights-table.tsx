import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { ModalitiesView } from "../view.ts";
import { alike } from "./alike.ts";
import { Facets, Own, type Speaking } from "./statement.tsx";

type Stage = ModalitiesView["stages"][number];

function Lasts({ stage, speaking }: { readonly stage: Stage; readonly speaking: Speaking }) {
  const say = libraryWords.in(speaking.language);
  const { atLeastDays: least, atMostDays: most } = stage;
  if (least === null && most === null) return null;
  const told =
    least !== null && least === most
      ? say("lasts-exactly", { days: least })
      : [
          least === null ? "" : say("lasts-least", { days: least }),
          most === null ? "" : say("lasts-most", { days: most }),
        ]
          .filter((part) => part !== "")
          .join(" · ");
  return (
    <small>
      {told}
      {stage.lastsVerified ? null : <b class="doubt"> {words.in(speaking.language)("unverified")}</b>}
    </small>
  );
}

/**
 * A row a stage in the order of the process, a column a capacity; a cell names what is open and leads to its rule.
 * Capacities with the same rights at every stage share a column.
 */
export function RightsTable({ view, speaking }: { readonly view: ModalitiesView; readonly speaking: Speaking }) {
  const say = libraryWords.in(speaking.language);
  const room = words.in(speaking.language);
  const columns = alike(
    view.capacities.map((_capacity, index) => index),
    (index) => view.stages.map(({ cells }) => cells[index]),
  );
  return (
    <section>
      <h2 id="rights">{room("rights-title")}</h2>
      <p class="hint">{say("rights-how")}</p>
      <section class="scroll" tabindex={0} aria-labelledby="rights">
        <table class="rights">
          <thead>
            <tr>
              <th scope="col">{say("stage")}</th>
              {columns.map((same) => (
                <th scope="col">
                  {same.map((index) => (
                    <div>
                      <Own text={view.capacities[index]?.title ?? ""} own={speaking.own} />
                    </div>
                  ))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.stages.map((stage) => (
              <tr>
                <th scope="row">
                  <b>
                    <Own text={stage.title} own={speaking.own} />
                  </b>
                  <Lasts stage={stage} speaking={speaking} />
                  <small>
                    {stage.next.length === 0 ? say("ends-here") : `${say("goes-on")} `}
                    {stage.next.map((next, index) => (
                      <>
                        {index > 0 ? " · " : null}
                        <Own text={next} own={speaking.own} />
                      </>
                    ))}
                  </small>
                </th>
                {columns.map(([index = 0]) => {
                  const cell = stage.cells[index] ?? [];
                  return cell.length === 0 ? (
                    <td class="nothing">{say("nothing-open")}</td>
                  ) : (
                    <td>
                      <ul class="plain">
                        {cell.map(({ act, rule, verified, facets }) => (
                          <li>
                            <a href={`#rule-${rule}`}>{room(`act-${act}`)}</a>
                            {verified ? null : (
                              <abbr class="doubt" title={room("unverified")}>
                                {" ?"}
                              </abbr>
                            )}
                            <Facets list={facets} speaking={speaking} />
                          </li>
                        ))}
                      </ul>
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

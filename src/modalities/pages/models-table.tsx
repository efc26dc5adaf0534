import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { groupName, type Language } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { CompareView } from "../view.ts";
import { Own } from "./statement.tsx";

type Cell = CompareView["models"][number]["cells"][number];

/** What a cell says, put together from what it was computed from. Names of stages and bodies stay as the file has them. */
function Says({ cell, language }: { readonly cell: Cell; readonly language: Language }) {
  const say = libraryWords.in(language);
  const room = words.in(language);
  const list = new Intl.ListFormat(language === "ar" ? "ar-u-nu-latn" : language);
  const named = cell.names.map((name) =>
    cell.says === "decided-how"
      ? room(`method-${name}` as "method-threshold")
      : say(`w-outcome-${name}` as "w-outcome-report"),
  );
  return (
    <>
      {say(`says-${cell.says}`, {
        groups:
          cell.groups.length === stakeholderGroupNames.length
            ? say("all-groups")
            : list.format(cell.groups.map((group) => groupName(language, group))),
        names: list.format(named),
        words: list.format(cell.words),
      })}
    </>
  );
}

/** The ten rows of the paper of December 2021: its two columns in our words, and each body beside them. */
export function ModelsTable({ view, language }: { readonly view: CompareView; readonly language: Language }) {
  const say = libraryWords.in(language);
  return (
    <section>
      <h2 id="models">{say("models-title")}</h2>
      <p class="hint">{say("models-hint")}</p>
      <section class="scroll" tabindex={0} aria-labelledby="models">
        <table class="models">
          <thead>
            <tr>
              <th scope="col">{say("models-row")}</th>
              <th scope="col">{say("leaning-multilateral")}</th>
              <th scope="col">{say("leaning-multistakeholder")}</th>
              {view.bodies.map(({ title, language: own }) => (
                <th scope="col">
                  <Own text={title} own={own} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.models.map(({ row, cells }) => (
              <tr>
                <th scope="row">{say(`row-${row}`)}</th>
                <td class="claim">{say(`multilateral-${row}`)}</td>
                <td class="claim">{say(`multistakeholder-${row}`)}</td>
                {cells.map((cell) => (
                  <td class={`leans-${cell.leaning ?? "none"}`}>
                    <b>{say(`leaning-${cell.leaning ?? "none"}`)}</b>
                    <br />
                    {cell.leaning === null ? null : <Says cell={cell} language={language} />}
                    <details>
                      <summary>{say("models-computed")}</summary>
                      <code>{cell.basis.join(", ")}</code>
                    </details>
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say("models-count")}</th>
              <td />
              <td />
              {view.bodies.map((_body, index) => (
                <td>
                  {(["multilateral", "between", "multistakeholder", null] as const).map((leaning) => {
                    const count = view.models.filter(({ cells }) => cells[index]?.leaning === leaning).length;
                    return count === 0 ? null : (
                      <span class="tally">
                        {say(`leaning-${leaning ?? "none"}`)}: {String(count)}
                      </span>
                    );
                  })}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}

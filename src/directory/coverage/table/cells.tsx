/** Every cell of country (or regional group) and stakeholder group: how many are there, and whether anybody could come. */
import { areaOf } from "../../../kernel/places/areas.ts";
import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { TableView } from "./view-model.ts";

type Row = TableView["rows"][number];

function Cell({
  cell,
  about,
  ask,
}: {
  readonly cell: Row["cells"][number];
  readonly about: string;
  readonly ask: Ask;
}) {
  const say = words.in(ask.language);
  const { group, seated, reach, invite } = cell;
  if (seated > 0) return <td class={`g-${group} at-table`}>{seated}</td>;
  const can = reach === "direct" || reach === "introduction";
  const [sign, said] = can ? ["○", say("cell-could")] : ["–", say("cell-nobody")];
  const told = `${said}: ${about}, ${groupName(ask.language, group)}`;
  return (
    <td class="empty">
      {can && invite ? (
        <a href={invite} title={told}>
          <span aria-hidden="true">{sign}</span>
          <span class="visually-hidden">{told}</span>
        </a>
      ) : (
        <>
          <span aria-hidden="true">{sign}</span>
          <span class="visually-hidden">{said}</span>
        </>
      )}
    </td>
  );
}

export function TableCells({ view, ask }: { readonly view: TableView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const groups = view.rows[0]?.cells ?? [];
  if (groups.length === 0) return null;
  const nameOf = ({ kind, id }: Row) =>
    kind === "country" ? countryName(ask.language, id) : (areaOf(id)?.names[ask.language] ?? id);
  return (
    <section aria-labelledby="cells">
      <h2 id="cells">{say("table-cells")}</h2>
      <p class="hint">{say("table-cells-note")}</p>
      <section class="scroll" tabindex={0} aria-label={say("table-cells")}>
        <table class="cells">
          <thead>
            <tr>
              <th scope="col">{say(view.rows[0]?.kind === "country" ? "country" : "area")}</th>
              {groups.map(({ group }) => (
                <th scope="col" class={`g-${group}`}>
                  <abbr class="letter" title={groupName(ask.language, group)}>
                    {stakeholderGroups[group]}
                  </abbr>
                  <span class="visually-hidden"> {groupName(ask.language, group)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr>
                <th scope="row">{nameOf(row)}</th>
                {row.cells.map((cell) => (
                  <Cell cell={cell} about={nameOf(row)} ask={ask} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

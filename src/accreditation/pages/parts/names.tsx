/** Applicants by what became of them, in columns; objections under a name for those to whom they are disclosed. */
import type { Ask } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { words } from "../../languages/index.ts";
import type { RowView } from "../../view-model.ts";
import { Objections } from "./standing.tsx";

interface Props {
  readonly ask: Ask;
  readonly rows: readonly RowView[];
  readonly zone: string;
}

/** Names shown of one group; more are in the CSV. */
const most = 400;

export function Names({ ask, rows, zone }: Props) {
  const say = words.in(ask.language);
  const groups = [...Map.groupBy(rows, (row) => `${row.capacity} ${row.standing} ${row.ground}`).values()];
  return (
    <>
      {groups.map((group) => {
        const [first] = group;
        if (!first) return null;
        return (
          <section>
            <h3>
              {say(`standing-${first.standing}`)}
              {first.ground ? `, ${say(`ground-${first.ground}`)}` : null}: {group.length}
              <small>
                {" · "}
                <bdi lang="en">{first.capacityTitle}</bdi>
              </small>
            </h3>
            <ol class="names">
              {group.slice(0, most).map((row) => (
                <li value={row.number}>
                  <a href={row.href}>
                    <bdi>{row.name}</bdi>
                  </a>
                  {row.country ? <small> {countryName(ask.language, row.country)}</small> : null}
                  <Objections ask={ask} objections={row.objections} zone={zone} />
                </li>
              ))}
            </ol>
            {group.length > most ? <p>{say("list-rest", { count: group.length - most })}</p> : null}
          </section>
        );
      })}
    </>
  );
}

/** Sessions as a programme is set: the day in the margin, what is held beside it. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";
import type { SessionRow } from "../../view-model.ts";
import { Day, hours } from "./when.tsx";

interface ProgrammeProps {
  readonly ask: Ask;
  readonly rows: readonly SessionRow[];
  /** Says of each which body holds it: for lists across bodies. */
  readonly withBody?: boolean;
}

function Row({ ask, row, withBody }: { readonly ask: Ask; readonly row: SessionRow; readonly withBody: boolean }) {
  const say = words.in(ask.language);
  return (
    <li>
      <span class="day">
        <Day ask={ask} times={row} />
      </span>
      <div>
        <a href={row.href}>
          <bdi>{row.title}</bdi>
        </a>
        <small>
          {withBody ? (
            <>
              <bdi>{row.body.title}</bdi>
              {" · "}
            </>
          ) : null}
          {hours(ask, row)}
          {row.place ? (
            <>
              {" · "}
              <bdi>{row.place}</bdi>
            </>
          ) : null}
          {" · "}
          {say(`attribution-${row.attribution}`)}
        </small>
        {row.record.state === "published" ? (
          <small>
            <a href={row.record.href}>
              {say("session-record-read")}
              <span class="visually-hidden">{`: ${row.title}`}</span>
            </a>
          </small>
        ) : null}
      </div>
    </li>
  );
}

export function Programme({ ask, rows, withBody = false }: ProgrammeProps) {
  return (
    <ol class="programme">
      {rows.map((row) => (
        <Row ask={ask} row={row} withBody={withBody} />
      ))}
    </ol>
  );
}

/** The latest elections and rounds of accreditation, for the home page: what people may stand, vote or apply for now, or look at. */
import { sql } from "kysely";
import { type BodyId, bodyById, type Happening, type Place, type ProcessId, processById } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";

/** So many are shown. */
const most = 4;

interface Row {
  readonly kind: Happening["kind"];
  readonly place: string;
  readonly title: string;
  readonly slug: string;
}

const hrefOf = ({ href }: Place, { kind, slug }: Row): string =>
  kind === "election" ? `${href}/elections/${slug}` : `${href}/accreditation`;

/** Those of places that are not put away, the latest first. */
export async function happenings(db: Db): Promise<readonly Happening[]> {
  const { rows } = await sql<Row>`
    select kind, place, title, slug from (
      select 'election' as kind, e.place, e.terms->>'title' as title, e.slug,
        (e.terms->>'opens')::timestamptz as at
      from elections e where not e.imported
      union all
      select 'round', r.place, r.title, '', r.opened_at from accreditation_rounds r
    ) latest
    where place in (select id from processes where not archived union all select id from bodies where not archived)
    order by at desc limit ${most}`.execute(db);
  const found = await Promise.all(
    rows.map(async (row) => {
      const place = (await processById(db, row.place as ProcessId)) ?? (await bodyById(db, row.place as BodyId));
      return place ? [{ kind: row.kind, title: row.title, href: hrefOf(place, row), place: place.title }] : [];
    }),
  );
  return found.flat();
}

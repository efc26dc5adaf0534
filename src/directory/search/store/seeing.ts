/** Which rows of the list a reader sees, as a condition of SQL: the rule of `entries/rules/visible.ts`, for counts. */
import { type RawBuilder, sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Reader } from "../../../kernel/reader.ts";
import { viewerOf } from "../../entries/access.ts";
import type { Contacts } from "../../entries/contacts.ts";
import { visibilities } from "../../entries/model.ts";
import { type Relation, type Viewer, visibilitiesSeen } from "../../entries/rules/visible.ts";

/** Whoever looks, with what the rule asks about them. */
export interface Seeing extends Viewer {
  /** Those who count the reader among their contacts. */
  readonly contactOf: readonly PersonId[];
}

export async function seeingOf(contacts: Contacts, reader: Reader): Promise<Seeing> {
  const { person } = reader;
  return { ...viewerOf(reader), contactOf: person === null ? [] : await contacts.whoCounts(person) };
}

/** From 1 (me) to 4 (public), as the list keeps it. */
const lowest = (relation: Relation) =>
  sql.lit(Math.min(...visibilitiesSeen(relation).map((one) => visibilities.indexOf(one) + 1)));

const keptBy = ({ person, keeps: all }: Seeing): RawBuilder<boolean> =>
  sql<boolean>`(l.kept_by @> array[${person}]::uuid[]${all ? sql` or not l.has_account` : sql``})`;

const counted = ({ contactOf }: Seeing): RawBuilder<boolean> =>
  sql<boolean>`(l.id = any(${[...contactOf]}::uuid[]) or (l.kind = 'organisation' and l.kept_by && ${[...contactOf]}::uuid[]))`;

/** What of `column` (of directory_listing `l`) the reader's relation to the entry reaches. */
function within(by: Seeing, column: RawBuilder<number>): RawBuilder<boolean> {
  if (by.person === null) return sql<boolean>`${column} >= ${lowest("stranger")}`;
  const contact = by.contactOf.length === 0 ? sql`` : sql` or (${column} >= ${lowest("contact")} and ${counted(by)})`;
  return sql<boolean>`(${column} >= ${lowest("member")} or (${column} >= ${lowest("keeper")} and ${keptBy(by)})${contact})`;
}

/** Whether the reader sees the entry at all. */
export const seen = (by: Seeing): RawBuilder<boolean> => within(by, sql<number>`l.visibility`);

/** Whether the reader sees a contact point of an entry that they see. */
export const reached = (by: Seeing): RawBuilder<boolean> => within(by, sql<number>`l.reach`);

/** From a record to what its page shows. */
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import type { PublicRecord } from "../../draft-model.ts";
import type { QuoteView, RecordSession, RecordView } from "../../published-model.ts";
import { findWithin } from "./find-within.ts";
import { type Leaf, leafOfKey, leavesOf } from "./leaves.ts";
import { type Shares, sharesOf } from "./shares.ts";

interface Prepared {
  readonly leaves: readonly Leaf[];
  readonly leafOf: ReadonlyMap<string, number>;
  readonly shares: Map<string, Shares>;
}

/** What only depends on the record is computed once for as long as the record is kept. */
const preparedRecords = new WeakMap<PublicRecord, Prepared>();

function prepared(record: PublicRecord): Prepared {
  const known = preparedRecords.get(record);
  if (known) return known;
  const leaves = leavesOf(record);
  const made = { leaves, leafOf: leafOfKey(leaves), shares: new Map<string, Shares>() };
  preparedRecords.set(record, made);
  return made;
}

/** Shares of a record at the table of a body, computed once. */
export function sharesAt(record: PublicRecord, table: readonly StakeholderGroup[]): Shares {
  const { shares } = prepared(record);
  const name = table.join(" ");
  const known = shares.get(name) ?? sharesOf(record, table);
  shares.set(name, known);
  return known;
}

export const leavesFor = (record: PublicRecord): readonly Leaf[] => prepared(record).leaves;

/** Address of an intervention in the text, below the record's own address. */
export function placeOf(record: PublicRecord, key: string, base: string): string {
  const leaf = prepared(record).leafOf.get(key) ?? 1;
  return `${base}${leaf > 1 ? `?page=${leaf}` : ""}#${encodeURIComponent(key)}`;
}

export interface Wanted {
  readonly page?: string | undefined;
  readonly q?: string | undefined;
}

export interface Given {
  readonly session: RecordSession;
  readonly record: PublicRecord;
  /** The stakeholder groups of the body, in the order of its ring. */
  readonly table: readonly StakeholderGroup[];
  readonly publishedAt: string;
  readonly mayEdit: boolean;
  readonly people: RecordView["people"];
}

/** A page that is not there is the nearest that is. */
function pageOf(wanted: string | undefined, last: number): RecordView["page"] {
  if (wanted === "all") return "all";
  const n = Number(wanted ?? 1);
  return Number.isInteger(n) ? Math.min(Math.max(n, 1), last) : 1;
}

export function recordViewOf({ table, ...given }: Given, wanted: Wanted): RecordView {
  const { leaves } = prepared(given.record);
  const query = wanted.q?.trim() ?? "";
  const pages = leaves.map(({ n, words, sections }) => {
    return { n, words, titles: sections.flatMap(({ title, goesOn }) => (title === null || goesOn ? [] : [title])) };
  });
  return {
    ...given,
    shares: sharesAt(given.record, table),
    page: pageOf(wanted.page, leaves.length),
    pages,
    found: query === "" ? null : { query, ...findWithin(given.record.interventions, query) },
  };
}

/** Null where the record no longer holds it. */
export function quoteViewOf(
  session: RecordSession,
  record: PublicRecord,
  key: string,
  base: string,
  origin: string,
): QuoteView | null {
  const index = record.interventions.findIndex((said) => said.key === key);
  const said = record.interventions[index];
  if (!said) return null;
  const { attribution, version, language } = record;
  return {
    session,
    attribution,
    version,
    language,
    said,
    before: record.interventions[index - 1] ?? null,
    after: record.interventions[index + 1] ?? null,
    within: placeOf(record, key, base),
    address: `${origin}${base}/${encodeURIComponent(key)}`,
  };
}

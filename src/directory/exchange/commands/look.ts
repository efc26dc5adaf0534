/** Rows one after the other, each with what is to become of it; what came of all is counted on the way. */
import { setImmediate as breathe } from "node:timers/promises";
import type { Db } from "../../../platform/database/connect.ts";
import { mixedWords } from "../../entries/rules/lookalikes.ts";
import { looksLike, skeletonOf } from "../../entries/rules/skeleton.ts";
import type { RowProblem } from "../model.ts";
import type { Rows } from "../open-file.ts";
import { type Checked, checked, type Seen } from "../rules/check.ts";
import { type Decider, type Decision, openDecider } from "../rules/decide.ts";
import { type Importer, knownOrganisations, knownPeople } from "../store/known.ts";

export interface BadRow {
  readonly row: number;
  readonly problems: readonly RowProblem[];
}

export interface Unsure {
  readonly row: number;
  readonly name: string;
  /** The entry that it may be. */
  readonly id: string;
  readonly called: string;
  readonly score: number;
}

export interface Shown {
  readonly row: number;
  readonly name: string;
  readonly country: string | null;
  readonly what: Decision["what"];
}

export interface Mixed {
  readonly row: number;
  /** Words whose letters are of several scripts. */
  readonly words: readonly string[];
}

export interface Alike {
  readonly row: number;
  readonly name: string;
  /** What it looks like: the name of an entry, or of an earlier row. */
  readonly like: string;
}

/** Of each list no more is told than somebody reads; the counts are of all. */
export interface Looked {
  readonly rows: number;
  readonly people: number;
  readonly organisations: number;
  /** Entries that are there already. */
  readonly same: number;
  /** Rows that say what an earlier one says. */
  readonly twice: number;
  /** Rows that may be an entry that is there, and that nobody has decided about. */
  readonly left: number;
  readonly badRows: number;
  readonly unsureRows: number;
  /** Names of organisations above others that are no entries. */
  readonly parentsUnknown: number;
  readonly bad: readonly BadRow[];
  readonly unsure: readonly Unsure[];
  readonly mixed: readonly Mixed[];
  readonly alike: readonly Alike[];
  readonly first: readonly Shown[];
}

export interface LookOptions {
  readonly seen: Seen;
  /** A person's word about a row that was unsure. */
  readonly unsure: (row: number) => "same" | "new" | "leave";
  /** Told after every so many rows. */
  readonly progress?: (rows: number) => void;
}

const told = 200;
const shown = 8;
const progressEvery = 1_000;
/** Matching takes the processor: others are served in between. */
const breatheEvery = 25;

export type Counted = { -readonly [K in keyof Looked]: Looked[K] extends readonly (infer T)[] ? T[] : Looked[K] };

export const counting = (): Counted => ({
  rows: 0,
  people: 0,
  organisations: 0,
  same: 0,
  twice: 0,
  left: 0,
  badRows: 0,
  unsureRows: 0,
  parentsUnknown: 0,
  bad: [],
  unsure: [],
  mixed: [],
  alike: [],
  first: [],
});

export interface Taken {
  readonly checked: Checked;
  readonly row: number;
  readonly decision: Decision;
}

const entryOf = (one: Checked) => (one.entry === "person" ? one.person : one.organisation);

const push = <T>(list: T[], most: number, one: T): void => void (list.length < most && list.push(one));

/** What is to become of a row that may be an entry which is there already. */
function settled(
  { row, checked: one, decision }: Taken,
  options: LookOptions,
  count: Counted,
  names: ReadonlyMap<string, string>,
): Decision {
  if (decision.what !== "unsure") return decision;
  count.unsureRows += 1;
  const { id, score } = decision;
  push(count.unsure, told, {
    row,
    name: entryOf(one).name,
    id,
    score,
    called: names.get(id) ?? "",
  });
  const word = options.unsure(row);
  return word === "same" ? { ...decision, what: "same" } : word === "new" ? { what: "new" } : decision;
}

function counted(count: Counted, entry: Checked["entry"], { what }: Decision): void {
  if (what === "twice") count.twice += 1;
  else if (what === "same") count.same += 1;
  else if (what === "unsure") count.left += 1;
  else if (entry === "person") count.people += 1;
  else count.organisations += 1;
}

/** Tells of a name which earlier one it looks like without being the same; null for most. */
function openLookalikes(known: Iterable<string>): (name: string) => string | null {
  const seen = new Map<string, string>();
  const look = (name: string): string | null => {
    const skeleton = skeletonOf(name);
    const there = seen.get(skeleton);
    if (there === undefined) seen.set(skeleton, name);
    return there !== undefined && looksLike(there, name) ? there : null;
  };
  for (const name of known) look(name);
  return look;
}

/** Rows that are right and decided about; the others are counted and told. */
export async function* taken(
  rows: Rows,
  { decider, names }: Known,
  options: LookOptions,
  count: Counted,
): AsyncGenerator<Taken> {
  const looks = openLookalikes(names.values());
  for await (const { row, card, broken } of rows) {
    count.rows += 1;
    if (count.rows % progressEvery === 0) options.progress?.(count.rows);
    if (count.rows % breatheEvery === 0) await breathe();
    const one = checked(card, options.seen);
    const problems = broken ? [broken, ...one.problems] : one.problems;
    if (problems.length > 0) {
      count.badRows += 1;
      push(count.bad, told, { row, problems });
      continue;
    }
    const { name, country = null } = entryOf(one);
    const mixed = mixedWords(name);
    if (mixed.length > 0) push(count.mixed, told, { row, words: mixed });
    const like = looks(name);
    if (like !== null) push(count.alike, told, { row, name, like });
    const decision = settled({ checked: one, row, decision: decider.decide(row, one) }, options, count, names);
    counted(count, one.entry, decision);
    push(count.first, shown, { row, name, country, what: decision.what });
    if (decision.what !== "unsure") yield { checked: one, row, decision };
  }
  options.progress?.(count.rows);
}

export interface Known {
  readonly decider: Decider;
  readonly names: ReadonlyMap<string, string>;
}

export async function openKnown(db: Db, by: Importer): Promise<Known> {
  const [organisations, people] = [await knownOrganisations(db, by), await knownPeople(db, by)];
  const names = new Map<string, string>([...organisations, ...people].map(({ id, name }) => [id, name]));
  return { decider: openDecider(organisations, people), names };
}

/** What would come of it. Nothing is saved. */
export async function lookAtEntries(db: Db, by: Importer, rows: Rows, options: LookOptions): Promise<Looked> {
  const [known, count] = [await openKnown(db, by), counting()];
  for await (const _ of taken(rows, known, options, count));
  return count;
}

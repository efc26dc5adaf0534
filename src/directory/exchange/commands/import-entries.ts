/**
 * Entries of a file into the directory: looked at first, then saved, all in one transaction or nothing. Rows come and go
 * one after the other; of a file of 100,000 no more than a batch is held.
 */
import { randomUUID } from "node:crypto";
import { newId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { type Entry, journaled, type Writing } from "../../../platform/journal/index.ts";
import type { NewOrganisation, NewPerson, NewRole } from "../../entries/model.ts";
import { insertOrganisations } from "../../entries/store/write-organisations.ts";
import { insertPersons, insertRoles } from "../../entries/store/write-persons.ts";
import type { Placed, RowProblem } from "../model.ts";
import { type Checked, checked, type Seen } from "../rules/check.ts";
import { type Decider, type Decision, openDecider } from "../rules/decide.ts";
import { addNames, type Importer, knownOrganisations, knownPeople } from "../store/known.ts";

export type Rows = Iterable<Placed> | AsyncIterable<Placed>;

export interface BadRow {
  readonly row: number;
  readonly problems: readonly RowProblem[];
}

export interface Unsure {
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly called: string;
  readonly score: number;
}

export interface Looked {
  readonly rows: number;
  readonly added: number;
  /** Entries that are there already. */
  readonly same: number;
  /** Rows that say what an earlier one says. */
  readonly twice: number;
  readonly left: number;
  readonly bad: readonly BadRow[];
  /** How many rows are bad, though no more than so many are told. */
  readonly badRows: number;
  readonly unsure: readonly Unsure[];
  readonly unsureRows: number;
  readonly people: number;
  readonly organisations: number;
}

export interface ImportOptions {
  readonly seen: Seen;
  /** A person's word about a row that was unsure; nothing for one that is to be left out. */
  readonly unsure: (row: number) => "same" | "new" | "leave";
  /** Told after every so many rows. */
  readonly progress?: (rows: number) => void;
  /** Rows that are wrong are left out, instead of stopping the import. */
  readonly skipBad?: boolean;
}

const told = 500;
const batch = 1_000;

interface Counted {
  rows: number;
  added: number;
  same: number;
  twice: number;
  left: number;
  bad: BadRow[];
  badRows: number;
  unsure: Unsure[];
  unsureRows: number;
  people: number;
  organisations: number;
}

const none = (): Counted => ({
  rows: 0,
  added: 0,
  same: 0,
  twice: 0,
  left: 0,
  bad: [],
  badRows: 0,
  unsure: [],
  unsureRows: 0,
  people: 0,
  organisations: 0,
});

type Taken = { readonly checked: Checked; readonly row: number; readonly decision: Decision };

const nameOf = (one: Checked): string => (one.entry === "person" ? one.person.name : one.organisation.name);

/** Each row with what is to become of it; the counts grow on the way. */
async function* taken(
  rows: Rows,
  decider: Decider,
  { seen, unsure, progress }: ImportOptions,
  count: Counted,
  names: ReadonlyMap<string, string>,
): AsyncGenerator<Taken> {
  for await (const { row, card, broken } of rows) {
    count.rows += 1;
    if (count.rows % batch === 0) progress?.(count.rows);
    const one = checked(card, seen);
    const problems = broken ? [broken, ...one.problems] : one.problems;
    if (problems.length > 0) {
      count.badRows += 1;
      if (count.bad.length < told) count.bad.push({ row, problems });
      continue;
    }
    const first = decider.decide(row, one);
    let decision = first;
    if (first.what === "unsure") {
      count.unsureRows += 1;
      const { id, score } = first;
      if (count.unsure.length < told)
        count.unsure.push({ row, name: nameOf(one), id, called: names.get(id) ?? "", score });
      const word = unsure(row);
      if (word === "leave") {
        count.left += 1;
        continue;
      }
      decision = word === "same" ? { ...first, what: "same" } : { what: "new" };
    }
    if (decision.what === "twice") count.twice += 1;
    else if (decision.what === "same") count.same += 1;
    else {
      count.added += 1;
      if (one.entry === "person") count.people += 1;
      else count.organisations += 1;
    }
    yield { checked: one, row, decision };
  }
  progress?.(count.rows);
}

async function open(
  db: Db,
  by: Importer,
): Promise<{ readonly decider: Decider; readonly names: ReadonlyMap<string, string> }> {
  const [organisations, people] = [await knownOrganisations(db, by), await knownPeople(db, by)];
  const names = new Map<string, string>([...organisations, ...people].map(({ id, name }) => [id, name]));
  return { decider: openDecider(organisations, people), names };
}

/** What would come of it. Nothing is saved. */
export async function lookAtEntries(db: Db, by: Importer, rows: Rows, options: ImportOptions): Promise<Looked> {
  const { decider, names } = await open(db, by);
  const count = none();
  for await (const _ of taken(rows, decider, options, count, names));
  return count;
}

interface Batch {
  readonly people: NewPerson[];
  readonly roles: NewRole[];
  readonly organisations: NewOrganisation[];
  readonly names: { readonly organisation: string; readonly name: string }[];
}

const emptyBatch = (): Batch => ({ people: [], roles: [], organisations: [], names: [] });

async function write(writing: Writing, all: Batch): Promise<void> {
  await insertOrganisations(writing, all.organisations);
  await insertPersons(writing, all.people);
  await insertRoles(writing, all.roles);
  await addNames(writing, all.names);
}

function put(into: Batch, { checked: one, decision, row }: Taken, decider: Decider, ref: string, by: Importer): void {
  if (decision.what === "same" && one.entry === "organisation" && by.keeps)
    into.names.push({ organisation: decision.id, name: one.organisation.name });
  if (decision.what !== "new") return;
  const from = { source: "import", sourceRef: `${ref}#${one.uid || row}`.slice(0, 300), addedBy: by.person } as const;
  if (one.entry === "organisation") {
    into.organisations.push({ ...one.organisation, id: newId<"organisation">(), ...from });
    return;
  }
  const id = newId<"person">();
  const { roles, ...person } = one.person;
  into.people.push({ ...person, id, ...from });
  for (const role of roles)
    into.roles.push({
      ...role,
      person: id,
      organisationId: role.organisation ? decider.organisationNamed(role.organisation, null) : null,
    });
}

/** Thrown within the transaction, so that nothing is saved. */
const badRows = new Error("rows of the file are wrong");

export interface Imported extends Looked {
  /** By which the import can be taken back. */
  readonly ref: string;
  readonly saved: boolean;
}

/** Saves, and writes one line into the journal. With a bad row nothing is saved, unless they are to be skipped. */
export async function importEntries(
  db: Db,
  by: Importer,
  capacity: string | null,
  rows: Rows,
  options: ImportOptions,
): Promise<Imported> {
  const { decider, names } = await open(db, by);
  const [count, ref] = [none(), randomUUID()];
  const entry = (): Entry => ({
    actor: by.person,
    capacity,
    act: "directory.import",
    subject: "/directory",
    payload: { ref, people: count.people, organisations: count.organisations, same: count.same, twice: count.twice },
  });
  try {
    await journaled(db, entry, async (writing) => {
      let held = emptyBatch();
      for await (const one of taken(rows, decider, options, count, names)) {
        put(held, one, decider, ref, by);
        if (held.people.length + held.organisations.length + held.names.length < batch) continue;
        if (count.badRows === 0 || options.skipBad) await write(writing, held);
        held = emptyBatch();
      }
      if (count.badRows > 0 && !options.skipBad) throw badRows;
      await write(writing, held);
    });
  } catch (error) {
    if (error !== badRows) throw error;
    return { ...count, ref, saved: false };
  }
  return { ...count, ref, saved: true };
}

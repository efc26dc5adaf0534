/**
 * Entries of a file into the directory, all in one transaction or nothing. Rows come and go one after the other; of a
 * file of 100,000 no more than a batch is held.
 */
import { randomUUID } from "node:crypto";
import { newId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { type Entry, journaled, oneAtATime, type Writing } from "../../../platform/journal/index.ts";
import type { NewOrganisation, NewPerson, NewRole, OrganisationId } from "../../entries/model.ts";
import { insertOrganisations, insertParents } from "../../entries/store/write-organisations.ts";
import { insertPersons, insertRoles } from "../../entries/store/write-persons.ts";
import type { Rows } from "../open-file.ts";
import { linksAbove, type Under } from "../rules/above.ts";
import { keyOf } from "../rules/decide.ts";
import { addNames, type Importer, listLater, listNow, rorsTaken } from "../store/known.ts";
import {
  type Counted,
  counting,
  type Known,
  type Looked,
  type LookOptions,
  openKnown,
  type Taken,
  taken,
} from "./look.ts";

export interface ImportOptions extends LookOptions {
  /** Rows that are wrong are left out, instead of stopping the import. */
  readonly skipBad?: boolean;
  /** How many new entries there may be, counted within the transaction; with more nothing is saved. */
  readonly most?: (writing: Writing) => Promise<number>;
}

export interface Imported extends Looked {
  /** By which the import can be taken back. */
  readonly ref: string;
  readonly stopped: "bad-rows" | "too-many" | null;
}

const batch = 1_000;

interface Batch {
  readonly people: NewPerson[];
  readonly roles: NewRole[];
  readonly organisations: NewOrganisation[];
  readonly names: { readonly organisation: string; readonly name: string }[];
}

const emptyBatch = (): Batch => ({ people: [], roles: [], organisations: [], names: [] });

/** What is known of the whole file once it has gone by: what stands above what. */
interface Whole {
  readonly byName: Map<string, OrganisationId>;
  readonly under: Under<OrganisationId>[];
}

function put(into: Batch, whole: Whole, { checked: one, decision, row }: Taken, known: Known, from: From): void {
  if (one.entry === "organisation") {
    const { name, parents, ...rest } = one.organisation;
    if (decision.what === "same") {
      whole.byName.set(keyOf(name), decision.id as OrganisationId);
      if (from.by.keeps) into.names.push({ organisation: decision.id, name });
    }
    if (decision.what !== "new") return;
    const id = newId<"organisation">();
    whole.byName.set(keyOf(name), id);
    if (parents.length > 0) whole.under.push({ id, parents });
    into.organisations.push({ ...rest, ...sourceOf(from, one.uid, row), id, name });
    return;
  }
  if (decision.what !== "new") return;
  const id = newId<"person">();
  const { roles, ...person } = one.person;
  into.people.push({ ...person, ...sourceOf(from, one.uid, row), id });
  for (const role of roles) {
    const organisationId = role.organisation ? known.decider.organisationNamed(role.organisation, null) : null;
    into.roles.push({ ...role, person: id, organisationId });
  }
}

interface From {
  readonly by: Importer;
  readonly ref: string;
}

const sourceOf = ({ by, ref }: From, uid: string, row: number) =>
  ({ source: "import", sourceRef: `${ref}#${uid || row}`.slice(0, 300), addedBy: by.person }) as const;

async function write(writing: Writing, all: Batch): Promise<void> {
  const taken = await rorsTaken(
    writing,
    all.organisations.flatMap(({ ror }) => ror ?? []),
  );
  // A ROR id that another entry has by now: the row comes in without it.
  const organisations = all.organisations.map((one) => (one.ror && taken.has(one.ror) ? { ...one, ror: null } : one));
  await insertOrganisations(writing, organisations);
  await insertPersons(writing, all.people);
  await insertRoles(writing, all.roles);
  await addNames(writing, all.names);
  const changed = [...organisations, ...all.people].map(({ id }) => id as string);
  await listNow(writing, [...new Set([...changed, ...all.names.map(({ organisation }) => organisation)])]);
}

/** Thrown within the transaction, so that nothing is saved. */
const stop = { badRows: new Error("rows of the file are wrong"), tooMany: new Error("too many entries") } as const;

async function writeAll(
  writing: Writing,
  rows: Rows,
  known: Known,
  from: From,
  options: ImportOptions,
  count: Counted,
) {
  const whole: Whole = { byName: new Map(), under: [] };
  let held = emptyBatch();
  if (from.by.person) await oneAtATime(writing, "import", from.by.person);
  const most = (await options.most?.(writing)) ?? Number.POSITIVE_INFINITY;
  await listLater(writing);
  for await (const one of taken(rows, known, options, count)) {
    put(held, whole, one, known, from);
    if (held.people.length + held.organisations.length + held.names.length < batch) continue;
    if (count.people + count.organisations > most) throw stop.tooMany;
    if (count.badRows === 0 || options.skipBad) await write(writing, held);
    held = emptyBatch();
  }
  if (count.badRows > 0 && !options.skipBad) throw stop.badRows;
  if (count.people + count.organisations > most) throw stop.tooMany;
  await write(writing, held);
  const meant = (name: string) => whole.byName.get(keyOf(name)) ?? known.decider.organisationNamed(name, null);
  const above = linksAbove(whole.under, meant);
  count.parentsUnknown = above.unknown;
  await insertParents(writing, above.links);
}

/** Saves, and writes one line into the journal. With a bad row nothing is saved, unless they are to be skipped. */
export async function importEntries(
  db: Db,
  by: Importer,
  capacity: string | null,
  rows: Rows,
  options: ImportOptions,
): Promise<Imported> {
  const [known, count, ref] = [await openKnown(db, by), counting(), randomUUID()];
  const entry = (): Entry => ({
    actor: by.person,
    capacity,
    act: "directory.import",
    subject: "/directory",
    payload: { ref, people: count.people, organisations: count.organisations, same: count.same, twice: count.twice },
  });
  try {
    await journaled(db, entry, (writing) => writeAll(writing, rows, known, { by, ref }, options, count));
  } catch (error) {
    if (error === stop.badRows) return { ...count, ref, stopped: "bad-rows" };
    if (error === stop.tooMany) return { ...count, ref, stopped: "too-many" };
    throw error;
  }
  return { ...count, ref, stopped: null };
}

/** A file from the page: brought, looked at, saved or thrown away, and taken back. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaledOrNothing, nothing, type Writing } from "../../../platform/journal/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import { type Choice, choiceOf, type Given } from "../chosen.ts";
import { fileProblemOf } from "../file-problem.ts";
import { words } from "../languages/index.ts";
import { mostBrought, pageLimits, type RawCard } from "../model.ts";
import { type Opened, openFile, piecesOf, type Rows } from "../open-file.ts";
import { type Brought, dropBrought, findBrought, keepBrought } from "../store/brought.ts";
import { broughtBy, deleteUntouched } from "../store/imports.ts";
import { type Imported, importEntries } from "./import-entries.ts";
import { type Bringer, bringer, fileRefused, problemOf, refusedByLimit, seenOf } from "./importing.ts";

/** What a file problem says goes to whoever asked; anything else is ours. */
export async function orFileProblem<T>(asker: Asker, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const problem = fileProblemOf(error);
    if (problem) return fail(fileRefused(asker, problem));
    throw error;
  }
}

/** Opens it once, so that what can be no list is refused at once; gives the id under which it is kept. */
export async function bringFile(
  { db }: DoorDeps,
  asker: Asker,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly entry: RawCard["entry"] },
): Promise<Result<string>> {
  const by = bringer(asker, "directory.import");
  if (!by.ok) return by;
  if (file.bytes.length === 0) return fail(problemOf(asker, "nothing-brought", 422));
  const opened = await orFileProblem(asker, () => openFile(piecesOf(file.bytes), file.entry, pageLimits));
  return opened.ok ? ok(await keepBrought(db, by.value.person, file)) : opened;
}

export interface OpenedBrought {
  readonly by: Bringer;
  readonly file: Brought;
  readonly opened: Opened;
  readonly choice: Choice;
  readonly rows: () => Rows;
}

export async function openBrought(
  { db }: DoorDeps,
  asker: Asker,
  id: string,
  given: Given,
): Promise<Result<OpenedBrought>> {
  const by = bringer(asker, "directory.import");
  if (!by.ok) return by;
  const file = await findBrought(db, by.value.person, id);
  if (!file) return fail(problemOf(asker, "brought-gone", 404));
  const opened = await orFileProblem(asker, () => openFile(piecesOf(file.bytes), file.entry, pageLimits));
  if (!opened.ok) return opened;
  const open = opened.value;
  const choice = choiceOf(file.entry, open.form === "table" ? open.table.head : [], given);
  const rows = () => (open.form === "table" ? open.rows(choice) : open.rows());
  return ok({ by: by.value, file, opened: open, choice, rows });
}

const wordOn = (given: Given) => (row: number) => {
  const said = given[`row-${row}`];
  return said === "same" || said === "new" ? said : "leave";
};

export async function saveBrought(deps: DoorDeps, asker: Asker, id: string, given: Given): Promise<Result<Imported>> {
  const { db } = deps;
  const opened = await openBrought(deps, asker, id, given);
  if (!opened.ok) return opened;
  const { by, rows } = opened.value;
  const most = async (writing: Writing) =>
    by.keeps ? Number.POSITIVE_INFINITY : mostBrought - (await broughtBy(writing, by.person));
  const capacity = asker.reader.capacity?.label ?? null;
  const options = { seen: seenOf(by), unsure: wordOn(given), skipBad: given["skip-bad"] === "yes", most };
  const saved = await orFileProblem(asker, () => importEntries(db, by, capacity, rows(), options));
  if (!saved.ok) return saved;
  if (saved.value.stopped === "bad-rows") return fail(problemOf(asker, "still-bad", 422));
  if (saved.value.stopped === "too-many") {
    const say = words.in(asker.language);
    return refusedByLimit(deps, asker, by.person, "import", {
      status: 422,
      code: "brought-too-many",
      title: say("brought-too-many"),
      instead: say("brought-too-many-instead", { most: mostBrought }),
    });
  }
  await dropBrought(db, by.person, id);
  return saved;
}

export async function discardBrought({ db }: DoorDeps, asker: Asker, id: string): Promise<Result<null>> {
  const by = bringer(asker, "directory.import");
  if (!by.ok) return by;
  await dropBrought(db, by.value.person, id);
  return ok(null);
}

/** Removes what an import brought and nobody has touched since; how many went. */
export async function takeBack({ db }: DoorDeps, asker: Asker, ref: string): Promise<Result<number>> {
  const by = bringer(asker, "directory.import");
  if (!by.ok) return by;
  const { person } = by.value;
  const entry = (count: number) => ({
    actor: person,
    capacity: asker.reader.capacity?.label ?? null,
    act: "directory.import-taken-back",
    subject: "/directory",
    payload: { ref, count },
  });
  const count = await journaledOrNothing(db, entry, async (writing) => {
    const gone = await deleteUntouched(writing, ref, person);
    return gone === 0 ? nothing() : gone;
  });
  return count === null ? fail(problemOf(asker, "no-such-import", 404)) : ok(count);
}

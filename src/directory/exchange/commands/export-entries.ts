/** Entries taken along in a file: what one looks after, or what one may see, within a day's limit; told in the journal. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaledOrNothing, nothing, oneAtATime } from "../../../platform/journal/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import type { DirectoryQuery } from "../../search/model.ts";
import { listDue } from "../../search/store/find.ts";
import { seeingOf } from "../../search/store/seeing.ts";
import { words } from "../languages/index.ts";
import { mostTakenADay, type RawCard } from "../model.ts";
import { cardsOf } from "../read-cards.ts";
import type { formats } from "../rules/formats.ts";
import { idsToTake, takenToday } from "../store/taken.ts";
import { bringer, problemOf, refusedByLimit } from "./importing.ts";

export interface Wanted {
  readonly scope: "mine" | "seen";
  readonly kind: RawCard["entry"];
  readonly asked: DirectoryQuery;
  readonly format: keyof typeof formats;
}

/** In one file, also for who looks after the directory. */
const mostInAll = 200_000;

/** The entries, to be written while they are read; the journal has been told. */
export async function exportEntries(
  deps: DoorDeps,
  asker: Asker,
  { scope, kind, asked, format }: Wanted,
): Promise<Result<AsyncGenerator<RawCard>>> {
  const by = bringer(asker, "directory.export");
  if (!by.ok) return by;
  const { db } = deps;
  const { person, keeps } = by.value;
  const say = words.in(asker.language);
  const tooMany = (left: number) =>
    refusedByLimit(deps, asker, person, "export", {
      status: 429,
      code: "export-more",
      title: say("export-more", { left }),
      instead: say("export-more-instead"),
      retryAfter: 24 * 60 * 60,
    });
  await listDue(db);
  const free = keeps || scope === "mine";
  const left = free ? mostInAll : Math.max(0, mostTakenADay - (await takenToday(db, person)));
  const seeing = await seeingOf(deps.contacts, asker.reader);
  const ids = await idsToTake(db, seeing, scope, { ...asked, kind }, left + 1);
  if (ids.length === 0) return fail(problemOf(asker, "export-none", 404));
  if (ids.length > left) return tooMany(left);
  const payload = { scope, kind, format, entries: ids.length, others: free ? 0 : ids.length };
  const capacity = asker.reader.capacity?.label ?? null;
  const entry = { actor: person, capacity, act: "directory.export", subject: "/directory", payload };
  // Asked again with one export of this person at a time: many at once would each find the day's limit untouched.
  const told = await journaledOrNothing(db, entry, async (writing) => {
    await oneAtATime(writing, "export", person);
    if (!free && (await takenToday(writing, person)) + ids.length > mostTakenADay) nothing();
  });
  if (told === null) return tooMany(0);
  return ok(cardsOf(deps, seeing, kind, ids));
}

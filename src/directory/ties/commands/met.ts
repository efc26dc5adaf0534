/** "I met these people here": several at once, after a session. */
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { journaledUnless } from "../../../platform/journal/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import type { Place } from "../../places.ts";
import { seeingOf } from "../../search/store/seeing.ts";
import { type MetInput, tieLimits } from "../model.ts";
import { type Met, readMet } from "../store/met.ts";
import { readKnown, writeRenewal, writeTie } from "../store/ties.ts";
import { complain, mayKeep, ofTies, tooMany, untold } from "./keeping.ts";
import { askToConfirm } from "./offers.ts";

/** Who was there, of those whom the asker may see. */
export async function metAt(
  deps: DoorDeps,
  asker: Asker,
  at: string,
): Promise<Result<{ readonly owner: PersonId; readonly place: Place; readonly people: readonly Met[] }>> {
  const owner = mayKeep(asker);
  if (!owner.ok) return owner;
  const place = await deps.places.find(at);
  if (!place) return complain(asker.language, "tie-no-place", 404);
  const there = await deps.places.people(at, asker.reader);
  const people = await readMet(deps.db, owner.value, there, await seeingOf(deps.contacts, asker.reader));
  return ok({ owner: owner.value, place, people });
}

/** Adds all of them or none; those known already are renewed, and stay as well known as they are. Gives back how many. */
export async function keepMet(deps: DoorDeps, asker: Asker, input: MetInput): Promise<Result<number>> {
  const found = await metAt(deps, asker, input.at);
  if (!found.ok) return found;
  const { owner, place, people } = found.value;
  const chosen = people.filter(({ person }) => input.people.includes(person));
  if (chosen.length === 0) return complain(asker.language, "met-nobody", 422);
  const added = chosen.filter(({ known }) => !known);
  const about = {
    closeness: input.closeness,
    origin: "session",
    note: [...place.title].slice(0, tieLimits.note).join(""),
    alone: false,
  } as const;
  const ids = chosen.map(({ person }) => person);
  const full = await journaledUnless(deps.db, untold({ owner, met: ids, ...about }), ofTies(owner), async (writing) => {
    // Another request may have added some of them since the page was read.
    const known = await readKnown(writing, owner, ids);
    const found = await tooMany(writing, owner, ids.length - known.size);
    if (found !== null) return found;
    for (const other of ids) {
      if (known.has(other)) await writeRenewal(writing, owner, other);
      else await writeTie(writing, { owner, other, ...about, confirmed: null });
    }
    return null;
  });
  if (full) return complain(asker.language, full);
  for (const { person: other } of input.ask ? added : []) {
    const asked = await askToConfirm(deps, asker, { owner, other, email: null, ...about });
    // They are in the directory; whoever was not asked today can be asked from there.
    if (!asked.ok) break;
  }
  return ok(chosen.length);
}

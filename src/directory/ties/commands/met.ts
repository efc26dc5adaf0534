/** "I met these people here": several at once, after a session. */
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { journaled } from "../../../platform/journal/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import type { Place } from "../../places.ts";
import { seeingOf } from "../../search/store/seeing.ts";
import { type MetInput, tieLimits } from "../model.ts";
import { type Met, readMet } from "../store/met.ts";
import { countTies, writeRenewal, writeTie } from "../store/ties.ts";
import { complain, mayKeep, untold } from "./keeping.ts";
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
  const { all, fresh } = await countTies(deps.db, owner, new Date(Date.now() - 86_400_000));
  if (all + added.length > tieLimits.ties) return complain(asker.language, "tie-too-many");
  if (fresh + added.length > tieLimits.newADay) return complain(asker.language, "tie-too-many-today");
  const about = {
    closeness: input.closeness,
    origin: "session",
    note: [...place.title].slice(0, tieLimits.note).join(""),
    alone: false,
  } as const;
  await journaled(deps.db, untold({ owner, met: chosen.map(({ person }) => person), ...about }), async (writing) => {
    for (const { person: other, known } of chosen) {
      if (known) await writeRenewal(writing, owner, other);
      else await writeTie(writing, { owner, other, ...about, confirmed: null });
    }
  });
  for (const { person: other } of input.ask ? added : []) {
    const asked = await askToConfirm(deps, asker, { owner, other, email: null, ...about });
    // They are in the directory; whoever was not asked today can be asked from there.
    if (!asked.ok) break;
  }
  return ok(chosen.length);
}

/** One's own ties: to add one, to renew it, to end it, and what one consents to. */
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { journaled, journaledOrNothing, journaledUnless, nothing } from "../../../platform/journal/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import { readNames } from "../../store.ts";
import type { Consent, TieInput } from "../model.ts";
import { readTie, writeConsent, writeRenewal, writeTie, writeTieEnd, writeUnconfirmed } from "../store/ties.ts";
import { complain, mayKeep, nameSeenBy, ofTies, tooMany, untold } from "./keeping.ts";
import { askToConfirm } from "./offers.ts";

/** Adds somebody to one's personal directory, or says anew how one knows them; asks them to confirm it, if wanted. */
export async function addTie(deps: DoorDeps, asker: Asker, input: TieInput): Promise<Result<string>> {
  const owner = mayKeep(asker);
  if (!owner.ok) return owner;
  const { ask, person: other, ...about } = input;
  if (other === owner.value) return complain(asker.language, "tie-self", 422);
  const before = await readTie(deps.db, owner.value, other);
  // Somebody who is in one's own directory may have hidden their entry since.
  const name = before
    ? (await readNames(deps.db, [other])).get(other)
    : await nameSeenBy(deps.db, deps.contacts, asker, other);
  if (name == null) return complain(asker.language, "tie-no-person", 404);
  const tie = { owner: owner.value, other, ...about, confirmed: null };
  const full = await journaledUnless(deps.db, untold({ ...tie }), ofTies(owner.value), async (writing) => {
    const more = (await readTie(writing, owner.value, other)) ? 0 : 1;
    const found = await tooMany(writing, owner.value, more);
    if (found === null) await writeTie(writing, tie);
    return found;
  });
  if (full) return complain(asker.language, full);
  if (ask) {
    const asked = await askToConfirm(deps, asker, { owner: owner.value, other, email: null, ...about });
    if (!asked.ok) return asked;
  }
  return ok(name);
}

/** Asks the other side of a tie that is there whether they know its owner. Gives back what they are called. */
export async function askAboutTie(deps: DoorDeps, asker: Asker, other: PersonId): Promise<Result<string>> {
  const owner = mayKeep(asker);
  if (!owner.ok) return owner;
  const tie = await readTie(deps.db, owner.value, other);
  if (!tie) return complain(asker.language, "tie-none", 404);
  const { closeness, origin, note, alone } = tie;
  const offer = { owner: owner.value, other, email: null, closeness, origin, note, alone };
  const asked = await askToConfirm(deps, asker, offer);
  return asked.ok ? ok((await readNames(deps.db, [other])).get(other) ?? "") : asked;
}

/** "Still so": the tie is as fresh as on the first day. Gives back whom it leads to. */
export async function renewTie({ db }: DoorDeps, asker: Asker, other: PersonId): Promise<Result<string>> {
  return change(db, asker, other, "renew", writeRenewal);
}

/** The tie is gone; the other side is not told. */
export async function endTie({ db }: DoorDeps, asker: Asker, other: PersonId): Promise<Result<string>> {
  return change(db, asker, other, "end", writeTieEnd);
}

/** Takes back that one confirmed somebody else's tie to oneself. */
export async function takeBackConfirmation({ db }: DoorDeps, asker: Asker, owner: PersonId): Promise<Result<string>> {
  return change(db, asker, owner, "unconfirm", (writing, own, other) => writeUnconfirmed(writing, other, own));
}

type Write = typeof writeRenewal;

async function change(
  db: DoorDeps["db"],
  asker: Asker,
  other: PersonId,
  what: string,
  write: Write,
): Promise<Result<string>> {
  const owner = mayKeep(asker);
  if (!owner.ok) return owner;
  const name = (await readNames(db, [other])).get(other);
  const done = await journaledOrNothing(db, untold({ what, owner: owner.value, other }), async (writing) => {
    if (!(await write(writing, owner.value, other))) nothing();
  });
  return done === null ? complain(asker.language, "tie-none", 404) : ok(name ?? "");
}

/** Whether and how often one may be asked, and whether others may ask to be introduced to oneself. */
export async function setConsent({ db }: DoorDeps, asker: Asker, consent: Consent): Promise<Result<Consent>> {
  const person = mayKeep(asker);
  if (!person.ok) return person;
  await journaled(db, untold({ person: person.value, ...consent }), (writing) =>
    writeConsent(writing, person.value, consent),
  );
  return ok(consent);
}

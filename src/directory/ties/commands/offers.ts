/** Asking somebody to confirm that two people know each other, and their answer. */
import { randomBytes } from "node:crypto";
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Result } from "../../../kernel/result.ts";
import { journaledOrNothing, journaledUnless, nothing } from "../../../platform/journal/index.ts";
import { addressOf, findPersonAt, hashToken } from "../../../platform/sign-in/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import { readPerson } from "../../store.ts";
import { offerLetter } from "../letters.ts";
import { type OfferInput, tieLimits } from "../model.ts";
import type { Closeness } from "../rules/strength.ts";
import {
  closeOffer,
  countOffers,
  deleteOffer,
  deleteOffersTo,
  type Offer,
  readOfferOf,
  readOffersTo,
  writeOffer,
} from "../store/offers.ts";
import { readTie, writeTie } from "../store/ties.ts";
import { complain, mayKeep, untold } from "./keeping.ts";

type Asked = Omit<Offer, "id" | "asked">;

/**
 * Puts the question, at most once a month to the same person; what was asked before counts as asked. Somebody who was
 * asked by name and is asked by address too gets no second letter, and the asker sees a second question all the same: or
 * its absence would tell whose address it is.
 */
export async function askToConfirm(deps: DoorDeps, asker: Asker, offer: Asked): Promise<Result<null>> {
  const { db, mail, doors } = deps;
  const token = randomBytes(32).toString("base64url");
  let write = false;
  const to = offer.other ? await addressOf(db, offer.other) : null;
  const counting = { what: "offers", whose: offer.owner };
  const stopped = await journaledUnless(db, untold({ offer: { ...offer } }), counting, async (writing) => {
    const { today, named, written } = await countOffers(writing, offer.owner, offer, new Date());
    if (named) return "asked" as const;
    if (today >= tieLimits.offersADay) return "offer-too-many" as const;
    const reached = to !== null && !written;
    await writeOffer(writing, offer, reached ? hashToken(token) : null);
    write = reached;
    return null;
  });
  if (stopped === "offer-too-many") return complain(asker.language, stopped);
  const { other } = offer;
  if (write && to && other) {
    mail.send(async () => {
      const language = (await readPerson(db, other))?.language ?? asker.language;
      return offerLetter({
        to,
        language,
        origin: doors.origin,
        token,
        name: asker.reader.name ?? "",
        note: offer.note,
      });
    });
  }
  return ok(null);
}

/**
 * Asks whoever has this address. The answer is the same whether anybody has: the asker learns it only when they confirm.
 */
export async function offerByMail(deps: DoorDeps, asker: Asker, input: OfferInput): Promise<Result<string>> {
  const owner = mayKeep(asker);
  if (!owner.ok) return owner;
  const { email, ...about } = input;
  const other = await knownAt(deps.db, email);
  if (other === owner.value) return complain(asker.language, "tie-self", 422);
  const asked = await askToConfirm(deps, asker, { owner: owner.value, other, email, ...about });
  return asked.ok ? ok(email) : asked;
}

/**
 * The answer to a question, by its link or by its id for somebody signed in. Yes: both know each other now, and both
 * ties are confirmed. No: the question is closed; who asked is not told, and sees no other than before.
 */
export async function answerOffer(
  { db }: DoorDeps,
  language: Asker["language"],
  offer: (Offer & { readonly name: string }) | null,
  answer: "yes" | "no",
  closeness: Closeness,
): Promise<Result<string>> {
  if (!offer?.other) return complain(language, "offer-dead", 404);
  const { owner, other, ...rest } = offer;
  const done = await journaledOrNothing(db, untold({ owner, other, answer }), async (writing) => {
    if (!(await (answer === "no" ? closeOffer : deleteOffer)(writing, offer.id))) nothing();
    if (answer === "no") return;
    await deleteOffersTo(writing, owner, other);
    const confirmed = new Date();
    // What its owner has said since the question counts.
    const theirs = (await readTie(writing, owner, other)) ?? rest;
    const own = await readTie(writing, other, owner);
    await writeTie(writing, { owner, other, ...tieOf(theirs), confirmed });
    const fresh = { closeness, origin: rest.origin, note: rest.note, alone: false };
    await writeTie(writing, { owner: other, other: owner, ...(own ? tieOf(own) : fresh), confirmed });
  });
  return done === null ? complain(language, "offer-dead", 404) : ok(offer.name);
}

const tieOf = ({ closeness, origin, note, alone }: Pick<Offer, "closeness" | "origin" | "note" | "alone">) => ({
  closeness,
  origin,
  note,
  alone,
});

/** The offer of a mailed link. */
export const offerOfLink = ({ db }: DoorDeps, token: string) => readOfferOf(db, hashToken(token), new Date());

/** The offer of somebody to whoever is signed in. */
export async function offerFrom({ db }: DoorDeps, to: PersonId, owner: PersonId) {
  return (await readOffersTo(db, to, new Date())).find((offer) => offer.owner === owner) ?? null;
}

/** The person of this address; null also for somebody who has an account and has never come in. */
async function knownAt(db: DoorDeps["db"], email: string): Promise<PersonId | null> {
  const person = await findPersonAt(db, email);
  return person && (await readPerson(db, person)) ? person : null;
}

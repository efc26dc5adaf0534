/** From what the database knows to what the pages of ties show. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { type Ask, onePage } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { readNames } from "../store.ts";
import { complain, mayKeep, nameSeenBy } from "./commands/keeping.ts";
import { metAt } from "./commands/met.ts";
import { offerOfLink } from "./commands/offers.ts";
import type { ConfirmView, MetView, NewTieView, TiesView } from "./pages/view.ts";
import { freshness } from "./rules/strength.ts";
import { readOffersBy, readOffersTo } from "./store/offers.ts";
import { readConfirmedBy, readConsent, readTie, readTies } from "./store/ties.ts";

const perPage = 30;

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

export async function loadTies(deps: DoorDeps, ask: Ask): Promise<Result<TiesView>> {
  const owner = mayKeep(ask);
  if (!owner.ok) return owner;
  const { db } = deps;
  const now = new Date();
  const [ties, toMe, byMe, confirmed, consent] = await Promise.all([
    readTies(db, owner.value),
    readOffersTo(db, owner.value, now),
    readOffersBy(db, owner.value, now),
    readConfirmedBy(db, owner.value),
    readConsent(db, owner.value),
  ]);
  const q = (ask.query["q"] ?? "").slice(0, 100);
  const found = ties.filter(({ name }) => folded(name).includes(folded(q)));
  const { page, pages, shown } = onePage(found, ask.query["page"], perPage);
  const waiting = new Set(byMe.map(({ other }) => other));
  const first = page === 1 && q === "";
  return ok({
    count: ties.length,
    q,
    page,
    pages,
    ties: shown.map((tie) => ({
      person: tie.other,
      name: tie.name,
      closeness: tie.closeness,
      origin: tie.origin,
      note: tie.note,
      alone: tie.alone,
      renewed: tie.renewed.toISOString(),
      state: freshness(tie.renewed, now),
      confirmed: tie.confirmed !== null,
      asked: waiting.has(tie.other),
    })),
    asked: first ? toMe.map(({ owner: person, name, note }) => ({ person, name, note })) : [],
    waiting: first ? byMe.flatMap(({ email, asked }) => (email ? [{ email, asked: asked.toISOString() }] : [])) : [],
    confirmed: first ? confirmed : [],
    consent: first ? consent : null,
  });
}

/** Of whom a tie is to be kept; nobody yet, where the address names none. */
export async function loadNewTie(deps: DoorDeps, ask: Ask): Promise<Result<NewTieView>> {
  const owner = mayKeep(ask);
  if (!owner.ok) return owner;
  const given = ask.query["person"] ?? "";
  const origin = ask.query["origin"] === "session" ? "session" : "other";
  const usual = { closeness: "know", origin, note: (ask.query["note"] ?? "").slice(0, 200), alone: false } as const;
  if (given === "") return ok({ person: null, tie: usual, known: false });
  if (!/^[0-9a-f-]{36}$/.test(given)) return complain(ask.language, "tie-no-person", 404);
  const id = given as PersonId;
  if (id === owner.value) return complain(ask.language, "tie-self", 422);
  const tie = await readTie(deps.db, owner.value, id);
  const name = tie ? (await readNames(deps.db, [id])).get(id) : await nameSeenBy(deps.db, deps.contacts, ask, id);
  if (name == null) return complain(ask.language, "tie-no-person", 404);
  const about = tie ? { ...tie, note: tie.note ?? "" } : usual;
  const { closeness, note, alone } = about;
  return ok({
    person: { id, name },
    tie: { closeness, origin: about.origin, note, alone },
    known: tie !== null,
  });
}

/** Who was at a place: whom did one meet there? */
export async function loadMet(deps: DoorDeps, ask: Ask): Promise<Result<MetView>> {
  const found = await metAt(deps, ask, (ask.query["at"] ?? "").slice(0, 40));
  if (!found.ok) return found;
  const { place, people } = found.value;
  return ok({ place: { id: place.id, title: place.title, href: place.href }, people: [...people] });
}

/** Whoever holds the link may read the question; a GET answers nothing. */
export async function loadConfirm(deps: DoorDeps, ask: Ask): Promise<Result<ConfirmView>> {
  const token = (ask.query["token"] ?? "").slice(0, 200);
  const offer = await offerOfLink(deps, token);
  if (!offer) {
    const dead = complain(ask.language, "offer-dead", 404);
    return dead.ok ? dead : fail(dead.problem);
  }
  return ok({ token, name: offer.name, note: offer.note });
}

/** Who spoke, who of them is confirmed, and whom of the directory the others may be. */
import { namesSeen, peopleMaybeMeant } from "../../directory/index.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type AtDesk, headOf } from "../load-desk.ts";
import { veil } from "../rules/attribution.ts";
import { findPublished } from "../store.ts";
import type { PeopleDeps } from "./deps.ts";
import { openAtOnce, type PeopleView } from "./model.ts";
import { speakersOf } from "./rules/speakers.ts";
import { linksOf } from "./store.ts";

export async function loadPeople(deps: PeopleDeps, ask: Ask, at: AtDesk): Promise<PeopleView> {
  const { db, contacts } = deps;
  const { session } = at;
  const head = await headOf(deps, ask, at);
  const nobody = { head, open: [], more: 0, confirmed: [] };
  if (session.attribution !== "on-the-record") return { ...nobody, offer: "not-open" };
  const published = await findPublished(db, session.id);
  if (!published) return { ...nobody, offer: "not-published" };
  const { draft, version } = published;
  const speakers = speakersOf(veil(draft, { attribution: session.attribution, version }));
  const links = await linksOf(db, session.id);
  const names = await namesSeen(
    db,
    contacts,
    ask.reader,
    links.map(({ person }) => person),
  );
  const linked = new Set(links.map(({ speaker }) => speaker));
  const open = speakers.filter(({ name }) => !linked.has(name));
  const shown = open.slice(0, openAtOnce);
  const offered = [];
  for (const one of shown) {
    const candidates = await peopleMaybeMeant(db, contacts, ask.reader, one.name);
    offered.push({ ...one, candidates: candidates.map(({ score, ...rest }) => ({ ...rest, same: score === 1 })) });
  }
  return {
    head,
    offer: "offered",
    open: offered,
    more: open.length - shown.length,
    confirmed: links.map(({ speaker, person, made }) => ({
      speaker,
      person,
      made,
      name: names.get(person as PersonId) ?? null,
    })),
  };
}

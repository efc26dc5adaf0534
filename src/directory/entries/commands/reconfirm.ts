/** Every entry is asked about when four months have gone by, by a letter with one link; who follows it says that all is right. */
import { randomBytes } from "node:crypto";
import type { PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaled, journaledOrNothing, nothing } from "../../../platform/journal/index.ts";
import { hashToken } from "../../../platform/sign-in/index.ts";
import { type Asker, about, type DoorDeps } from "../../commands/command.ts";
import { words } from "../languages/index.ts";
import { reconfirmLetter } from "../letters.ts";
import type { Organisation, OrganisationId, PersonEntry } from "../model.ts";
import { daysFresh } from "../rules/freshness.ts";
import { readOrganisation } from "../store/read-organisations.ts";
import { readPersonEntry } from "../store/read-persons.ts";
import { readAsked, takeDue, writeAsked, writeConfirmed } from "../store/reminders.ts";
import { aboutOrganisation, ownOrganisation, ownPerson } from "./access.ts";

const day = 86_400_000;

/**
 * Asks about entries that are due, at most so many, and gives back how many were asked about. What was taken is written
 * down before any letter is sent: so none is sent twice, whatever stops in between, and by however many processes.
 */
export async function askAboutDue(deps: DoorDeps, most: number, now = new Date()): Promise<number> {
  const { db, doors, mail } = deps;
  const before = new Date(now.getTime() - daysFresh * day);
  const tokens = new Map<string, string>();
  const entry = (asked: readonly unknown[]) => ({
    actor: null,
    capacity: null,
    act: "directory.reconfirm-ask",
    subject: "/directory",
    payload: { entries: asked.length },
  });
  // A line only where somebody is asked.
  const taken = await journaledOrNothing(db, entry, async (writing) => {
    const due = await takeDue(writing, before, most);
    if (due.length === 0) nothing();
    for (const one of due) {
      const token = randomBytes(32).toString("base64url");
      tokens.set(one.entry, token);
      await writeAsked(writing, one, hashToken(token));
    }
    return due;
  });
  if (!taken) return 0;
  for (const { entry: id, name, to } of taken) {
    const href = `${doors.origin}/directory/confirm?${new URLSearchParams({ token: tokens.get(id) ?? "" })}`;
    for (const { email, language } of to) mail.send(async () => reconfirmLetter(email, language ?? "en", name, href));
  }
  return taken.length;
}

export type Asked =
  | { readonly kind: "person"; readonly entry: PersonEntry; readonly done: boolean }
  | { readonly kind: "organisation"; readonly entry: Organisation; readonly done: boolean };

/** What a link is about, and whether it was confirmed since the letter. */
export async function askedBy({ db }: DoorDeps, { language }: Asker, token: string): Promise<Result<Asked>> {
  const say = words.in(language);
  const dead = {
    status: 404,
    code: "dead-link",
    title: say("confirm-dead"),
    instead: say("confirm-dead-instead"),
  } as const;
  const asked =
    token.length > 100 ? null : await readAsked(db, hashToken(token), new Date(Date.now() - daysFresh * day));
  if (!asked) return fail(dead);
  const { kind, askedAt } = asked;
  const entry =
    kind === "person"
      ? await readPersonEntry(db, asked.entry as PersonId)
      : await readOrganisation(db, asked.entry as OrganisationId);
  if (!entry || entry.mergedInto) return fail(dead);
  const done = entry.confirmedAt !== null && entry.confirmedAt > askedAt;
  return ok({ kind, entry, done } as Asked);
}

/** Says by the link that all is right. Following it twice is saying so once. */
export async function confirmByLink(deps: DoorDeps, asker: Asker, token: string): Promise<Result<Asked>> {
  const asked = await askedBy(deps, asker, token);
  if (!asked.ok || asked.value.done) return asked;
  await confirmEntry(deps, asker, asked.value, "link");
  return asked;
}

async function confirmEntry(
  { db }: DoorDeps,
  asker: Asker,
  { kind, entry }: Pick<Asked, "kind" | "entry">,
  by: "link" | "page",
): Promise<void> {
  const line =
    kind === "person"
      ? about(asker.reader, entry.id as PersonId, "entry.confirm", { by })
      : aboutOrganisation(asker, entry.id as OrganisationId, "entry.confirm", { by });
  // Whoever holds the link may be somebody else than who is signed in.
  const said = by === "link" ? { ...line, actor: null, capacity: null } : line;
  await journaled(db, said, (writing) => writeConfirmed(writing, kind, entry.id));
}

/** The same on the page of the entry, by who looks after it. */
export async function confirmPerson(deps: DoorDeps, asker: Asker, id: PersonId): Promise<Result<null>> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  await confirmEntry(deps, asker, { kind: "person", entry: own.value.entry }, "page");
  return ok(null);
}

export async function confirmOrganisation(deps: DoorDeps, asker: Asker, id: OrganisationId): Promise<Result<null>> {
  const own = await ownOrganisation(deps, asker, id);
  if (!own.ok) return own;
  await confirmEntry(deps, asker, { kind: "organisation", entry: own.value.entry }, "page");
  return ok(null);
}

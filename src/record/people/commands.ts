/** Confirming who of a record is whom, and taking it back. */
import { dropUntouched, insertPersons, insertRoles, namesSeen } from "../../directory/index.ts";
import { newId, type PersonId } from "../../kernel/ids.ts";
import { fail, type Result } from "../../kernel/result.ts";
import type { SessionPlace } from "../../meetings/index.ts";
import { journaled, type Writing } from "../../platform/journal/index.ts";
import { type Acting, allowed, entryOf, giveUp, problem, settle } from "../commands/desk/acting.ts";
import { veil } from "../rules/attribution.ts";
import { findPublished, holdDraft } from "../store.ts";
import type { PeopleDeps } from "./deps.ts";
import type { PeopleForm, Spoke } from "./model.ts";
import { roleOf } from "./rules/role.ts";
import { speakersOf } from "./rules/speakers.ts";
import { deleteLink, insertLink, linksOf } from "./store.ts";

/** How many were linked to an entry, and how many entries were made. */
export interface Confirmed {
  readonly linked: number;
  readonly made: number;
}

/** Those of the published record, or nobody: a draft may still be wrong, and another rule tells nobody who spoke. */
async function offeredIn({ db }: PeopleDeps, { id, attribution }: SessionPlace): Promise<readonly Spoke[]> {
  const published = attribution === "on-the-record" ? await findPublished(db, id) : null;
  return published ? speakersOf(veil(published.draft, { attribution, version: published.version })) : [];
}

export async function confirmSpeakers(
  deps: PeopleDeps,
  acting: Acting,
  session: SessionPlace,
  { choices, visibility }: PeopleForm,
): Promise<Result<Confirmed>> {
  const answer = allowed(acting, "record.edit", session);
  if (!answer.ok) return answer;
  const { language, reader } = acting;
  const offered = new Map((await offeredIn(deps, session)).map((one) => [one.name, one]));
  const wanted = choices.flatMap(({ speaker, chosen }) => {
    const spoke = offered.get(speaker);
    return spoke ? [{ spoke, chosen }] : [];
  });
  if (wanted.length < choices.length) return fail(problem(language, "speaker-gone", 409));
  const ids = wanted.flatMap(({ chosen }) => (chosen === "new" ? [] : [chosen]));
  const seen = await namesSeen(deps.db, deps.contacts, reader, ids);
  if (ids.some((id) => !seen.has(id))) return fail(problem(language, "no-such-person", 404));
  return settle(
    journaled(
      deps.db,
      // No name and no id: whoever is erased later stands in no line that cannot be changed.
      (counts: Confirmed) => entryOf(acting, session, answer.value, "record.people", { ...counts }),
      async (writing): Promise<Confirmed> => {
        // Held, so that two who confirm at once do not make somebody twice.
        const record = await holdDraft(writing, session.id);
        if (!record) return giveUp(problem(language, "nothing-imported", 404));
        const there = new Set((await linksOf(writing, session.id)).map(({ speaker }) => speaker));
        const counts = { linked: 0, made: 0 };
        for (const { spoke, chosen } of wanted) {
          if (there.has(spoke.name)) continue;
          const made = chosen === "new";
          const person = made ? await makeEntry(writing, session, spoke, visibility, reader.person) : chosen;
          const link = { record: record.id, speaker: spoke.name, person, made, by: reader.person };
          if (await insertLink(writing, link)) counts[made ? "made" : "linked"] += 1;
        }
        return counts;
      },
    ),
  );
}

async function makeEntry(
  writing: Writing,
  session: SessionPlace,
  spoke: Spoke,
  visibility: PeopleForm["visibility"],
  by: PersonId | null,
): Promise<PersonId> {
  const id = newId<"person">();
  const groups = spoke.group ? [spoke.group] : [];
  const { name, country } = spoke;
  await insertPersons(writing, [{ id, name, country, groups, visibility, source: "record", addedBy: by }]);
  const role = roleOf(spoke, session.starts, new Date());
  if (role) await insertRoles(writing, [{ ...role, person: id }]);
  return id;
}

/** Takes one back; an entry that was made from the record and that nobody has changed or used since goes with it. */
export async function takeBackSpeaker(
  deps: PeopleDeps,
  acting: Acting,
  session: SessionPlace,
  speaker: string,
): Promise<Result<{ readonly dropped: boolean }>> {
  const answer = allowed(acting, "record.edit", session);
  if (!answer.ok) return answer;
  return settle(
    journaled(
      deps.db,
      (done: { readonly dropped: boolean }) =>
        entryOf(acting, session, answer.value, "record.people-back", { dropped: done.dropped }),
      async (writing) => {
        const record = await holdDraft(writing, session.id);
        const link = record ? await deleteLink(writing, record.id, speaker) : null;
        if (!link) return giveUp(problem(acting.language, "speaker-gone", 409));
        return { dropped: link.made && (await dropUntouched(writing, link.person)) };
      },
    ),
  );
}

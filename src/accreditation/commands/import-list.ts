import { newId, type PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { type ReadList, readList } from "../bring/read-list.ts";
import type { ApplicationId } from "../model.ts";
import { lateForList, wayInto } from "../rules/ways.ts";
import { readApplications, readRound } from "../store/read.ts";
import { insertApplications, nextNumber, receivedNow } from "../store/write.ts";
import { type Acting, actor, homeOf, type InRound, problem, refused, saved, stop, subjectOf } from "./acting.ts";
import { keepOutcome } from "./admit.ts";

/** What a file would bring, before anything is saved. */
export async function previewList(
  acting: Acting,
  { process, round }: InRound,
  text: string,
): Promise<Result<ReadList>> {
  const no = refused(acting, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const known = await readApplications(acting.db, [round.id]);
  const read = readList(
    text,
    round.ways,
    known.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ name }) => name),
  );
  return "problem" in read ? fail(problem(acting, read.problem, {}, 422)) : ok(read);
}

/** Brings an existing list in one act: all of it, or, where one row is wrong, nothing. */
export async function importList(
  acting: Acting,
  where: InRound,
  text: string,
): Promise<Result<{ readonly count: number }>> {
  const { process, round } = where;
  const read = await previewList(acting, where, text);
  if (!read.ok) return read;
  const { rows, problems } = read.value;
  if (problems.length > 0) return fail(problem(acting, "import-not-yet", { count: problems.length }, 422));
  const people = new Map<string, PersonId>();
  for (const { contact, focal } of rows) {
    if (contact && !people.has(contact))
      people.set(contact, await acting.personAt(contact, focal, acting.reader.person));
  }
  const entry = {
    ...actor(acting),
    act: "accreditation.import",
    subject: homeOf(process),
    payload: { round: round.number, count: rows.length },
    private: { names: rows.map(({ name }) => name) },
  };
  const done = await saved(acting, entry, async (writing) => {
    const first = await nextNumber(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    const held = await readRound(writing, round.id);
    const late = (row: (typeof rows)[number]) => !row.admitted && (!held || held.settledAt || lateForList(row, held));
    if (rows.some(late)) return stop(problem(acting, "circulated-already"));
    const now = new Set(
      (await readApplications(writing, [round.id])).filter(({ withdrawnAt }) => !withdrawnAt).map(({ name }) => name),
    );
    const twice = rows.find(({ name }) => now.has(name));
    if (twice) return stop(problem(acting, "import-not-yet", { count: 1 }));
    const ids = rows.map(() => newId<"application">() as ApplicationId);
    const made = rows.map((row, n) => ({
      id: ids[n] as ApplicationId,
      round: round.id,
      number: first + n,
      capacity: row.capacity,
      kind: row.kind,
      name: row.name,
      country: row.country,
      website: row.website,
      purpose: row.purpose,
      activities: row.activities,
      status_proof: row.statusProof,
      sponsors: [...row.sponsors],
      applicant: row.contact ? (people.get(row.contact) ?? null) : null,
      contact: row.contact,
      language: acting.language,
      submitted_at: at,
      complete_at: at,
      term_ends: row.termEnds,
    }));
    for (let from = 0; from < made.length; from += 500) await insertApplications(writing, made.slice(from, from + 500));
    const recorded = new Set(ids.filter((_, n) => rows[n]?.admitted));
    const brought = new Set(ids);
    for (const application of await readApplications(writing, [round.id])) {
      if (!brought.has(application.id)) continue;
      const way = wayInto(round.ways, application.capacity);
      const outcome = recorded.has(application.id)
        ? ({ result: "admitted", ground: "recorded" } as const)
        : way?.gain.by === "notice" && ({ result: "admitted", ground: "noted" } as const);
      if (outcome) await keepOutcome(writing, where, application, outcome, at);
    }
    return null;
  });
  return done.ok ? ok({ count: rows.length }) : done;
}

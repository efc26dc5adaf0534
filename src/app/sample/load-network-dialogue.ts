/**
 * A round of accreditation with an objection and a withdrawal, and an election with its ballots, in the sample forum. They
 * ended before anybody installed it, so that their rows are written as they stand, each with a line of the journal.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ApplicationId, RoundId } from "../../accreditation/model.ts";
import { waysIn } from "../../accreditation/rules/ways.ts";
import { insertDelegate } from "../../accreditation/store/beside.ts";
import { insertApplications, insertObjection, insertRound } from "../../accreditation/store/write.ts";
import type { Nomination } from "../../elections/model.ts";
import { ballotFile, byReceipt } from "../../elections/rules/ballot-file.ts";
import { candidatesOf } from "../../elections/rules/candidates.ts";
import { outcomeOf } from "../../elections/rules/outcome.ts";
import { insertBallots } from "../../elections/store/box.ts";
import { insertElection, insertNomination, updateElection } from "../../elections/store/elections.ts";
import { newId } from "../../kernel/ids.ts";
import { theInstallation } from "../../kernel/reader.ts";
import type { Result } from "../../kernel/result.ts";
import { type BodyPlace, createProcess, findProcess, type ProcessPlace } from "../../meetings/index.ts";
import { adoptModalities, insertSeat } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import * as sample from "./network-dialogue.ts";

const acting = { reader: theInstallation, language: "en" } as const;
type Must = <T>(result: Result<T>) => T;

const entry = (act: string, subject: string, payload: Readonly<Record<string, string | number>>) => ({
  actor: null,
  capacity: null,
  act,
  subject,
  payload,
});

/** Cut off anywhere, it goes on from there. */
export async function loadNetworkDialogue(db: Db, forum: BodyPlace, must: Must): Promise<void> {
  const path = { body: forum.slug, process: "dialogue-on-network-security" };
  const made = (await findProcess(db, path)) ?? must(await createProcess(db, acting, forum, sample.dialogue));
  const text = await readFile(join(import.meta.dirname, "network-dialogue.yaml"), "utf8");
  const basis = "Agreed by the seven States and those who run the networks, Kandal, 16 May 2026.";
  if (!made.rules)
    must(await adoptModalities(db, acting, made, { template: "", text, basis, stage: "dialogue", version: 0 }));
  const process = await findProcess(db, path);
  if (!process) throw new Error("the sample dialogue is not there");
  const there = (table: "accreditation_rounds" | "elections") =>
    db.selectFrom(table).select("id").where("place", "=", process.id).executeTakeFirst();
  if (!(await there("accreditation_rounds"))) await loadRound(db, process);
  if (!(await there("elections"))) await loadElection(db, process);
}

async function loadRound(db: Db, process: ProcessPlace): Promise<void> {
  const { opened, until, circulated, closes, settled, termEnds, title } = sample.round;
  const [circulatedAt, settledAt] = [new Date(circulated), new Date(settled)];
  const id = newId<"round">() as RoundId;
  const home = `${process.href}/accreditation`;
  await journaled(
    db,
    entry("accreditation.sample", home, { applications: sample.applications.length }),
    async (writing) => {
      await insertRound(writing, {
        id,
        place: process.id,
        number: 1,
        title,
        zone: sample.zone,
        opened_at: new Date(opened),
        applies_until: new Date(until),
        delegation: 3,
        term_ends: termEnds,
        ways: JSON.stringify(process.rules ? waysIn(process.rules.file) : []),
        modalities_version: 1,
        opens: circulatedAt,
        closes: new Date(closes),
        settled_at: settledAt,
        told_applied_at: circulatedAt,
        told_closed_at: settledAt,
      });
      for (const [index, one] of sample.applications.entries()) {
        const application = newId<"application">() as ApplicationId;
        const admitted = !one.objection && !one.withdrawn;
        const applicant = sample.personNamed(one.by);
        const submitted = new Date(Date.parse(opened) + (index + 1) * 36 * 3_600_000);
        const outcome = one.withdrawn
          ? { withdrawn_at: new Date(one.withdrawn) }
          : {
              result: admitted ? ("admitted" as const) : ("refused" as const),
              ground: admitted ? ("not-objected" as const) : ("objected" as const),
              settled_at: settledAt,
            };
        await insertApplications(writing, [
          {
            id: application,
            round: id,
            number: index + 1,
            capacity: "accredited-organisation",
            kind: "organisation",
            name: one.name,
            country: one.country,
            website: null,
            purpose: one.purpose,
            activities: one.activities,
            status_proof: "",
            sponsors: [],
            applicant,
            contact: null,
            language: "en",
            submitted_at: submitted,
            complete_at: new Date(submitted.getTime() + 86_400_000),
            circulated_at: circulatedAt,
            ...outcome,
          },
        ]);
        if (one.objection) {
          const { member, by, at, basis } = one.objection;
          const received = { receivedAt: new Date(at), withdrawnAt: null, basis };
          await insertObjection(writing, { application, member, by: sample.personNamed(by), ...received });
        }
        if (!admitted) continue;
        const gained = { by: "non-objection", ref: `${home}/applications/${application}` } as const;
        for (const [delegate] of sample.delegates[one.name] ?? []) {
          const person = sample.personNamed(delegate);
          const seat = { person, organisation: one.name, place: process.id, capacity: "accredited-organisation" };
          const until = new Date(`${termEnds}T21:00:00Z`);
          const seated = await insertSeat(writing, { ...seat, since: settledAt, until, gained });
          await insertDelegate(writing, { application, person, seat: seated, added_at: settledAt });
        }
      }
    },
  );
}

/** Invented, and the same in every installation. */
const receiptOf = (index: number): string => createHash("sha256").update(`sample ballot ${index}`).digest("hex");

async function loadElection(db: Db, process: ProcessPlace): Promise<void> {
  const { terms } = sample;
  const slug = "steering-group-2026";
  const href = `${process.href}/elections/${slug}`;
  const id = newId<"election">();
  const nominations: Nomination[] = sample.candidates.map((one, index) => ({
    ...one,
    id: newId<"nomination">(),
    number: index + 1,
    person: sample.personNamed(one.name),
    nominatedBy: sample.personNamed(one.name),
    state: "accepted",
    employer: null,
    reason: null,
  }));
  const cast = byReceipt(sample.ballots.map((ranks, index) => ({ receipt: receiptOf(index), ranks })));
  const candidates = candidatesOf(nominations);
  const employers = [{ one: "Copperline", other: "Copperline Ltd.", same: true }];
  const outcome = outcomeOf({ terms, seed: null, employers, imported: false }, candidates, cast);
  if (typeof outcome === "string") throw new Error(`the sample election has no result: ${outcome}`);
  const file = ballotFile(
    candidates.map(({ name }) => name),
    cast,
  );
  const closes = new Date(terms.closes);
  const sha256 = createHash("sha256").update(file).digest("hex");
  await journaled(db, entry("election.sample", href, { ballots: cast.length, sha256 }), async (writing) => {
    await insertElection(writing, { id, place: process.id, slug, terms, imported: false });
    for (const { number: _number, reason: _reason, employer: _employer, ...row } of nominations)
      await insertNomination(writing, id, { ...row, email: null });
    const roll = Object.values(sample.delegates)
      .flat()
      .map(([name, voted]) => ({ election: id, person: sample.personNamed(name), voted }));
    await writing.insertInto("election_voters").values(roll).execute();
    await insertBallots(writing, id, cast);
    await updateElection(writing, id, {
      opened_at: new Date(terms.opens),
      sealed_at: closes,
      box_hash: sha256,
      confirmed_at: new Date(closes.getTime() + 86_400_000),
      employers,
    });
    for (const { name, nomination } of candidates) {
      if (!outcome.winners.includes(name) || nomination.person === null) continue;
      await insertSeat(writing, {
        person: nomination.person,
        organisation: nomination.affiliation,
        place: process.id,
        capacity: terms.capacity,
        since: new Date(`${terms.termStarts}T00:00:00Z`),
        until: new Date("2028-11-16T00:00:00Z"),
        gained: { by: "election", ref: href },
      });
    }
  });
}

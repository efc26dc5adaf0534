/** Somebody who knows better suggests an update; who looks after the entry accepts or declines it, field by field. */
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { type Json, journaled, journaledUnless, type Writing } from "../../../platform/journal/index.ts";
import { type Asker, about, allowedOwn, type DoorDeps } from "../../commands/command.ts";
import type { SuggestionForm } from "../form-model.ts";
import type { Answers, Changes, Fields, ProposalId } from "../keeping-model.ts";
import { words } from "../languages/index.ts";
import { proposalAnsweredLetter, proposalLetter } from "../letters.ts";
import type { NewContactPoint, Organisation, OrganisationId, PersonEntry } from "../model.ts";
import { languageTag } from "../rules/language-tags.ts";
import { changesOf, daysOpen, mostInADay, organisationSuggestions, personSuggestions } from "../rules/proposal.ts";
import { normalTopics } from "../rules/topics.ts";
import {
  countProposals,
  insertProposal,
  type Proposal,
  readAddresses,
  readProposal,
  writeAnswers,
} from "../store/proposals.ts";
import { updateOrganisation } from "../store/write-organisations.ts";
import { updatePerson } from "../store/write-persons.ts";
import { writeContactPoints } from "../store/write-points.ts";
import { readSecretariat } from "../store/write-roles.ts";
import {
  aboutOrganisation,
  noSuchEntry,
  ownOrganisation,
  ownPerson,
  seenOrganisation,
  seenPerson,
  wrongField,
} from "./access.ts";
import { lost, savedOrLost } from "./saved.ts";

export type Whose =
  | { readonly kind: "person"; readonly id: PersonId }
  | { readonly kind: "organisation"; readonly id: OrganisationId };

/** What stands now in the fields that can be suggested. */
const nowIn = (entry: PersonEntry | Organisation): Fields =>
  "otherNames" in entry
    ? {
        name: entry.name,
        romanised: entry.romanised,
        country: entry.country,
        languages: entry.languages,
        topics: entry.topics,
      }
    : { name: entry.name, website: entry.website, country: entry.country };

/** Those who look after an entry, to be written to. */
async function keepersOf({ db }: DoorDeps, entry: PersonEntry | Organisation) {
  const people =
    "otherNames" in entry ? (entry.hasAccount ? [entry.id] : entry.addedBy ? [entry.addedBy] : []) : entry.contacts;
  const found = await readAddresses(db, people);
  return found.length > 0 ? found : readSecretariat(db);
}

const seenOf = (deps: DoorDeps, asker: Asker, whose: Whose) =>
  whose.kind === "person" ? seenPerson(deps, asker, whose.id) : seenOrganisation(deps, asker, whose.id);

const aboutOf = (asker: Asker, whose: Whose, act: string, payload: Fields) =>
  whose.kind === "person"
    ? about(asker.reader, whose.id, act, payload)
    : aboutOrganisation(asker, whose.id, act, payload);

export async function propose(deps: DoorDeps, asker: Asker, whose: Whose, form: SuggestionForm): Promise<Result<null>> {
  const by = allowedOwn(asker, "account.edit");
  if (!by.ok) return by;
  const seen = await seenOf(deps, asker, whose);
  if (!seen.ok) return seen;
  const { entry } = seen.value;
  const say = words.in(asker.language);
  const unknown = form.languages.filter((language) => languageTag(language) === null);
  if (unknown.length > 0)
    return fail(wrongField(asker, { languages: say("unknown-language", { languages: unknown.join(", ") }) }));
  const tags = form.languages.map((language) => languageTag(language) as string);
  const topics = normalTopics(form.topics);
  const given: Fields = {
    ...form,
    languages: tags.length > 0 ? tags : null,
    topics: topics.length > 0 ? [...topics] : null,
  };
  const fields = whose.kind === "person" ? personSuggestions : organisationSuggestions;
  const changes = changesOf(nowIn(entry), Object.fromEntries(fields.map((name) => [name, given[name] ?? null])));
  if (Object.keys(changes).length === 0 && form.note === null) {
    return fail(wrongField(asker, { note: say("suggest-nothing") }));
  }
  const id = newId<"proposal">();
  const expires = new Date(Date.now() + daysOpen * 86_400_000);
  const line = aboutOf(asker, whose, "entry.suggest", { proposal: id, fields: Object.keys(changes) });
  const target = whose.kind === "person" ? { person: whose.id } : { organisation: whose.id };
  const entryOf = { ...line, private: { changes, note: form.note } };
  const full = await journaledUnless(deps.db, entryOf, { what: "suggest", whose: by.value }, async (writing) => {
    const today = await countProposals(writing, by.value, new Date(Date.now() - 86_400_000));
    if (today >= mostInADay) return wrongField(asker, { note: say("suggest-too-many") });
    await insertProposal(writing, target, { id, by: by.value, changes, note: form.note, expires });
    return null;
  });
  if (full) return fail(full);
  const href = `${deps.doors.origin}${line.subject}/suggestions`;
  for (const { email, language } of await keepersOf(deps, entry)) {
    deps.mail.send(async () => proposalLetter(email, language ?? asker.language, entry.name, href, daysOpen));
  }
  return ok(null);
}

const whoseOf = ({ person, organisation }: Proposal): Whose | null =>
  person ? { kind: "person", id: person } : organisation ? { kind: "organisation", id: organisation } : null;

/** Accepts the fields named, and declines the others; what is accepted stands at once. */
export async function answerProposal(
  deps: DoorDeps,
  asker: Asker,
  id: ProposalId,
  accept: readonly string[],
): Promise<Result<Whose>> {
  const proposal = await readProposal(deps.db, id, new Date());
  const whose = proposal && whoseOf(proposal);
  if (!proposal || !whose) return fail(noSuchEntry(asker));
  const own =
    whose.kind === "person" ? await ownPerson(deps, asker, whose.id) : await ownOrganisation(deps, asker, whose.id);
  if (!own.ok) return own;
  const { entry } = own.value;
  const names = Object.keys(proposal.changes);
  const answers: Answers = Object.fromEntries(
    names.map((name) => [name, accept.includes(name) ? "accepted" : "declined"]),
  );
  const accepted: Changes = Object.fromEntries(
    Object.entries(proposal.changes).filter(([name]) => accept.includes(name)),
  );
  const line = aboutOf(asker, whose, "entry.suggestion-answer", { proposal: id, answers });
  const saved = await savedOrLost(asker, whose, () =>
    journaled(deps.db, line, async (writing) => {
      if (!(await writeAnswers(writing, id, answers))) throw lost;
      await apply(writing, entry, accepted);
    }),
  );
  if (!saved.ok) return saved;
  const [by] = await readAddresses(deps.db, [proposal.by]);
  if (by) {
    const counts = { accepted: Object.keys(accepted).length, all: names.length };
    const href = `${deps.doors.origin}${line.subject}`;
    deps.mail.send(async () =>
      proposalAnsweredLetter(by.email, by.language ?? asker.language, entry.name, counts, href),
    );
  }
  return saved;
}

async function apply(writing: Writing, entry: PersonEntry | Organisation, accepted: Changes): Promise<void> {
  const { email, ...rest } = Object.fromEntries(Object.entries(accepted).map(([name, { to }]) => [name, to])) as Record<
    string,
    Json
  >;
  const change = { ...rest, confirmedAt: new Date() };
  const isPerson = "otherNames" in entry;
  const done = isPerson
    ? await updatePerson(writing, entry.id, entry.version, change)
    : await updateOrganisation(writing, entry.id, entry.version, change);
  if (!done) throw lost;
  if (typeof email !== "string") return;
  // Whoever looks after the entry widens it themselves.
  const point: NewContactPoint = { kind: "email", value: email, label: null, visibility: "contacts" };
  await writeContactPoints(writing, isPerson ? { person: entry.id } : { organisation: entry.id }, [
    ...entry.points,
    point,
  ]);
}

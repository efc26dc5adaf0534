/** Changes of a person's entry: what they are called and do, how to reach them, who may see it. */
import type { PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaled } from "../../../platform/journal/index.ts";
import { type Asker, about, type DoorDeps } from "../../commands/command.ts";
import { viewerOf } from "../access.ts";
import type { PersonForm, PointsForm, VisibilityForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import type { PersonEntry } from "../model.ts";
import { languageTag } from "../rules/language-tags.ts";
import { normalTopics } from "../rules/topics.ts";
import { updatePerson } from "../store/write-persons.ts";
import { writeContactPoints } from "../store/write-points.ts";
import { changedMeanwhile, notYours, ownPerson, wrongField } from "./access.ts";
import { checkedPoints, samePoints } from "./points.ts";
import { lost, savedOrLost } from "./saved.ts";

type Edited = Result<PersonEntry>;

export async function editPerson(deps: DoorDeps, asker: Asker, id: PersonId, form: PersonForm): Promise<Edited> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  const say = words.in(asker.language);
  const { version, languages: spoken, topics, family, ...fields } = form;
  const unknown = spoken.filter((language) => languageTag(language) === null);
  if (unknown.length > 0) {
    return fail(wrongField(asker, { languages: say("unknown-language", { languages: unknown.join(", ") }) }));
  }
  if (family !== null && !fields.name.includes(family)) {
    return fail(wrongField(asker, { family: say("family-not-in-name") }));
  }
  const languages = [...new Set(spoken.map((language) => languageTag(language) as string))];
  const change = { ...fields, family, languages, topics: normalTopics(topics) };
  const entry = about(asker.reader, id, "entry.edit", { fields: Object.keys(change) });
  return savedOrLost(asker, own.value.entry, () =>
    journaled(deps.db, { ...entry, private: { ...change } }, async (writing) => {
      if (!(await updatePerson(writing, id, version, confirming(own.value.relation, change)))) throw lost;
    }),
  );
}

/** What somebody says of themselves is confirmed by their saying so. */
const confirming = <C extends object>(relation: string, change: C) =>
  relation === "self" ? { ...change, confirmedAt: new Date() } : change;

export async function setVisibility(
  deps: DoorDeps,
  asker: Asker,
  id: PersonId,
  { version, visibility }: VisibilityForm,
): Promise<Edited> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  // Whoever brought somebody's entry shows it to nobody: that is for the person, or for who keeps the directory.
  const brought = own.value.relation === "keeper" && !viewerOf(asker.reader).keeps;
  if (brought && visibility !== "me" && visibility !== own.value.entry.visibility) return fail(notYours(asker));
  const entry = about(asker.reader, id, "entry.visibility", {});
  return savedOrLost(asker, own.value.entry, () =>
    journaled(deps.db, { ...entry, private: { visibility } }, async (writing) => {
      if (!(await updatePerson(writing, id, version, { visibility }))) throw lost;
    }),
  );
}

export async function setPersonPoints(
  deps: DoorDeps,
  asker: Asker,
  id: PersonId,
  { version, points }: PointsForm,
): Promise<Edited> {
  const own = await ownPerson(deps, asker, id);
  if (!own.ok) return own;
  const checked = checkedPoints(asker, points, own.value.entry.points);
  if (!checked.ok) return checked;
  if (own.value.entry.version !== version) return fail(changedMeanwhile(asker));
  if (samePoints(checked.value, own.value.entry.points)) return ok(own.value.entry);
  const entry = about(asker.reader, id, "entry.contact-points", { count: checked.value.length });
  return savedOrLost(asker, own.value.entry, () =>
    journaled(deps.db, { ...entry, private: { points: checked.value.map((point) => ({ ...point })) } }, async (w) => {
      if (!(await updatePerson(w, id, version, confirming(own.value.relation, {})))) throw lost;
      await writeContactPoints(w, { person: id }, checked.value);
    }),
  );
}

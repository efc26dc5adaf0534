import { areas } from "../../../kernel/places/areas.ts";
import { countryCodes } from "../../../kernel/places/countries.ts";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { Field } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, languageName } from "../../../platform/languages/index.ts";
import { words as entryWords } from "../../entries/languages/index.ts";
import { organisationKinds } from "../../entries/model.ts";
import { words as free } from "../../free-words/languages/index.ts";
import { words } from "../languages/index.ts";

interface Props {
  readonly ask: Ask;
  readonly typed: Readonly<Record<string, string>>;
  /** Id of what it is for. */
  readonly place: string | null;
}

/** Languages that are offered by name: the official ones of the United Nations, and others spoken across many borders. */
const spoken = "ar de en es fa fr ha hi id it ja ko ms nl pl pt ru sw th tr uk ur vi zh".split(" ");

type Choice = readonly [value: string, label: string];

/** What kind of person is sought. A GET: the answer has an address, and can be looked at again. */
export function GoalForm({ ask, typed, place }: Props) {
  const say = words.in(ask.language);
  const entry = entryWords.in(ask.language);
  const freely = free.in(ask.language);
  const sorted = (choices: readonly Choice[]) => choices.toSorted(([, a], [, b]) => a.localeCompare(b, ask.language));
  const choose = (name: "group" | "country" | "area" | "language-spoken" | "kind", choices: readonly Choice[]) => (
    <Field name={name} label={say(name === "language-spoken" ? "language" : name)}>
      <select id={name} name={name}>
        <option value="">{say("any")}</option>
        {choices.map(([value, label]) => (
          <option value={value} selected={typed[name]?.toLowerCase() === value.toLowerCase()}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
  const write = (name: "words" | "topic", label: string, hint: string, most: number) => (
    <Field name={name} label={label} hint={hint}>
      <input
        id={name}
        name={name}
        value={typed[name] ?? ""}
        maxlength={most}
        dir="auto"
        aria-describedby={`${name}-hint`}
      />
    </Field>
  );
  return (
    <form method="get" action="/introductions/new">
      {place ? <input type="hidden" name="for" value={place} /> : null}
      {choose(
        "group",
        stakeholderGroupNames.map((group) => [group, groupName(ask.language, group)]),
      )}
      {choose(
        "kind",
        organisationKinds.map((kind) => [kind, entry(`kind-${kind}`)]),
      )}
      {choose("area", sorted(areas.map(({ id, names }) => [id, names[ask.language]])))}
      {choose("country", sorted(countryCodes.map((code) => [code, countryName(ask.language, code)])))}
      {choose("language-spoken", sorted(spoken.map((tag) => [tag, languageName(ask.language, tag)])))}
      {write("words", freely("words"), freely("words-hint"), 300)}
      {write("topic", say("topic"), say("topic-hint"), 60)}
      <p>
        <button type="submit">{say("look")}</button>
      </p>
    </form>
  );
}

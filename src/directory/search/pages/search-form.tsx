/** What is looked for, and what narrows it down. A plain form: the answer has an address that can be sent on. */
import { type Area, areas } from "../../../kernel/places/areas.ts";
import { countryCodes } from "../../../kernel/places/countries.ts";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, type Language, languageName } from "../../../platform/languages/index.ts";
import { words as free } from "../../free-words/languages/index.ts";
import { words } from "../languages/index.ts";
import { type DirectoryQuery, entryKinds } from "../model.ts";

interface Choice {
  readonly value: string;
  readonly title: string;
}

interface ChooseProps {
  readonly name: string;
  readonly label: string;
  readonly every: string;
  readonly chosen: string | null;
  readonly choices: readonly Choice[];
  readonly groups?: readonly (readonly [string, readonly Choice[]])[];
}

const Options = ({ choices, chosen }: Pick<ChooseProps, "choices" | "chosen">) => (
  <>
    {choices.map(({ value, title }) => (
      <option value={value} selected={value === chosen}>
        {title}
      </option>
    ))}
  </>
);

export function Choose({ name, label, every, chosen, choices, groups = [] }: ChooseProps) {
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{every}</option>
        <Options choices={choices} chosen={chosen} />
        {groups.map(([title, inside]) => (
          <optgroup label={title}>
            <Options choices={inside} chosen={chosen} />
          </optgroup>
        ))}
      </select>
    </p>
  );
}

/** Languages that somebody is looked for by most; any other can stand in the address. */
const spoken = "ar bn de en es fa fr ha hi id it ja ko ms nl pl pt ru sw ta th tr uk ur vi zh".split(" ");

const byTitle = new Map<string, readonly Choice[]>();

/** Sorted once a language: sorting by the rules of a language is slow. */
function sorted(what: "countries" | "languages", language: Language): readonly Choice[] {
  const key = `${what} ${language}`;
  const [codes, name] = what === "countries" ? [countryCodes, countryName] : [spoken, languageName];
  const made =
    byTitle.get(key) ??
    codes
      .map((value) => ({ value, title: name(language, value) }))
      .sort((a, b) => a.title.localeCompare(b.title, language));
  byTitle.set(key, made);
  return made;
}

export const groupChoices = (language: Language): readonly Choice[] =>
  stakeholderGroupNames.map((value) => ({ value, title: groupName(language, value) }));

export function ChooseRegion({ ask, chosen }: { readonly ask: Ask; readonly chosen: string | null }) {
  const say = words.in(ask.language);
  const choices = (kinds: readonly Area["kind"][]): readonly Choice[] =>
    areas
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, names }) => ({ value: id, title: names[ask.language] }));
  return (
    <Choose
      name="region"
      label={say("region")}
      every={say("every-region")}
      chosen={chosen}
      choices={[]}
      groups={[
        [say("regions-m49"), choices(["region", "subregion"])],
        [say("regions-un"), choices(["un-group"])],
        [say("regions-mark"), choices(["mark"])],
      ]}
    />
  );
}

export function ChooseLanguage({ ask, chosen }: { readonly ask: Ask; readonly chosen: string | null }) {
  const say = words.in(ask.language);
  const usual = sorted("languages", ask.language);
  const other =
    chosen && !spoken.includes(chosen) ? [{ value: chosen, title: languageName(ask.language, chosen) }] : [];
  return (
    <Choose
      name="language-spoken"
      label={say("language")}
      every={say("every-language")}
      chosen={chosen}
      choices={[...usual, ...other]}
    />
  );
}

export function SearchForm({ asked, ask }: { readonly asked: DirectoryQuery; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { kind, group, country, region, language, topic, words: doing } = asked;
  return (
    <search>
      <form method="get" action="/directory">
        <p>
          <label for="q">{say("what-label")}</label>
          <input id="q" name="q" type="search" value={asked.q} dir="auto" maxlength={120} aria-describedby="q-hint" />{" "}
          <button type="submit">{say("find")}</button>
        </p>
        <p class="hint" id="q-hint">
          {say("what-hint")}
        </p>
        <details open={[kind, group, country, region, language, topic, doing].some(Boolean)}>
          <summary>{say("narrow")}</summary>
          <div class="fields">
            <Choose
              name="kind"
              label={say("kind")}
              every={say("every-kind")}
              chosen={kind}
              choices={entryKinds.map((value) => ({ value, title: say(`kind-${value}`) }))}
            />
            <Choose
              name="group"
              label={say("group")}
              every={say("every-group")}
              chosen={group}
              choices={groupChoices(ask.language)}
            />
            <Choose
              name="country"
              label={say("country")}
              every={say("every-country")}
              chosen={country}
              choices={sorted("countries", ask.language)}
            />
            <ChooseRegion ask={ask} chosen={region} />
            <ChooseLanguage ask={ask} chosen={language} />
            <p>
              <label for="topic">{say("topic")}</label>
              <input id="topic" name="topic" value={topic ?? ""} dir="auto" maxlength={60} />
            </p>
            <p>
              <label for="field-words">{free.in(ask.language)("words")}</label>
              <input id="field-words" name="words" value={doing ?? ""} dir="auto" maxlength={120} />
            </p>
          </div>
        </details>
      </form>
    </search>
  );
}

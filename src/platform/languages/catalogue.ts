/**
 * A room's texts: one catalogue a language, in Fluent syntax (projectfluent.org), keyed by kebab-case names.
 * French and Arabic must hold exactly the keys of English, or the project does not compile.
 */
import { FluentBundle, FluentDateTime, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { type Language, languages } from "./languages.ts";

export type Texts<Key extends string> = Readonly<Record<Key, string>>;
export type Arguments = Readonly<Record<string, string | number | Date>>;

/** Says one text of a room in one language. */
export type Say<Key extends string> = (key: Key, values?: Arguments) => string;

/** What a page may print of a text: the catalogue of the room, asked for a language. */
export interface Catalogue<Key extends string> {
  readonly in: (language: Language) => Say<Key>;
  readonly keys: readonly Key[];
}

function bundle(language: Language, texts: Readonly<Record<string, string>>): FluentBundle {
  // Latin digits everywhere: figures in tables, addresses and record numbers must read the same for all.
  const locale = language === "ar" ? "ar-u-nu-latn" : language;
  const made = new FluentBundle(locale, { useIsolating: languages[language].direction === "rtl" });
  const source = Object.entries(texts)
    .map(([key, text]) => `${key} = ${text.replaceAll("\n", "\n    ")}`)
    .join("\n");
  const errors = made.addResource(new FluentResource(source));
  if (errors.length > 0) throw new Error(`catalogue ${language}: ${errors.map(String).join("; ")}`);
  return made;
}

const variable = (value: string | number | Date): FluentVariable =>
  value instanceof Date
    ? new FluentDateTime(value, { dateStyle: "long" })
    : typeof value === "number"
      ? new FluentNumber(value)
      : value;

export function catalogue<Key extends string>(texts: Readonly<Record<Language, Texts<Key>>>): Catalogue<Key> {
  const keys = Object.keys(texts.en) as Key[];
  const said = new Map<Language, Say<Key>>();
  const speak = (language: Language): Say<Key> => {
    const messages = bundle(language, texts[language]);
    return (key, values = {}) => {
      const pattern = messages.getMessage(key)?.value;
      if (!pattern) throw new Error(`catalogue ${language}: no text for "${key}"`);
      const errors: Error[] = [];
      const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, variable(value)]));
      const text = messages.formatPattern(pattern, given, errors);
      if (errors.length > 0) throw new Error(`catalogue ${language}: "${key}": ${errors.map(String).join("; ")}`);
      return text;
    };
  };
  return {
    keys,
    in: (language) => {
      const known = said.get(language);
      if (known) return known;
      const made = speak(language);
      said.set(language, made);
      return made;
    },
  };
}

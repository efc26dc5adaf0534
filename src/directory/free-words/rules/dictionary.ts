/** All that free words can mean: countries, regions, groups, languages, and what people do and work on. */
import { areas } from "../../../kernel/places/areas.ts";
import { countryCodes, countryOf } from "../../../kernel/places/countries.ts";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { languageCodes } from "../../entries/rules/language-tags.ts";
import type { Meaning } from "../model.ts";
import { concepts } from "./concepts.ts";
import { groupWords } from "./lists/groups.ts";
import { phraseKey } from "./words-of.ts";

/** Short for a country, or another word for it; those of two letters count only in capitals. */
const alsoCountries: Readonly<Record<string, string>> = {
  US: "US, USA, America, أمريكا",
  GB: "UK, Britain, England, Scotland, Wales, Angleterre, Écosse, إنجلترا, بريطانيا",
  AE: "UAE, EAU, Émirats, إمارات",
  CD: "DRC, RDC, Congo-Kinshasa",
  CG: "Congo-Brazzaville",
  CI: "Ivory Coast",
  KR: "ROK, South Korea",
  KP: "DPRK, North Korea",
  SA: "KSA",
  ZA: "RSA",
  NL: "Holland, Hollande, هولندا",
  MM: "Burma, Birmanie",
  CZ: "Czech Republic",
};

/** Those who speak a language, where they are not called as it is. */
const speakers: Readonly<Record<string, string>> = {
  fr: "francophone, francophones, فرنكوفوني, فرنكوفونية",
  en: "anglophone, anglophones, أنكلوفوني",
  ar: "arabophone, arabophones, arabic, عربية, عربي",
  pt: "lusophone, lusophones, portuguese",
  es: "hispanophone, hispanophones, castilian, castellano, español",
  ru: "russophone, russophones",
  zh: "mandarin, sinophone, 中文, 汉语, 漢語",
  fa: "farsi, dari",
};

const regionalAlso: Readonly<Record<string, string>> = {
  "northern-africa": "Maghreb, مغرب عربي",
  "latin-america-and-the-caribbean": "Amérique latine, أمريكا اللاتينية, LATAM",
  "western-africa": "غرب إفريقيا",
  oceania: "Pacific, Pacifique, المحيط الهادئ",
  ldc: "least developed country, pays moins avancé, أقل البلدان نموا",
  sids: "small island, small island states, petits États insulaires, دول جزرية صغيرة",
  lldc: "landlocked, pays sans littoral, بلدان غير ساحلية",
};

export type Dictionary = ReadonlyMap<string, readonly Meaning[]>;

let made: Dictionary | undefined;

/** By key, what each may mean, the likeliest first. */
export function dictionary(): Dictionary {
  if (made) return made;
  const found = new Map<string, Meaning[]>();
  const put = (phrase: string | undefined, means: Meaning): void => {
    const key = phraseKey(phrase ?? "");
    if (key.length < 2) return;
    const there = found.get(key) ?? [];
    if (!there.some(({ what, value }) => what === means.what && value === means.value)) there.push(means);
    found.set(key, there);
  };
  const several = (text: string, means: Meaning): void => {
    for (const one of text.split(",")) put(one.trim(), means);
  };
  for (const code of countryCodes) {
    const country = countryOf(code);
    if (country) for (const name of [country.name, ...country.names]) put(name, { what: "country", value: code });
  }
  for (const reader of ["en", "fr", "ar"]) {
    const table = new Intl.DisplayNames([reader], { type: "region", fallback: "none" });
    for (const code of countryCodes) put(table.of(code), { what: "country", value: code });
  }
  for (const { id, names, also } of areas) {
    const means = { what: "area", value: id } as const;
    for (const name of [id, ...Object.values(names), ...also]) put(name, means);
    several(regionalAlso[id] ?? "", means);
  }
  for (const [code, names] of Object.entries(alsoCountries)) several(names, { what: "country", value: code });
  for (const group of stakeholderGroupNames) several(groupWords[group], { what: "group", value: group });
  for (const { id, forms } of concepts) for (const form of forms) put(form, { what: "word", value: id });
  for (const code of languageCodes) {
    const means = { what: "language", value: code } as const;
    for (const reader of ["en", "fr", "ar", "es", "ru", "zh", code]) put(languageTable(reader).of(code), means);
    several(speakers[code] ?? "", means);
  }
  made = found;
  return made;
}

const tables = new Map<string, Intl.DisplayNames>();

function languageTable(reader: string): Intl.DisplayNames {
  const table = tables.get(reader) ?? new Intl.DisplayNames([reader], { type: "language", fallback: "none" });
  tables.set(reader, table);
  return table;
}

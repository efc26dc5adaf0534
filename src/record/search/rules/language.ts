/** From the tag of a record's language to PostgreSQL's name for the way it is stemmed. */
const stemmed: Readonly<Record<string, string>> = {
  ar: "arabic",
  hy: "armenian",
  eu: "basque",
  ca: "catalan",
  da: "danish",
  nl: "dutch",
  en: "english",
  et: "estonian",
  fi: "finnish",
  fr: "french",
  de: "german",
  el: "greek",
  hi: "hindi",
  hu: "hungarian",
  id: "indonesian",
  ga: "irish",
  it: "italian",
  lt: "lithuanian",
  ne: "nepali",
  nb: "norwegian",
  nn: "norwegian",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  es: "spanish",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
  yi: "yiddish",
};

/** The first part of a BCP 47 tag, in small letters: "fr-CA" gives "fr". */
export const primaryTag = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";

/** "rapport_french" for "fr-CA"; "rapport_simple", which only takes accents away, for a language without a stemmer. */
export const configOf = (tag: string): string => `rapport_${stemmed[primaryTag(tag)] ?? "simple"}`;

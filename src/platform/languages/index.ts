export { type Arguments, type Catalogue, catalogue, type Say, type Texts } from "./catalogue.ts";
export { dateInWords, instantInWords, locales, plainDateInWords, shortInstant, zoneInWords } from "./dates.ts";
export { type Direction, isLanguage, type Language, languages, negotiate } from "./languages.ts";
export { byCountryName, countryName, languageName } from "./names.ts";
export { groupName } from "./stakeholder-groups/index.ts";

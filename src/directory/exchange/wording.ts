import type { RowProblem } from "./model.ts";

/** What is wrong, and what to do, for the terminal; a page says it in its reader's language. */
const texts: Readonly<Record<RowProblem["code"], string>> = {
  "name-missing": "there is no name; write one, or take the row out",
  "name-too-long": "the name is too long; shorten it",
  "too-long": "this is too long; shorten it",
  "too-many": "there are too many; take some out",
  "country-unknown": "no country is called so; write its name, or its code of two letters",
  "group-unknown":
    "no stakeholder group is called so; write government, private-sector, civil-society, technical-community, academia, intergovernmental or media",
  "kind-unknown": "there is no such kind; leave it empty, or see the list of kinds in the export",
  "visibility-unknown": "write me, contacts, installation or public",
  "language-unknown": "no language is called so; write its name, or its tag, such as fr",
  "email-wrong": "this is no mail address; mend it, or take it out",
  "phone-wrong": "this is no telephone number; write it with digits, from +",
  "website-wrong": "this is no address of the web; write it from https://",
  "ror-wrong": "this is no ROR id; copy it from ror.org",
  "date-wrong": "this is no date; write year-month-day, 2024-03-01",
  "dates-turned": "this ends before it begins; turn the dates round",
  "card-broken": "the card is not whole; export it again where it comes from",
};

export const rowProblem = ({ code, value }: RowProblem): string =>
  `${value === "" ? "" : `"${value}": `}${texts[code]}`;

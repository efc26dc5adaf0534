/** Members and nominations from a table: one a line, with what the rules of a composition need to know of each. */
import { areaNamed, areaOf } from "../../../../kernel/places/areas.ts";
import { countryNamed, countryOf } from "../../../../kernel/places/countries.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../../../kernel/stakeholders.ts";
import { regionOfCountry, type Sitting } from "./sitting.ts";

const columns = ["name", "group", "country", "region", "gender", "affiliation", "since", "until", "term"] as const;
type Column = (typeof columns)[number];

/** What is wrong with a line; the head is line 1. */
export interface TableProblem {
  readonly line: number;
  readonly message: string;
}

const genders = ["woman", "man", "other"];
const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

function headOf(cells: readonly string[]): { readonly head: readonly Column[] } | TableProblem {
  const head = cells.map((cell) => cell.trim().toLowerCase());
  const unknown = head.find((name) => !(columns as readonly string[]).includes(name));
  if (unknown !== undefined)
    return { line: 1, message: `"${unknown}" is no column; there are: ${columns.join(", ")}. Only name is needed.` };
  if (!head.includes("name"))
    return { line: 1, message: `the first line names the columns, and "name" is among them.` };
  const twice = head.find((name, index) => head.indexOf(name) !== index);
  return twice === undefined
    ? { head: head as readonly Column[] }
    : { line: 1, message: `"${twice}" stands there twice.` };
}

type Cells = Readonly<Partial<Record<Column, string>>>;

function regionOf({ region = "", country = "" }: Cells, wrong: (message: string) => void): string | null {
  if (region !== "") {
    const area = areaOf(region.toLowerCase()) ?? areaNamed(region);
    if (area?.kind === "un-group") return area.id;
    wrong(`"${region}" is none of the five regional groups of the United Nations.`);
    return null;
  }
  if (country === "") return null;
  const code = countryOf(country)?.iso2 ?? countryNamed(country)?.iso2;
  if (!code) wrong(`"${country}" is no country; write its name or its code of two letters.`);
  return code ? regionOfCountry(code) : null;
}

function sittingOf(cells: Cells, wrong: (message: string) => void): Sitting {
  const { name = "", group = "", gender = "", affiliation = "", since = "", until = "", term = "" } = cells;
  if (name === "") wrong("there is no name.");
  if (group !== "" && !(stakeholderGroupNames as readonly string[]).includes(group))
    wrong(`"${group}" is no stakeholder group; there are: ${stakeholderGroupNames.join(", ")}.`);
  if (gender !== "" && !genders.includes(gender))
    wrong(`"${gender}" is none of: ${genders.join(", ")}; leave it empty where it is not declared.`);
  for (const date of [since, until]) if (date !== "" && !isDate(date)) wrong(`"${date}" is no date; write 2026-03-01.`);
  if (since !== "" && until !== "" && until < since) wrong(`the term ends (${until}) before it begins (${since}).`);
  if (term !== "" && !/^[1-9]\d?$/.test(term)) wrong(`"${term}" is no term; 1 is the first in a row.`);
  return {
    name,
    group: group === "" ? null : (group as StakeholderGroup),
    region: regionOf(cells, wrong),
    gender: gender || null,
    affiliation: affiliation || null,
    since: since || null,
    until: until || null,
    term: term === "" ? null : Number(term),
  };
}

/** `rows` as a table is read, empty lines among them, so that lines are counted as an editor does. All that is wrong is told at once. */
export function readSitting(
  rows: readonly (readonly string[])[],
):
  | { readonly ok: true; readonly sitting: readonly Sitting[] }
  | { readonly ok: false; readonly problems: readonly TableProblem[] } {
  const made = headOf(rows[0] ?? []);
  if (!("head" in made)) return { ok: false, problems: [made] };
  const problems: TableProblem[] = [];
  const sitting: Sitting[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const line = index + 1;
    if (index === 0 || row.every((cell) => cell.trim() === "")) continue;
    const wrong = (message: string) => problems.push({ line, message });
    if (row.length > made.head.length) wrong(`${row.length} cells under ${made.head.length} columns.`);
    const cells = Object.fromEntries(made.head.map((column, at) => [column, (row[at] ?? "").trim()]));
    const one = sittingOf(cells, wrong);
    const before = lineOf.get(one.name.toLowerCase());
    if (one.name !== "" && before !== undefined) wrong(`${one.name} stands on line ${before} already.`);
    lineOf.set(one.name.toLowerCase(), line);
    sitting.push(one);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sitting };
}

/** An existing list from CSV: each row an application, or what is wrong with it, by its line. */
import { parse } from "csv-parse/sync";
import { addressInput } from "../../directory/index.ts";
import { namesakes } from "../../directory/matching/rules/namesakes.ts";
import { cleanLine } from "../../meetings/rules/reading.ts";
import type { Applied, WayIn } from "../model.ts";
import { isDate, readApplicationForm } from "../rules/read-forms.ts";
import { canApply } from "../rules/ways.ts";

/** Each is a text of the catalogue, `import-` before it. */
export type RowProblem =
  | "name"
  | "capacity"
  | "country"
  | "website"
  | "contact"
  | "status"
  | "kind"
  | "too-long"
  | "until"
  | "columns"
  | "twice"
  | "there-already";

export interface ImportedRow extends Applied {
  readonly line: number;
  readonly admitted: boolean;
  /** Name of the focal point; empty where the list has none. */
  readonly focal: string;
  /** "2025-07-31"; null for the term of the round. */
  readonly termEnds: string | null;
}

export interface ReadList {
  readonly rows: readonly ImportedRow[];
  readonly problems: readonly { readonly line: number; readonly what: RowProblem; readonly value: string }[];
  /** May be one organisation: line and the other name; a warning only. */
  readonly similar: readonly { readonly line: number; readonly name: string; readonly other: string }[];
}

/** Why the whole file cannot be read. */
export type FileProblem = "import-empty" | "import-unreadable" | "import-no-name" | "import-too-many";

const most = 5_000;

const columns: Readonly<Record<string, string>> = {
  organisation: "name",
  organization: "name",
  name: "name",
  country: "country",
  capacity: "capacity",
  contact: "contact",
  email: "contact",
  purpose: "purpose",
  activities: "activities",
  website: "website",
  kind: "kind",
  status: "status",
  "focal point": "focal",
  until: "until",
};

function records(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] | null {
  const first = text.split("\n", 1)[0] ?? "";
  const delimiter = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    return null;
  }
}

/** `known`: names of the round already. Nothing is half right: rows with a problem are not among `rows`. */
export function readList(
  text: string,
  ways: readonly WayIn[],
  known: readonly string[],
): ReadList | { readonly problem: FileProblem } {
  const all = records(text);
  if (!all) return { problem: "import-unreadable" };
  const [head, ...body] = all;
  if (!head || body.length === 0) return { problem: "import-empty" };
  if (body.length > most) return { problem: "import-too-many" };
  const names = head.cells.map((cell) => columns[cell.trim().toLowerCase()] ?? "");
  if (!names.includes("name")) return { problem: "import-no-name" };
  const applied = ways.filter(({ gain }) => canApply(gain));
  const only = applied.length === 1 ? (applied[0]?.capacity ?? "") : "";
  const rows: ImportedRow[] = [];
  const problems: ReadList["problems"][number][] = [];
  for (const { line, cells } of body) {
    const cell = (column: string): string => (cells[names.indexOf(column)] ?? "").trim();
    const wrong = (what: RowProblem, value: string) => problems.push({ line, what, value: value.slice(0, 80) });
    const before = problems.length;
    if (cells.length !== head.cells.length) wrong("columns", String(cells.length));
    const capacity = capacityNamed(ways, cell("capacity")) ?? (cell("capacity") === "" ? only : "");
    const kind = cell("kind").toLowerCase() || "organisation";
    if (kind !== "organisation" && kind !== "person") wrong("kind", kind);
    const status = cell("status").toLowerCase() || "complete";
    if (status !== "complete" && status !== "admitted") wrong("status", status);
    if (capacity === "") wrong("capacity", cell("capacity"));
    const until = cell("until");
    if (until !== "" && !isDate(until)) wrong("until", until);
    const contact = cell("contact") === "" ? null : addressInput.safeParse(cell("contact"));
    if (contact && !contact.success) wrong("contact", cell("contact"));
    const form = {
      capacity: applied[0]?.capacity ?? "",
      kind,
      name: cell("name"),
      country: cell("country"),
      website: cell("website"),
      purpose: cell("purpose"),
      activities: cell("activities"),
      statusProof: "",
      sponsors: "",
      renews: "",
    };
    const read = readApplicationForm(form, ways);
    if (!read.ok) {
      for (const [field, what] of Object.entries(read.complaints)) {
        if (what === "too-long") wrong("too-long", field);
        else if (field === "name" || field === "country" || field === "website") wrong(field, cell(field));
      }
    }
    const waits = ways.some((way) => way.capacity === capacity && !canApply(way.gain));
    const admitted = status === "admitted" || (waits && !applied.some((way) => way.capacity === capacity));
    const name = form.name;
    if (name !== "" && rows.some((row) => row.name === name && row.capacity === capacity)) wrong("twice", name);
    if (known.includes(name)) wrong("there-already", name);
    if (problems.length > before || !read.ok) continue;
    const focal = cleanLine(cell("focal")).slice(0, 120);
    const beside = { contact: contact?.data ?? null, focal, termEnds: until || null };
    rows.push({ ...read.value, ...beside, capacity, line, admitted });
  }
  return { rows, problems, similar: similarIn(rows, known) };
}

/** So many rows are looked at for spellings: beyond them it would take minutes where all are alike. */
const looked = 1_000;

function similarIn(rows: readonly ImportedRow[], known: readonly string[]): ReadList["similar"] {
  const named = rows.filter(({ kind }) => kind === "organisation").slice(0, looked);
  const entries = [
    ...known.slice(0, looked).map((name) => ({ id: `known ${name}`, name })),
    ...named.map(({ line, name }) => ({ id: String(line), name })),
  ];
  const find = namesakes(entries);
  return named.flatMap(({ line, name }) =>
    find({ id: String(line), name })
      // Each pair once, at the later of the two.
      .filter((other) => other.id.startsWith("known") || Number(other.id) < line)
      .map((other) => ({ line, name, other: other.name })),
  );
}

/** By its id or by its title, however capitalised. */
function capacityNamed(ways: readonly WayIn[], typed: string): string | null {
  const wanted = typed.toLowerCase();
  return (
    ways.find(({ capacity, capacityTitle }) => capacity === wanted || capacityTitle.toLowerCase() === wanted)
      ?.capacity ?? null
  );
}

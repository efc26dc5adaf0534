/** From what was asked to what the pages show. */
import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { openBrought } from "./commands/brought.ts";
import { bringer, seenOf } from "./commands/importing.ts";
import { type Looked, lookAtEntries } from "./commands/look.ts";
import { fileProblemOf } from "./file-problem.ts";
import { mostBrought, mostColumns } from "./model.ts";
import { broughtBy, pastImports } from "./store/imports.ts";
import type { BringView, PreviewView } from "./view-model.ts";

export async function loadBring({ db }: DoorDeps, ask: Ask): Promise<Result<BringView>> {
  const by = bringer(ask, "directory.import");
  if (!by.ok) return by;
  const { person, keeps } = by.value;
  const past = await pastImports(db, person);
  const left = keeps ? null : Math.max(0, mostBrought - (await broughtBy(db, person)));
  return ok({ keeps, most: mostBrought, left, past: past.map((one) => ({ ...one, at: one.at.toISOString() })) });
}

type Outcome = Pick<PreviewView, "counts" | "first" | "bad" | "unsure" | "mixed" | "alike">;

const noOutcome = (): Outcome => ({ counts: null, first: [], bad: [], unsure: [], mixed: [], alike: [] });

const outcomeOf = (looked: Looked, entry: PreviewView["entry"]): Outcome => ({
  counts: {
    rows: looked.rows,
    added: looked.people + looked.organisations,
    same: looked.same,
    twice: looked.twice,
    unsure: looked.unsureRows,
    bad: looked.badRows,
    parentsUnknown: looked.parentsUnknown,
  },
  first: looked.first.map((one) => ({ ...one })),
  bad: looked.bad.map(({ row, problems }) => ({ row, problems: problems.map((one) => ({ ...one })) })),
  unsure: looked.unsure.map(({ row, name, called, id, score }) => ({
    row,
    name,
    called,
    href: `/${entry === "person" ? "people" : "organisations"}/${id}`,
    score: Math.round(score * 100),
  })),
  alike: looked.alike.map((one) => ({ ...one })),
  mixed: looked.mixed.map(({ row, words }) => ({ row, words: [...words] })),
});

export async function loadPreview(deps: DoorDeps, ask: Ask): Promise<Result<PreviewView>> {
  const found = await openBrought(deps, ask, ask.params["file"] ?? "", ask.query);
  if (!found.ok) return found;
  const { by, file, opened, choice, rows } = found.value;
  const table = opened.form === "table" ? opened.table : null;
  const says = new Map([...choice.where].map(([field, at]) => [at, field]));
  const columns = (table?.head ?? []).slice(0, mostColumns).map((heading, index) => ({
    index,
    heading: heading.slice(0, 80),
    shows: (table?.first ?? []).map((row) => (row[index] ?? "").slice(0, 60)).filter((cell) => cell.trim() !== ""),
    says: says.get(index) ?? null,
  }));
  const view = {
    id: file.id,
    name: file.name,
    entry: file.entry,
    keeps: by.keeps,
    form: opened.form,
    encoding: table?.encoding ?? null,
    columns,
    moreColumns: (table?.head.length ?? 0) > mostColumns,
    group: choice.group,
    kind: choice.kind,
    except: choice.except[0] ?? "",
  };
  try {
    const looked = await lookAtEntries(deps.db, by, rows(), { seen: seenOf(by), unsure: () => "leave" });
    if (looked.rows === 0) return ok({ ...view, ...noOutcome(), problem: { code: "file-empty", values: {} } });
    return ok({ ...view, ...outcomeOf(looked, file.entry), problem: null });
  } catch (error) {
    const problem = fileProblemOf(error);
    if (!problem) throw error;
    return ok({ ...view, ...noOutcome(), problem: { code: problem.code, values: { ...problem.values } } });
  }
}

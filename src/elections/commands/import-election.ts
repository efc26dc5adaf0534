import { createHash } from "node:crypto";
import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { inWords } from "../../platform/terminal/in-words.ts";
import { cellsOf } from "../../platform/text/table.ts";
import { type ImportTyped, importForm } from "../form-model.ts";
import type { CapKind, ElectionId, Terms } from "../model.ts";
import { ballotFile } from "../rules/ballot-file.ts";
import { readBallots } from "../rules/count/ballots.ts";
import { methods } from "../rules/count/result.ts";
import { readGroups } from "../rules/read-groups.ts";
import * as read from "../rules/reading.ts";
import { receiptHash } from "../rules/receipt.ts";
import { insertBallots } from "../store/box.ts";
import { insertElection, insertNomination, updateElection } from "../store/elections.ts";
import {
  type Acting,
  actor,
  clock,
  type ElectionsDeps,
  electionHref,
  type Held,
  refused,
  wrongForm,
} from "./acting.ts";
import { chooseSlug } from "./choose-slug.ts";

const textOf = async (given: string | File): Promise<string> => (typeof given === "string" ? given : given.text());

/** Cells of a table file, row by row; what is wrong with it in words. */
function rowsOf(text: string): readonly (readonly string[])[] | string {
  try {
    return cellsOf(text);
  } catch (error) {
    return inWords(error);
  }
}

/** What a form says that cannot be read, at its field, in the words of the reader of files. */
const at = (acting: Acting, field: string, detail: string): Result<never> => {
  const wrong = wrongForm(acting, {});
  return wrong.ok ? wrong : fail({ ...wrong.problem, fields: { [field]: detail } });
};

/**
 * Brings an election that was held elsewhere: its ballot file is counted here, so that the published result can be
 * checked. Nobody takes a seat by it.
 */
export async function importElection(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  form: Partial<ImportTyped>,
): Promise<Result<{ readonly id: ElectionId; readonly slug: string }>> {
  const typed = importForm.parse(form);
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const rows = rowsOf(await textOf(typed.ballots));
  if (typeof rows === "string") return at(acting, "ballots", rows);
  const made = readBallots(rows);
  if (!("election" in made)) return at(acting, "ballots", made.detail ?? made.title);
  const { candidates, ballots } = made.election;
  const groupsText = (await textOf(typed.groups)).trim();
  const groupRows = groupsText === "" ? [] : rowsOf(groupsText);
  if (typeof groupRows === "string") return at(acting, "groups", groupRows);
  const groups = readGroups(groupRows, candidates);
  if (typeof groups === "string") return at(acting, "groups", groups);
  const now = clock(deps);
  const terms = read.reading((complain): Terms => {
    const most = read.wholeOrNull(complain, "capMost", typed.capMost, 500);
    const at = now.toISOString();
    return {
      title: read.needed(complain, "title", typed.title),
      description: "",
      capacity: read.needed(complain, "title", typed.title),
      seats: read.whole(complain, "seats", typed.seats, candidates.length),
      method: read.oneOf(complain, "method", typed.method, methods),
      electorate: { kind: "list" },
      nominationsUntil: at,
      opens: at,
      closes: at,
      zone: "UTC",
      cap: most === null ? null : { of: "affiliation" satisfies CapKind, most },
      ties: { by: "nomination" },
      termStarts: null,
      termYears: null,
      termsInARow: null,
    };
  });
  if (!terms.ok) return wrongForm(acting, terms.complaints);
  const cast = ballots.map((ranks, index) => ({
    receipt: made.receipts?.[index] ?? receiptHash(`row ${index + 2}`),
    ranks,
  }));
  const sha256 = createHash("sha256").update(ballotFile(candidates, cast)).digest("hex");
  const id = newId<"election">();
  const entry = (slug: string) => ({
    ...actor(acting),
    act: "election.import",
    subject: electionHref(place, slug),
    payload: { id, terms: JSON.parse(JSON.stringify(terms.value)), ballots: ballots.length, sha256 },
  });
  const slug = await journaled(deps.db, entry, async (writing) => {
    const free = await chooseSlug(writing, "election", place, terms.value.title);
    await insertElection(writing, { id, place: place.id, slug: free, terms: terms.value, imported: true });
    for (const name of candidates) {
      await insertNomination(writing, id, {
        id: newId<"nomination">(),
        person: null,
        email: null,
        name,
        nominatedBy: null,
        state: "accepted",
        affiliation: groups.get(name) ?? "",
        group: null,
        country: null,
        statement: "",
      });
    }
    await insertBallots(writing, id, cast);
    await updateElection(writing, id, { opened_at: now, sealed_at: now, box_hash: sha256 });
    return free;
  });
  return ok({ id, slug });
}

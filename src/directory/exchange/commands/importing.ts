/** Who may bring entries and take them along, what they may bring, and what is said where they may not. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Problem, type Result } from "../../../kernel/result.ts";
import { journaled } from "../../../platform/journal/index.ts";
import { type Asker, about, allowed, type DoorDeps } from "../../commands/command.ts";
import { viewerOf } from "../../entries/access.ts";
import type { FileProblem } from "../file-problem.ts";
import { type Key, words } from "../languages/index.ts";
import type { Seen } from "../rules/check.ts";

export interface Bringer {
  readonly person: PersonId;
  readonly keeps: boolean;
}

/** Everybody signed in, for themselves. */
export function bringer(asker: Asker, act: "directory.import" | "directory.export"): Result<Bringer> {
  const { reader } = asker;
  const own = allowed(asker, act, { within: [], ...(reader.person ? { owner: reader.person } : {}) });
  return own.ok ? ok({ person: own.value, keeps: viewerOf(reader).keeps }) : own;
}

/**
 * Who may see what the file says nothing of. Nobody shows other people around without looking after the directory;
 * organisations that somebody else brings are for those who are signed in.
 */
export const seenOf = ({ keeps }: Bringer): Seen =>
  keeps
    ? { person: "me", organisation: "public" }
    : { person: "me", organisation: "installation", most: { person: "me", organisation: "installation" } };

export const problemOf = ({ language }: Asker, code: Key & `${string}`, status: Problem["status"]): Problem => {
  const say = words.in(language);
  const instead = words.keys.find((key) => key === `${code}-instead`);
  return { status, code, title: say(code), ...(instead ? { instead: say(instead, {}) } : {}) };
};

export const fileRefused = ({ language }: Asker, { code, values }: FileProblem): Problem => ({
  status: code === "file-too-large" || code === "file-too-many-rows" ? 413 : 422,
  code,
  title: words.in(language)(code, values),
});

/** A limit was reached: the journal says so, once an hour and not at every knock. */
export async function refusedByLimit(
  { db }: DoorDeps,
  { reader }: Asker,
  person: PersonId,
  limit: "import" | "export",
  problem: Problem,
): Promise<Result<never>> {
  const noted = await sql`
    select 1 from journal where actor = ${person} and act = 'directory.limit-hit' and payload ->> 'limit' = ${limit}
      and at > now() - interval '1 hour' limit 1`.execute(db);
  if (noted.rows.length === 0)
    await journaled(db, about(reader, person, "directory.limit-hit", { limit }), async () => {});
  return fail(problem);
}

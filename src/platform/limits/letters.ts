/** Letters that somebody has Rapport write to an address which is not theirs: few for each address, and few from each person. */
import { createHash } from "node:crypto";
import type { Problem } from "../../kernel/result.ts";
import type { Language } from "../languages/index.ts";
import type { Limits } from "./limits.ts";
import { tooOften } from "./problem.ts";

/** What an address is counted under: nothing that is counted names it. */
export const letterBox = (email: string): string =>
  createHash("sha256").update(email.trim().toLowerCase()).digest("base64url");

/** Counts one letter to `to` that `by` asked for; the refusal where either had too many, the same whoever lives there. */
export async function countLetter(
  limits: Pick<Limits, "count">,
  { to, by, language }: { readonly to: string; readonly by: string | null; readonly language: Language },
): Promise<Problem | null> {
  const wait = (await limits.count("letter", null, by)) ?? (await limits.count("mail", null, letterBox(to)));
  return wait === null ? null : tooOften(wait, language);
}

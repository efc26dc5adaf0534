/** A "no" of may() as an error that its reader can act on. */
import type { Problem } from "../kernel/result.ts";
import type { Language } from "../platform/languages/index.ts";
import { words } from "./languages/index.ts";
import type { Answer, RuleName } from "./model.ts";

/** What one can do instead, where it is not to ask for a role. */
const ways: Partial<Record<RuleName, `instead-${"sign-in" | "wait" | "own"}`>> = {
  "needs-sign-in": "instead-sign-in",
  "not-published": "instead-wait",
  "needs-own": "instead-own",
  "needs-person": "instead-own",
};

export function refusal(answer: Answer, language: Language): Problem {
  const say = words.in(language);
  const instead = ways[answer.rule] ?? "instead-ask";
  return {
    status: answer.rule === "needs-sign-in" ? 401 : answer.rule === "not-published" ? 404 : 403,
    code: answer.rule,
    title: say("refused"),
    rule: say(answer.rule),
    instead: say(instead),
  };
}

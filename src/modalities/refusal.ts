/** A "no" of may() as an error that its reader can act on. */
import type { Problem } from "../kernel/result.ts";
import type { Language } from "../platform/languages/index.ts";
import { words } from "./languages/index.ts";
import type { Answer } from "./model.ts";

export function refusal(answer: Answer, language: Language): Problem {
  const say = words.in(language);
  const instead =
    answer.rule === "needs-sign-in"
      ? "instead-sign-in"
      : answer.rule === "not-published"
        ? "instead-wait"
        : "instead-ask";
  return {
    status: answer.rule === "needs-sign-in" ? 401 : answer.rule === "not-published" ? 404 : 403,
    code: answer.rule,
    title: say("refused"),
    rule: say(answer.rule),
    instead: say(instead),
  };
}

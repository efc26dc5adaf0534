import type { Problem } from "../../kernel/result.ts";
import type { Language } from "../languages/index.ts";
import { words } from "./languages/index.ts";

/** Too often; when it may be tried again. */
export function tooOften(seconds: number, language: Language): Problem {
  const say = words.in(language);
  const minutes = Math.ceil(seconds / 60);
  const detail = seconds < 100 ? say("wait-seconds", { seconds }) : say("wait-minutes", { minutes });
  return { status: 429, code: "too-often", title: say("too-often"), detail, rule: say("rule"), retryAfter: seconds };
}

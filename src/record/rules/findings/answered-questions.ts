/** A question to the room with what was heard or seen right after it, as minutes and captions both have it. */
import { cue } from "./cues.ts";
import { finish } from "./poll-closing.ts";
import { type Draft, type FoundPoll, type Method, optionOnly, readLine, tidyQuestion } from "./poll-drafts.ts";
import type { Sentence } from "./sentences.ts";

const asks =
  /^(?:[\p{L}\d .()'/-]{1,30}:\s+)?((?:who|how many|do you|are you|should we|do we|hum if)\b[^?:]{3,200}[?:])\s*(.{0,60})$/u;
const heard = /\b(?:hum|hums|humming|hands?)\b|^(?:silence|crickets)/;

/** "Who thinks we should adopt this? Strong hum for adoption, none against.": a question, then what was heard or seen. */
export function answeredQuestions(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  let open: Draft | null = null;
  const close = (): void => {
    if (open && Object.keys(open.results).length > 0) finish(open, sentences, found);
    open = null;
  };
  for (const s of sentences) {
    if (open && (s.at > open.to + 3 || s.n > open.n + 8)) close();
    const asked = (s.cues & cue.question) !== 0 && (s.cues & (cue.asked | cue.colon)) !== 0 ? asks.exec(s.plain) : null;
    if (
      asked?.[1] !== undefined &&
      !optionOnly.test(asked[1]) &&
      !/\bwho (?:doesn't|thinks? we should not)\b/.test(asked[1])
    ) {
      close();
      const question = tidyQuestion(s.text.slice(s.text.toLowerCase().replace(/’/g, "'").indexOf(asked[1]))).slice(
        0,
        asked[1].length,
      );
      const method: Method = /\bhand/.test(s.plain) ? "show-of-hands" : "hum";
      open = {
        n: s.n,
        from: s.at,
        to: s.at,
        sentence: s.quote,
        question: question.replace(/:$/, ""),
        method,
        results: {},
        pending: "yes",
        rule: "question-then-hum",
      };
      const answer = asked[2] ?? "";
      if (answer !== "" && heard.test(answer)) readLine(open, answer, answer);
      continue;
    }
    if (!open) continue;
    const draft: Draft = open;
    const started = Object.keys(draft.results).length > 0;
    if (!started && (!heard.test(s.plain) || s.plain.endsWith("?"))) continue;
    if (!started && /\bhands?\b/.test(s.plain)) draft.method = "show-of-hands";
    if (readLine(draft, s.plain, s.text)) draft.to = s.at;
  }
  close();
  return found;
}

/** What a poll becomes once its lines are read: with a question found before it, or left out where nothing tells it is one. */
import { type Draft, type FoundPoll, put, tidyQuestion } from "./poll-drafts.ts";
import type { Sentence } from "./sentences.ts";
import { tallyIn } from "./tallies.ts";

const room =
  /^(?:is|are|do|does|should|shall|can|would|will)\b|\b(?:who (?:thinks|believes|is|has|would|supports?|likes|wants)|question to the room|asks? (?:a )?question|should we|do (?:we|you)|are you|is (?:this|there)|how many|can we|in favou?r|ready for|adopt)/;

/** The question a bare "Strong hum" answers: the nearest one just before it. */
function askedBefore(sentences: readonly Sentence[], at: number, within = 5): Sentence | null {
  for (let back = at - 1; back >= Math.max(0, at - within); back -= 1) {
    const before = sentences[back];
    if (
      before &&
      (/\?["')]*$/.test(before.plain) || /^(?:question|who) /.test(before.plain)) &&
      room.test(before.plain)
    )
      return before;
  }
  for (let back = at - 1; back >= Math.max(0, at - within); back -= 1) {
    const before = sentences[back];
    if (before && /\b(?:hum|show of hands|poll|asks? (?:question|whether|if))\b/.test(before.plain)) return before;
  }
  return null;
}

export function finish(draft: Draft, sentences: readonly Sentence[], found: FoundPoll[]): void {
  const asked = draft.question.split(" ").length < 2 ? askedBefore(sentences, draft.from) : null;
  if (asked) readAsked(draft, asked);
  const counted = Object.keys(draft.results).length > 0;
  const question = draft.question === "" ? aboutAdoption(draft, sentences) : draft.question;
  // Without a result only a line that is plainly a poll counts: "Hum: in favour of HTTP/3".
  if (!counted && (question.split(" ").length < 3 || draft.method === "poll" || draft.rule === "show-of-hands-line"))
    return;
  const { n, from, to, sentence, method, results, rule } = draft;
  found.push({
    n,
    from,
    to,
    sentence,
    question: question.slice(0, 400),
    method,
    results,
    rule,
    confidence: counted ? 0.9 : 0.6,
  });
}

/** "Who believes ...: Hum in support: strong hum." holds the question and the first of the results. */
function readAsked(draft: Draft, asked: Sentence): void {
  const cut = /^(.{10,}?)(?:\?|: (?=hum|hands))(.*)$/i.exec(asked.text);
  draft.question = tidyQuestion(cut?.[1] ? `${cut[1]}?` : asked.text);
  const tally = cut?.[2] ? tallyIn(cut[2].toLowerCase(), draft.method === "hum") : null;
  for (const [key, value] of Object.entries(tally?.results ?? {})) put(draft, key, value);
}

/** What working groups ask most often, where the minutes keep the answer and leave the question out. */
function aboutAdoption(draft: Draft, sentences: readonly Sentence[]): string {
  for (const at of [draft.from, draft.from + 1, draft.from - 1, draft.from + 2, draft.from - 2]) {
    const near = sentences[at];
    if (near && /\badopt(?:ion|ed|ing)?\b/.test(near.plain)) return near.text;
  }
  return "";
}

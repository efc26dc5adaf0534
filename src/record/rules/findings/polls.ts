/** Every way a room is asked and answers, in the order of the meeting; one poll for one asking. */
import type { Poll } from "../../model.ts";
import type { Sentence } from "./sentences.ts";
import { answeredQuestions, type FoundPoll, writtenPolls } from "./written-polls.ts";

export function pollsIn(sentences: readonly Sentence[]): Poll[] {
  const kept: FoundPoll[] = [];
  // The surest reading of a place first: a later one that touches the same sentences is the same asking.
  const taken = new Set<number>();
  for (const found of [writtenPolls(sentences), answeredQuestions(sentences)]) {
    for (const poll of found) {
      let free = true;
      for (let at = poll.from; at <= poll.to && free; at += 1) free = !taken.has(at);
      if (!free) continue;
      for (let at = poll.from; at <= poll.to; at += 1) taken.add(at);
      kept.push(poll);
    }
  }
  return kept.sort((a, b) => a.from - b.from).map(({ from: _from, to: _to, ...poll }) => poll);
}

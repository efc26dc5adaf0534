/** Every way a room is asked and answers, in the order of the meeting; one poll for one asking. */
import type { Poll } from "../../model.ts";
import { chatVotes } from "./chat-votes.ts";
import { consensusCalls } from "./consensus-calls.ts";
import type { Sentence } from "./sentences.ts";
import { spokenPolls } from "./spoken-polls.ts";
import { votesIn } from "./votes.ts";
import { answeredQuestions, writtenPolls } from "./written-polls.ts";

/** The surest reading of a place first: a later one that touches the same sentences is the same asking. */
const readings = [chatVotes, votesIn, writtenPolls, answeredQuestions, spokenPolls, consensusCalls];

export function pollsIn(sentences: readonly Sentence[]): Poll[] {
  const kept = new Map<number, Poll>();
  const taken = new Set<number>();
  for (const read of readings) {
    for (const { from, to, ...poll } of read(sentences)) {
      let free = true;
      for (let at = from; at <= to && free; at += 1) free = !taken.has(at);
      if (!free) continue;
      for (let at = from; at <= to; at += 1) taken.add(at);
      kept.set(from, poll);
    }
  }
  return [...kept].sort(([a], [b]) => a - b).map(([, poll]) => poll);
}

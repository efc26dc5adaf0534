/** Every way a room is asked and answers, in the order of the meeting; one poll for one asking. */
import type { AgendaItem, Poll } from "../../model.ts";
import { answeredQuestions } from "./answered-questions.ts";
import { chatVotes } from "./chat-votes.ts";
import { consensusCalls } from "./consensus-calls.ts";
import type { Sentence } from "./sentences.ts";
import { spokenPolls } from "./spoken-polls.ts";
import { votesIn } from "./votes.ts";
import { writtenPolls } from "./written-polls.ts";

/** The surest reading of a place first: a later one that touches the same sentences is the same asking. */
const readings = [chatVotes, votesIn, writtenPolls, answeredQuestions, spokenPolls, consensusCalls];

export function pollsIn(sentences: readonly Sentence[], agenda: readonly AgendaItem[] = []): Poll[] {
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
  return withHeadings(
    [...kept].sort(([a], [b]) => a - b).map(([, poll]) => poll),
    agenda,
  );
}

/** Where the minutes keep an answer alone, the agenda item tells what it was about. Both lists are in order. */
function withHeadings(polls: readonly Poll[], agenda: readonly AgendaItem[]): Poll[] {
  let item = -1;
  return polls.map((poll) => {
    while ((agenda[item + 1]?.n ?? Number.POSITIVE_INFINITY) <= poll.n) item += 1;
    return poll.question === "" ? { ...poll, question: agenda[item]?.title ?? poll.sentence } : poll;
  });
}

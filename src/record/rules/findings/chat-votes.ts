/**
 * Votes typed in a chat room: "PROPOSAL: ..." or "STRAWPOLL: ..." and the lines "+1", "0", "-1" of those present.
 * Each person has one vote, the last one typed.
 */

import { cue } from "./cues.ts";
import type { FoundPoll } from "./poll-drafts.ts";
import type { Sentence } from "./sentences.ts";

const proposal =
  /^(?:(?:pseudo|draft|formal|revised|new|amended|updated)[- ])?(?:proposal|proposed(?: resolution)?|straw[- ]?poll|poll|propose[ds]?)(?: ?#?\d{1,3})?\s*:\s*(.+)$/;
const endsVoting = /^(?:(?:proposed )?resolution|resolved|topic|sub-?topic|agenda|meeting adjourned)\s*[:#]/;
const vote = /^(\+\/-|[+-]?(?:\d?\.\d{1,2}|[01]))(?=$|[\s,.;:!()–—-])/;
const lettered = /^(?:option )?([a-e]|[1-6])[).]?$/;
const longestVoting = 90;

/** "+.8" -> "+0.8", "+0" and "-0" -> "0". */
const voteKey = (written: string): string => {
  if (/^[+-]?0$|^\+\/-$/.test(written)) return "0";
  const signed = /^\d|^\./.test(written) ? `+${written}` : written;
  return signed.replace(/^([+-])\./, "$10.");
};

const choiceOf = (s: Sentence, isStraw: boolean): string | null => {
  const typed = vote.exec(s.plain)?.[1];
  if (typed !== undefined) return voteKey(typed);
  return isStraw ? (lettered.exec(s.plain)?.[1]?.toUpperCase() ?? null) : null;
};

export function chatVotes(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  let line = -1;
  for (const s of sentences) {
    const opens = s.line !== line;
    line = s.line;
    if (opens && (s.cues & cue.colon) !== 0 && (s.cues & cue.pollHead) !== 0 && proposal.test(s.plain)) {
      const poll = readVotes(s, sentences);
      if (poll) found.push(poll);
    }
  }
  return found;
}

function readVotes(s: Sentence, sentences: readonly Sentence[]): FoundPoll | null {
  const parts = [s.text.slice(s.text.indexOf(":") + 1).trim()];
  const isStraw = /^(?:straw|poll)/.test(s.plain);
  const votes = new Map<string, string>();
  let to = s.at;
  let line = s.line;
  // "+1 Justin" nods to a person; a vote stands alone or gives its reason after a mark.
  let bare = 0;
  for (let at = s.at + 1; at < sentences.length && at <= s.at + longestVoting; at += 1) {
    const next = sentences[at];
    if (!next) break;
    if (next.line === s.line) {
      parts.push(next.text);
      continue;
    }
    const opens = next.line !== line;
    line = next.line;
    if (!opens) continue;
    if (proposal.test(next.plain) || endsVoting.test(next.plain)) break;
    const choice = choiceOf(next, isStraw);
    if (choice === null) continue;
    votes.set(next.speaker ?? next.label ?? `line ${at}`, choice);
    if (/^\S+$|^\S+ ?[,;:(–—-]/.test(next.plain)) bare += 1;
    to = at;
  }
  if (votes.size === 0 || (votes.size === 1 && bare === 0)) return null;
  const results: Record<string, number> = {};
  for (const choice of votes.values()) results[choice] = (results[choice] ?? 0) + 1;
  return {
    n: s.n,
    from: s.at,
    to,
    sentence: s.quote,
    question: parts.join(" ").slice(0, 600),
    method: "poll",
    results,
    rule: "chat-votes",
    confidence: 0.95,
  };
}

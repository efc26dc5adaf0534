/** A ballot as it was filled in: a rank for each candidate, by the order of nomination. */
import type { Ballot } from "./count/ballots.ts";
import type { Method } from "./count/result.ts";

/** What is wrong with a rank, by the number of the candidate; `of` is the rank or the other candidate. */
export interface VoteComplaint {
  readonly number: number;
  readonly key: "rank-unreadable" | "rank-twice" | "rank-too-high";
  readonly rank: string;
  readonly other?: string;
}

export type ReadVote =
  | { readonly ok: true; readonly ranks: Ballot }
  | { readonly ok: false; readonly complaints: readonly VoteComplaint[] }
  | { readonly ok: false; readonly empty: true };

/**
 * `typed`: ranks by number of nomination, "" for none. Schulze takes equal ranks; under the transferable vote a vote
 * stands for one candidate at a time, so each rank is given once. A ballot without any rank is none.
 */
export function readVote(
  method: Method,
  candidates: readonly { readonly number: number; readonly name: string }[],
  typed: ReadonlyMap<number, string>,
): ReadVote {
  const complaints: VoteComplaint[] = [];
  const given = new Map<number, string>();
  const ranks = candidates.map(({ number, name }) => {
    const text = (typed.get(number) ?? "").trim();
    if (text === "") return null;
    const rank = /^[0-9]{1,6}$/.test(text) ? Number(text) : 0;
    if (rank < 1) complaints.push({ number, key: "rank-unreadable", rank: text.slice(0, 20) });
    else if (rank > candidates.length) complaints.push({ number, key: "rank-too-high", rank: text });
    else if (method === "stv" && given.has(rank))
      complaints.push({ number, key: "rank-twice", rank: text, other: given.get(rank) ?? "" });
    else given.set(rank, name);
    return rank;
  });
  if (complaints.length > 0) return { ok: false, complaints };
  return ranks.every((rank) => rank === null) ? { ok: false, empty: true } : { ok: true, ranks };
}

/** What a model answered, as candidates for the desk: only what has the right shape and rests on words really said. */
import { z } from "zod";
import type { Candidate } from "../draft-model.ts";
import { decisionOutcomes, pollMethods } from "../model.ts";
import type { ShownTurn } from "./shown.ts";

const base = {
  n: z.number().int().positive(),
  sentence: z.string().min(8).max(2000),
  text: z.string().trim().min(3).max(700),
};
const result = z.union([z.number(), z.string().max(60)]);

const proposed = z.discriminatedUnion("type", [
  z.object({ ...base, type: z.literal("recommendation") }),
  z.object({ ...base, type: z.literal("decision"), outcome: z.enum(decisionOutcomes) }),
  z.object({ ...base, type: z.literal("action"), owner: z.string().trim().min(1).max(80).nullish() }),
  z.object({ ...base, type: z.literal("question") }),
  z.object({
    ...base,
    type: z.literal("poll"),
    method: z.enum(pollMethods),
    results: z.record(z.string().max(60), result).default({}),
  }),
]);
type Proposed = z.infer<typeof proposed>;

const answer = z.object({ candidates: z.array(z.unknown()).max(500) });

/** A candidate as a model proposes it: offered, marked as the model's, and never published before a person accepts it. */
export type ProposedCandidate = Extract<Candidate, { readonly type: Proposed["type"] }> & {
  readonly source: "model";
  readonly state: "offered";
};

/** Before it has a name on the desk. */
export type Keyless = ProposedCandidate extends infer One
  ? One extends ProposedCandidate
    ? Omit<One, "key">
    : never
  : never;

/** Models put their JSON into a fence, or a sentence before it. Null where there is none. */
export function jsonIn(content: string): unknown {
  const from = content.indexOf("{");
  const to = content.lastIndexOf("}");
  if (from < 0 || to < from) return null;
  try {
    return JSON.parse(content.slice(from, to + 1));
  } catch {
    return null;
  }
}

const plain = (text: string): string =>
  text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim().toLowerCase();

/** The sentences of the record that a quotation covers, as they stand in it; null where it was never said in that turn. */
export function sentenceOf(quotation: string, turn: ShownTurn): string | null {
  const wanted = plain(quotation).replace(/^"|"$/g, "");
  if (wanted.length < 8) return null;
  const parts = turn.sentences.map(({ sent }) => plain(sent));
  const at = parts.join(" ").indexOf(wanted);
  if (at < 0) return null;
  const covered: string[] = [];
  let from = 0;
  parts.forEach((part, index) => {
    const to = from + part.length;
    if (from < at + wanted.length && to > at) covered.push(turn.sentences[index]?.own ?? "");
    from = to + 1;
  });
  return covered.join(" ");
}

/** The candidates of one answer. Null where the answer is not what was asked for; what is wrong in it alone is dropped. */
export function candidatesIn(
  content: string,
  turns: ReadonlyMap<number, ShownTurn>,
  model: string,
): readonly Keyless[] | null {
  const read = answer.safeParse(jsonIn(content));
  if (!read.success) return null;
  const found: Keyless[] = [];
  for (const one of read.data.candidates) {
    const item = proposed.safeParse(one);
    const turn = item.success ? turns.get(item.data.n) : undefined;
    const sentence = item.success && turn ? sentenceOf(item.data.sentence, turn) : null;
    if (!item.success || !turn || sentence === null) continue;
    found.push(candidateOf(item.data, turn, sentence, model));
  }
  return found;
}

/** A rule tells how sure it is; a model does not, so that all its proposals stand in the middle. */
const confidence = 0.5;

function candidateOf(item: Proposed, turn: ShownTurn, sentence: string, model: string): Keyless {
  const common = {
    cue: turn.cue,
    state: "offered",
    source: "model",
    sentence,
    rule: `model:${model}`,
    confidence,
    text: item.text,
  } as const;
  switch (item.type) {
    case "decision":
      return { ...common, type: "decision", outcome: item.outcome };
    case "action":
      return { ...common, type: "action", owner: item.owner ?? null, due: null };
    case "poll":
      return { ...common, type: "poll", method: item.method, results: item.results };
    default:
      return { ...common, type: item.type };
  }
}

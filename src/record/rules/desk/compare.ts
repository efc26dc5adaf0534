/** Two drafts side by side: what is different about the meeting, its cues and its outcomes, with texts compared word by word. */
import { diffArrays } from "diff";
import type { Cue, Draft } from "../../draft-model.ts";
import { equal } from "./equal.ts";
import { tokens } from "./merge.ts";
import { cueFieldNames } from "./three-way.ts";

/** A piece of text that stayed, was taken away, or was put in. */
export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

export function wordDiff(from: string, to: string): readonly Piece[] {
  const parts = diffArrays(tokens(from), tokens(to), { maxEditLength: 1200 });
  if (!parts) {
    return [
      { kind: "gone", text: from },
      { kind: "new", text: to },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));
}

export interface CueDifference {
  readonly key: string;
  /** Place in the newer of the two, from 1; in the older where it is gone. */
  readonly n: number;
  readonly kind: "changed" | "added" | "removed";
  readonly text: readonly Piece[];
  /** Fields besides the text, each as it was and is. */
  readonly fields: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
}

export interface Comparison {
  readonly about: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
  readonly cues: readonly CueDifference[];
  /** Items of the agenda and outcomes that differ, by what they say. */
  readonly items: readonly { readonly kind: "changed" | "added" | "removed"; readonly text: string }[];
}

const other = cueFieldNames.filter((field) => field !== "text");

const fieldsOf = (from: Cue, to: Cue): CueDifference["fields"] =>
  other.flatMap((field) => (from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }]));

/** Long stretches that stayed are cut to their ends. */
function shortened(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "same" || piece.text.length < 240) return piece;
    const head = index === 0 ? "" : piece.text.slice(0, 100);
    const tail = index === pieces.length - 1 ? "" : piece.text.slice(-100);
    return { kind: "same", text: `${head} … ${tail}` };
  });
}

function cuesOf(from: Draft, to: Draft): readonly CueDifference[] {
  const before = new Map(from.cues.map((cue, index) => [cue.key, { cue, n: index + 1 }]));
  const after = new Set(to.cues.map(({ key }) => key));
  const found: CueDifference[] = [];
  to.cues.forEach((cue, index) => {
    const was = before.get(cue.key);
    const n = index + 1;
    if (!was) found.push({ key: cue.key, n, kind: "added", text: [{ kind: "new", text: cue.text }], fields: [] });
    else if (was.cue.text !== cue.text || fieldsOf(was.cue, cue).length > 0) {
      const text = was.cue.text === cue.text ? [] : shortened(wordDiff(was.cue.text, cue.text));
      found.push({ key: cue.key, n, kind: "changed", text, fields: fieldsOf(was.cue, cue) });
    }
  });
  for (const [key, { cue, n }] of before) {
    if (!after.has(key)) found.push({ key, n, kind: "removed", text: [{ kind: "gone", text: cue.text }], fields: [] });
  }
  return found.sort((a, b) => a.n - b.n);
}

type Item = Draft["agenda"][number] | Draft["candidates"][number];
const said = (item: Item): string => ("title" in item ? item.title : item.text);

type ItemDifference = Comparison["items"][number];

function itemsOf(from: readonly Item[], to: readonly Item[]): readonly ItemDifference[] {
  const before = new Map(from.map((item) => [item.key, item]));
  const after = new Set(to.map(({ key }) => key));
  const now = to.flatMap((item): ItemDifference[] => {
    const was = before.get(item.key);
    if (!was) return [{ kind: "added", text: said(item) }];
    return equal(was, item) ? [] : [{ kind: "changed", text: said(item) }];
  });
  const gone = from.filter(({ key }) => !after.has(key));
  return [...now, ...gone.map((item) => ({ kind: "removed" as const, text: said(item) }))];
}

export function compare(from: Draft, to: Draft): Comparison {
  const about = (["title", "date", "place", "language"] as const).flatMap((field) =>
    from[field] === to[field] ? [] : [{ field, from: from[field], to: to[field] }],
  );
  const items = [...itemsOf(from.agenda, to.agenda), ...itemsOf(from.candidates, to.candidates)];
  return { about, cues: cuesOf(from, to), items };
}

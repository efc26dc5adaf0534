/**
 * Ties in typed arrays, sorted by who holds them (compressed sparse rows), in both directions: six bytes a tie and
 * direction. Built by counting, without comparing: time grows with the number of ties alone.
 */
import { carriesOn, type Grade, strengthAt } from "../rules/strength.ts";

/** Grade and day of renewal in sixteen bits: three for the grade, thirteen for the days since 2020, enough until 2042. */
export type Mark = number;

const firstDay = Math.floor(Date.UTC(2020, 0, 1) / 86_400_000);
const dayBits = 13;
const lastDay = 2 ** dayBits - 1;

/** `day` counts from 1970, as `Date` does in milliseconds. */
export const markOf = (grade: Grade, day: number): Mark =>
  (grade << dayBits) | Math.min(lastDay, Math.max(0, day - firstDay));

/** By mark: what a tie is worth to whom it leads as the one sought, and what as one who is asked to pass on. */
interface Strengths {
  readonly last: Float64Array;
  readonly between: Float64Array;
}
let known: { readonly day: number; readonly tables: Strengths } | null = null;

/** The strength of every mark there can be, on one day; made once a day. */
export function strengthsOn(day: number): Strengths {
  if (known?.day === day) return known.tables;
  const last = Float64Array.from({ length: 2 ** 16 }, (_, mark) =>
    strengthAt(mark >> dayBits, day - firstDay - (mark & lastDay)),
  );
  const between = last.map((strength, mark) => (carriesOn(mark >> dayBits) ? strength : 0));
  known = { day, tables: { last, between } };
  return known.tables;
}

/** How many days ago the mark was made. */
export const ageOn = (mark: Mark, day: number): number => day - firstDay - (mark & lastDay);

/** The ties of all people in one direction: those of person p stand from `starts[p]` to `starts[p + 1]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
  readonly marks: Uint16Array;
}

/** Calls `tie` once for each tie; called twice, it must give the same. */
export type EachTie = (tie: (owner: number, other: number, mark: Mark) => void) => void;

/** Both directions at once: `out` by owner, `into` by whom the tie leads to. */
export function buildRows(people: number, each: EachTie): { readonly out: Rows; readonly into: Rows } {
  const outStarts = new Uint32Array(people + 1);
  const intoStarts = new Uint32Array(people + 1);
  let count = 0;
  each((owner, other) => {
    outStarts[owner + 1] = (outStarts[owner + 1] ?? 0) + 1;
    intoStarts[other + 1] = (intoStarts[other + 1] ?? 0) + 1;
    count += 1;
  });
  for (let person = 0; person < people; person++) {
    outStarts[person + 1] = (outStarts[person + 1] ?? 0) + (outStarts[person] ?? 0);
    intoStarts[person + 1] = (intoStarts[person + 1] ?? 0) + (intoStarts[person] ?? 0);
  }
  const out = { starts: outStarts, others: new Uint32Array(count), marks: new Uint16Array(count) };
  const into = { starts: intoStarts, others: new Uint32Array(count), marks: new Uint16Array(count) };
  const outNext = outStarts.slice();
  const intoNext = intoStarts.slice();
  each((owner, other, mark) => {
    const at = outNext[owner] ?? 0;
    outNext[owner] = at + 1;
    out.others[at] = other;
    out.marks[at] = mark;
    const back = intoNext[other] ?? 0;
    intoNext[other] = back + 1;
    into.others[back] = owner;
    into.marks[back] = mark;
  });
  return { out, into };
}

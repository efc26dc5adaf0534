/**
 * Who knows whom, in memory: rows that were built once, with what changed since laid over them. The rows are built anew
 * when an eighth of the ties has changed.
 */
import { buildRows, type EachTie, type Mark, type Rows } from "./arcs.ts";

/** One tie as its owner's list holds it: to whom, and its grade and day. */
export interface Arc {
  readonly other: number;
  readonly mark: Mark;
}

/** Lists of ties that stand in place of those of the rows. */
export type Overlay = ReadonlyMap<number, readonly Arc[]>;

/** What a search reads. */
export interface Seen {
  readonly out: Rows;
  readonly into: Rows;
  readonly outOver: Overlay;
  readonly intoOver: Overlay;
  /** 1 for somebody whose list stands in the overlay: a look here is cheaper than one there. */
  readonly changed: Uint8Array;
}

export interface TieGraph {
  readonly people: () => number;
  readonly ties: () => number;
  readonly seen: () => Seen;
  /** Puts this list in place of the one the owner had. Whoever is in it twice counts as the last says. */
  readonly replace: (owner: number, arcs: readonly Arc[]) => void;
  /** Bytes of the typed arrays; what is laid over them is not counted. */
  readonly bytes: () => number;
}

const fewest = 20_000;

export function createTieGraph(people: number, each: EachTie): TieGraph {
  let { out, into } = buildRows(people, each);
  let outOver = new Map<number, readonly Arc[]>();
  let intoOver = new Map<number, readonly Arc[]>();
  let changed = new Uint8Array(people);
  let known = people;
  let ties = out.others.length;
  let laidOver = 0;

  const reach = (person: number): void => {
    if (person < known) return;
    known = person + 1;
    if (known <= changed.length) return;
    const more = new Uint8Array(Math.max(1_024, known, changed.length * 2));
    more.set(changed);
    changed = more;
  };
  const listOf = (rows: Rows, over: Overlay, person: number): readonly Arc[] => {
    const laid = over.get(person);
    if (laid) return laid;
    const arcs: Arc[] = [];
    const to = rows.starts[person + 1] ?? 0;
    for (let at = rows.starts[person] ?? 0; at < to; at++) {
      arcs.push({ other: rows.others[at] ?? 0, mark: rows.marks[at] ?? 0 });
    }
    return arcs;
  };
  const lay = (over: Map<number, readonly Arc[]>, person: number, arcs: readonly Arc[]): void => {
    reach(person);
    over.set(person, arcs);
    changed[person] = 1;
  };
  const rebuild = (): void => {
    const [before, over, size] = [out, outOver, known];
    ({ out, into } = buildRows(size, (tie) => {
      for (let owner = 0; owner < size; owner++) {
        for (const { other, mark } of listOf(before, over, owner)) tie(owner, other, mark);
      }
    }));
    outOver = new Map();
    intoOver = new Map();
    changed = new Uint8Array(size);
    laidOver = 0;
  };

  return {
    people: () => known,
    ties: () => ties,
    seen: () => ({ out, into, outOver, intoOver, changed }),
    replace: (owner, arcs) => {
      const next = new Map(arcs.filter(({ other }) => other !== owner).map((arc) => [arc.other, arc]));
      const before = listOf(out, outOver, owner);
      for (const { other } of before) {
        if (next.has(other)) continue;
        const without = listOf(into, intoOver, other).filter((arc) => arc.other !== owner);
        lay(intoOver, other, without);
      }
      const had = new Map(before.map((arc) => [arc.other, arc.mark]));
      for (const { other, mark } of next.values()) {
        if (had.get(other) === mark) continue;
        const others = listOf(into, intoOver, other).filter((arc) => arc.other !== owner);
        lay(intoOver, other, [...others, { other: owner, mark }]);
      }
      lay(outOver, owner, [...next.values()]);
      ties += next.size - before.length;
      laidOver += 1 + next.size;
      if (laidOver > Math.max(fewest, ties / 8)) rebuild();
    },
    bytes: () =>
      [out.starts, out.others, out.marks, into.starts, into.others, into.marks, changed].reduce(
        (sum, { byteLength }) => sum + byteLength,
        0,
      ),
  };
}

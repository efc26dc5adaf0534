/**
 * "Who can introduce me to ...?" among a million people: the graph of ties is built at once and fits in memory, the best
 * path and three that share nobody are found before anybody notices. Peers: the graph library graphology, and a
 * recursive query in PostgreSQL, on a smaller world that they can hold, in the same run; the answers must agree.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createBestPath } from "../../../src/directory/ties/graph/best-path.ts";
import { diversePaths } from "../../../src/directory/ties/graph/diverse-paths.ts";
import { createPeople } from "../../../src/directory/ties/graph/people.ts";
import { createTieGraph, type TieGraph } from "../../../src/directory/ties/graph/tie-graph.ts";
import type { PersonId } from "../../../src/kernel/ids.ts";
import { type Claim, median, percentile, rounded } from "../../claim.ts";
import { graphologyPeer, type Peer, postgresPeer } from "../../graph/peers.ts";
import { pairsOf, type SmallWorld, smallWorld } from "../../graph/small-world.ts";

const day = Math.floor(Date.UTC(2026, 4, 14) / 86_400_000);
const large = 1_000_000;
const tiesEach = 10;
const questions = 4_000;
const rounds = 3;
const forPeers = 20_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function megabytes(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const idOf = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}` as PersonId;

/** As at the start of the application: people get their numbers, ties their rows. */
function built({ people, owners, others, marks }: SmallWorld): TieGraph {
  const numbers = createPeople(people);
  for (let n = 0; n < people; n++) numbers.add(idOf(n));
  kept.push(numbers);
  return createTieGraph(people, (tie) => {
    for (let n = 0; n < owners.length; n++) tie(owners[n] ?? 0, others[n] ?? 0, marks[n] ?? 0);
  });
}
/** What a running application holds on to besides the graph. */
const kept: unknown[] = [];

interface Measured {
  readonly people: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** Milliseconds of each question, the best of the rounds, for what else the machine does only makes it slower. */
  readonly best: readonly number[];
  readonly three: readonly number[];
  readonly found: number;
}

function measured(people: number): Measured {
  const world = smallWorld(people, people * tiesEach, day);
  const pairs = pairsOf(world, questions);
  // Held to the end, or its going would be counted as if the graph needed less.
  kept.push(world);
  const before = megabytes();
  const from = performance.now();
  const graph = built(world);
  const seconds = (performance.now() - from) / 1_000;
  const bestPath = createBestPath(graph);
  const mayPass = (person: number) => world.asks[person] === 1;
  const times = { 1: pairs.map(() => Infinity), 3: pairs.map(() => Infinity) };
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    for (const most of [1, 3] as const) {
      for (const [n, [asker, sought]] of pairs.entries()) {
        const start = performance.now();
        const paths = diversePaths(bestPath, { from: asker, to: [sought], mayPass, day }, most);
        times[most][n] = Math.min(times[most][n] ?? 0, performance.now() - start);
        if (round === 0 && most === 1 && paths.length > 0) found += 1;
      }
    }
  }
  const held = megabytes() - before;
  kept.length = 0;
  return { people, seconds, megabytes: held, best: times[1], three: times[3], found: found / pairs.length };
}

/** How long the peer takes beside us for the same questions; throws when the two do not agree. */
async function besides(world: SmallWorld, peer: Peer, many: number): Promise<Claim> {
  const bestPath = createBestPath(built(world));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const [from, to] of pairsOf(world, many, 11)) {
    let path = bestPath({ from, to: [to], mayPass: () => true, day });
    const start = performance.now();
    path = bestPath({ from, to: [to], mayPass: () => true, day });
    ours.push(performance.now() - start);
    const asked = performance.now();
    const answer = await peer.ask(from, to);
    theirs.push(performance.now() - asked);
    const same = Math.abs((answer?.strength ?? 0) - (path?.strength ?? 0)) < 1e-9;
    if (!same && (answer?.steps ?? 4) <= 4) throw new Error(`${peer.name} finds another best path: ${from} to ${to}`);
  }
  await peer.stop();
  const times = median(theirs) / median(ours);
  return {
    name: `best path among ${forPeers} people, median of ${ours.length} (${rounded(times, 0)} times as fast)`,
    value: rounded(median(ours), 4),
    unit: "ms",
    peer: `${peer.name} (${rounded(median(theirs), 1)} ms)`,
    ratio: rounded(1 / times, 5),
    target: "at most 0.02 times the peer",
    holds: times >= 50,
  };
}

/** A line of `#` for every size, its length the logarithm of the time: one more for every doubling. */
function drawn(all: readonly Measured[]): string {
  const bar = (ms: number) => "#".repeat(Math.max(1, Math.round(4 * Math.log2(ms * 1_000)) / 2));
  const rows = all.flatMap(({ people, best, three, found }) => {
    const row = (what: string, ms: number) =>
      `${String(people).padStart(9)}  ${what.padEnd(16)} ${ms.toFixed(3).padStart(7)} ms  ${bar(ms)}`;
    return [
      row("best, p50", median(best)),
      row("best, p99", percentile(best, 0.99)),
      row("three, p99", percentile(three, 0.99)),
      `           ${rounded(found * 100, 0)} % of the questions have an answer`,
    ];
  });
  return ["   people  (two # for every doubling of the time, from 1 µs)", ...rows].join("\n");
}

export async function run(): Promise<readonly Claim[]> {
  const sizes = [large / 100, large / 10, large].map(measured);
  console.log(drawn(sizes));
  const [, tenth, whole] = sizes;
  if (!tenth || !whole) throw new Error("three sizes are measured");
  const bare = (name: string, value: number, unit: string, most: number): Claim => ({
    name,
    value: rounded(value, 3),
    unit,
    peer: "",
    ratio: null,
    target: `at most ${most} ${unit}`,
    holds: value <= most,
  });
  const ties = `${large} people, ${large * tiesEach} ties, each written down by both`;
  const world = smallWorld(forPeers, forPeers * tiesEach, day);
  return [
    bare(`graph of ${ties}: built`, whole.seconds, "s", 8),
    bare("its memory, with the numbers of people and the notes of a search", whole.megabytes, "MB", 400),
    bare(`best path, p99 of ${whole.best.length} questions`, percentile(whole.best, 0.99), "ms", 5),
    bare("three paths that share nobody, p99", percentile(whole.three, 0.99), "ms", 20),
    bare("p99 when the graph grows tenfold", percentile(whole.best, 0.99) / percentile(tenth.best, 0.99), "times", 10),
    await besides(world, graphologyPeer(world, day), 200),
    await besides(world, await postgresPeer(world, day), 30),
  ];
}

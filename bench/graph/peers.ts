/** The same question put to a graph library, and to PostgreSQL. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DirectedGraph } from "graphology";
import { dijkstra } from "graphology-shortest-path";
import { sql } from "kysely";
import { strengthsOn } from "../../src/directory/ties/graph/arcs.ts";
import { openDatabase } from "../../src/platform/database/connect.ts";
import { startPostgres } from "../../src/platform/database/launcher.ts";
import type { SmallWorld } from "./small-world.ts";

/** The strongest way from one to another. */
export interface Peer {
  readonly name: string;
  readonly ask: (from: number, to: number) => Promise<{ readonly strength: number; readonly steps: number } | null>;
  readonly stop: () => Promise<void>;
}

/** Each tie once: of two that lead from the same to the same, the stronger. */
function eachTie(
  { owners, others, marks }: SmallWorld,
  day: number,
): ReadonlyMap<string, readonly [number, number, number]> {
  const { last: strengths } = strengthsOn(day);
  const ties = new Map<string, readonly [number, number, number]>();
  for (let n = 0; n < owners.length; n++) {
    const [owner, other] = [owners[n] ?? 0, others[n] ?? 0];
    const strength = strengths[marks[n] ?? 0] ?? 0;
    const before = ties.get(`${owner} ${other}`)?.[2] ?? 0;
    if (strength > before) ties.set(`${owner} ${other}`, [owner, other, strength]);
  }
  return ties;
}

/** It knows no limit of steps, so its way may be longer, and stronger. */
export function graphologyPeer(world: SmallWorld, day: number): Peer {
  const graph = new DirectedGraph({ allowSelfLoops: false });
  for (let person = 0; person < world.people; person++) graph.addNode(person);
  for (const [owner, other, strength] of eachTie(world, day).values()) {
    graph.addDirectedEdge(owner, other, { weight: -Math.log(strength) });
  }
  return {
    name: "graphology, dijkstra.bidirectional",
    ask: async (from, to) => {
      const path: readonly string[] | null = dijkstra.bidirectional(graph, from, to, "weight");
      if (!path) return null;
      const weight = path
        .slice(1)
        .reduce((sum, person, n) => sum + Number(graph.getEdgeAttribute(path[n], person, "weight")), 0);
      return { strength: Math.exp(-weight), steps: path.length - 1 };
    },
    stop: async () => {},
  };
}

export async function postgresPeer(world: SmallWorld, day: number): Promise<Peer> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-bench-"));
  const { connection, stop } = await startPostgres({ folder });
  const { db, close } = openDatabase(connection);
  await sql`create table tie (owner integer, other integer, strength float8)`.execute(db);
  const ties = [...eachTie(world, day).values()];
  for (let from = 0; from < ties.length; from += 50_000) {
    const part = ties.slice(from, from + 50_000);
    await sql`insert into tie select * from unnest(${part.map(([owner]) => owner)}::integer[],
      ${part.map(([, other]) => other)}::integer[], ${part.map(([, , strength]) => strength)}::float8[])`.execute(db);
  }
  await sql`create index tie_owner on tie (owner) include (other, strength)`.execute(db);
  await sql`vacuum analyze tie`.execute(db);
  return {
    name: "PostgreSQL, a recursive query",
    ask: async (from, to) => {
      const { rows } = await sql<{ strength: number; steps: number }>`
        with recursive way (person, steps, strength, path) as (
          select other, 1, strength, array[owner, other] from tie where owner = ${from}
          union all
          select t.other, w.steps + 1, w.strength * t.strength, w.path || t.other
          from way w join tie t on t.owner = w.person
          where w.steps < 4 and w.person <> ${to} and t.other <> all (w.path)
        )
        select strength, steps from way where person = ${to} order by strength desc limit 1`.execute(db);
      return rows[0] ?? null;
    },
    stop: async () => {
      await close();
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

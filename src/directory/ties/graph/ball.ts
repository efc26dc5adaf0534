/** Everybody within four steps, over people who may pass on and confirmed who asks them: who can be reached, not how. */
import { strengthsOn } from "./arcs.ts";
import { walk } from "./best-path.ts";
import type { TieGraph } from "./tie-graph.ts";

export interface BallSearch {
  readonly from: number;
  readonly mayPass: (person: number) => boolean;
  readonly day: number;
}

const steps = 4;

export function ballAround(graph: TieGraph, { from, mayPass, day }: BallSearch): ReadonlySet<number> {
  const { last, between } = strengthsOn(day);
  const seen = graph.seen();
  const reached = new Set<number>();
  const passing = new Set<number>([from]);
  let edge = [from];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const next: number[] = [];
    for (const person of edge) {
      if (person >= graph.people()) continue;
      walk(seen, "out", person, (other, mark) => {
        if (other === from || (last[mark] ?? 0) === 0) return;
        reached.add(other);
        if (passing.has(other) || (between[mark] ?? 0) === 0 || !mayPass(other)) return;
        passing.add(other);
        next.push(other);
      });
    }
    edge = next;
  }
  return reached;
}

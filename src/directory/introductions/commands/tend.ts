/** What time alone brings: questions that nobody answered, ways that have become free, introductions that are over. */
import type { DoorDeps } from "../../commands/command.ts";
import { readDue } from "../store/introductions.ts";
import { turn } from "./turning.ts";

/** Looks after all for which time has come; several processes may do so at once. Resolves with how many moved. */
export async function tendIntroductions(deps: DoorDeps, now: Date = new Date()): Promise<number> {
  let moved = 0;
  for (;;) {
    const due = await readDue(deps.db, now);
    let here = 0;
    for (const id of due) if (await turn(deps, id, { kind: "time" }, { now })) here += 1;
    moved += here;
    if (due.length < 100 || here === 0) return moved;
  }
}

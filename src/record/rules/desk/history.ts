/** What the list of versions tells: the draft as it was, and what somebody can take back. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { Draft } from "../../draft-model.ts";
import type { Change, Obstacle, Operation } from "../../operation-model.ts";
import { make } from "./changes.ts";

interface Past {
  readonly version: number;
  readonly inverse: readonly Change[];
}

/** The draft as it was before all of `later`, which come newest first. */
export function before(draft: Draft, later: readonly Past[]): Result<Draft, Obstacle> {
  const made = make(
    draft,
    later.flatMap(({ inverse }) => inverse),
  );
  return made.ok ? ok(made.value) : fail(made.problem);
}

interface Done {
  readonly version: number;
  readonly actor: string | null;
  readonly operation: Operation;
}

/** The newest version of this person that is not taken back yet and takes nothing back itself; newest first in `versions`. */
export function lastToUndo<T extends Done>(versions: readonly T[], person: string | null): T | null {
  const undone = new Set<number>();
  for (const one of versions) {
    const { version, actor, operation } = one;
    if (operation.type === "undo") {
      // Taking back a taking back brings the first version into force again.
      if (!undone.has(version)) undone.add(operation.version);
      continue;
    }
    if (actor === person && !undone.has(version) && version > 1) return one;
  }
  return null;
}

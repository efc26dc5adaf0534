import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { Asker } from "../../commands/command.ts";
import { changedMeanwhile } from "./access.ts";

/** Thrown within a writing whose entry was changed by somebody else since it was read: nothing of it is saved. */
export const lost = new Error("the entry was changed meanwhile");

/** Saves; a 409 where somebody was quicker. */
export async function savedOrLost<E>(asker: Asker, entry: E, save: () => Promise<unknown>): Promise<Result<E>> {
  try {
    await save();
    return ok(entry);
  } catch (error) {
    if (error === lost) return fail(changedMeanwhile(asker));
    throw error;
  }
}

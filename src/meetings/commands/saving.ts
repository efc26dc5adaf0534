/** What can still come between the decision and the saving: somebody else, in the same moment. */
import type { Result } from "../../kernel/result.ts";
import { changedUnderneath } from "../store/write.ts";
import { type Acting, changedMeanwhile, wrongForm } from "./acting.ts";

const uniqueViolation = "23505";

/** Saves, or says why not: the address `word` was taken, or the place was saved by somebody else. Null when saved. */
export async function saveOrRefuse(
  acting: Acting,
  word: string,
  save: () => Promise<unknown>,
): Promise<Result<never> | null> {
  try {
    await save();
    return null;
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === uniqueViolation) return wrongForm(acting, { address: { key: "address-taken", values: { word } } });
    if (code === changedUnderneath) return changedMeanwhile(acting);
    throw error;
  }
}

/** What is wrong with a file as a whole: thrown where it is found, told in the reader's language where they see it. */
import type { FileProblemCode, FileProblemValues } from "./model.ts";

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly values: FileProblemValues;
}

const problems = new WeakMap<Error, FileProblem>();

/** An error that `fileProblemOf` knows again. */
export function fileProblem(code: FileProblemCode, values: FileProblemValues = {}): Error {
  const error = new Error(code);
  problems.set(error, { code, values });
  return error;
}

/** Null for an error that is none of these. */
export const fileProblemOf = (error: unknown): FileProblem | null =>
  error instanceof Error ? (problems.get(error) ?? null) : null;

/** Codes of PostgreSQL (class 08, 53300, 57P01 to 57P03) that mean: not now, and perhaps soon. */
const passing = /^(?:08\w{3}|53300|57P0[1-3])$/;

/** What the pool says when no connection became free, or none could be opened, in its time; it gives no code. */
const waited = /timeout exceeded when trying to connect|^Connection terminated/;

/** Whether the database could not be reached, or had no connection free: nothing is wrong with what was asked. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown };
  // A socket that refuses, or is not there.
  if (syscall === "connect") return true;
  return typeof code === "string" ? passing.test(code) : waited.test(error.message);
}

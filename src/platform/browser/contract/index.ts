import type { Browser } from "playwright-core";
import type { Visitor } from "../visit.ts";
import { measures } from "./measures.ts";

export interface Circumstances {
  readonly visitor?: Visitor;
  /** The page somebody usually comes from; the home page unless told. */
  readonly from?: string;
  /** What it answers with; 200 unless told. */
  readonly status?: number;
}

/**
 * Measures a page against the contract of every page, in a real browser, and gives what it found wrong, in words.
 * `visitor.signedIn` makes it the page of somebody signed in.
 */
export async function keepsTheContract(
  browser: Browser,
  address: string,
  { visitor = {}, from = new URL("/", address).href, status = 200 }: Circumstances = {},
): Promise<readonly string[]> {
  const [slowest, ...others] = measures.map(
    (measure) => async () => measure({ browser, address, visitor, from, status }),
  );
  // The slow line waits more than it works: the others are measured meanwhile, one after another.
  const slow = slowest?.() ?? Promise.resolve([]);
  slow.catch(() => {});
  const found: string[] = [];
  for (const measure of others) found.push(...(await measure()));
  return [...(await slow), ...found];
}

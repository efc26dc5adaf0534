import type { Browser } from "playwright-core";
import type { Visitor } from "../visit.ts";
import { measured } from "./measures.ts";

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
export const keepsTheContract = (
  browser: Browser,
  address: string,
  { visitor = {}, from = new URL("/", address).href, status = 200 }: Circumstances = {},
): Promise<readonly string[]> => measured({ browser, address, visitor, from, status });

import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";

/** What a column of a table is called on the page; a column that has no name of ours as it stands. */
export function fieldName(ask: Ask, column: string): string {
  const wanted = column === "otherNames" ? "other-names" : column;
  const key = words.keys.find((one) => one === `field-${wanted}`);
  return key ? words.in(ask.language)(key, {}) : column;
}

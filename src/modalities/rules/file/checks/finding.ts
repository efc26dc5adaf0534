import type { Finding, Modalities, Place } from "../../../modalities-model.ts";
import type { Rights } from "../rights.ts";
import type { Table } from "../table.ts";

/** A file on whose names one can rely, with what was worked out of it once for all checks. */
export interface Checked {
  readonly file: Modalities;
  readonly lineOf: Place;
  readonly table: Table;
  readonly rights: Rights;
}
export type Check = (checked: Checked) => readonly Finding[];

export const error = (check: string, message: string, line: number | null): Finding => ({
  line,
  severity: "error",
  check,
  message,
});
export const warning = (check: string, message: string, line: number | null): Finding => ({
  line,
  severity: "warning",
  check,
  message,
});

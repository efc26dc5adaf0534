/** What was chosen about a file on its page, from an address or a form, put over the guess. */
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { organisationKinds } from "../entries/model.ts";
import type { Chosen } from "./open-file.ts";
import { type Column, columns, type Entry, guessedColumns } from "./rules/table.ts";

export type Given = Readonly<Record<string, unknown>>;

const text = (given: Given, name: string): string => {
  const value = given[name];
  return typeof value === "string" ? value.trim() : "";
};

/** `column-3=email`: what the fourth column says; nothing where it says nothing. Without any, the guess. */
function columnsChosen(entry: Entry, head: readonly string[], given: Given): ReadonlyMap<Column, number> {
  const said = head.flatMap((_, at) => (typeof given[`column-${at}`] === "string" ? [at] : []));
  if (said.length === 0) return guessedColumns(entry, head);
  const where = new Map<Column, number>();
  for (const at of said) {
    const field = columns[entry].find((one) => one === given[`column-${at}`]);
    if (field !== undefined && !where.has(field)) where.set(field, at);
  }
  return where;
}

export interface Choice extends Chosen {
  readonly group: (typeof stakeholderGroupNames)[number] | null;
  readonly kind: (typeof organisationKinds)[number] | null;
}

export function choiceOf(entry: Entry, head: readonly string[], given: Given): Choice {
  const group = stakeholderGroupNames.find((one) => one === text(given, "group")) ?? null;
  const kind = organisationKinds.find((one) => one === text(given, "kind")) ?? null;
  const except = text(given, "except").slice(0, 200);
  return {
    where: columnsChosen(entry, head, given),
    fixed: { ...(group ? { groups: group } : {}), ...(kind && entry === "organisation" ? { kind } : {}) },
    except: except === "" ? [] : [except],
    group,
    kind: entry === "organisation" ? kind : null,
  };
}

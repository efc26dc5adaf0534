/** From rows to places: addresses, crumbs and ids are put together here and nowhere else. */
import type { Selectable } from "kysely";
import type { RulesOf } from "../../modalities/index.ts";
import type { Tables } from "../../platform/database/connect.ts";
import type { BodyPlace, ProcessPlace, SessionPlace } from "../model.ts";
import { address } from "../rules/slug.ts";
import "../tables.ts";

export function bodyPlace(row: Selectable<Tables["bodies"]>, rules: RulesOf): BodyPlace {
  const { short_name: shortName, ...rest } = row;
  const within = [row.id];
  return { kind: "body", ...rest, shortName, href: address(row.slug), within, rules: rules(within), crumbs: [] };
}

export function processPlace(row: Selectable<Tables["processes"]>, body: BodyPlace, rules: RulesOf): ProcessPlace {
  const within = [row.id, ...body.within];
  return {
    kind: "process",
    ...row,
    body,
    href: address(body.slug, row.slug),
    within,
    rules: rules(within),
    crumbs: [...body.crumbs, { title: body.title, href: body.href }],
  };
}

export function sessionPlace(row: Selectable<Tables["sessions"]>, process: ProcessPlace, rules: RulesOf): SessionPlace {
  const within = [row.id, ...process.within];
  return {
    kind: "session",
    ...row,
    process,
    href: address(process.body.slug, process.slug, "sessions", row.slug),
    within,
    rules: rules(within),
    crumbs: [...process.crumbs, { title: process.title, href: process.href }],
  };
}

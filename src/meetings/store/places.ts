/** From rows to places: addresses, crumbs and ids are put together here and nowhere else. */
import type { Selectable } from "kysely";
import type { Tables } from "../../platform/database/connect.ts";
import type { BodyPlace, ProcessPlace, SessionPlace } from "../model.ts";
import { address } from "../rules/slug.ts";
import "../tables.ts";

export function bodyPlace(row: Selectable<Tables["bodies"]>): BodyPlace {
  const { short_name: shortName, ...rest } = row;
  return { kind: "body", ...rest, shortName, href: address(row.slug), within: [row.id], crumbs: [] };
}

export function processPlace(row: Selectable<Tables["processes"]>, body: BodyPlace): ProcessPlace {
  return {
    kind: "process",
    ...row,
    body,
    href: address(body.slug, row.slug),
    within: [row.id, ...body.within],
    crumbs: [...body.crumbs, { title: body.title, href: body.href }],
  };
}

export function sessionPlace(row: Selectable<Tables["sessions"]>, process: ProcessPlace): SessionPlace {
  return {
    kind: "session",
    ...row,
    process,
    href: address(process.body.slug, process.slug, "sessions", row.slug),
    within: [row.id, ...process.within],
    crumbs: [...process.crumbs, { title: process.title, href: process.href }],
  };
}

/** WebFinger (RFC 7033) for public entries, and each entry as a card. */
import type { Context } from "hono";
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import { type Ask, type Route, raw } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { viewerOf } from "../../entries/access.ts";
import type { OrganisationId } from "../../entries/model.ts";
import { loadOrganisation, loadPerson } from "../../entries/views.ts";
import { words } from "../languages/index.ts";
import { cardsOf } from "../read-cards.ts";
import { writeVcard } from "../rules/vcard.ts";
import { type Asked, askedFor, jrdOf, type Named } from "../rules/webfinger.ts";

/** Only what anybody may see: for whatever is hidden, gone or never was, the answer is the same, and found the same way. */
async function publicEntry({ db }: DoorDeps, { id, kind }: Asked): Promise<(Named & { readonly name: string }) | null> {
  const { rows } = await sql<Named & { readonly name: string }>`
    select id, name, kind from (
      select id, name, 'person' as kind from persons
        where id = ${id} and visibility = 'public' and merged_into is null and name <> ''
      union all
      select id, name, 'organisation' from organisations
        where id = ${id} and visibility = 'public' and merged_into is null) e`.execute(db);
  const [found] = rows;
  return found && (kind === null || kind === found.kind) ? found : null;
}

const open = { "access-control-allow-origin": "*", "cache-control": "public, max-age=300" } as const;

const refused = (c: Context, ask: Ask, status: 400 | 404) => {
  const code = status === 400 ? "webfinger-wrong" : "webfinger-none";
  const body = { status, code, title: words.in(ask.language)(code) };
  return c.json(body, status, { ...open, "cache-control": "no-store", "content-type": "application/problem+json" });
};

async function webfinger(deps: DoorDeps, ask: Ask, c: Context): Promise<Response> {
  const resources = c.req.queries("resource") ?? [];
  const [resource] = resources;
  if (resource === undefined || resources.length > 1) return refused(c, ask, 400);
  const asked = askedFor(resource, ask.origin);
  if (asked === "wrong") return refused(c, ask, 400);
  const entry = asked ? await publicEntry(deps, asked) : null;
  if (!entry) return refused(c, ask, 404);
  const jrd = jrdOf(entry, entry.name, ask.origin, (c.req.queries("rel") ?? []).slice(0, 20));
  return c.body(`${JSON.stringify(jrd)}\n`, 200, { ...open, "content-type": "application/jrd+json" });
}

/** Who may see the entry, and how often one may open entries, is asked as for its page. */
async function card(deps: DoorDeps, ask: Ask, c: Context, entry: Named["kind"]): Promise<Response> {
  const id = ask.params["id"] ?? "";
  const seen = /^[0-9a-f-]{36}$/.test(id)
    ? await (entry === "person"
        ? loadPerson(deps, ask, id as PersonId)
        : loadOrganisation(deps, ask, id as OrganisationId))
    : null;
  if (seen && !seen.ok)
    return c.json(seen.problem, seen.problem.status, { "content-type": "application/problem+json" });
  for await (const one of cardsOf(deps, viewerOf(ask.reader), entry, seen ? [id] : []))
    return c.body(writeVcard(one), 200, {
      "content-type": "text/vcard; charset=utf-8",
      "content-disposition": `attachment; filename="${entry}-${id}.vcf"`,
      "cache-control": ask.reader.person ? "private, no-store" : "no-cache",
    });
  return c.notFound();
}

export const webfingerRoutes = (deps: DoorDeps): readonly Route[] => [
  raw({
    method: "get",
    path: "/.well-known/webfinger",
    summary: "WebFinger (RFC 7033) for public entries: resource (acct:ID@host, or the address of a page), rel",
    produces: "application/jrd+json",
    handle: (ask, c) => webfinger(deps, ask, c),
  }),
  ...(["person", "organisation"] as const).map((entry) =>
    raw({
      method: "get",
      path: entry === "person" ? "/people/:id/vcard" : "/organisations/:id/vcard",
      summary: `${entry === "person" ? "A person’s" : "An organisation’s"} entry as a vCard, as far as the reader may see it`,
      produces: "text/vcard",
      handle: (ask, c) => card(deps, ask, c, entry),
    }),
  ),
];

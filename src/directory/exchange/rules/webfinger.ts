/** WebFinger (RFC 7033): which entry a resource names, and what is told of it. */

export interface Named {
  readonly kind: "person" | "organisation";
  readonly id: string;
}

/** Who is asked for: `acct:` names anything of this host by its id; an address of a page says which kind it is. */
export type Asked = { readonly id: string; readonly kind: Named["kind"] | null };

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const account = new RegExp(`^(${id})@([^@/]+)$`);
const page = new RegExp(`^/(people|organisations)/(${id})/?$`);

/**
 * What one resource asks for on this installation: null for what is not here. "wrong" for what is no absolute URI, as
 * RFC 7033 section 4.2 wants it told apart.
 */
export function askedFor(resource: string, origin: string): Asked | null | "wrong" {
  if (!/^[a-z][a-z0-9+.-]*:./i.test(resource) || /\s/.test(resource) || resource.length > 1_000) return "wrong";
  const own = new URL(origin);
  const named = account.exec(resource.replace(/^acct:/i, "").toLowerCase());
  if (/^acct:/i.test(resource))
    return named && named[2] === own.host.toLowerCase() ? { id: named[1] ?? "", kind: null } : null;
  if (!URL.canParse(resource)) return "wrong";
  const url = new URL(resource);
  const at = page.exec(url.pathname.toLowerCase());
  if (url.origin !== own.origin || !at) return null;
  return { id: at[2] ?? "", kind: at[1] === "people" ? "person" : "organisation" };
}

export interface Link {
  readonly rel: string;
  readonly type?: string;
  readonly href: string;
  readonly titles?: Readonly<Record<string, string>>;
}

export interface Jrd {
  readonly subject: string;
  readonly aliases: readonly string[];
  readonly links: readonly Link[];
}

/** `rels` keeps links of these relations alone; none keeps all. Nothing is told besides where the public entry stands. */
export function jrdOf({ kind, id: entry }: Named, name: string, origin: string, rels: readonly string[]): Jrd {
  const href = `${origin}/${kind === "person" ? "people" : "organisations"}/${entry}`;
  const links: readonly Link[] = [
    {
      rel: "http://webfinger.net/rel/profile-page",
      type: "text/html",
      href,
      titles: { und: name },
    },
    { rel: "self", type: "application/json", href: `${href}.json` },
    { rel: "describedby", type: "text/vcard", href: `${href}/vcard` },
  ];
  return {
    subject: `acct:${entry}@${new URL(origin).host}`,
    aliases: [href],
    links: rels.length === 0 ? links : links.filter(({ rel }) => rels.includes(rel)),
  };
}

/** JSContact (RFC 9553) in and out. Our own properties stand under "rapport.invalid:", a name that nobody can hold. */
import { emptyCard, type Placed, type RawCard, type RawPoint, type RawRole } from "../model.ts";

const own = (name: string): string => `rapport.invalid:${name}`;

type Json = Readonly<Record<string, unknown>>;

const numbered = (prefix: string, all: readonly Json[]): Json | undefined =>
  all.length === 0 ? undefined : Object.fromEntries(all.map((one, at) => [`${prefix}${at + 1}`, one]));

const kinds: readonly (readonly [member: string, field: string, kind: string])[] = [
  ["emails", "address", "email"],
  ["phones", "number", "phone"],
  ["links", "uri", "website"],
  ["onlineServices", "user", "chat"],
  ["addresses", "full", "address"],
  [own("others"), "value", "other"],
];

const without = (value: Json): Json =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== ""));

function pointsOut(points: readonly RawPoint[]): Json {
  return Object.fromEntries(
    kinds.flatMap(([member, field, kind]) => {
      const these = points.map((point, order) => ({ point, order })).filter(({ point }) => point.kind === kind);
      const made = these.map(({ point, order }) =>
        without({
          [field]: point.value,
          label: point.label,
          [own("visibility")]: point.visibility,
          [own("order")]: order,
        }),
      );
      const all = numbered(member.slice(0, 1), made);
      return all ? [[member, all]] : [];
    }),
  );
}

/** One card as a plain object, for JSON. */
export function writeJscontact(card: RawCard): Json {
  const given = card.family === "" ? "" : card.name.replace(card.family, "").trim();
  const components = [
    ...(card.family === "" ? [] : [{ kind: "surname", value: card.family }]),
    ...(given === "" ? [] : [{ kind: "given", value: given }]),
  ];
  return without({
    "@type": "Card",
    version: "1.0",
    uid: card.uid === "" ? undefined : `urn:uuid:${card.uid}`,
    kind: card.entry === "person" ? "individual" : "org",
    name: { full: card.name, ...(components.length > 0 ? { components } : {}) },
    nicknames: numbered("n", [
      ...card.otherNames.map((name) => ({ name })),
      ...card.names.map(({ name, kind, language }) =>
        without({ name, [own("kind")]: kind, [own("language")]: language }),
      ),
    ]),
    preferredLanguages: numbered(
      "l",
      card.languages.map((language) => ({ language })),
    ),
    keywords: card.topics.length === 0 ? undefined : Object.fromEntries(card.topics.map((topic) => [topic, true])),
    ...pointsOut(card.points),
    organizations: numbered(
      "o",
      card.roles.map(({ organisation }) => without({ name: organisation })),
    ),
    titles: numbered(
      "t",
      card.roles.map(({ position, ...role }, at) =>
        without({
          name: position,
          organizationId: `o${at + 1}`,
          [own("group")]: role.group,
          [own("country")]: role.country,
          [own("since")]: role.since,
          [own("until")]: role.until,
        }),
      ),
    ),
    [own("romanised")]: card.romanised,
    [own("country")]: card.country,
    [own("groups")]: card.groups.length === 0 ? undefined : card.groups,
    [own("visibility")]: card.visibility,
    [own("kind")]: card.kind,
    [own("international")]: card.international,
    [own("website")]: card.website,
    [own("ror")]: card.ror,
    [own("parents")]: card.parents.length === 0 ? undefined : card.parents,
  });
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const members = (value: unknown): readonly (readonly [string, Json])[] =>
  isObject(value) ? Object.entries(value).filter((one): one is [string, Json] => isObject(one[1])) : [];

const labelIn = (one: Json): string =>
  text(one["label"]) ||
  (isObject(one["contexts"])
    ? (Object.keys(one["contexts"]).find((name) => /^(?:work|private)$/.test(name)) ?? "")
    : "");

function pointsIn(card: Json): readonly RawPoint[] {
  const found = kinds.flatMap(([member, field, kind]) =>
    members(card[member]).map(([, one]) => ({
      order: typeof one[own("order")] === "number" ? (one[own("order")] as number) : 1_000,
      point: {
        kind,
        value: text(one[field]) || (kind === "chat" ? text(one["uri"]) : ""),
        label: labelIn(one),
        visibility: text(one[own("visibility")]),
      },
    })),
  );
  return found
    .filter(({ point }) => point.value !== "")
    .sort((a, b) => a.order - b.order)
    .map(({ point }) => point);
}

function rolesIn(card: Json): readonly RawRole[] {
  const organisations = new Map(members(card["organizations"]));
  const titles = members(card["titles"]).map(([, title]) => title);
  const role = (title: Json, organisation: Json | undefined): RawRole => ({
    organisation: text(organisation?.["name"]),
    position: text(title["name"]),
    group: text(title[own("group")]),
    country: text(title[own("country")]),
    since: text(title[own("since")]),
    until: text(title[own("until")]),
  });
  const held = titles.map((title) => role(title, organisations.get(text(title["organizationId"]))));
  const taken = new Set(titles.map((title) => text(title["organizationId"])));
  const bare = [...organisations].filter(([id]) => !taken.has(id)).map(([, one]) => role({}, one));
  return [...held, ...bare].filter((one) => Object.values(one).some((value) => value !== ""));
}

function nameIn(name: unknown): { readonly full: string; readonly family: string } {
  if (!isObject(name)) return { full: "", family: "" };
  const components = Array.isArray(name["components"]) ? name["components"].filter(isObject) : [];
  const full =
    text(name["full"]) ||
    components
      .map((one) => text(one["value"]))
      .filter((one) => one !== "")
      .join(" ");
  const family = text(components.find(({ kind }) => kind === "surname")?.["value"]);
  return { full, family: full.includes(family) ? family : "" };
}

function cardIn(card: Json): RawCard {
  const organisation = card["kind"] === "org";
  const { full, family } = nameIn(card["name"]);
  const nicknames = members(card["nicknames"]).map(([, one]) => one);
  const [groups, parents] = [card[own("groups")], card[own("parents")]];
  const address = members(card["addresses"])[0]?.[1];
  return {
    ...emptyCard(organisation ? "organisation" : "person"),
    uid: text(card["uid"]).replace(/^urn:uuid:/i, ""),
    name: full,
    family,
    romanised: text(card[own("romanised")]),
    otherNames: organisation ? [] : nicknames.map(({ name }) => text(name)).filter((name) => name !== ""),
    names: organisation
      ? nicknames.map((one) => ({
          name: text(one["name"]),
          kind: text(one[own("kind")]) || "alias",
          language: text(one[own("language")]),
        }))
      : [],
    languages: members(card["preferredLanguages"]).map(([key, one]) => text(one["language"]) || key),
    country: text(card[own("country")]) || text(address?.["countryCode"]),
    groups: Array.isArray(groups) ? groups.map(text) : [],
    topics: isObject(card["keywords"]) ? Object.keys(card["keywords"]) : [],
    visibility: text(card[own("visibility")]),
    kind: text(card[own("kind")]),
    international: text(card[own("international")]),
    website: text(card[own("website")]),
    ror: text(card[own("ror")]),
    parents: organisation && Array.isArray(parents) ? parents.map(text) : [],
    points: pointsIn(card),
    roles: organisation ? [] : rolesIn(card),
  };
}

/** Every card of a file: one card, or a list of them. Null where it is no JSON of that kind. */
export function readJscontacts(source: string): readonly Placed[] | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return null;
  }
  const all = Array.isArray(value) ? value : [value];
  if (!all.some((one) => isObject(one) && (one["@type"] === "Card" || "name" in one))) return null;
  return all.map((one, at) =>
    isObject(one)
      ? { row: at + 1, card: cardIn(one) }
      : { row: at + 1, card: emptyCard("person"), broken: { column: "Card", code: "card-broken", value: "" } },
  );
}

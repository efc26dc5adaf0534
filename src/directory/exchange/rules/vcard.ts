/**
 * vCard 4.0 (RFC 6350) out; in also 3.0 and 2.1. What vCard has no place for stands in X-RAPPORT properties and
 * parameters, which other programs pass over.
 */
import {
  cardLimits,
  emptyCard,
  type Placed,
  type RawCard,
  type RawName,
  type RawPoint,
  type RawRole,
} from "../model.ts";
import { lineOf, listIn, type Property, propertyOf, textIn, textOut, unfolded } from "./vcard-lines.ts";

const own = (name: string): string => `X-RAPPORT-${name}`;

const pointProperties: readonly (readonly [property: string, kind: string])[] = [
  ["EMAIL", "email"],
  ["TEL", "phone"],
  ["URL", "website"],
  ["IMPP", "chat"],
  ["ADR", "address"],
  [own("OTHER"), "other"],
];

function pointLine({ kind, value, label, visibility }: RawPoint): string {
  const [property = own("OTHER")] = pointProperties.find(([, one]) => one === kind) ?? [];
  const params = { [own("LABEL")]: label, [own("VISIBILITY")]: visibility || "me" };
  if (kind === "address") return lineOf(property, ";;;;;;", { LABEL: value, ...params });
  return lineOf(
    property,
    property === "URL" ? value : textOut(value),
    kind === "chat" ? { VALUE: "text", ...params } : params,
  );
}

const roleLines = ({ organisation, position, group, country, since, until }: RawRole, at: number): string => {
  const named = `role${at + 1}.`;
  const fields: readonly (readonly [string, string])[] = [
    ["ORG", organisation],
    ["TITLE", position],
    [own("GROUP"), group],
    [own("COUNTRY"), country],
    [own("SINCE"), since],
    [own("UNTIL"), until],
  ];
  return fields.map(([name, value]) => (value === "" ? "" : lineOf(named + name, textOut(value)))).join("");
};

/** One card, its lines ended by CR LF. */
export function writeVcard(card: RawCard): string {
  const text = (name: string, value: string): string => (value === "" ? "" : lineOf(name, textOut(value)));
  const given = card.family === "" ? "" : card.name.replace(card.family, "").trim();
  return [
    lineOf("BEGIN", "VCARD"),
    lineOf("VERSION", "4.0"),
    lineOf("KIND", card.entry === "person" ? "individual" : "org"),
    card.uid === "" ? "" : lineOf("UID", `urn:uuid:${card.uid}`),
    lineOf("FN", textOut(card.name)),
    card.family === "" ? "" : lineOf("N", `${textOut(card.family)};${textOut(given)};;;`),
    text(own("ROMANISED"), card.romanised),
    card.otherNames.length === 0 ? "" : lineOf("NICKNAME", card.otherNames.map(textOut).join(",")),
    ...card.names.map(({ name, kind, language }) =>
      lineOf("NICKNAME", textOut(name), { [own("KIND")]: kind, LANGUAGE: language }),
    ),
    ...card.languages.map((tag) => lineOf("LANG", tag)),
    text(own("COUNTRY"), card.country),
    ...card.groups.map((group) => lineOf(own("GROUP"), textOut(group))),
    card.topics.length === 0 ? "" : lineOf("CATEGORIES", card.topics.map(textOut).join(",")),
    text(own("KIND"), card.kind),
    text(own("INTERNATIONAL"), card.international),
    card.website === "" ? "" : lineOf("URL", card.website),
    text(own("ROR"), card.ror),
    text(own("VISIBILITY"), card.visibility),
    ...card.parents.map((name) => lineOf(own("PARENT"), textOut(name))),
    ...card.points.map(pointLine),
    ...card.roles.map(roleLines),
    lineOf("END", "VCARD"),
  ].join("");
}

const first = (property: Property, param: string): string => property.params.get(param)?.[0] ?? "";

/** What a type of another program says of a contact point: "home", "work"; not that it is preferred or the internet. */
const labelOf = (property: Property): string =>
  first(property, own("LABEL")) ||
  ((property.params.get("TYPE") ?? []).find((type) => /^(?:home|work|cell|fax|mobile)$/i.test(type))?.toLowerCase() ??
    "");

function pointOf(property: Property): RawPoint | null {
  const [, kind] = pointProperties.find(([name]) => name === property.name) ?? [];
  if (kind === undefined) return null;
  const lines = listIn(property.value, ";").filter((part) => part.trim() !== "");
  const address = first(property, "LABEL") || lines.join(", ");
  const value =
    kind === "address" ? address : kind === "website" ? property.value.trim() : textIn(property.value).trim();
  if (value === "") return null;
  return { kind, value, label: labelOf(property), visibility: first(property, own("VISIBILITY")) };
}

function rolesOf(properties: readonly Property[]): readonly RawRole[] {
  const byGroup = new Map<string, Record<string, string>>();
  for (const { group, name, value } of properties) {
    const key = /^role\d+$/.test(group) ? group : "";
    const field =
      { ORG: "organisation", TITLE: "position", ROLE: "position" }[name] ??
      (key === ""
        ? undefined
        : { [own("GROUP")]: "group", [own("COUNTRY")]: "country", [own("SINCE")]: "since", [own("UNTIL")]: "until" }[
            name
          ]);
    if (field === undefined) continue;
    const role = byGroup.get(key) ?? {};
    // An ORG of another program is the organisation and its units; ours is one text.
    const text =
      name === "ORG"
        ? listIn(value, ";")
            .filter((part) => part.trim() !== "")
            .join(", ")
        : textIn(value);
    byGroup.set(key, { ...role, [field]: role[field] ?? text.trim() });
  }
  const empty: RawRole = { organisation: "", group: "", country: "", position: "", since: "", until: "" };
  return [...byGroup.values()]
    .map((role) => ({ ...empty, ...role }))
    .filter(({ organisation, position, group, country }) => organisation + position + group + country !== "");
}

function namesOf(properties: readonly Property[]): readonly RawName[] {
  return properties
    .filter(({ name }) => name === "NICKNAME")
    .flatMap((property) =>
      listIn(property.value, ",").map((name) => ({
        name: name.trim(),
        kind: first(property, own("KIND")) || "alias",
        language: first(property, "LANGUAGE"),
      })),
    )
    .filter(({ name }) => name !== "");
}

function cardOf(properties: readonly Property[]): RawCard {
  const all = (name: string): readonly Property[] =>
    properties.filter((one) => one.name === name && one.group.startsWith("role") === false);
  const text = (name: string): string => textIn(all(name)[0]?.value ?? "").trim();
  const organisation = /^(?:org|organization)$/i.test(text("KIND") || text("X-ADDRESSBOOKSERVER-KIND"));
  const [family = "", given = "", middle = "", before = "", after = ""] = listIn(all("N")[0]?.value ?? "", ";");
  const name =
    text("FN") ||
    [before, given, middle, family, after]
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .join(" ") ||
    text("ORG");
  const urls = all("URL").filter((url) => url.params.has(own("VISIBILITY")) === false);
  const website = organisation ? (urls[0]?.value.trim() ?? "") : "";
  const points = properties
    .filter((property) => !(website !== "" && property === urls[0]))
    .map(pointOf)
    .filter((point) => point !== null);
  const countryOfAddress = listIn(all("ADR")[0]?.value ?? "", ";")[6]?.trim() ?? "";
  const list = (name: string): readonly string[] =>
    all(name)
      .flatMap(({ value }) => listIn(value, ","))
      .map((one) => one.trim())
      .filter((one) => one !== "");
  return {
    ...emptyCard(organisation ? "organisation" : "person"),
    uid: text("UID").replace(/^urn:uuid:/i, ""),
    name,
    family: family.trim() !== "" && name.includes(family.trim()) ? family.trim() : "",
    romanised: text(own("ROMANISED")),
    otherNames: organisation ? [] : list("NICKNAME"),
    languages: all("LANG").map(({ value }) => value.trim()),
    country: text(own("COUNTRY")) || countryOfAddress,
    groups: all(own("GROUP")).map(({ value }) => textIn(value).trim()),
    topics: list("CATEGORIES"),
    visibility: text(own("VISIBILITY")),
    kind: text(own("KIND")),
    international: text(own("INTERNATIONAL")),
    website,
    ror: text(own("ROR")),
    names: organisation ? namesOf(properties) : [],
    parents: organisation ? all(own("PARENT")).map(({ value }) => textIn(value).trim()) : [],
    points,
    roles: organisation ? [] : rolesOf(properties),
  };
}

/** Every card of a file; a card that is broken, or too large to be one, comes with what is wrong. */
export function* readVcards(text: string): Generator<Placed> {
  let properties: Property[] | null = null;
  let row = 0;
  let depth = 0;
  let tooMany = false;
  for (const line of unfolded(text)) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(line)) {
      depth += 1;
      // A card inside a card (an agent, of 3.0) is passed over; so is a nest of them.
      if (depth === 1) [properties, tooMany] = [[], false];
      continue;
    }
    if (/^\s*END:VCARD\s*$/i.test(line)) {
      depth = Math.max(0, depth - 1);
      if (depth > 0 || properties === null) continue;
      row += 1;
      const broken = tooMany ? { broken: { column: "vCard", code: "too-many", value: "" } as const } : {};
      yield { row, card: cardOf(tooMany ? properties.slice(0, 20) : properties), ...broken };
      properties = null;
      continue;
    }
    if (depth !== 1 || properties === null) continue;
    const property = propertyOf(line);
    if (!property || /^(?:PHOTO|LOGO|SOUND|KEY)$/.test(property.name)) continue;
    if (properties.length < cardLimits.properties) properties.push(property);
    else tooMany = true;
  }
  if (properties !== null) {
    row += 1;
    yield { row, card: cardOf(properties), broken: { column: "END:VCARD", code: "card-broken", value: "" } };
  }
}

/** Tables of people and of organisations: which column says what, a row as an entry, an entry as a row. */
import { csvLine, unguarded } from "../../../platform/text/csv.ts";
import { emptyCard, type RawCard, type RawPoint } from "../model.ts";
import { listCell, listOf, looseList, partsCell, partsOf } from "./cells.ts";

export type Entry = RawCard["entry"];

/** What a column can be of, by what the table is of. The first ones are written by an export, in this order. */
export const columns = {
  person: [
    "id",
    "name",
    "family",
    "romanised",
    "otherNames",
    "languages",
    "country",
    "groups",
    "topics",
    "visibility",
    "points",
    "roles",
    "given",
    "email",
    "phone",
    "website",
    "organisation",
    "position",
    "since",
    "until",
  ],
  organisation: [
    "id",
    "name",
    "names",
    "kind",
    "groups",
    "country",
    "international",
    "website",
    "ror",
    "visibility",
    "parents",
    "points",
    "aliases",
    "acronym",
    "email",
    "phone",
  ],
} as const satisfies Readonly<Record<Entry, readonly string[]>>;
export type Column = (typeof columns)[Entry][number];

const written = { person: 12, organisation: 12 } as const;

/** Headers that people write, folded; the field's own name is always one. */
const headers: Readonly<Record<string, string>> = {
  id: "id uid identifier identifiant",
  name: "name full_name fullname display_name nom_complet nom name_of_organisation organisation_name organization_name company_name tld_manager manager entity institution الاسم nombre",
  family: "family family_name surname last_name nom_de_famille apellido apellidos اسم_العائلة",
  given: "given given_name first_name firstname prenom nombre_de_pila الاسم_الأول",
  romanised: "romanised romanized latin name_in_latin_letters",
  otherNames: "other_names othernames also_known_as nickname",
  languages: "languages language langues langue idiomas اللغات",
  country: "country nationality country_code pays nationalite pais land البلد الدولة",
  groups: "groups group stakeholder_group stakeholdergroup sector category groupe categorie secteur المجموعة",
  topics: "topics topic interests themes sujets temas المواضيع",
  visibility: "visibility visibilite",
  points: "points contact_points",
  roles: "roles",
  email:
    "email e_mail mail email_address courriel adresse_electronique correo البريد البريد_الإلكتروني e_mail_1_value e_mail_address",
  phone: "phone telephone tel mobile phone_number phone_1_value الهاتف telefono",
  website: "website web site url homepage site_web website_1_value الموقع",
  organisation:
    "organisation organization company affiliation employer organisme organizacion المنظمة organization_1_name organization_name_1",
  position: "position title job_title role fonction poste cargo المنصب organization_1_title",
  since: "since start from depuis desde",
  until: "until end to jusqu_a hasta",
  names: "names",
  parents: "parents parent parent_organisation parent_organization",
  kind: "kind type",
  international: "international",
  ror: "ror ror_id",
  aliases: "aliases alias also_known_as other_names",
  acronym: "acronym acronyme sigla abbreviation",
};

const foldHeader = (header: string): string =>
  header
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");

/** Which column says what, by its header. Each column is of one thing, and each thing of one column. */
export function guessedColumns(entry: Entry, names: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  const taken = new Set<number>();
  const known = (field: string): readonly string[] => [field, ...(headers[field] ?? "").split(" ")].map(foldHeader);
  for (const field of columns[entry]) {
    const wanted = known(field);
    // The first spelling is the likeliest: "TLD Manager" only where there is no "Name".
    for (const spelling of wanted) {
      const at = names.findIndex((name, index) => !taken.has(index) && foldHeader(name) === spelling);
      if (at < 0) continue;
      found.set(field, at);
      taken.add(at);
      break;
    }
  }
  return found;
}

const point = (kind: string, value: string): readonly RawPoint[] =>
  looseList(value).map((one) => ({ kind, value: one, label: "", visibility: "" }));

const pointsOf = (cell: string): readonly RawPoint[] =>
  partsOf(cell).map(([kind = "", value = "", label = "", visibility = ""]) => ({ kind, value, label, visibility }));

/** A row as it stands, by the columns chosen; `fixed` is what is the same for all rows. */
export function cardOfRow(
  entry: Entry,
  cells: readonly string[],
  where: ReadonlyMap<Column, number>,
  fixed: Readonly<Partial<Record<Column, string>>> = {},
): RawCard {
  const cell = (column: Column): string => {
    const at = where.get(column);
    const text = at === undefined ? "" : unguarded((cells[at] ?? "").trim());
    return text === "" ? (fixed[column] ?? "") : text;
  };
  const empty = emptyCard(entry);
  const points = [...pointsOf(cell("points")), ...point("email", cell("email")), ...point("phone", cell("phone"))];
  const shared = { uid: cell("id"), country: cell("country"), visibility: cell("visibility") };
  if (entry === "organisation") {
    const names = partsOf(cell("names")).map(([name = "", kind = "", language = ""]) => ({ name, kind, language }));
    const more = (column: Column, kind: string) => listOf(cell(column)).map((name) => ({ name, kind, language: "" }));
    return {
      ...empty,
      ...shared,
      name: cell("name"),
      names: [...names, ...more("aliases", "alias"), ...more("acronym", "acronym")],
      kind: cell("kind"),
      groups: cell("groups") === "" ? [] : [cell("groups")],
      international: cell("international"),
      website: cell("website"),
      ror: cell("ror"),
      parents: listOf(cell("parents")),
      points,
    };
  }
  const family = cell("family");
  const [organisation, position, since, until] = [cell("organisation"), cell("position"), cell("since"), cell("until")];
  const roles = partsOf(cell("roles")).map(
    ([organisation = "", group = "", country = "", position = "", since = "", until = ""]) => ({
      organisation,
      group,
      country,
      position,
      since,
      until,
    }),
  );
  const one = { organisation, group: "", country: "", position, since, until };
  return {
    ...empty,
    ...shared,
    name: cell("name") || [cell("given"), family].filter((part) => part !== "").join(" "),
    family,
    romanised: cell("romanised"),
    otherNames: listOf(cell("otherNames")),
    languages: looseList(cell("languages")),
    groups: looseList(cell("groups")),
    topics: looseList(cell("topics")),
    points: [...points, ...point("website", cell("website"))],
    roles: organisation + position === "" ? roles : [...roles, one],
  };
}

const cellOf = (card: RawCard, column: Column): string => {
  switch (column) {
    case "id":
      return card.uid;
    case "otherNames":
    case "languages":
    case "topics":
      return listCell(card[column]) + (card[column].length === 1 && /[;,،、]/.test(card[column][0] ?? "") ? "|" : "");
    case "groups":
      return card.entry === "person" ? listCell(card.groups) : (card.groups[0] ?? "");
    case "parents":
      return listCell(card.parents);
    case "names":
      return partsCell(card.names.map(({ name, kind, language }) => [name, kind, language]));
    case "points":
      return partsCell(card.points.map(({ kind, value, label, visibility }) => [kind, value, label, visibility]));
    case "roles":
      return partsCell(
        card.roles.map(({ organisation, group, country, position, since, until }) => [
          organisation,
          group,
          country,
          position,
          since,
          until,
        ]),
      );
    case "name":
    case "family":
    case "romanised":
    case "country":
    case "visibility":
    case "kind":
    case "international":
    case "website":
    case "ror":
      return card[column];
    default:
      return "";
  }
};

const ownColumns = (entry: Entry): readonly Column[] => columns[entry].slice(0, written[entry]);

/** The first line of an export. */
export const tableHead = (entry: Entry): string => csvLine(ownColumns(entry));
export const tableRow = (card: RawCard): string =>
  csvLine(ownColumns(card.entry).map((column) => cellOf(card, column)));

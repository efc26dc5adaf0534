/** A directory of people who do not exist, kept between runs: making one of 200,000 takes minutes. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { migrations } from "../../src/app/migrations.ts";
import { chance, speech } from "../../src/app/testing-language.ts";
import type {
  NewOrganisation,
  NewPerson,
  NewRole,
  OrganisationId,
  Visibility,
} from "../../src/directory/entries/model.ts";
import { insertOrganisations } from "../../src/directory/entries/store/write-organisations.ts";
import { insertPersons, insertRoles } from "../../src/directory/entries/store/write-persons.ts";
import { newId } from "../../src/kernel/ids.ts";
import { countryOf } from "../../src/kernel/places/countries.ts";
import { factsOf, memberStates } from "../../src/kernel/places/facts.ts";
import { stakeholderGroupNames } from "../../src/kernel/stakeholders.ts";
import { type Db, type OpenDatabase, openDatabase } from "../../src/platform/database/connect.ts";
import { startPostgres } from "../../src/platform/database/launcher.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { journaled } from "../../src/platform/journal/index.ts";

const seed = 20_190_605;
const batch = 2_000;
const topics = "dns,routing,phishing,ransomware,encryption,accessibility,universal acceptance,child safety,data".split(
  ",",
);

const cyrillic: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  c: "к",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  h: "х",
  i: "и",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  r: "р",
  s: "с",
  t: "т",
  u: "у",
  v: "в",
  x: "кс",
  y: "ы",
  z: "з",
};

export interface MadeName {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** The n-th of the people: most in Latin letters, one in twelve in Cyrillic. Common names are common. */
export function names(): (n: number) => MadeName {
  const { vocabulary } = speech(seed, 30_000);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (n) => {
    const random = chance(seed + n);
    const first = vocabulary[200 + Math.floor(random() ** 2 * 1_500)] ?? "";
    const last = vocabulary[2_000 + Math.floor(random() ** 2 * 25_000)] ?? "";
    const turned = (text: string) =>
      n % 12 === 5 ? [...text].map((letter) => cyrillic[letter] ?? letter).join("") : text;
    const [one, two] = [capital(turned(first)), capital(turned(last))];
    return { name: `${one} ${two}`, first: one, last: two };
  };
}

export interface People extends OpenDatabase {
  readonly stop: () => Promise<void>;
}

export async function openPeople(count: number): Promise<People> {
  const folder = join(tmpdir(), `rapport-bench-directory-${seed}-${count}`);
  const { connection, stop } = await startPostgres({ folder, durable: false });
  const open = openDatabase({ ...connection });
  await migrate(open.db, migrations);
  const { rows } = await sql<{ made: number }>`select count(*)::int as made from persons`.execute(open.db);
  if ((rows[0]?.made ?? 0) < count) await fill(open.db, count);
  return {
    ...open,
    stop: async () => {
      await open.close();
      await stop();
    },
  };
}

async function fill(db: Db, count: number): Promise<void> {
  console.log(`making a directory of ${count} people (kept for the next time)`);
  await sql`truncate persons, organisations, directory_listing cascade`.execute(db);
  // Each row of the list is made once, at the end, and not after each of the three statements that bring a person.
  const followed = ["persons", "organisations", "organisation_names", "contact_points", "capacities"];
  const indexes = ["words", "facets", "near", "kept"].map((one) => `directory_listing_${one}`);
  const each = async (statements: readonly string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };
  await each(followed.map((table) => `alter table ${table} disable trigger user`));
  await each(indexes.map((index) => `alter index ${index} set (fastupdate = on)`));
  const random = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const told = speech(seed + 1);
  const organisations = Array.from({ length: Math.round(count / 10) }, (_, n): NewOrganisation => {
    const name = `${told.name(n)} ${pick(["Institute", "Network", "Ministry", "Exchange", "University"])}`;
    return {
      id: newId<"organisation">(),
      name,
      source: "import",
      country: pick(memberStates),
      group: pick(stakeholderGroupNames),
    };
  });
  const write = (what: Parameters<typeof journaled>[2]) =>
    journaled(db, { actor: null, capacity: null, act: "bench.fill", subject: "/directory", payload: {} }, what);
  await write((writing) => insertOrganisations(writing, organisations));
  const named = names();
  for (let from = 0; from < count; from += batch) {
    const roles: NewRole[] = [];
    const people = Array.from({ length: Math.min(batch, count - from) }, (_, n): NewPerson => {
      const id = newId<"person">();
      const country = pick(memberStates);
      const visibility: Visibility = pick([
        "public",
        "public",
        "installation",
        "installation",
        "installation",
        "contacts",
        "me",
      ]);
      if (random() < 0.7)
        roles.push({ person: id, organisationId: pick(organisations).id as OrganisationId, position: told.word() });
      const points =
        random() < 0.5
          ? [
              {
                kind: "email",
                value: `p${from + n}@bench.example`,
                label: null,
                visibility: pick(["public", "installation", "me"] as const),
              } as const,
            ]
          : [];
      return {
        id,
        name: named(from + n).name,
        source: "import",
        visibility,
        country,
        groups: [pick(stakeholderGroupNames)],
        languages: [...new Set(["en", ...(factsOf(country)?.languages.slice(0, 1) ?? [])])],
        topics: random() < 0.5 ? [pick(topics)] : [],
        confirmedAt: random() < 0.6 ? new Date(Date.now() - random() * 500 * 86_400_000) : null,
        points,
      };
    });
    await write(async (writing) => {
      await insertPersons(writing, people);
      await insertRoles(writing, roles);
    });
  }
  await each(followed.map((table) => `alter table ${table} enable trigger user`));
  const { rows } = await sql<{ id: string }>`select id from persons union all select id from organisations`.execute(db);
  for (let from = 0; from < rows.length; from += batch) {
    const ids = rows.slice(from, from + batch).map(({ id }) => id);
    await sql`select rapport_list(${ids}::uuid[])`.execute(db);
  }
  await each(indexes.map((index) => `alter index ${index} set (fastupdate = off)`));
  await sql`vacuum analyze directory_listing`.execute(db);
  await sql`analyze`.execute(db);
}

export interface Query {
  readonly address: string;
  /** What a scan looks for. */
  readonly words: readonly string[];
}

/** What people ask: whole names, beginnings, mistyped names, organisations, topics, and filters. The same ones for the same number. */
export function queries(count: number, people: number): readonly Query[] {
  const random = chance(seed + 7);
  const named = names();
  const told = speech(seed + 1);
  const typo = (text: string) => {
    const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
    return random() < 0.5 ? text.slice(0, at) + text.slice(at + 1) : `${text.slice(0, at)}e${text.slice(at + 1)}`;
  };
  return Array.from({ length: count }, (_, n): Query => {
    const { name, first, last } = named(Math.floor(random() * people));
    const country = memberStates[Math.floor(random() * memberStates.length)] ?? "KE";
    const group = stakeholderGroupNames[Math.floor(random() * 7)] ?? "media";
    const region = countryOf(country)?.region.toLowerCase() ?? "africa";
    const asked: readonly Readonly<Record<string, string>>[] = [
      { q: name },
      { q: last },
      { q: last.slice(0, 4) },
      { q: `${typo(first)} ${typo(last)}` },
      { q: told.name(Math.floor(random() * 500)) },
      { q: first, country },
      { group, country },
      { topic: topics[Math.floor(random() * topics.length)] ?? "dns", country, "language-spoken": "en" },
      { q: last, region, group },
      { q: typo(last) },
    ];
    const query = asked[n % asked.length] ?? {};
    return { address: `/directory?${new URLSearchParams(query)}`, words: (query["q"] ?? name).split(" ") };
  });
}

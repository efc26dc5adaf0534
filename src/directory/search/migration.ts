import { sql } from "kysely";
import type { Db } from "../../platform/database/connect.ts";
import type { Migration } from "../../platform/database/migrate.ts";

/** What changes a row of the list, and whose rows: `changed` stands for the rows before or after the change. */
const sources: readonly (readonly [table: string, whose: string])[] = [
  ["persons", "select id from changed"],
  ["sign_in_users", "select id from changed"],
  [
    "organisations",
    "select id from changed union select c.person from capacities c join changed on changed.id = c.organisation_id",
  ],
  [
    "organisation_names",
    "select organisation from changed union select c.person from capacities c join changed on changed.organisation = c.organisation_id",
  ],
  ["contact_points", "select coalesce(person, organisation) from changed"],
  [
    "capacities",
    "select person from changed union select organisation_id from changed where organisation_id is not null",
  ],
];

/**
 * The list that search and coverage read: one row a person or organisation, with all that is looked for and counted.
 * The database keeps it itself, in the transaction of the change: what somebody has just hidden is found by nobody, and
 * what was erased is nowhere, whoever wrote it.
 */
export const listingMigration: Migration = {
  name: "018-directory-listing",
  up: async (db) => {
    await sql`create extension if not exists unaccent`.execute(db);
    await sql`create extension if not exists pg_trgm`.execute(db);
    await letters(db);
    await sql`
      create function rapport_seen_by(visibility text) returns smallint immutable parallel safe strict language sql
      return array_position(array['me', 'contacts', 'installation', 'public'], visibility)::smallint`.execute(db);
    await sql`
      create table directory_listing (
        id uuid primary key,
        kind text not null,
        name text not null,
        -- From 1 (me) to 4 (public): of the entry, and of its most open contact point; 0 where it has none.
        visibility smallint not null,
        reach smallint not null,
        -- Who sees it besides: those who look after it.
        kept_by uuid[] not null,
        -- Nobody else looks after an entry whose owner can.
        has_account boolean not null,
        -- Such as 'GH:government': where it stands on the map of coverage.
        cells text[] not null,
        -- Such as 'c:GH', 'g:government', 't:phishing', 'l:fr', 'k:person': what it is filtered by.
        facets text[] not null,
        -- Folded words of the names, and those with organisations, positions and topics.
        names tsvector not null,
        words tsvector not null,
        -- The names in a line, for what is nearly written so.
        near text not null,
        confirmed_at timestamptz,
        -- When a role begins or ends, and the row is to be made again.
        due timestamptz
      )`.execute(db);
    for (const made of [
      sql`create index directory_listing_words on directory_listing using gin (words) with (fastupdate = off)`,
      sql`create index directory_listing_facets on directory_listing using gin (facets) with (fastupdate = off)`,
      sql`create index directory_listing_near on directory_listing using gin (near gin_trgm_ops) with (fastupdate = off)`,
      sql`create index directory_listing_kept on directory_listing using gin (kept_by) with (fastupdate = off)`,
      sql`create index directory_listing_due on directory_listing (due) where due is not null`,
    ])
      await made.execute(db);
    await listing(db);
    await followers(db);
    await sql`select rapport_list(array(select id from persons union all select id from organisations))`.execute(db);
  },
};

/** Names as they are compared: without accents, case and signs; and the same in Latin letters, for Cyrillic and Greek. */
async function letters(db: Db): Promise<void> {
  await sql`
    create function rapport_folded(given text) returns text immutable parallel safe strict language sql
    return btrim(regexp_replace(translate(
        lower(public.unaccent('public.unaccent', normalize(given, NFKC))),
        'أإآٱىةؤئـًٌٍَُِّْ', 'اااايهوي'),
      '[[:punct:][:space:][:cntrl:]‘’“”«»–—·،؛]+', ' ', 'g'))`.execute(db);
  const pairs: readonly (readonly [string, string])[] = [
    ["щ", "shch"],
    ["ж", "zh"],
    ["х", "kh"],
    ["ц", "ts"],
    ["ч", "ch"],
    ["ш", "sh"],
    ["ю", "yu"],
    ["я", "ya"],
    ["є", "ye"],
    ["ї", "yi"],
    ["љ", "lj"],
    ["њ", "nj"],
    ["џ", "dz"],
    ["θ", "th"],
    ["χ", "ch"],
    ["ψ", "ps"],
    ["ου", "ou"],
  ];
  const replaced = pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, "folded");
  await sql`
    create function rapport_latin(folded text) returns text immutable parallel safe strict language sql
    return translate(${sql.raw(replaced)},
      'абвгдеёзийклмнопрстуфыэіґўђјћαβγδεζηικλμνξοπρσςτυφωъь',
      'abvgdeeziyklmnoprstufyeigudjcavgdeziiklmnxoprsstyfo')`.execute(db);
  // Each word as it is folded and, where that differs, in Latin letters.
  await sql`
    create function rapport_words(given text) returns text[] immutable parallel safe strict language sql
    return array(select distinct left(word, 60) from unnest(string_to_array(
      rapport_folded(given) || ' ' || rapport_latin(rapport_folded(given)), ' ')) as word where word <> '')`.execute(
    db,
  );
}

/** Makes the rows of these ids anew; what is merged into another, or gone, has none. */
async function listing(db: Db): Promise<void> {
  await sql`
    create function rapport_list(ids uuid[]) returns void language plpgsql as $$
    begin
      delete from directory_listing where id = any(ids);

      insert into directory_listing
      select p.id, 'person', p.name, rapport_seen_by(p.visibility), coalesce(points.reach, 0),
        array_remove(array[p.id, case when u.id is null then p.added_by end], null), u.id is not null,
        coalesce(held.cells, '{}')
          || array(select p.country || ':' || g from unnest(p.groups) g where p.country is not null),
        array_remove(array['k:person', 'c:' || p.country], null) || coalesce(held.facets, '{}')
          || array(select 'g:' || g from unnest(p.groups) g)
          || array(select 'l:' || lower(split_part(l, '-', 1)) from unnest(p.languages) l)
          || array(select 't:' || t from unnest(p.topics) t),
        array_to_tsvector(called.words), array_to_tsvector(called.words ||
          rapport_words(concat_ws(' ', held.said, array_to_string(p.topics, ' ')))),
        array_to_string(called.words, ' '), p.confirmed_at, held.due
      from persons p
        left join sign_in_users u on u.id = p.id
        cross join lateral (select rapport_words(concat_ws(' ', p.name, p.romanised, p.family,
          array_to_string(p.other_names, ' '))) as words) called
        left join lateral (select max(rapport_seen_by(visibility)) as reach from contact_points
          where person = p.id) points on true
        left join lateral (select
          array_agg(distinct h.country || ':' || h.grp) filter (where h.runs and h.country is not null and h.grp is not null) as cells,
          array_remove(array_agg(distinct 'c:' || h.country) filter (where h.runs)
            || array_agg(distinct 'g:' || h.grp) filter (where h.runs), null) as facets,
          string_agg(concat_ws(' ', h.written, h.called, h.position), ' ') filter (where h.runs) as said,
          min(h.turns) as due
          from (
            select coalesce(c.country, o.country, p.country) as country,
              coalesce(c.stakeholder_group, o.stakeholder_group, g) as grp, c.organisation as written,
              o.name || ' ' || coalesce((select string_agg(n.name, ' ') from organisation_names n
                where n.organisation = o.id), '') as called, c.position,
              (c.since is null or c.since <= now()) and (c.until is null or c.until > now()) as runs,
              case when c.since > now() then c.since when c.until > now() then c.until end as turns
            from capacities c
              -- What an organisation is called leaves with a person only where whoever sees the person sees it too.
              left join organisations o on o.id = c.organisation_id and o.merged_into is null
                and rapport_seen_by(o.visibility) >= greatest(3, rapport_seen_by(p.visibility))
              left join lateral unnest(p.groups) g on c.stakeholder_group is null and o.stakeholder_group is null
            where c.person = p.id) h) held on true
      where p.id = any(ids) and p.merged_into is null and p.name <> '';

      insert into directory_listing
      select o.id, 'organisation', o.name, rapport_seen_by(o.visibility),
        greatest(coalesce(points.reach, 0), case when o.website is null then 0 else rapport_seen_by(o.visibility) end),
        coalesce(keepers.people, array_remove(array[o.added_by], null)), false,
        array_remove(array[o.country || ':' || o.stakeholder_group], null),
        array_remove(array['k:organisation', 'c:' || o.country, 'g:' || o.stakeholder_group], null),
        array_to_tsvector(called.words), array_to_tsvector(called.words), array_to_string(called.words, ' '),
        o.confirmed_at, keepers.due
      from organisations o
        cross join lateral (select rapport_words(o.name || ' ' || coalesce((select string_agg(n.name, ' ')
          from organisation_names n where n.organisation = o.id), '')) as words) called
        left join lateral (select max(rapport_seen_by(visibility)) as reach from contact_points
          where organisation = o.id) points on true
        left join lateral (select
          array_agg(person) filter (where (since is null or since <= now()) and (until is null or until > now())) as people,
          min(case when since > now() then since when until > now() then until end) as due
          from capacities where organisation_id = o.id and contact) keepers on true
      where o.id = any(ids) and o.merged_into is null;
    end $$`.execute(db);
}

/** Whatever changes an entry has its row made anew, all of a statement at once. */
async function followers(db: Db): Promise<void> {
  for (const [table, whose] of sources) {
    for (const event of ["insert", "update", "delete"] as const) {
      const name = `rapport_list_${table}_${event}`;
      const changed = [event === "insert" ? null : "was", event === "delete" ? null : "is_now"].filter((one) => one);
      const rows = changed.map((one) => whose.replaceAll("changed", one ?? "")).join(" union ");
      const referencing = changed.map((one) => `${one === "was" ? "old" : "new"} table as ${one}`).join(" ");
      await sql`
        create function ${sql.raw(name)}() returns trigger language plpgsql as $$
        begin
          perform rapport_list(array(${sql.raw(rows)}));
          return null;
        end $$`.execute(db);
      await sql
        .raw(
          `create trigger ${name} after ${event} on ${table} referencing ${referencing} for each statement execute function ${name}()`,
        )
        .execute(db);
    }
  }
}

/** Who spoke, and how much: shares of the words of a published record, by speaker, group and region. */
import { countryOf } from "../../../kernel/places/countries.ts";
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import type { PublicIntervention, PublicRecord } from "../../draft-model.ts";

export interface Share {
  readonly words: number;
  readonly interventions: number;
  /** Of all words of the record, 0 to 1. */
  readonly share: number;
}

/** A group at the table. `absent`: none of its people are known to have spoken; `untold`: it spoke, and how much is not told apart. */
export interface GroupShare extends Share {
  readonly group: StakeholderGroup;
  readonly heard: "told" | "untold" | "absent";
}

export interface SpeakerShare extends Share {
  readonly name: string;
  readonly group: StakeholderGroup | null;
  /** Key of the first thing they said. */
  readonly first: string;
}

export interface RegionShare extends Share {
  /** As UN M49 names it, in English: "Africa". */
  readonly region: string;
  /** ISO 3166-1 alpha-2, most words first. */
  readonly countries: readonly string[];
}

export interface Shares {
  readonly words: number;
  readonly groups: readonly GroupShare[];
  /** Words whose group is not stated, or not told. */
  readonly ungrouped: Share;
  readonly speakers: readonly SpeakerShare[];
  readonly regions: readonly RegionShare[];
  /** Words of those whose country is not stated. */
  readonly unplaced: Share;
}

interface Sum {
  words: number;
  interventions: number;
}

/** Adds up by a name; null names belong to nobody and are left out. */
function sums<Name>(
  all: readonly PublicIntervention[],
  nameOf: (said: PublicIntervention) => Name | null,
): ReadonlyMap<Name, Sum> {
  const found = new Map<Name, Sum>();
  for (const said of all) {
    const name = nameOf(said);
    if (name === null) continue;
    const sum = found.get(name) ?? { words: 0, interventions: 0 };
    sum.words += said.words;
    sum.interventions += 1;
    found.set(name, sum);
  }
  return found;
}

const nothing: Sum = { words: 0, interventions: 0 };
const most = (a: Share, b: Share): number => b.words - a.words;

/** The captioner is heard, and takes no part. */
const takesPart = ({ kind }: PublicIntervention): boolean => kind !== "captioner";

/** What a speaker is told apart by; null for whoever spoke from the audience, and where nobody is named. */
export const speakerOf = ({ speaker, label, kind }: PublicIntervention): string | null =>
  speaker ?? (kind === "audience" ? null : label);

/** `table`: the groups that the body knows, in the order of its ring; groups that spoke besides come after. */
export function sharesOf(record: PublicRecord, table: readonly StakeholderGroup[]): Shares {
  const all = record.interventions.filter(takesPart);
  const words = all.reduce((sum, said) => sum + said.words, 0);
  const share = (sum: Sum): Share => ({ ...sum, share: words === 0 ? 0 : sum.words / words });
  const without = (is: (said: PublicIntervention) => boolean) =>
    share(sums(all, (said) => (is(said) ? "all" : null)).get("all") ?? nothing);

  const byGroup = sums(all, ({ group }) => group);
  const present = new Set(record.present);
  const groups = [...new Set([...table, ...record.present])].map((group): GroupShare => {
    const sum = byGroup.get(group) ?? nothing;
    return { ...share(sum), group, heard: sum.words > 0 ? "told" : present.has(group) ? "untold" : "absent" };
  });

  const firsts = new Map<string, PublicIntervention>();
  for (const said of all) {
    const name = speakerOf(said);
    const known = name === null ? undefined : firsts.get(name);
    if (name !== null && (!known || (known.group === null && said.group !== null))) {
      firsts.set(name, { ...said, key: known?.key ?? said.key });
    }
  }
  const speakers = [...sums(all, speakerOf)].map(([name, sum]): SpeakerShare => {
    const first = firsts.get(name);
    return { ...share(sum), name, group: first?.group ?? null, first: first?.key ?? "" };
  });
  return {
    words,
    groups,
    ungrouped: without(({ group }) => group === null),
    speakers: speakers.sort((a, b) => most(a, b) || (a.name < b.name ? -1 : 1)),
    regions: regionsOf(all, share),
    unplaced: without(({ country }) => country === null || !countryOf(country)),
  };
}

function regionsOf(all: readonly PublicIntervention[], share: (sum: Sum) => Share): readonly RegionShare[] {
  const byCountry = [...sums(all, ({ country }) => country)].sort((a, b) => b[1].words - a[1].words);
  const regions = sums(all, ({ country }) => (country === null ? null : (countryOf(country)?.region ?? null)));
  return [...regions]
    .map(([region, sum]) => {
      const countries = byCountry.filter(([country]) => countryOf(country)?.region === region);
      return { ...share(sum), region, countries: countries.map(([country]) => country.toUpperCase()) };
    })
    .sort(most);
}

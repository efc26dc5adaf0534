/**
 * What the modalities in force fix of an election or a lot for a capacity. A statement of the file binds: whoever holds
 * the election follows it, or changes the modalities first, which is an act under them. Where the file says nothing, it
 * is free.
 */
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { Capacity, Decision, Gain, Modalities } from "../../modalities/modalities-model.ts";
import { groupsOf } from "../../modalities/rules/file/groups.ts";
import { plainName } from "./candidates.ts";

/** What can be fixed; each is a text of the catalogue, `bound-` before it, with `value` in it. */
export type BoundKind =
  | "seats"
  | "seats-most"
  | "electorate"
  | "method"
  | "ties"
  | "per-affiliation"
  | "term-years"
  | "terms-in-a-row"
  | "pick"
  | "pool";

export interface Bound {
  readonly kind: BoundKind;
  /** As the terms hold it: a number, a method, an id of a capacity; of a tie rule in words, those words. */
  readonly value: string | number;
  /** As it is told: the title of a capacity where the value is its id. */
  readonly told: string | number;
  /** Title of the source. */
  readonly source: string;
  readonly verified: boolean;
}

/** What whoever stands must be: in words for people to check, and the groups that are checked here. */
export interface Eligible {
  readonly needs: readonly string[];
  /** Empty: any. */
  readonly groups: readonly StakeholderGroup[];
}

export type Binding =
  /** The file does not know the capacity, or does not say how it is gained. */
  | { readonly kind: "free"; readonly capacity: string; readonly title: string }
  /** The file says how it is gained, and not so. */
  | {
      readonly kind: "other-way";
      readonly capacity: string;
      readonly title: string;
      readonly ways: readonly Gain["by"][];
      readonly source: string;
    }
  | {
      readonly kind: "bound";
      readonly capacity: string;
      readonly title: string;
      readonly bounds: readonly Bound[];
      readonly eligible: Eligible;
      /** Where the way in itself comes from. */
      readonly source: string;
      readonly verified: boolean;
    };

type Way = Extract<Gain, { by: "election" | "lot" }>;

/** The capacity that is meant by its id or by its title. */
export const capacityNamed = (file: Modalities, written: string): Capacity | undefined =>
  file.capacities.find(({ id, title }) => id === written || plainName(title) === plainName(written));

/** How ballots for this capacity are counted: a ranked election of those who elect, that is not about something else. */
function countFor(file: Modalities, { id, title }: Capacity, electors: Capacity | undefined) {
  const said = (on: string) => [plainName(id), plainName(title)].some((name) => plainName(on).includes(name));
  return file.decisions.find(
    (one): one is Extract<Decision, { method: "ranked-election" }> =>
      one.method === "ranked-election" &&
      (one.on === undefined ? electors === undefined || one.by.includes(electors.id) : said(one.on)),
  );
}

/** A source by its title, and whether it was seen. */
function sourceOf({ sources }: Modalities, id: string): { readonly source: string; readonly verified: boolean } {
  const source = sources[id];
  return { source: source?.title ?? id, verified: source?.standing === "seen" || source?.standing === "paper" };
}

const bound =
  (file: Modalities) =>
  (kind: BoundKind, value: string | number | undefined, from: string, told = value): readonly Bound[] => {
    if (value === undefined || told === undefined) return [];
    return [{ kind, value, told, ...sourceOf(file, from) }];
  };

function boundsOf(file: Modalities, capacity: Capacity, way: Way): readonly Bound[] {
  const put = bound(file);
  const made = file.composition.find(({ of }) => of.includes(capacity.id));
  const committee = made
    ? [
        ...put("per-affiliation", made.perAffiliation, made.source),
        ...put("terms-in-a-row", made.termsInARow, made.source),
      ]
    : [];
  const years = made ? put("term-years", made.termYears, made.source) : [];
  const most = made ? put("seats-most", made.seats, made.source) : [];
  if (way.by === "lot") {
    const pool = capacityNamed(file, way.pool);
    return [
      ...put("pick", way.pick, way.source),
      ...put("pool", pool?.id, way.source, pool?.title),
      ...put("per-affiliation", way.perAffiliation, way.source),
      ...committee.filter(({ kind }) => kind !== "per-affiliation" || way.perAffiliation === undefined),
      ...years,
    ];
  }
  const electors = capacityNamed(file, way.electorate);
  const count = countFor(file, capacity, electors);
  const seats = [
    ...put("seats", way.seats, way.source),
    ...(count && way.seats === undefined ? put("seats", count.seats, count.source) : []),
  ];
  return [
    ...(seats.length > 0 ? seats : most),
    ...put("electorate", electors?.id, way.source, electors?.title),
    ...(count ? [...put("method", count.count, count.source), ...put("ties", count.ties, count.source)] : []),
    ...(way.years === undefined ? years : put("term-years", way.years, way.source)),
    ...committee,
  ];
}

/** What the modalities fix of filling this capacity by this way; `written` is its id, its title, or words of its own. */
export function bindingOf(file: Modalities | null, written: string, by: Way["by"]): Binding {
  const capacity = file ? capacityNamed(file, written) : undefined;
  if (!file || !capacity) return { kind: "free", capacity: written, title: written };
  const { id, title, gained } = capacity;
  const way = gained.find((one): one is Way => one.by === by);
  if (way) {
    const eligible = { needs: way.needs ?? [], groups: capacity.group || capacity.groups ? groupsOf(capacity) : [] };
    const bounds = boundsOf(file, capacity, way);
    return { kind: "bound", capacity: id, title, bounds, eligible, ...sourceOf(file, way.source) };
  }
  const [first] = gained;
  if (!first) return { kind: "free", capacity: id, title };
  const { source } = sourceOf(file, first.source);
  return { kind: "other-way", capacity: id, title, ways: [...new Set(gained.map((one) => one.by))], source };
}

/** All capacities of a file that are filled this way, with what is fixed of each. */
export const boundCapacities = (file: Modalities | null, by: Way["by"]) =>
  (file?.capacities ?? []).flatMap(({ id }) => {
    const binding = bindingOf(file, id, by);
    return binding.kind === "bound" ? [binding] : [];
  });

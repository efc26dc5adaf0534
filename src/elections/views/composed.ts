/** The committee that an election fills, against the rules of its composition: at the close of nominations and with the result. */
import type { PersonId } from "../../kernel/ids.ts";
import { seatsAt } from "../../modalities/index.ts";
import { type CompositionRule, checkComposition, groupsIn } from "../../modalities/rules/file/composition/check.ts";
import { fillable } from "../../modalities/rules/file/composition/mend.ts";
import type { Sitting } from "../../modalities/rules/file/composition/sitting.ts";
import type { ElectionsDeps, Held } from "../commands/acting.ts";
import { termsServed } from "../commands/terms-served.ts";
import type { Election, Nomination } from "../model.ts";
import { candidatesOf } from "../rules/candidates.ts";
import type { Outcome } from "../rules/count/result.ts";
import type { Phase } from "../rules/phase.ts";
import { termOf } from "../rules/term.ts";
import type { ComposedView } from "../view-model.ts";
import { asSitting, type Place, sitting } from "./sitting.ts";

/** Sets of candidates tried for one page: some tens of milliseconds. */
const tries = 5_000;

const kept = new Map<string, boolean | null>();
/** Answers kept; the one asked for longest ago goes first. */
const most = 100;

/** Asked again and again while nobody stands or withdraws, it is worked out once. */
function canBe(
  rule: CompositionRule,
  people: readonly Sitting[],
  standing: readonly Sitting[],
  groups: ReturnType<typeof groupsIn>,
  seats: number,
): boolean | null {
  const key = JSON.stringify([rule, people, standing, groups, seats]);
  const known = kept.get(key);
  const can = known === undefined ? fillable(rule, people, standing, groups, { seats, tries }) : known;
  kept.delete(key);
  kept.set(key, can);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return can;
}

/** Who sits on when the term begins, besides those elected. */
async function staying({ deps, place, file, now }: Place, rule: CompositionRule, winners: ReadonlySet<PersonId>) {
  const seats = (await seatsAt(deps.db, [place.id], { ended: true })).filter(
    ({ capacity, since, until, person }) =>
      rule.of.includes(capacity) && since <= now && (until === null || until > now) && !winners.has(person),
  );
  return sitting({ deps, place, file, now }, rule, seats);
}

export async function composedOf(
  deps: ElectionsDeps,
  place: Held,
  { terms }: Election,
  nominations: readonly Nomination[],
  phase: Phase,
  outcome: Outcome | null,
): Promise<readonly ComposedView[]> {
  const file = place.rules?.file;
  const counted = phase === "closed" ? outcome : null;
  if (!file || phase === "nominations" || (phase === "closed" && (!counted || counted.ties.length > 0))) return [];
  const rules = file.composition.filter(({ of }) => of.includes(terms.capacity));
  if (rules.length === 0) return [];
  const term = termOf(terms, new Date(terms.closes));
  const here = { deps, place, file, now: term.since };
  const standing = candidatesOf(nominations);
  const elected = standing.filter(({ name }) => counted?.winners.includes(name) ?? true);
  const winners = new Set(
    counted ? elected.flatMap(({ nomination: { person } }) => (person === null ? [] : [person])) : [],
  );
  return Promise.all(
    rules.map(async (rule) => {
      const [people, served] = await Promise.all([
        staying(here, rule, winners),
        termsServed(deps.db, place, rule.of, new Date(term.since.getTime() - 1)),
      ]);
      const groups = groupsIn(file, rule);
      const joining = elected.map(({ nomination }) => ({
        ...asSitting(nomination, nomination.person === null ? 1 : served(nomination.person) + 1),
        since: term.since.toISOString().slice(0, 10),
        until: term.until?.toISOString().slice(0, 10) ?? null,
      }));
      // Genders are only counted where enough have declared them; here one could be told from the difference.
      const ungendered = { ...rule, balance: (rule.balance ?? []).filter((of) => of !== "gender") };
      const checks = counted ? checkComposition(ungendered, [...people, ...joining], groups) : [];
      const broken = checks.filter(({ state }) => state === "broken");
      return {
        of: rule.of.map((id) => file.capacities.find((one) => one.id === id)?.title ?? id),
        can: counted ? null : canBe(ungendered, people, joining, groups, terms.seats),
        kept: counted ? broken.length === 0 : null,
        broken: broken.map(({ check, of, most: atMost, least }) => ({ check, of, most: atMost, least })),
        source: file.sources[rule.source]?.title ?? rule.source,
        href: `${place.href}/composition`,
      };
    }),
  );
}

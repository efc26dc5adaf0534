/**
 * Who walks: somebody in every capacity of every template at every stage. What a route answers hangs on the modalities
 * only through may() (checks/asks.test.ts sees that nothing else looks at seats, roles or rules). So where the route
 * asks may() for what the map says, its answers are those of may(), for every stand, and may() is pure and asked about
 * all of them. What is left is a route that asks for something else, or for nothing: a few stands walk every route,
 * chosen so that any two questions which some stand would tell apart are told apart by one of them, either way round.
 * Whatever other question a route might ask, one of those finds it. In each other capacity one route or two are walked.
 */
import type { PersonId } from "../kernel/ids.ts";
import type { Reader } from "../kernel/reader.ts";
import { type ActName, may, modalitiesSource, type PlaceRules, readModalities } from "../modalities/index.ts";
import { templateNames } from "../modalities/library.ts";
import { actNames } from "../modalities/model.ts";
import { rightsOf } from "../modalities/rules/file/rights.ts";
import { openCapacities } from "../modalities/rules/in-force.ts";

export interface Stand {
  readonly template: string;
  readonly capacity: string;
  readonly stage: string;
  /** What may() answers here, a digit for each question. */
  readonly answers: string;
}

export const seated = (reader: Reader, place: string, capacity: string): Reader => ({
  ...reader,
  grants: [],
  seats: [{ place, capacity }],
});

const within = ["session", "process", "body"];
/** A body, a closed session and an open one. */
const things = [
  { within: ["body"] },
  { within, attribution: "closed", published: true },
  { within, attribution: "on-the-record", published: true },
] as const;

/** Somebody in a capacity at a body, asking everything that there is to ask, of each of these things. */
function answersTo(rules: PlaceRules, capacity: string): string {
  const asking = { person: "somebody" as PersonId, grants: [], seats: [{ place: "body", capacity }] };
  const ask = (act: ActName) =>
    things.map((thing) => (may(asking, null, act, { ...thing, rules }).allowed ? "1" : "0")).join("");
  return actNames.map(ask).join("");
}

/** Every capacity of every template at each of its stages, in the order of the library. */
export async function allStands(): Promise<readonly Stand[]> {
  const stands: Stand[] = [];
  for (const template of await templateNames()) {
    const { file } = readModalities(await modalitiesSource(template));
    if (!file) throw new Error(`${template} cannot be read`);
    const made = { place: "body", version: 1, template, file, rights: rightsOf(file), open: openCapacities(file) };
    for (const stage of made.rights.stages) {
      for (const capacity of made.rights.capacities) {
        stands.push({ template, stage, capacity, answers: answersTo({ ...made, stage }, capacity) });
      }
    }
  }
  return stands;
}

/** Two questions as one number, the yes first; one of the two is asked by a route, or is "always yes" or "always no". */
function apart(answers: string, asked: ReadonlySet<number>): readonly number[] {
  const all = [...answers, "1", "0"];
  const known = (question: number) => asked.has(question) || question >= answers.length;
  const yes = [...all.keys()].filter((question) => all[question] === "1");
  const no = [...all.keys()].filter((question) => all[question] === "0");
  return yes.flatMap((one) =>
    no.filter((other) => known(one) || known(other)).map((other) => one * all.length + other),
  );
}

/** As few as tell apart whatever can be told apart of what routes ask; the one that tells most is taken first. */
export function tellingApart(stands: readonly Stand[], acts: ReadonlySet<ActName | null>): ReadonlySet<Stand> {
  const asked = new Set(
    actNames.flatMap((act, index) => (acts.has(act) ? things.map((_, n) => index * things.length + n) : [])),
  );
  const different = [...new Map(stands.map((stand) => [stand.answers, stand])).values()];
  const tells = new Map(different.map((stand) => [stand, apart(stand.answers, asked)]));
  const open = new Set([...tells.values()].flat());
  const chosen = new Set<Stand>();
  while (open.size > 0) {
    const gains = [...tells].map(([stand, pairs]) => [stand, pairs.filter((pair) => open.has(pair)).length] as const);
    const [best] = gains.toSorted(([, a], [, b]) => b - a)[0] ?? [];
    if (!best) break;
    chosen.add(best);
    for (const pair of tells.get(best) ?? []) open.delete(pair);
  }
  return chosen;
}

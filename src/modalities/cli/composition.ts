/** `rapport modalities composition`: a committee against the rules of its composition, and the nominations that would mend it. */
import { readTable } from "../../platform/terminal/read-table.ts";
import type { Modalities } from "../modalities-model.ts";
import { type Checked, type CompositionRule, checkComposition, groupsIn } from "../rules/file/composition/check.ts";
import { type Mending, mend } from "../rules/file/composition/mend.ts";
import { readSitting } from "../rules/file/composition/read-members.ts";
import type { Sitting } from "../rules/file/composition/sitting.ts";

export interface CompositionOptions {
  readonly json: boolean;
  readonly nominations?: string | undefined;
  readonly composition?: string | undefined;
}

/** The people of a file, or what is wrong with it line by line. */
async function peopleIn(name: string): Promise<readonly Sitting[] | readonly string[]> {
  let rows: readonly (readonly string[])[];
  try {
    rows = await readTable(name);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const read = readSitting(rows);
  return read.ok ? read.sitting : read.problems.map(({ line, message }) => `${name}:${line}: ${message}`);
}

const isTold = (made: readonly Sitting[] | readonly string[]): made is readonly string[] => typeof made[0] === "string";

function figures({ check, of, has, most, least, missing, who, unknown }: Checked): string {
  return [
    of ?? "",
    ...(check === "rest-equally"
      ? [`from ${has} to ${most} of each`]
      : [
          has === null ? "" : `has ${has}`,
          most === null ? "" : `at most ${most}`,
          least === null ? "" : `at least ${least}`,
        ]),
    missing.length > 0 ? `${check === "rest-equally" ? "fewest" : "nobody from"}: ${missing.join(", ")}` : "",
    who.length > 0 ? who.join(", ") : "",
    unknown > 0 ? `not known of ${unknown}` : "",
  ]
    .filter(Boolean)
    .join("; ");
}

function mendingLines({ sets, beyond, barred, tried, more, free }: Mending, nominations: number): readonly string[] {
  const because = (set: Mending["sets"][number]) =>
    set.names.map(
      (name, index) =>
        `${name} (${(set.why[index] ?? []).map(({ check, of }) => [check, of].filter(Boolean).join(" ")).join(", ")})`,
    );
  return [
    ...(free === null ? [] : [`free seats: ${free}`]),
    ...beyond.map((one) => `no nomination mends: ${one.check} ${figures(one)}`),
    ...barred.map(({ name, check }) => `cannot be seated: ${name} (${check})`),
    ...sets.map((set) => `would mend: ${because(set).join(" + ")}`),
    ...(more ? ["there are more sets of this size"] : []),
    ...(sets.length === 0 && nominations > 0 && tried.sets > 0
      ? [
          tried.complete
            ? `none of the ${tried.sets} sets of these nominations mends it`
            : `none up to ${tried.upTo} nominations mends it; larger sets are too many to try (${tried.sets} tried)`,
        ]
      : []),
  ];
}

interface Examined {
  readonly rule: CompositionRule;
  readonly checks: readonly Checked[];
  readonly mending: Mending;
}

function examine(
  file: Modalities,
  rule: CompositionRule,
  sitting: readonly Sitting[],
  nominated: readonly Sitting[],
): Examined {
  const groups = groupsIn(file, rule);
  return { rule, checks: checkComposition(rule, sitting, groups), mending: mend(rule, sitting, nominated, groups) };
}

const sourceOf = (file: Modalities, { source }: CompositionRule): string => {
  const known = file.sources[source];
  return known ? [known.title, known.address].filter(Boolean).join(", ") : source;
};

/** 0 where the committee is composed as the rules say, 1 where not, 2 where the files cannot be used. */
export async function compositionCli(
  file: Modalities,
  members: string | undefined,
  { json, nominations, composition }: CompositionOptions,
  tell: { readonly print: (text: string) => void; readonly complain: (text: string, status?: number) => number },
): Promise<number> {
  const known = file.composition.map(({ id }) => id);
  const wanted = composition ?? (known.length === 1 ? known[0] : undefined);
  const rule = file.composition.find(({ id }) => id === wanted);
  if (known.length === 0) return tell.complain(`${file.title}: says nothing of a composition`);
  if (!rule) return tell.complain(`--composition is one of: ${known.join(", ")}`);
  if (members === undefined)
    return tell.complain(
      'rapport modalities composition: name the file of the members after that of the rules, a table with a column "name"',
    );
  const [sitting, nominated] = await Promise.all([peopleIn(members), nominations ? peopleIn(nominations) : []]);
  const wrong = [...(isTold(sitting) ? sitting : []), ...(isTold(nominated) ? nominated : [])];
  if (isTold(sitting) || isTold(nominated)) return tell.complain(wrong.join("\n"));
  const { checks, mending } = examine(file, rule, sitting, nominated);
  const compliant = checks.every(({ state }) => state !== "broken");
  const source = sourceOf(file, rule);
  if (json) {
    const told = checks.map((one) => ({ rule: rule.id, source, ...one }));
    tell.print(
      JSON.stringify(
        { compliant, composition: rule.id, members: sitting.length, checks: told, mend: mending },
        null,
        2,
      ),
    );
  } else {
    tell.print(
      [
        `${file.title}, ${rule.id}: ${compliant ? "composed as the rules say" : "not composed as the rules say"}`,
        `source: ${source}`,
        ...checks.map((one) => `  ${one.state.padEnd(7)} ${one.check.padEnd(16)} ${figures(one)}`.trimEnd()),
        ...mendingLines(mending, nominated.length),
      ].join("\n"),
    );
  }
  return compliant ? 0 : 1;
}

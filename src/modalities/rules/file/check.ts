/** What is wrong with the rules of a body as a whole: contradictions, dead ends, circles, and nobody who can decide. */
import { acts, type Finding, type Modalities, type Place } from "../../modalities-model.ts";
import { closeness, concerns, deciding } from "./rights.ts";

type Check = (file: Modalities, lineOf: Place) => readonly Finding[];

const error = (check: string, message: string, line: number | null): Finding => ({
  line,
  severity: "error",
  check,
  message,
});
const warning = (check: string, message: string, line: number | null): Finding => ({
  line,
  severity: "warning",
  check,
  message,
});

const duplicates: Check = (file, lineOf) =>
  (["stages", "capacities", "rules", "duties", "composition"] as const).flatMap((list) => {
    const seen = new Set<string>();
    return file[list].flatMap(({ id }, index) => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [error("duplicate", `${list}: "${id}" stands there twice`, lineOf(list, index, "id"))] : [];
    });
  });

/** Every name that stands for something must stand for something that is there. */
const references: Check = (file, lineOf) => {
  const findings: Finding[] = [];
  const known = {
    source: new Set(Object.keys(file.sources)),
    stage: new Set(file.stages.map(({ id }) => id)),
    capacity: new Set(file.capacities.map(({ id }) => id)),
  };
  const want = (
    kind: keyof typeof known,
    names: readonly string[] | undefined,
    ...path: readonly (string | number)[]
  ) => {
    for (const name of names ?? []) {
      if (known[kind].has(name)) continue;
      const there = [...known[kind]].join(", ");
      findings.push(error("reference", `there is no ${kind} "${name}"; there are: ${there}`, lineOf(...path)));
    }
  };
  for (const [index, { next }] of file.stages.entries()) want("stage", next, "stages", index, "next");
  for (const [index, { gained }] of file.capacities.entries()) {
    for (const [way, gain] of gained.entries()) {
      want("source", [gain.source], "capacities", index, "gained", way, "source");
      if (gain.by === "non-objection")
        want("capacity", [gain.circulatedTo], "capacities", index, "gained", way, "circulatedTo");
    }
  }
  for (const [index, rule] of file.rules.entries()) {
    want("source", [rule.source], "rules", index, "source");
    want("stage", rule.at, "rules", index, "at");
    if (rule.who !== "all") want("capacity", rule.who, "rules", index, "who");
  }
  for (const [index, decision] of file.decisions.entries()) {
    want("source", [decision.source], "decisions", index, "source");
    want("stage", decision.at, "decisions", index, "at");
    want("capacity", decision.by, "decisions", index, "by");
    if (decision.method === "rough-consensus") want("capacity", [decision.calledBy], "decisions", index, "calledBy");
  }
  for (const [index, duty] of file.duties.entries()) {
    want("source", [duty.source], "duties", index, "source");
    want("capacity", [duty.who], "duties", index, "who");
  }
  for (const [index, made] of file.composition.entries()) {
    want("source", [made.source], "composition", index, "source");
    want("capacity", [made.of], "composition", index, "of");
  }
  for (const list of ["transparency", "appeals", "reports"] as const) {
    for (const [index, { source }] of file[list].entries()) want("source", [source], list, index, "source");
  }
  if (file.attribution) want("source", [file.attribution.source], "attribution", "source");
  return findings;
};

const contradictions: Check = (file, lineOf) => {
  const findings = new Map<string, Finding>();
  for (const [later, no] of file.rules.entries()) {
    if (!no.mayNot) continue;
    for (const [, yes] of file.rules.entries()) {
      if (!yes.may || closeness(yes) !== closeness(no)) continue;
      for (const { id: capacity } of file.capacities) {
        for (const { id: stage } of file.stages) {
          const act = acts.find((one) => concerns(no, capacity, one, stage) && concerns(yes, capacity, one, stage));
          if (act === undefined) continue;
          const message = `rule "${yes.id}" opens "${act}" to ${capacity} (${stage}) and rule "${no.id}" closes it; say which is the narrower, by stage or capacity`;
          findings.set(`${yes.id} ${no.id}`, error("contradiction", message, lineOf("rules", later)));
        }
      }
    }
  }
  return [...findings.values()];
};

/** Stages are walked from the first. */
const unreachable: Check = (file, lineOf) => {
  const next = new Map(file.stages.map(({ id, next: after }) => [id, after ?? []]));
  const reached = new Set<string>();
  const waiting = file.stages.slice(0, 1).map(({ id }) => id);
  while (waiting.length > 0) {
    const id = waiting.pop() ?? "";
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  return file.stages.flatMap(({ id }, index) =>
    reached.has(id) ? [] : [error("unreachable", `no stage leads to "${id}"`, lineOf("stages", index))],
  );
};

const circularAppeals: Check = (file, lineOf) => {
  const findings: Finding[] = [];
  const next = new Map<string, string[]>();
  for (const { from, to } of file.appeals) next.set(from, [...(next.get(from) ?? []), to]);
  for (const [index, { from }] of file.appeals.entries()) {
    const seen = new Set<string>();
    const waiting = [...(next.get(from) ?? [])];
    while (waiting.length > 0) {
      const at = waiting.pop() ?? "";
      if (seen.has(at)) continue;
      seen.add(at);
      waiting.push(...(next.get(at) ?? []));
    }
    if (seen.has(from))
      findings.push(error("circular-appeal", `an appeal from "${from}" comes back to it`, lineOf("appeals", index)));
  }
  return findings;
};

const nobodyDecides: Check = (file, lineOf) => {
  const findings: Finding[] = [];
  const deciders = (stage: string) => file.capacities.filter(({ id }) => deciding(file, id, "decide", stage)?.may);
  if (!file.stages.some(({ id }) => deciders(id).length > 0)) {
    findings.push(error("nobody-decides", 'no rule opens "decide" to anybody at any stage', lineOf("rules")));
  }
  for (const [index, { at, by }] of file.decisions.entries()) {
    for (const stage of at) {
      for (const capacity of by) {
        if (deciding(file, capacity, "decide", stage)?.may || deciding(file, capacity, "vote", stage)?.may) continue;
        const message = `${capacity} decides at "${stage}" by this, but no rule opens "decide" or "vote" to it there`;
        findings.push(error("nobody-decides", message, lineOf("decisions", index)));
      }
    }
  }
  return findings;
};

const infeasible: Check = (file, lineOf) =>
  file.composition.flatMap(({ shares = [], seats }, index) => {
    const atLeast = shares.reduce((sum, { atLeast: least = 0 }) => sum + least, 0);
    const atMost = shares.reduce((sum, { atMost: most = 1 }) => sum + most, 0);
    const crossed = shares.find(({ atLeast: least = 0, atMost: most = 1 }) => least > most);
    const line = lineOf("composition", index);
    if (crossed) return [error("composition", `${crossed.group}: at least is more than at most`, line)];
    if (atLeast > 1 + 1e-9) return [error("composition", "the least shares add up to more than all seats", line)];
    if (shares.length > 0 && atMost < 1 - 1e-9)
      return [error("composition", "the most shares add up to less than all seats", line)];
    const tooSmall = seats && shares.find(({ atLeast: least = 0 }) => least > 0 && least * seats < 1);
    return tooSmall
      ? [warning("composition", `${tooSmall.group}: its share is less than one of ${seats} seats`, line)]
      : [];
  });

const thresholds: Check = (file, lineOf) =>
  file.decisions.flatMap((decision, index) => {
    if (decision.method === "decisional-participants" && decision.support > decision.by.length) {
      const message = `${decision.support} must support, but there are only ${decision.by.length}`;
      return [error("threshold", message, lineOf("decisions", index, "support"))];
    }
    if (decision.method === "threshold" && decision.quorum !== undefined && decision.fromGroups) {
      const { groups, votes } = decision.fromGroups;
      if (groups * votes > decision.quorum) {
        const message = `${groups} groups with ${votes} votes each are more than the quorum of ${decision.quorum}`;
        return [warning("threshold", message, lineOf("decisions", index))];
      }
    }
    return [];
  });

/** A capacity that only those already in it can give is a closed circle. */
const circularGain: Check = (file, lineOf) => {
  const opened = new Set<string>();
  const names = new Set(file.capacities.map(({ id }) => id));
  const giver = (gain: (typeof file.capacities)[number]["gained"][number]): string | null => {
    if (gain.by === "non-objection") return gain.circulatedTo;
    if (gain.by === "application") return gain.approvedBy;
    return null;
  };
  for (let before = -1; before !== opened.size; ) {
    before = opened.size;
    for (const { id, gained } of file.capacities) {
      const ways = gained.map(giver);
      if (ways.some((by) => by === null || !names.has(by) || opened.has(by))) opened.add(id);
    }
  }
  return file.capacities.flatMap(({ id }, index) =>
    opened.has(id)
      ? []
      : [
          error(
            "circular-gain",
            `nobody can come to be "${id}": only those who cannot either could admit them`,
            lineOf("capacities", index),
          ),
        ],
  );
};

const unverified: Check = (file, lineOf) =>
  Object.entries(file.sources).flatMap(([id, { standing }]) =>
    standing === "partly" || standing === "memory"
      ? [
          warning(
            "unverified",
            `source "${id}" is ${standing === "memory" ? "from memory" : "only partly seen"}; what rests on it is shown as unverified`,
            lineOf("sources", id),
          ),
        ]
      : [],
  );

const whole: readonly Check[] = [
  contradictions,
  unreachable,
  circularAppeals,
  nobodyDecides,
  infeasible,
  thresholds,
  circularGain,
];

/** Errors first, each with its line; the file is sound when there is no error. */
export function checkModalities(file: Modalities, lineOf: Place): readonly Finding[] {
  const first = [...duplicates(file, lineOf), ...references(file, lineOf)];
  // What rests on names that stand for nothing would only repeat the same mistake.
  const rest = first.length > 0 ? [] : whole.flatMap((check) => check(file, lineOf));
  return [...first, ...rest, ...unverified(file, lineOf)];
}

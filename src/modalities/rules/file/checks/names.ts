/** Every name stands there once, and stands for something. */
import type { Finding, Modalities, Place } from "../../../modalities-model.ts";
import { hintFor } from "../near.ts";
import { error, warning } from "./finding.ts";

type Path = readonly (string | number)[];
type Kind = "source" | "stage" | "capacity";
interface Use {
  readonly kind: Kind;
  readonly names: readonly string[] | undefined;
  readonly path: Path;
}

export function duplicates(file: Modalities, lineOf: Place): readonly Finding[] {
  return (["stages", "capacities", "rules", "duties", "composition"] as const).flatMap((list) => {
    const seen = new Set<string>();
    return file[list].flatMap(({ id }, index) => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [error("duplicate", `${list}: "${id}" stands there twice`, lineOf(list, index, "id"))] : [];
    });
  });
}

/** What rests on a source: every statement of the file. */
function quotes(file: Modalities): readonly Use[] {
  const lists = [
    "rules",
    "decisions",
    "duties",
    "composition",
    "transparency",
    "appeals",
    "reports",
    "outcomes",
  ] as const;
  const quote = (source: string, ...path: Path): Use => ({
    kind: "source",
    names: [source],
    path: [...path, "source"],
  });
  return [
    ...lists.flatMap((list) => file[list].map(({ source }, index) => quote(source, list, index))),
    ...file.stages.flatMap(({ lasts }, index) => (lasts ? [quote(lasts.source, "stages", index, "lasts")] : [])),
    ...file.capacities.flatMap(({ gained }, index) =>
      gained.map(({ source }, way) => quote(source, "capacities", index, "gained", way)),
    ),
    ...(file.attribution ? [quote(file.attribution.source, "attribution")] : []),
    ...(file.mission ? [quote(file.mission.source, "mission")] : []),
  ];
}

function uses(file: Modalities): readonly Use[] {
  const use = (kind: Kind, names: readonly string[] | undefined, ...path: Path): Use => ({ kind, names, path });
  return [
    ...quotes(file),
    ...file.stages.map(({ next }, index) => use("stage", next, "stages", index, "next")),
    ...file.capacities.flatMap(({ gained }, index) =>
      gained.map((gain, way) => {
        const names = gain.by === "non-objection" ? [gain.circulatedTo] : undefined;
        return use("capacity", names, "capacities", index, "gained", way, "circulatedTo");
      }),
    ),
    ...file.rules.flatMap(({ at, who, limits }, index) => [
      use("stage", at, "rules", index, "at"),
      use("capacity", who === "all" ? undefined : who, "rules", index, "who"),
      use("capacity", limits?.after, "rules", index, "limits", "after"),
    ]),
    ...file.decisions.flatMap((decision, index) => [
      use("stage", decision.at, "decisions", index, "at"),
      use("capacity", decision.by, "decisions", index, "by"),
      use("capacity", "calledBy" in decision ? [decision.calledBy] : undefined, "decisions", index, "calledBy"),
      use(
        "capacity",
        "sitsOut" in decision && decision.sitsOut ? [decision.sitsOut.who] : undefined,
        "decisions",
        index,
        "sitsOut",
      ),
      use(
        "capacity",
        "weights" in decision && decision.weights ? Object.keys(decision.weights) : undefined,
        "decisions",
        index,
        "weights",
      ),
    ]),
    ...file.duties.flatMap(({ who, of }, index) => [
      use("capacity", [who], "duties", index, "who"),
      use("capacity", of, "duties", index, "of"),
    ]),
    ...file.composition.map(({ of }, index) => use("capacity", of, "composition", index, "of")),
  ];
}

/** Of a mistake made everywhere the first are enough. */
const told = 50;

export function references(file: Modalities, lineOf: Place): readonly Finding[] {
  const known: Readonly<Record<Kind, ReadonlySet<string>>> = {
    source: new Set(Object.keys(file.sources)),
    stage: new Set(file.stages.map(({ id }) => id)),
    capacity: new Set(file.capacities.map(({ id }) => id)),
  };
  const mistaken = uses(file).flatMap(({ kind, names = [], path }) =>
    names.filter((name) => !known[kind].has(name)).map((name) => ({ kind, name, path })),
  );
  return mistaken.slice(0, told).map(({ kind, name, path }) => {
    const hint = hintFor(name, [...known[kind]]);
    return error("reference", `there is no ${kind} "${name}"; ${hint}`, lineOf(...path));
  });
}

/** What is quoted nowhere, and what rests on a source that was not fully seen. */
export function sourcesToMind(file: Modalities, lineOf: Place): readonly Finding[] {
  const quoted = new Set(quotes(file).flatMap(({ names = [] }) => names));
  return Object.entries(file.sources).flatMap(([id, { standing }]) => {
    if (!quoted.has(id)) return [warning("unused", `nothing rests on source "${id}"`, lineOf("sources", id))];
    if (standing !== "partly" && standing !== "memory") return [];
    const how = standing === "memory" ? "from memory" : "only partly seen";
    const message = `source "${id}" is ${how}; what rests on it is shown as unverified`;
    return [warning("unverified", message, lineOf("sources", id))];
  });
}

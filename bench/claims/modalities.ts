/**
 * A modalities file answers a million questions a second on one core. Peer: @casl/ability, which many applications ask
 * the same, told the same table of rights: an ability for each capacity, with the act and the stage as subject. It
 * answers yes or no; ours brings the rule, its source, and what else is possible.
 */
import { AbilityBuilder, createMongoAbility, type MongoAbility } from "@casl/ability";
import { modalitiesSource, templateNames } from "../../src/modalities/library.ts";
import { acts, type Modalities } from "../../src/modalities/modalities-model.ts";
import { readModalities } from "../../src/modalities/parse.ts";
import { checkModalities } from "../../src/modalities/rules/file/check.ts";
import { rightsOf } from "../../src/modalities/rules/file/rights.ts";
import { type Claim, median, rounded } from "../claim.ts";

const questions = 1_000_000;
const rounds = 7;
const perSecond = 1_000_000;

type Question = readonly [capacity: string, act: string, stage: string];

/** Numbers that look like chance and are the same in every run. */
function shuffled(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function questionsOf(file: Modalities): readonly Question[] {
  const next = shuffled(2026);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? "";
  const capacities = file.capacities.map(({ id }) => id);
  const stages = file.stages.map(({ id }) => id);
  return Array.from({ length: 4_096 }, () => [pick(capacities), pick(acts), pick(stages)] as const);
}

/** Processor time of this thread, in seconds: the claim is about one core, and the machine may be shared. */
function seconds(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Times ten in every direction: ten times the capacities, the stages and the rules. */
function tenfold(file: Modalities): Modalities {
  const copies = Array.from({ length: 10 }, (_, n) => n);
  const named = (names: readonly string[], n: number) => names.map((name) => `${name}-${n}`);
  return {
    ...file,
    capacities: copies.flatMap((n) => file.capacities.map((one) => ({ ...one, id: `${one.id}-${n}`, gained: [] }))),
    stages: copies.flatMap((n) => file.stages.map(({ next: _next, ...one }) => ({ ...one, id: `${one.id}-${n}` }))),
    rules: copies.flatMap((n) =>
      file.rules.map((rule) => ({
        ...rule,
        id: `${rule.id}-${n}`,
        who: rule.who === "all" ? ("all" as const) : named(rule.who, n),
        ...(rule.at ? { at: copies.flatMap((stage) => named(rule.at ?? [], stage)) } : {}),
      })),
    ),
    decisions: [],
    duties: [],
    composition: [],
    appeals: [],
  };
}

type Answer = (capacity: string, act: string, stage: string) => boolean;

interface Asked {
  readonly perSecond: number;
  /** How often the answer was yes: ours and the peer's must agree. */
  readonly yes: number;
}

function ask(file: Modalities, answer: Answer): Asked {
  const asked = questionsOf(file);
  const all = () => {
    let yes = 0;
    for (let n = 0; n < questions; n += 1) {
      const [capacity, act, stage] = asked[n & 4_095] ?? ["", "", ""];
      if (answer(capacity, act, stage)) yes += 1;
    }
    return yes;
  };
  let yes = all();
  const times = Array.from({ length: rounds }, () =>
    seconds(() => {
      yes = all();
    }),
  );
  return { perSecond: questions / median(times), yes };
}

function ours(file: Modalities): Asked {
  const { may } = rightsOf(file);
  return ask(file, (capacity, act, stage) => may(capacity, act, stage).allowed);
}

function theirs(file: Modalities): Asked {
  const rights = rightsOf(file);
  const abilities = new Map<string, MongoAbility>();
  for (const { id } of file.capacities) {
    const { can, build } = new AbilityBuilder(createMongoAbility);
    for (const act of acts) {
      for (const stage of file.stages) if (rights.opens(id, act, stage.id)) can(act, stage.id);
    }
    abilities.set(id, build());
  }
  return ask(file, (capacity, act, stage) => abilities.get(capacity)?.can(act, stage) ?? false);
}

async function read(name: string): Promise<Modalities> {
  const { file } = readModalities(await modalitiesSource(name));
  if (!file) throw new Error(`template ${name} is not sound`);
  return file;
}

/** Milliseconds until a file that was read can be asked and has been checked. */
const prepared = (file: Modalities): number =>
  1_000 *
  median(
    Array.from({ length: rounds }, () =>
      seconds(() => {
        rightsOf(file);
        checkModalities(file, () => null);
      }),
    ),
  );

export async function run(): Promise<readonly Claim[]> {
  const file = await read("oewg-2021-2025");
  const large = tenfold(file);
  const [small, peer, tenTimes] = [ours(file), theirs(file), ours(large)];
  if (small.yes !== peer.yes) throw new Error("the peer answers otherwise");
  prepared(file);
  const cells = (one: Modalities) => one.capacities.length * acts.length * one.stages.length;
  const names = await templateNames();
  const sources = await Promise.all(names.map(modalitiesSource));
  const reading = seconds(() => {
    for (const source of sources) {
      const { file: one, lineOf } = readModalities(source);
      if (one) checkModalities(one, lineOf);
    }
  });
  const before = process.memoryUsage().heapUsed;
  const kept = await Promise.all(names.map(read));
  const asked = kept.map((one) => {
    const rights = rightsOf(one);
    for (const capacity of rights.capacities) {
      for (const act of acts) for (const stage of rights.stages) rights.may(capacity, act, stage);
    }
    return rights;
  });
  const memory = (process.memoryUsage().heapUsed - before) / 1024 / 1024;
  return [
    {
      name: "modalities: answers with rule, source and what else, on one core",
      value: Math.round(small.perSecond),
      unit: "answers/s",
      peer: `@casl/ability, which answers yes or no (${Math.round(peer.perSecond)}/s)`,
      ratio: rounded(small.perSecond / peer.perSecond),
      target: `at least ${perSecond} answers/s`,
      holds: small.perSecond >= perSecond,
    },
    {
      name: `modalities: the same with ten times the capacities, stages and rules (${cells(large)} cases, not ${cells(file)})`,
      value: Math.round(tenTimes.perSecond),
      unit: "answers/s",
      peer: "the small file",
      ratio: rounded(tenTimes.perSecond / small.perSecond),
      target: `at least ${perSecond} answers/s`,
      holds: tenTimes.perSecond >= perSecond,
    },
    {
      name: `modalities: table and check of the large file (the small one: ${rounded(prepared(file))} ms)`,
      value: rounded(prepared(large)),
      unit: "ms",
      peer: "",
      ratio: null,
      target: "at most 100 ms",
      holds: prepared(large) <= 100,
    },
    {
      name: `modalities: reading and checking all ${names.length} templates from YAML`,
      value: rounded(reading * 1_000),
      unit: "ms",
      peer: "",
      ratio: null,
      target: "at most 1000 ms",
      holds: reading <= 1,
    },
    {
      name: `modalities: memory of ${asked.length} templates with every answer made`,
      value: rounded(memory),
      unit: "MB",
      peer: "",
      ratio: null,
      target: "at most 20 MB",
      holds: memory <= 20,
    },
  ];
}

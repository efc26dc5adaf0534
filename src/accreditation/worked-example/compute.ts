/** The round of 2022 once more, application by application, under the rules that every round here is under. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Modalities } from "../../modalities/modalities-model.ts";
import type { Window } from "../../modalities/rules/window.ts";
import type { ApplicationId, Facts, Objection, ObjectionId, Outcome, WayIn } from "../model.ts";
import { type Member, seenBy } from "../rules/objections.ts";
import { rulingOf } from "../rules/outcome.ts";
import { wayInto, waysIn } from "../rules/ways.ts";
import { oewg2022 } from "./oewg-2022-model.ts";

export interface Example {
  /** Null where the source gives a number only. */
  readonly name: string | null;
  readonly number: number;
  readonly way: "list" | "notice";
  readonly outcome: Outcome;
}

export interface Recomputed {
  readonly list: WayIn;
  readonly notice: WayIn;
  readonly applications: readonly Example[];
  readonly counted: {
    readonly applied: number;
    readonly accredited: number;
    readonly refused: number;
    readonly notices: number;
  };
  readonly agrees: boolean;
  /** How many objections each kind of reader is shown, under the rule of disclosure. */
  readonly shown: {
    readonly public: number;
    readonly applicant: number;
    readonly chair: number;
    readonly objector: number;
  };
}

/** The dates of the window are not in the source: any will do, for the rule asks only whether an objection came within. */
const someWindow: Window = {
  opens: new Date("2022-06-01T00:00:00Z"),
  closes: new Date("2022-07-01T00:00:00Z"),
  zone: "America/New_York",
};
const afterwards = new Date("2022-07-01T00:00:01Z");

function factsOf(way: "list" | "notice"): Facts {
  const before = new Date("2022-05-01T00:00:00Z");
  return {
    submittedAt: before,
    missing: null,
    completeAt: before,
    circulatedAt: way === "list" ? someWindow.opens : null,
    withdrawnAt: null,
    consultingSince: null,
    consultedAt: null,
    decision: null,
    settled: null,
  };
}

/** One of each refused applicant: the source says that States objected, and not which. */
const objectionTo = (number: number): Objection => ({
  id: String(number) as ObjectionId,
  application: String(number) as ApplicationId,
  member: "a Member State not named in our source",
  by: "" as PersonId,
  receivedAt: new Date("2022-06-15T00:00:00Z"),
  basis: null,
  withdrawnAt: null,
});

function must(way: WayIn | null): WayIn {
  if (!way) throw new Error(`the template ${oewg2022.template} has lost a way in`);
  return way;
}

/** Throws where the template no longer has the two ways in. */
export function recompute(file: Modalities): Recomputed {
  const ways = waysIn(file);
  const list = must(wayInto(ways, oewg2022.byList));
  const notice = must(wayInto(ways, oewg2022.byNotice));
  const { applied, refused, notices } = oewg2022.published;
  const objections = Array.from({ length: refused }, (_, n) => objectionTo(n + 1));
  const outcomeOf = (way: WayIn, facts: Facts, number: number): Outcome => {
    const against = objections.filter(({ application }) => application === String(number));
    const ruling = rulingOf(way.gain, facts, someWindow, way === list ? against : [], afterwards);
    if (ruling.kind === "waits") throw new Error(`application ${number} waits for ${ruling.for}`);
    return ruling.outcome;
  };
  const applications: Example[] = [
    ...Array.from({ length: applied }, (_, n) => ({
      number: n + 1,
      name: oewg2022.refusedByName[n] ?? null,
      way: "list" as const,
      outcome: outcomeOf(list, factsOf("list"), n + 1),
    })),
    ...Array.from({ length: notices }, (_, n) => ({
      number: n + 1,
      name: null,
      way: "notice" as const,
      outcome: outcomeOf(notice, factsOf("notice"), n + 1),
    })),
  ];
  const ofList = applications.filter(({ way }) => way === "list");
  const count = (result: Outcome["result"]) => ofList.filter(({ outcome }) => outcome.result === result).length;
  const counted = {
    applied: ofList.length,
    accredited: count("admitted"),
    refused: count("refused"),
    notices: applications.filter(({ way, outcome }) => way === "notice" && outcome.result === "admitted").length,
  };
  const published: Recomputed["counted"] = oewg2022.published;
  const keys = Object.keys(counted) as (keyof typeof counted)[];
  const [first] = objections;
  const eye = (chairs: boolean, member: Member | null) => seenBy(list.gain, objections, { chairs, member }).length;
  return {
    list,
    notice,
    applications,
    counted,
    agrees: keys.every((key) => counted[key] === published[key]),
    shown: {
      public: eye(false, null),
      applicant: eye(false, null),
      chair: eye(true, null),
      objector: eye(false, first ? { name: first.member, seated: true, person: first.by } : null),
    },
  };
}

/**
 * The acts of the application under the modalities of a place (decisions/040): which act of theirs each one is, and what
 * they answer for the capacities somebody holds. The offices of the installation (administrator, secretariat,
 * rapporteur) keep the books everywhere; chairing and taking part are the body's own, and come from seats alone.
 */
import type { Role } from "../../kernel/reader.ts";
import { acts, type ModalitiesAct } from "../modalities-model.ts";
import type { ActName, Answer, PlaceRules, Subject } from "../model.ts";
import type { Asking } from "./may.ts";

/** Any of these opens the act; what is not here is as it is without modalities. */
const asks: Readonly<Partial<Record<ActName, readonly ModalitiesAct[]>>> = {
  "process.create": ["chair"],
  "process.edit": ["chair"],
  "session.create": ["chair"],
  "session.attend": ["attend"],
  "session.edit": ["chair"],
  "record.import": ["chair"],
  "record.edit": ["chair"],
  "record.publish": ["chair"],
  "record.see-draft": ["see-drafts", "chair"],
  "modalities.propose": ["propose", "decide", "chair"],
  "modalities.decide": ["chair"],
  "modalities.break-silence": ["object", "decide"],
  "stage.move": ["chair"],
  "seats.see": ["attend"],
  "election.hold": ["chair"],
  "accreditation.chair": ["chair"],
  ...Object.fromEntries(acts.map((act) => [act, [act]])),
};

/** Offices of the installation; none of them speaks, votes or decides for a body. */
const keepers: readonly Role[] = ["administrator", "secretariat", "rapporteur"];
const own = new Set<ActName>(acts);

/** The roles that open an act without modalities, less those that under them are seats. */
export const rolesUnder = (act: ActName, open: readonly string[]): readonly Role[] =>
  asks[act] === undefined ? [] : own.has(act) ? [] : keepers.filter((role) => open.includes(role));

export const isRuled = (act: ActName): boolean => asks[act] !== undefined;

/**
 * The capacities that somebody holds over a thing: their seats in its place or above that the modalities know, and those
 * open to everybody who is signed in.
 */
export function capacitiesHeld(asking: Asking, rules: PlaceRules, within: readonly string[]): readonly string[] {
  if (asking.person === null) return [];
  const seated = (asking.seats ?? []).filter(
    ({ place, capacity }) => within.includes(place) && rules.rights.capacities.includes(capacity),
  );
  return [...new Set([...seated.map(({ capacity }) => capacity), ...rules.open])];
}

/** What the modalities say of any of these acts, with the capacity that answers best. */
export function ruled(asking: Asking, wanted: readonly ModalitiesAct[], subject: Subject, rules: PlaceRules): Answer {
  const { place, version, stage, file, rights } = rules;
  const first = wanted[0] ?? "attend";
  // To come to an open meeting nobody needs an account.
  const held =
    asking.person === null && first === "attend" ? rules.open : capacitiesHeld(asking, rules, subject.within);
  const tried = wanted.flatMap((act) =>
    held.map((capacity) => ({ place, version, stage, file, act, capacity, right: rights.may(capacity, act, stage) })),
  );
  const yes = tried.find(({ right }) => right.allowed);
  if (yes) return { allowed: true, rule: "modalities-open", ruled: yes };
  // A "no" that a rule gives says more than one for want of a rule.
  const no = tried.find(({ right }) => right.ruleId !== null) ?? tried[0];
  // Whoever may not act here may still hand something in; other than what was asked, or at another stage.
  const inWriting = (rules.deadlines ?? []).filter(
    (one) =>
      !(wanted.includes(one.act) && one.stage === stage) &&
      (held.length > 0 ? held : rules.open).some((capacity) => rights.may(capacity, one.act, one.stage).allowed),
  );
  if (no && asking.person !== null) return { allowed: false, rule: "modalities-close", ruled: { ...no, inWriting } };
  const nobody = { place, version, stage, file, act: first, capacity: null, right: null, inWriting };
  return { allowed: false, rule: asking.person === null ? "needs-sign-in" : "modalities-need-capacity", ruled: nobody };
}

/** For an act that modalities rule; null where they do not. */
export function answered(asking: Asking, act: ActName, subject: Subject, rules: PlaceRules): Answer | null {
  const wanted = asks[act];
  if (!wanted) return null;
  if (act !== "record.see-draft") return ruled(asking, wanted, subject, rules);
  // What is not yet masked is for the desk, whatever the modalities open; what was said behind closed doors, for those inside.
  const desk = ruled(asking, ["chair"], subject, rules);
  if (desk.allowed || subject.attribution === undefined || subject.attribution === "on-the-record")
    return desk.allowed ? desk : ruled(asking, wanted, subject, rules);
  if (subject.attribution === "chatham-house") return { allowed: false, rule: "chatham-house" };
  const inside = ruled(asking, ["attend"], subject, rules);
  return inside.allowed ? ruled(asking, wanted, subject, rules) : inside;
}

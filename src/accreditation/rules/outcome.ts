/** What becomes of an application, by the rule of its way in. What is settled stays settled. */
import type { Gain } from "../../modalities/modalities-model.ts";
import { standingAt, type Window } from "../../modalities/rules/window.ts";
import type { Facts, Ground, Objection, Outcome, Standing } from "../model.ts";
import { counting, type Eye, knowsOfObjections, membersOf } from "./objections.ts";

/** Settled, or what it waits for. */
export type Ruling =
  | { readonly kind: "settled"; readonly outcome: Outcome }
  | { readonly kind: "waits"; readonly for: "check" | "circulation" | "window" | "consultation" | "decision" };

const settled = (result: Outcome["result"], ground: Ground): Ruling => ({
  kind: "settled",
  outcome: { result, ground },
});
const waits = (what: Extract<Ruling, { kind: "waits" }>["for"]): Ruling => ({ kind: "waits", for: what });

function byList(
  gain: Extract<Gain, { by: "non-objection" }>,
  facts: Facts,
  window: Window | null,
  objections: readonly Objection[],
  now: Date,
): Ruling {
  if (facts.circulatedAt === null || window === null) return waits("circulation");
  if (standingAt(window, now) !== "closed") return waits("window");
  if (facts.consultingSince && !facts.consultedAt) return waits("consultation");
  if (membersOf(counting(objections, window)) < gain.refusedBy) return settled("admitted", "not-objected");
  if (!gain.bodyDecides) return settled("refused", "objected");
  if (facts.decision === null) return waits("decision");
  return facts.decision.admitted ? settled("admitted", "body-admitted") : settled("refused", "body-refused");
}

/** The outcome as the rule has it at an instant. A withdrawn application has none. */
export function rulingOf(
  gain: Gain,
  facts: Facts,
  window: Window | null,
  objections: readonly Objection[],
  now: Date,
): Ruling {
  if (facts.settled) return { kind: "settled", outcome: facts.settled };
  switch (gain.by) {
    case "open":
      return settled("admitted", "open");
    case "notice":
      return facts.completeAt ? settled("admitted", "noted") : waits("check");
    case "application":
      if (!facts.completeAt) return waits("check");
      if (facts.decision === null) return waits("decision");
      return facts.decision.admitted ? settled("admitted", "approved") : settled("refused", "not-approved");
    case "non-objection":
      return facts.completeAt ? byList(gain, facts, window, objections, now) : waits("check");
    default:
      return settled("admitted", "recorded");
  }
}

/** Where an application stands, as one who knows everything sees it. */
export function standingOf(
  gain: Gain,
  facts: Facts,
  window: Window | null,
  objections: readonly Objection[],
  now: Date,
): Standing {
  if (facts.settled) return facts.settled.result;
  if (facts.withdrawnAt) return "withdrawn";
  if (!facts.completeAt) return facts.missing && facts.missing.length > 0 ? "incomplete" : "submitted";
  const ruling = rulingOf(gain, facts, window, objections, now);
  if (ruling.kind === "settled") return "awaiting";
  switch (ruling.for) {
    case "window":
      return window && membersOf(counting(objections, window)) > 0 ? "objected" : "circulated";
    case "consultation":
      return "in-consultation";
    case "decision":
      return "for-decision";
    default:
      return "complete";
  }
}

/** The same as this reader may know it: that somebody objected, or is being consulted, is not told by where it stands. */
export function standingShown(gain: Gain, standing: Standing, eye: Eye): Standing {
  if (knowsOfObjections(gain, eye)) return standing;
  if (standing === "objected") return "circulated";
  return standing === "in-consultation" || (standing === "for-decision" && gain.by === "non-objection")
    ? "awaiting"
    : standing;
}

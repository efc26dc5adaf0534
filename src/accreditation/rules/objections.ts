/** Which objections count, and who may know of them. */
import type { Gain } from "../../modalities/modalities-model.ts";
import { standingAt, type Window } from "../../modalities/rules/window.ts";
import type { Objection } from "../model.ts";

/** Received while the window was open, and not withdrawn. */
export const counting = (objections: readonly Objection[], window: Window): readonly Objection[] =>
  objections.filter(({ receivedAt, withdrawnAt }) => withdrawnAt === null && standingAt(window, receivedAt) === "open");

/** Of several people of one member, one counts. */
export const membersOf = (objections: readonly Objection[]): number =>
  new Set(objections.map(({ member }) => member)).size;

export type Disclosure = "all" | "chair" | "nobody";

/** To whom an objection is disclosed. Where the sources do not say, to the chair alone, and that it was assumed is said. */
export function disclosureOf(gain: Gain): { readonly to: Disclosure; readonly assumed: boolean } {
  if (gain.by !== "non-objection") return { to: "nobody", assumed: false };
  return gain.disclosedTo === "unknown" ? { to: "chair", assumed: true } : { to: gain.disclosedTo, assumed: false };
}

/** Who looks: whether they chair, and for which member they may object. */
export interface Eye {
  readonly chairs: boolean;
  readonly member: string | null;
}

/** The objections this reader may know of. Everybody knows of their own. */
export function seenBy<O extends Pick<Objection, "member">>(
  gain: Gain,
  objections: readonly O[],
  eye: Eye,
): readonly O[] {
  const { to } = disclosureOf(gain);
  if (to === "all" || (to === "chair" && eye.chairs)) return objections;
  return objections.filter(({ member }) => member === eye.member);
}

/** Whether this reader may know that there is an objection at all, while nothing is settled. */
export function knowsOfObjections(gain: Gain, eye: Eye): boolean {
  const { to } = disclosureOf(gain);
  return to === "all" || (to === "chair" && eye.chairs);
}

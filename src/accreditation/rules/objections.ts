/** Which objections count, and who may know of them. */
import type { PersonId } from "../../kernel/ids.ts";
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

/** For whom somebody objects: the member that their seat names, else they themselves, whatever they are called by now. */
export interface Member {
  readonly name: string;
  readonly seated: boolean;
  readonly person: PersonId;
}

/** Whether an objection is theirs: a name is anybody's to write, so it tells only where a seat names the member. */
export const isOf = (
  { member, by, onPaper }: Pick<Objection, "member" | "by" | "onPaper">,
  of: Member | null,
): boolean => of !== null && (of.seated ? member === of.name : by === of.person && !onPaper);

/** Who looks: whether they chair, and for which member they may object. */
export interface Eye {
  readonly chairs: boolean;
  readonly member: Member | null;
}

/** The objections this reader may know of. Everybody knows of their own. */
export function seenBy<O extends Pick<Objection, "member" | "by" | "onPaper">>(
  gain: Gain,
  objections: readonly O[],
  eye: Eye,
): readonly O[] {
  const { to } = disclosureOf(gain);
  if (to === "all" || (to === "chair" && eye.chairs)) return objections;
  return objections.filter((one) => isOf(one, eye.member));
}

/** Whether this reader may know that there is an objection at all, while nothing is settled. */
export function knowsOfObjections(gain: Gain, eye: Eye): boolean {
  const { to } = disclosureOf(gain);
  return to === "all" || (to === "chair" && eye.chairs);
}

/** What a letter brings about that came in on paper, and who may see it. */
import type { PersonId } from "../../kernel/ids.ts";
import { instantOf } from "../../kernel/zone.ts";
import type { Gain } from "../../modalities/modalities-model.ts";
import { standingAt, type Window } from "../../modalities/rules/window.ts";
import type { Facts, Objection } from "../model.ts";
import type { KeptLetter, LetterEffect, LetterKind } from "../received-model.ts";
import { disclosureOf, type Eye } from "./objections.ts";
import type { Complaint } from "./read-forms.ts";

/** What speaks of an objection is told to whom objections are, and to nobody else. */
export const speaksOfObjection = (kind: LetterKind): boolean =>
  kind === "objection" || kind === "objection-withdrawal" || kind === "answer";

const spelled = (name: string): string => name.normalize("NFKC").toLowerCase().trim();

/** Names of one member, however they were typed. */
export const sameMember = (one: string, other: string): boolean => spelled(one) === spelled(other);

/** What the letter brings about, by when it was received; what is settled stays so, whenever it was received. */
export function effectOf(
  kind: LetterKind,
  facts: Pick<Facts, "settled" | "withdrawnAt" | "circulatedAt"> | null,
  window: Window | null,
  receivedAt: Date,
): LetterEffect {
  if (!facts || (kind !== "objection" && kind !== "objection-withdrawal")) return "kept";
  const standing = window && facts.circulatedAt ? standingAt(window, receivedAt) : "before";
  if (kind === "objection" && standing === "closed") return "late";
  if (facts.settled) return "settled";
  if (facts.withdrawnAt) return "taken-back";
  return standing === "before" ? "early" : "counts";
}

/** Of the objections of this member, the one that a letter received then speaks of: it stood then, or was made since. */
export function spokenOf(
  objections: readonly Objection[],
  member: string,
  kind: LetterKind,
  receivedAt: Date,
): Objection | null {
  const own = objections.filter((one) => sameMember(one.member, member));
  const standing = own.find(({ withdrawnAt }) => withdrawnAt === null) ?? null;
  if (kind === "objection-withdrawal") return standing && standing.receivedAt <= receivedAt ? standing : null;
  // What was taken back later than it was received is taken back: the paper does not revive it.
  return standing ?? own.find(({ withdrawnAt }) => withdrawnAt !== null && withdrawnAt >= receivedAt) ?? null;
}

/** When it was received, by the clock of the round; never later than `now`, which is meant where nothing is typed. */
export function receivedAtOf(
  typed: { readonly date: string; readonly time: string; readonly which: string },
  zone: string,
  now: Date,
):
  | { readonly at: Date }
  | { readonly field: "receivedDate" | "receivedTime"; readonly complaint: Complaint | "in-future" } {
  if (typed.date === "" && typed.time === "") return { at: now };
  const meant = instantOf(typed.date, typed.time, zone);
  if (meant.kind === "unreadable") return { field: "receivedDate", complaint: "unreadable" };
  if (meant.kind === "never") return { field: "receivedTime", complaint: "never" };
  const { which } = typed;
  if (meant.kind === "twice" && which !== "earlier" && which !== "later")
    return { field: "receivedTime", complaint: "twice" };
  const minute = meant.kind === "once" ? meant.at : meant[which === "earlier" ? "earlier" : "later"];
  const seconds = Number(typed.time.slice(6) || "0");
  if (seconds > 59) return { field: "receivedDate", complaint: "unreadable" };
  const at = new Date(minute.getTime() + seconds * 1000);
  return at > now ? { field: "receivedDate", complaint: "in-future" } : { at };
}

/** Who looks at letters. */
export interface LetterEye extends Eye {
  readonly person: PersonId | null;
  /** Whether they may bring in letters here. */
  readonly brings: boolean;
  /** Whether they see the papers of the application it concerns. */
  readonly papers: boolean;
  /** Whether they see that application at all. */
  readonly sees: boolean;
}

type Seen = Pick<KeptLetter, "kind" | "effect" | "sender" | "broughtBy" | "mistaken">;

/** Narrow: where nothing says that a letter is for more, it is for those who keep the desk. Whoever brought it in knows it. */
export function seesLetter(letter: Seen, gain: Gain | null, eye: LetterEye): boolean {
  const own = eye.brings && letter.broughtBy === eye.person;
  const wrong = letter.mistaken !== null;
  if (!speaksOfObjection(letter.kind)) {
    if (letter.kind === "other") return eye.brings || eye.chairs;
    return eye.brings || (eye.papers && !wrong);
  }
  const to = gain ? disclosureOf(gain).to : "nobody";
  const told = to === "all" ? eye.brings || eye.chairs : to === "chair" && eye.chairs;
  if (own || told) return true;
  if (wrong || letter.kind === "answer") return false;
  // One's own; and, where objections are shown to all, one that counts.
  if (eye.member?.seated && sameMember(eye.member.name, letter.sender)) return eye.sees;
  return to === "all" && letter.effect === "counts" && eye.sees;
}

/** Drafts and operations for property tests: small, and with everything in them that can be carried along. */
import fc from "fast-check";
import type { Draft } from "../../draft-model.ts";
import type { MeetingRecord } from "../../model.ts";
import type { Operation } from "../../operation-model.ts";
import { draftFrom } from "./draft-from.ts";

const evidence = (n: number, sentence: string) => ({ n, sentence, rule: "test", confidence: 0.5 });

/** A meeting of the given texts; labels repeat, so that there is always something to rename together. */
export function meetingOf(texts: readonly string[]): MeetingRecord {
  const interventions = texts.map((text, index) => ({
    n: index + 1,
    label: index % 3 === 0 ? null : index % 3 === 1 ? "AUDIENCE" : "ILO VARGA",
    speaker: index % 3 === 2 ? "Ilo Varga" : null,
    kind: index % 3 === 2 ? ("person" as const) : ("unknown" as const),
    text,
    words: text.split(" ").length,
    start: index * 10,
    end: index * 10 + 9,
  }));
  const ns = interventions.map(({ n }) => n);
  return {
    title: "Keeping small networks safe",
    date: "2026-05-14",
    place: "Kandal",
    format: "igf",
    interventions,
    stageDirections: ns.map((n) => ({ n, text: "(Laughter)" })),
    agenda: ns.filter((n) => n % 2 === 1).map((n) => ({ n, title: `Item ${n}` })),
    selfIntroductions: ns
      .filter((n) => n % 3 !== 0)
      .map((n) => ({ ...evidence(n, texts[n - 1] ?? ""), name: `Guest ${n}`, affiliation: "a union" })),
    polls: [],
    questions: ns.map((n) => ({ ...evidence(n, texts[n - 1] ?? ""), text: `Question ${n}?` })),
    recommendations: ns.map((n) => ({ ...evidence(n, texts[n - 1] ?? ""), text: `Do ${n}` })),
    decisions: [],
    actions: ns.map((n) => ({ ...evidence(n, texts[n - 1] ?? ""), text: `Promise ${n}`, owner: null })),
    topics: [{ phrase: "networks", score: 1 }],
  };
}

const word = fc.stringMatching(/^[a-zé]{1,6}$/);
export const textArbitrary = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

export const draftArbitrary: fc.Arbitrary<Draft> = fc
  .array(textArbitrary, { minLength: 1, maxLength: 7 })
  .map((texts) => draftFrom(meetingOf(texts), { title: "Session" }));

/** An operation as it is asked for, with numbers in place of keys: most of them fit most drafts. */
export const wishArbitrary = fc.record({
  what: fc.nat(13),
  at: fc.nat(20),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  text: textArbitrary,
  flag: fc.boolean(),
  id: fc.uuid(),
});
export type Wish = typeof wishArbitrary extends fc.Arbitrary<infer T> ? T : never;

export function operationOf(draft: Draft, { what, at, share, text, flag, id }: Wish): Operation {
  const pick = <T>(items: readonly T[]): T | undefined => items[at % Math.max(1, items.length)];
  const cue = pick(draft.cues);
  const key = cue?.key ?? "none";
  const item = pick(draft.agenda)?.key ?? "none";
  const candidate = pick(draft.candidates);
  const introductions = draft.candidates.filter(({ type }) => type === "self-introduction");
  switch (what) {
    case 0:
      return { type: "about.set", set: flag ? { title: text } : { place: text, date: null } };
    case 1:
      return { type: "cue.set", cue: key, set: { text } };
    case 2:
      return { type: "cue.set", cue: key, set: { speaker: text, kind: "person", country: flag ? "NL" : null } };
    case 3:
      return { type: "speakers.set", of: { by: "label", value: "AUDIENCE" }, set: { group: "media", speaker: text } };
    case 4: {
      const place = Math.max(1, Math.round((cue?.text.length ?? 1) * share));
      return { type: "cue.split", cue: key, at: place, key: `c-${id}` };
    }
    case 5:
      return { type: "cue.join", cue: key };
    case 6:
      return { type: "agenda.add", key: `a-${id}`, title: text, cue: key };
    case 7:
      return { type: "agenda.set", key: item, title: text, cue: key };
    case 8:
      return { type: "agenda.remove", key: item };
    case 9:
      return { type: "candidate.decide", key: candidate?.key ?? "none", state: flag ? "accepted" : "refused" };
    case 10:
      return { type: "candidate.set", key: candidate?.key ?? "none", set: { text, owner: "Mara" } };
    case 11:
      return { type: "introduction.accept", key: pick(introductions)?.key ?? "none", all: flag };
    case 12:
      if (at % 2 === 0) {
        const keys = draft.candidates.map((one) => one.key).slice(0, at);
        return { type: "candidates.decide", keys, state: flag ? "accepted" : "refused" };
      }
      return {
        type: "names.review",
        names: [
          { name: flag ? "Mara" : text, masked: flag },
          { name: "Ilo", masked: true },
        ],
      };
    default:
      return {
        type: flag ? "draft.append" : "draft.replace",
        draft: draftFrom(meetingOf([text, "b c"]), { title: "x" }),
      };
  }
}

/** What is made of the things found: taken as names, accepted, refused, put in better words, added. And the agenda. */
import { z } from "zod";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { type Ask, act, type Route } from "../../../platform/http/index.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import { obstacleAsProblem, problem } from "../../commands/desk/acting.ts";
import { askForProposals } from "../../commands/desk/ask-for-proposals.ts";
import { newKey } from "../../commands/desk/change-draft.ts";
import { candidateTypes } from "../../desk-view-model.ts";
import { type Candidate, candidate } from "../../draft-model.ts";
import { words } from "../../languages/desk/index.ts";
import { type DeskDeps, sessionOf } from "../../load-desk.ts";
import { draftAt } from "../../load-versions.ts";
import { decisionOutcomes, pollMethods } from "../../model.ts";
import type { Operation } from "../../operation-model.ts";
import { equal } from "../../rules/desk/equal.ts";
import { candidateIn } from "../../rules/desk/look.ts";
import type { StoredRecord } from "../../store.ts";
import { back, blank, change, deskOfSession, deskPath, on } from "./act-tools.ts";

/** "yes: 34" a line; what is a number is one, all else stays words. */
export function resultsFrom(text: string): Record<string, number | string> {
  const lines = text.split("\n").flatMap((line) => {
    const at = line.lastIndexOf(":");
    const [option, value] = at < 0 ? [line.trim(), ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    if (option === "") return [];
    return [[option, /^\d{1,9}$/.test(value) ? Number(value) : value] as const];
  });
  return Object.fromEntries(lines);
}

const fields = {
  text: z.string().trim().max(5000),
  outcome: z.enum(decisionOutcomes).optional(),
  dissociations: z
    .string()
    .max(5000)
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .optional(),
  owner: blank.optional(),
  due: blank.optional(),
  method: z.enum(pollMethods).optional(),
  results: z.string().max(5000).transform(resultsFrom).optional(),
  name: z.string().trim().max(200).optional(),
  affiliation: blank.optional(),
};

const given = (typed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((field) => (typed[field] === undefined ? [] : [[field, typed[field]]])),
  );

const decide = z.object({
  ...fields,
  text: fields.text.optional(),
  do: z.enum(["accept", "refuse", "offer", "save", "name", "name-all"]),
  on: on.optional(),
  back,
});
type Decide = z.output<typeof decide>;

const stateOf = { accept: "accepted", refuse: "refused", offer: "offered" } as const;

async function decided(
  ask: Ask,
  key: string,
  typed: Decide,
  record: StoredRecord,
  writing: Writing,
): Promise<Result<Operation>> {
  if (typed.do === "name" || typed.do === "name-all") {
    return ok({ type: "introduction.accept", key, all: typed.do === "name-all" });
  }
  const now = candidateIn(record.draft, key);
  if (!now.ok) return fail(obstacleAsProblem(ask.language, now.problem));
  if (typed.do !== "save") {
    if (typed.do === "accept" && now.value.type === "self-introduction") {
      return ok({ type: "introduction.accept", key, all: false });
    }
    return ok({ type: "candidate.decide", key, state: stateOf[typed.do] });
  }
  const set = given(typed);
  // In whose words: of the version this form was made of; if somebody put it otherwise since, both have to look.
  const past =
    typed.on === undefined ? null : await draftAt(writing, record, Math.min(typed.on, record.version), ask.language);
  const base = past?.ok ? candidateIn(past.value, key) : now;
  if (base.ok) {
    const [was, is] = [base.value, now.value].map((one) => one as unknown as Record<string, unknown>);
    const touched = Object.keys(set).some(
      (field) => !equal(was?.[field], is?.[field]) && !equal(is?.[field], set[field]),
    );
    if (touched) return fail(problem(ask.language, "item-changed", 409));
  }
  return ok({ type: "candidate.set", key, set: { ...set, state: "accepted" } });
}

const addable = ["recommendation", "decision", "action", "question", "poll"] as const;

function added(key: string, cue: string, typed: Readonly<Record<string, unknown>>): Candidate | null {
  const made = candidate.safeParse({
    outcome: "adopted",
    owner: null,
    due: null,
    method: "show-of-hands",
    results: {},
    ...given(typed),
    key,
    cue,
    type: typed["type"],
    state: "accepted",
    source: "rapporteur",
    sentence: "",
    rule: "rapporteur",
    confidence: 1,
  });
  return made.success ? made.data : null;
}

export const outcomeActs = (deps: DeskDeps): readonly Route[] => [
  act({
    method: "post",
    path: `${deskPath}/outcomes/:item`,
    summary: "Accept, refuse or reword something found in the text; or take a self-introduction as a name",
    input: decide,
    run: (ask, typed) => {
      const key = ask.params["item"] ?? "";
      return change(deps, ask, (record, writing) => decided(ask, key, typed, record, writing), {
        back: typed.back,
        otherwise: (session) => `${deskOfSession(session)}/outcomes`,
      });
    },
  }),
  act({
    method: "post",
    path: `${deskPath}/outcomes`,
    summary: "Accept or refuse several things found at once",
    input: z.object({
      do: z.enum(["accept", "refuse", "refuse-kind"]),
      /** With `refuse-kind`: all that is still to be decided of this kind, also on the other pages. */
      type: z.enum(candidateTypes).optional(),
      key: z.union([z.string(), z.array(z.string()).max(500)]).default([]),
      back,
    }),
    run: (ask, typed) => {
      const keys = typeof typed.key === "string" ? [typed.key] : typed.key;
      const wanted = async ({ draft }: StoredRecord): Promise<Result<Operation>> => {
        if (typed.do !== "refuse-kind") return ok({ type: "candidates.decide", keys, state: stateOf[typed.do] });
        const open = draft.candidates.filter(({ state, type }) => state === "offered" && type === typed.type);
        return ok({ type: "candidates.decide", keys: open.map(({ key }) => key), state: "refused" });
      };
      return change(deps, ask, wanted, {
        back: typed.back,
        otherwise: (session) => `${deskOfSession(session)}/outcomes`,
      });
    },
  }),
  act({
    method: "post",
    path: `${deskPath}/propose`,
    summary: "Ask the language model of this installation for proposals, to be decided like all others",
    input: z.object({}),
    run: async (ask) => {
      const at = await sessionOf(deps.db, ask);
      if (!at.ok) return at;
      const { acting, session } = at.value;
      const done = await askForProposals(acting, session, deps.model);
      if (!done.ok) return done;
      const said = words.in(ask.language)("proposed", { count: done.value.count });
      const { version } = done.value.record;
      return ok({ to: `${deskOfSession(session)}/outcomes`, said, data: { version } });
    },
  }),
  act({
    method: "post",
    path: `${deskPath}/cue/:cue/add`,
    summary: "Add a recommendation, decision, action, question or poll that was missed",
    input: z.object({ ...fields, type: z.enum(addable), back }),
    run: (ask, typed) => {
      const cue = ask.params["cue"] ?? "";
      const item = added(newKey("k"), cue, typed);
      const wanted = async (): Promise<Result<Operation>> =>
        item ? ok({ type: "candidate.add", candidate: item }) : fail(problem(ask.language, "empty", 422));
      return change(deps, ask, wanted, {
        back: typed.back,
        otherwise: (session) => `${deskOfSession(session)}/cue/${cue}`,
      });
    },
  }),
  act({
    method: "post",
    path: `${deskPath}/agenda`,
    summary: "Add, rename, move or remove an item of the agenda",
    input: z.object({
      do: z.enum(["add", "save", "remove"]),
      on,
      key: z.string().max(60).default(""),
      title: z.string().trim().max(500).default(""),
      /** Number of the intervention it begins at, as numbered in the version the form was made of. */
      at: z.coerce.number().int().positive().optional(),
      cue: z.string().max(60).optional(),
      back,
    }),
    run: (ask, typed) => {
      const made = newKey("a");
      const wanted = async (record: StoredRecord, writing: Writing): Promise<Result<Operation>> => {
        if (typed.do === "remove") return ok({ type: "agenda.remove", key: typed.key });
        const past = await draftAt(writing, record, Math.min(typed.on, record.version), ask.language);
        const seen = past.ok ? past.value : record.draft;
        const cue = typed.at === undefined ? typed.cue : seen.cues[typed.at - 1]?.key;
        if (cue === undefined) return fail(problem(ask.language, "no-such-cue", 404));
        const { title } = typed;
        return ok(
          typed.do === "add"
            ? { type: "agenda.add", key: made, title, cue }
            : { type: "agenda.set", key: typed.key, title, cue },
        );
      };
      return change(deps, ask, wanted, {
        back: typed.back,
        otherwise: (session) => `${deskOfSession(session)}/outcomes`,
      });
    },
  }),
];

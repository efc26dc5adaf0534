/** What is done to one cue: corrected (and its speaker with it, here or everywhere), split, joined, added to. */
import { z } from "zod";
import { fail, ok, type Problem, type Result } from "../../../kernel/result.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { ProblemPage } from "../../../platform/html/problem-page.tsx";
import { type Ask, act, type Html, type Route, type Typed } from "../../../platform/http/index.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import { obstacleAsProblem, problem } from "../../commands/desk/acting.ts";
import { newKey } from "../../commands/desk/change-draft.ts";
import { type Filter, filters } from "../../desk-view-model.ts";
import { type AtDesk, type DeskDeps, deskOf, fingerprint, headOf } from "../../load-desk.ts";
import { loadCue, wanted } from "../../load-pages.ts";
import { draftAt } from "../../load-versions.ts";
import { speakerKinds } from "../../model.ts";
import type { CueSet, Operation, SpeakerSet } from "../../operation-model.ts";
import { ClashPage } from "../../pages/desk/clash-page.tsx";
import { CuePage } from "../../pages/desk/cue-page.tsx";
import { cueAddress, listAddress, listAt } from "../../pages/desk/list-address.ts";
import { countryTyped } from "../../rules/desk/country.ts";
import { cueIn } from "../../rules/desk/look.ts";
import { tidy } from "../../rules/desk/plan-cues.ts";
import { placeBefore } from "../../rules/desk/split-places.ts";
import { type ThreeWay, threeWay } from "../../rules/desk/three-way.ts";
import type { StoredRecord } from "../../store.ts";
import { blank, change, deskOfSession, deskPath, on } from "./act-tools.ts";

const groupOrNone = z.union([
  z.literal("").transform(() => null),
  z.enum(stakeholderGroupNames as readonly [StakeholderGroup, ...StakeholderGroup[]]),
]);

const edit = z.object({
  on,
  text: z.string().max(500_000),
  speaker: blank,
  kind: z.enum(speakerKinds),
  group: groupOrNone,
  /** Code, or name in any language of the pages. */
  country: blank,
  capacity: blank,
  /** Whom the name, the kind, the group, the country and the capacity are for. */
  scope: z.enum(["this", "label", "speaker"]).default("this"),
  go: z.enum(["list", "next", "stay"]).default("list"),
  /** The filter of the list that is worked through. */
  show: z.enum(filters).catch("all"),
});
type Edit = z.output<typeof edit>;

const typedSet = ({ text, speaker, kind, group, country, capacity }: Edit): CueSet => ({
  text: tidy(text),
  speaker,
  kind,
  group,
  country: country === null ? null : countryTyped(country),
  capacity,
});

/** What the form says against what has become of the cue since the form was made. */
async function compared(
  record: StoredRecord,
  key: string,
  typed: Edit,
  ask: Ask,
  db: Parameters<typeof draftAt>[0],
): Promise<Result<ThreeWay>> {
  const now = cueIn(record.draft, key);
  if (!now.ok) return fail(obstacleAsProblem(ask.language, now.problem));
  const past = await draftAt(db, record, Math.min(typed.on, record.version), ask.language);
  const base = past.ok ? cueIn(past.value, key) : now;
  return ok(threeWay(base.ok ? base.value : now.value, typedSet(typed), now.value));
}

/** For a whole label or speaker, what stands in the form goes to all of them; fields left empty only where they were emptied. */
function operationOf(record: StoredRecord, key: string, typed: Edit, set: CueSet): Operation {
  const cue = record.draft.cues.find((one) => one.key === key);
  const value = typed.scope === "this" ? null : (cue?.[typed.scope] ?? null);
  if (typed.scope === "this" || value === null) return { type: "cue.set", cue: key, set };
  const { text, ...changed } = set;
  const { text: _, ...all } = typedSet(typed);
  const filled = Object.fromEntries(Object.entries(all).filter(([, given]) => given !== null));
  const of = { by: typed.scope, value };
  const given = { ...filled, ...changed } as SpeakerSet;
  return { type: "speakers.set", of, set: given, ...(text === undefined ? {} : { also: { cue: key, text } }) };
}

const clash = (ask: Ask): Problem => problem(ask.language, "edit-clash", 409);

async function again(deps: DeskDeps, ask: Ask, typed: Typed, found: Problem): Promise<Html> {
  const key = ask.params["cue"] ?? "";
  const at = await deskOf(deps, ask);
  if (!at.ok) return ProblemPage({ problem: at.problem, ask, typed });
  const parsed = edit.safeParse(typed);
  if (found.code === "edit-clash" && parsed.success) {
    const three = await compared(at.value.record, key, parsed.data, ask, deps.db);
    const head = await headOf(deps, ask, at.value);
    const n = at.value.record.draft.cues.findIndex((cue) => cue.key === key) + 1;
    if (three.ok) return ClashPage({ ask, head, cue: key, n, typed: parsed.data, clashes: three.value.clashes });
  }
  const view = await loadCue(deps, ask, at.value, key);
  return view ? CuePage({ view, ask, typed, problem: found }) : ProblemPage({ problem: found, ask, typed });
}

/** The address of the next cue that the filter shows, else of the list. */
function following({ session, record }: Pick<AtDesk, "session" | "record">, key: string, show: Filter): string {
  const { draft } = record;
  const index = draft.cues.findIndex((cue) => cue.key === key);
  const next = draft.cues.slice(index + 1).find(wanted(draft, show));
  const desk = deskOfSession(session);
  return next ? cueAddress(desk, next.key, show) : listAddress(desk, show, 1);
}

/** The cue as the form saw it, or the problem that it is another by now. */
function unchanged(record: StoredRecord, key: string, seen: string, ask: Ask): Result<null> {
  const cue = cueIn(record.draft, key);
  if (!cue.ok) return fail(obstacleAsProblem(ask.language, cue.problem));
  return fingerprint(cue.value) === seen ? ok(null) : fail(problem(ask.language, "text-changed", 409));
}

export const cueActs = (deps: DeskDeps): readonly Route[] => [
  act({
    method: "post",
    path: `${deskPath}/cue/:cue`,
    summary: "Correct an intervention, and who spoke it: here, or wherever that label or speaker stands",
    input: edit,
    run: async (ask, typed) => {
      const key = ask.params["cue"] ?? "";
      const wanted = async (record: StoredRecord, writing: Writing): Promise<Result<Operation>> => {
        if (typed.country !== null && countryTyped(typed.country) === null) {
          return fail(problem(ask.language, "no-such-country", 422, { name: typed.country }));
        }
        const three = await compared(record, key, typed, ask, writing);
        if (!three.ok) return three;
        if (three.value.clashes.length > 0) return fail(clash(ask));
        return ok(operationOf(record, key, typed, three.value.set));
      };
      const done = await change(deps, ask, wanted, {
        back: undefined,
        otherwise: (session) =>
          typed.go === "list"
            ? listAt(deskOfSession(session), typed.show, key)
            : cueAddress(deskOfSession(session), key, typed.show),
      });
      if (!done.ok || typed.go !== "next") return done;
      const at = await deskOf(deps, ask);
      return at.ok ? ok({ ...done.value, to: following(at.value, key, typed.show) }) : done;
    },
    again: (ask, typed, found) => again(deps, ask, typed, found),
  }),
  act({
    method: "post",
    path: `${deskPath}/cue/:cue/split`,
    summary: "Split an intervention in two",
    input: z.object({
      fingerprint: z.string().max(20),
      /** Characters that stay, or the first words of the second part. */
      at: z.coerce.number().int().nonnegative().default(0),
      before: z.string().max(500).default(""),
    }),
    run: (ask, typed) => {
      const key = ask.params["cue"] ?? "";
      const made = newKey("c");
      const wanted = async (record: StoredRecord): Promise<Result<Operation>> => {
        const same = unchanged(record, key, typed.fingerprint, ask);
        if (!same.ok) return same;
        const text = record.draft.cues.find((cue) => cue.key === key)?.text ?? "";
        const at = typed.before.trim() === "" ? typed.at : placeBefore(text, typed.before);
        if (at === null || at <= 0) return fail(problem(ask.language, "no-place", 422));
        return ok({ type: "cue.split", cue: key, at, key: made });
      };
      // The second part is the one that most often needs another name.
      const otherwise = (session: Parameters<typeof deskOfSession>[0]) => `${deskOfSession(session)}/cue/${made}`;
      return change(deps, ask, wanted, { back: undefined, otherwise });
    },
  }),
  act({
    method: "post",
    path: `${deskPath}/cue/:cue/join`,
    summary: "Join an intervention with the one after it",
    input: z.object({ fingerprint: z.string().max(20) }),
    run: (ask, typed) => {
      const key = ask.params["cue"] ?? "";
      const wanted = async (record: StoredRecord): Promise<Result<Operation>> => {
        const same = unchanged(record, key, typed.fingerprint, ask);
        return same.ok ? ok({ type: "cue.join", cue: key }) : same;
      };
      const otherwise = (session: Parameters<typeof deskOfSession>[0]) => `${deskOfSession(session)}/cue/${key}`;
      return change(deps, ask, wanted, { back: undefined, otherwise });
    },
  }),
];

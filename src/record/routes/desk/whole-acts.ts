/** What is done to the record as a whole: its title, names reviewed, versions taken back, published and withdrawn. */
import { z } from "zod";
import { ok, type Result } from "../../../kernel/result.ts";
import { type Ask, act, type Done, type Route } from "../../../platform/http/index.ts";
import { publishRecord, unpublishRecord } from "../../commands/desk/publish-record.ts";
import { restoreVersion, undoVersion } from "../../commands/desk/take-back.ts";
import { words } from "../../languages/desk/index.ts";
import { type AtSession, type DeskDeps, sessionOf } from "../../load-desk.ts";
import { back, backTo, blank, change, deskOfSession, deskPath } from "./act-tools.ts";

const many = z.union([z.string(), z.array(z.string())]).default([]);
const list = (value: string | readonly string[]): readonly string[] => (typeof value === "string" ? [value] : value);

const version = z.coerce.number().int().positive();

async function atSession(
  deps: DeskDeps,
  ask: Ask,
  run: (at: AtSession) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const at = await sessionOf(deps.db, ask);
  return at.ok ? run(at.value) : at;
}

export const wholeActs = (deps: DeskDeps): readonly Route[] => [
  act({
    method: "post",
    path: `${deskPath}/about`,
    summary: "Correct the title, the date, the place and the language of the meeting",
    input: z.object({
      title: z.string().trim().min(1).max(500),
      date: blank.pipe(z.iso.date().nullable()),
      place: blank,
      language: z
        .string()
        .trim()
        .regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/),
    }),
    run: (ask, set) =>
      change(
        deps,
        ask,
        { type: "about.set", set },
        { back: undefined, otherwise: (session) => `${deskOfSession(session)}/about` },
      ),
  }),
  act({
    method: "post",
    path: `${deskPath}/names`,
    summary: "Say of names spoken in the text whether they are masked",
    input: z.object({ seen: many, mask: many, other: z.string().trim().max(200).default("") }),
    run: (ask, { seen, mask, other }) => {
      const masked = new Set(list(mask));
      const names = list(seen).map((name) => ({ name, masked: masked.has(name) }));
      const all = other === "" ? names : [...names, { name: other, masked: true }];
      return change(
        deps,
        ask,
        { type: "names.review", names: all },
        { back: undefined, otherwise: (session) => `${deskOfSession(session)}/names` },
      );
    },
  }),
  act({
    method: "post",
    path: `${deskPath}/undo`,
    summary: "Take back one version, and leave what came after it",
    input: z.object({ version, back }),
    run: (ask, typed) =>
      atSession(deps, ask, async ({ acting, session }) => {
        const done = await undoVersion(acting, session, typed.version);
        if (!done.ok) return done;
        const made = String(done.value.record.version);
        const said = words.in(ask.language)("undone", { undone: String(typed.version), version: made });
        const to = backTo(session, typed.back, `${deskOfSession(session)}/versions`);
        return ok({ to, said, data: { version: done.value.record.version } });
      }),
  }),
  act({
    method: "post",
    path: `${deskPath}/restore`,
    summary: "Bring the record back to what it was at a version",
    input: z.object({ version }),
    run: (ask, typed) =>
      atSession(deps, ask, async ({ acting, session }) => {
        const done = await restoreVersion(acting, session, typed.version);
        if (!done.ok) return done;
        const made = String(done.value.record.version);
        const said = words.in(ask.language)("restored", { restored: String(typed.version), version: made });
        return ok({ to: `${deskOfSession(session)}/versions`, said, data: { version: done.value.record.version } });
      }),
  }),
  act({
    method: "post",
    path: `${deskPath}/publish`,
    summary: "Publish the version that was looked at",
    input: z.object({ version }),
    run: (ask, typed) =>
      atSession(deps, ask, async ({ acting, session }) => {
        const done = await publishRecord(acting, session, typed.version);
        if (!done.ok) return done;
        const said = words.in(ask.language)("published", { version: String(done.value.version) });
        return ok({ to: `${deskOfSession(session)}/publish`, said, data: { version: done.value.version } });
      }),
  }),
  act({
    method: "post",
    path: `${deskPath}/withdraw`,
    summary: "Withdraw the published record",
    input: z.object({}),
    run: (ask) =>
      atSession(deps, ask, async ({ acting, session }) => {
        const done = await unpublishRecord(acting, session);
        if (!done.ok) return done;
        return ok({ to: `${deskOfSession(session)}/publish`, said: words.in(ask.language)("withdrawn") });
      }),
  }),
];

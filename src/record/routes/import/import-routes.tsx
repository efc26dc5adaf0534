/** Captions in: brought, looked at, saved. The same steps under a session and, where it is chosen later, at /import. */
import { z } from "zod";
import { fail, ok, type Problem, type Result } from "../../../kernel/result.ts";
import { type SessionPlace, sessionById } from "../../../meetings/index.ts";
import type { SessionId } from "../../../meetings/model.ts";
import { ProblemPage } from "../../../platform/html/problem-page.tsx";
import { type Ask, act, type Done, type Html, page, type Route, type Typed } from "../../../platform/http/index.ts";
import { fetchCaptions } from "../../bring/fetch-captions.ts";
import { dropPreview, findPreview, keepPreview } from "../../bring/previews.ts";
import { encodings, readBrought } from "../../bring/read-brought.ts";
import { allowed, problem } from "../../commands/desk/acting.ts";
import { saveImport } from "../../commands/desk/save-import.ts";
import { type ImportView, importView, previewView } from "../../import-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { sessionOf } from "../../load-desk.ts";
import { type ImportDeps, loadChoices, loadPreview, type Previewed } from "../../load-import.ts";
import { ImportPage } from "../../pages/import/import-page.tsx";
import { PreviewPage } from "../../pages/import/preview-page.tsx";
import { recordStates } from "../../store.ts";

/** Where the file is for: a session that may be imported to; null at /import. */
async function destination({ db }: ImportDeps, ask: Ask): Promise<Result<SessionPlace | null>> {
  if (ask.params["session"] === undefined) {
    const choices = await loadChoices(db, ask);
    return choices.ok ? ok(null) : choices;
  }
  const at = await sessionOf(db, ask);
  if (!at.ok) return at;
  const answer = allowed(at.value.acting, "record.import", at.value.session);
  return answer.ok ? ok(at.value.session) : answer;
}

async function loadImport(deps: ImportDeps, ask: Ask): Promise<Result<ImportView>> {
  const found = await destination(deps, ask);
  if (!found.ok) return found;
  const session = found.value;
  if (!session) {
    const choices = await loadChoices(deps.db, ask);
    return choices.ok
      ? ok({ session: null, crumbs: [], version: null, allow: [...deps.allow], ...choices.value })
      : choices;
  }
  const states = await recordStates(deps.db, [session.id]);
  const { title, href } = session;
  return ok({
    session: { title, href },
    crumbs: [...session.crumbs, { title, href }],
    version: states.get(session.id)?.version ?? null,
    allow: [...deps.allow],
    sessions: [],
    processes: [],
  });
}

const brought = z.object({
  file: z.union([z.instanceof(File), z.string()]).optional(),
  text: z.string().max(20_000_000).optional(),
  address: z.string().max(2000).optional(),
});

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const filled = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

/** A file goes before pasted text, pasted text before an address. */
async function fileOf(
  deps: ImportDeps,
  ask: Ask,
  { file, text, address }: z.output<typeof brought>,
): Promise<Result<NamedFile>> {
  if (file instanceof File && (file.size > 0 || file.name !== "")) {
    return ok({ name: file.name || "captions.txt", bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  const pasted = filled(text) ? text : typeof file === "string" && filled(file) ? file : null;
  if (pasted !== null) {
    return ok({ name: words.in(ask.language)("pasted-name"), bytes: new TextEncoder().encode(pasted) });
  }
  if (!filled(address)) return fail(problem(ask.language, "nothing-brought", 422));
  const fetched = await fetchCaptions(address, deps.allow);
  return fetched.ok ? fetched : fail(problem(ask.language, fetched.problem, 422));
}

async function again(deps: ImportDeps, ask: Ask, typed: Typed, found: Problem): Promise<Html> {
  const view = await loadImport(deps, ask);
  return view.ok
    ? ImportPage({ view: view.value, ask, typed, problem: found })
    : ProblemPage({ problem: view.problem, ask, typed });
}

const base = (session: SessionPlace | null): string => `${session?.href ?? ""}/import`;

/** Reads once before it is kept, so that what cannot be read is said at once; what is read is read again for the page. */
async function bring(deps: ImportDeps, ask: Ask, typed: z.output<typeof brought>): Promise<Result<Done>> {
  const found = await destination(deps, ask);
  if (!found.ok) return found;
  const { person } = ask.reader;
  if (person === null) return fail(problem(ask.language, "preview-gone", 404));
  const file = await fileOf(deps, ask, typed);
  if (!file.ok) return file;
  const read = await readBrought({ ...file.value, encoding: null, part: 0 }, ask.language);
  if (!read.ok) return read;
  const id = await keepPreview(deps.db, person, { session: found.value?.id ?? null, ...file.value });
  const said = words.in(ask.language)("brought");
  return ok({ to: `${base(found.value)}/${id}`, said, data: { preview: id } });
}

const encodingOf = (text: string | undefined): string | null => encodings.find((name) => name === text) ?? null;
const partOf = (text: string | undefined): number => Math.max(0, Math.trunc(Number(text)) || 0);

async function previewed(
  deps: ImportDeps,
  ask: Ask,
  chosen: { readonly encoding: string | null; readonly part: number },
): Promise<Result<Previewed>> {
  const found = await destination(deps, ask);
  if (!found.ok) return found;
  const preview = await findPreview(deps.db, ask.reader.person, ask.params["preview"] ?? "");
  if (!preview) return fail(problem(ask.language, "preview-gone", 404));
  const read = await readBrought({ name: preview.name, bytes: preview.bytes, ...chosen }, ask.language);
  return read.ok ? ok({ preview, read: read.value, session: found.value, ...chosen }) : read;
}

const save = z.object({
  encoding: z.string().max(40).optional(),
  part: z.string().max(10).optional(),
  mode: z.enum(["first", "replace", "append"]).default("first"),
  session: z.uuid().optional(),
  discard: z.string().optional(),
});

async function saved(deps: ImportDeps, ask: Ask, typed: z.output<typeof save>): Promise<Result<Done>> {
  const { db } = deps;
  const { person } = ask.reader;
  const chosen = { encoding: encodingOf(typed.encoding), part: partOf(typed.part) };
  if (typed.discard !== undefined && person !== null) {
    const found = await destination(deps, ask);
    if (!found.ok) return found;
    await dropPreview(db, person, ask.params["preview"] ?? "");
    return ok({ to: base(found.value), said: words.in(ask.language)("discarded") });
  }
  const shown = await previewed(deps, ask, chosen);
  if (!shown.ok) return shown;
  const { read, preview } = shown.value;
  const session = shown.value.session ?? (typed.session ? await sessionById(db, typed.session as SessionId) : null);
  if (!session) return fail(problem(ask.language, "no-session-chosen", 422));
  const acting = { db, reader: ask.reader, language: ask.language };
  const done = await saveImport(acting, session, { meeting: read.meeting, source: read.source, mode: typed.mode });
  if (!done.ok) return done;
  if (person !== null) await dropPreview(db, person, preview.id);
  const version = String(done.value.version);
  const said = words.in(ask.language)("imported", { count: read.meeting.interventions.length, version });
  return ok({ to: `${session.href}/desk`, said, data: { version: done.value.version } });
}

const places = ["/import", "/:body/:process/sessions/:session/import"] as const;

export const importRoutes = (deps: ImportDeps): readonly Route[] =>
  places.flatMap((path) => [
    page({
      path,
      summary: path === "/import" ? "Bring captions, and choose their session" : "Bring captions of a session",
      view: importView,
      load: (ask) => loadImport(deps, ask),
      html: (view, ask) => ImportPage({ view, ask }),
    }),
    act({
      method: "post",
      path,
      summary: "Bring a file, a text or an address; nothing is saved but a preview of the person's own",
      input: brought,
      limit: "import",
      largest: 210,
      run: (ask, typed) => bring(deps, ask, typed),
      again: (ask, typed, found) => again(deps, ask, typed, found),
    }),
    page({
      path: `${path}/:preview`,
      summary: "What was read from a file, before it is saved",
      view: previewView,
      load: async (ask) => {
        const chosen = { encoding: encodingOf(ask.query["encoding"]), part: partOf(ask.query["part"]) };
        const shown = await previewed(deps, ask, chosen);
        return shown.ok ? ok(await loadPreview(deps.db, ask, shown.value)) : shown;
      },
      html: (view, ask) => PreviewPage({ view, ask }),
    }),
    act({
      method: "post",
      path: `${path}/:preview`,
      summary: "Save what was previewed as the record of a session, or discard it",
      input: save,
      run: (ask, typed) => saved(deps, ask, typed),
    }),
  ]);

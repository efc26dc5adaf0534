/** Addresses at which entries go out: a file of many, and one entry as a card. */
import type { Context } from "hono";
import { z } from "zod";
import { ok, type Problem, type Result } from "../../../kernel/result.ts";
import { ProblemPage } from "../../../platform/html/index.ts";
import { type Ask, page, type Route, raw } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { directoryAddress, isAsked, readQuery } from "../../search/model.ts";
import { exportEntries } from "../commands/export-entries.ts";
import { bringer } from "../commands/importing.ts";
import { mostTakenADay, type RawCard } from "../model.ts";
import { ExportPage } from "../pages/export.tsx";
import { type Format, formats } from "../rules/formats.ts";
import { takenToday } from "../store/taken.ts";
import { type ExportView, entryKind, exportFormats, exportScopes, exportView } from "../view-model.ts";

type Given = Readonly<Record<string, string>>;

/** The search of an address or a form, without what is chosen besides. */
function searchOf(given: Given): { readonly query: Given; readonly searched: string } {
  const asked = { ...readQuery(given), kind: null, page: 1 };
  if (!isAsked(asked)) return { query: {}, searched: "" };
  const query = Object.fromEntries(new URLSearchParams(directoryAddress(asked).split("?")[1]));
  return { query, searched: Object.values(query).join(", ") };
}

async function loadExport({ db }: DoorDeps, ask: Ask, given: Given): Promise<Result<ExportView>> {
  const by = bringer(ask, "directory.export");
  if (!by.ok) return by;
  const search = searchOf(given);
  const scope = exportScopes.find((one) => one === given["scope"]) ?? (search.searched ? "seen" : "mine");
  return ok({
    keeps: by.value.keeps,
    scope,
    kind: entryKind.catch("person").parse(given["kind"]),
    ...search,
    query: { ...search.query },
    most: mostTakenADay,
    left: Math.max(0, mostTakenADay - (await takenToday(db, by.value.person))),
  });
}

/** What is no choice is the first one: nothing in an address can be wrong, only without meaning. */
const wanted = z.object({
  scope: z.enum(exportScopes).catch("mine"),
  kind: entryKind.catch("person"),
  format: z.enum(exportFormats).catch("csv"),
});

/** Written while it is read: however many entries there are, few are held. */
function streamOf(cards: AsyncGenerator<RawCard>, format: Format, kind: RawCard["entry"]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  let at = -1;
  return new ReadableStream({
    start: (out) => out.enqueue(bytes.encode(format.begin(kind))),
    pull: async (out) => {
      const next = await cards.next();
      at += 1;
      if (!next.done) out.enqueue(bytes.encode(format.one(next.value, at)));
      else {
        out.enqueue(bytes.encode(format.end));
        out.close();
      }
    },
    cancel: async () => void (await cards.return(undefined)),
  });
}

async function given(c: Context): Promise<Given> {
  const form = new URLSearchParams(await c.req.text());
  return { ...c.req.query(), ...Object.fromEntries(form) };
}

async function refused(deps: DoorDeps, ask: Ask, c: Context, said: Given, problem: Problem): Promise<Response> {
  if (problem.retryAfter) c.header("retry-after", String(problem.retryAfter));
  if (!(c.req.header("accept") ?? "").includes("text/html"))
    return c.json(problem, problem.status, { "content-type": "application/problem+json" });
  const view = await loadExport(deps, ask, said);
  const html = await (view.ok ? ExportPage({ view: view.value, ask, problem }) : ProblemPage({ ask, problem }));
  return c.html(`<!doctype html>${html}`, problem.status);
}

async function sendFile(deps: DoorDeps, ask: Ask, c: Context): Promise<Response> {
  const said = await given(c);
  const chosen = wanted.parse(said);
  const cards = await exportEntries(deps, ask, { ...chosen, asked: readQuery(said) });
  if (!cards.ok) return refused(deps, ask, c, said, cards.problem);
  const { kind, format } = chosen;
  const { type, extension } = formats[format];
  const name = `${kind === "person" ? "people" : "organisations"}.${extension}`;
  return c.body(streamOf(cards.value, formats[format], kind), 200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  });
}

export const exportRoutes = (deps: DoorDeps): readonly Route[] => [
  page({
    path: "/directory/export",
    summary: "Take entries along: those one looks after, or those found by a search (the words of /directory)",
    view: exportView,
    load: (ask) => loadExport(deps, ask, ask.query),
    html: (view, ask) => ExportPage({ view, ask }),
  }),
  raw({
    method: "post",
    path: "/directory/export/file",
    limit: "search",
    summary:
      "The entries as a file: scope (mine, seen), kind (person, organisation), format (csv, vcard, jscontact), and the words of /directory; told in the journal",
    produces: "text/csv, text/vcard, application/jscontact+json",
    handle: (ask, c) => sendFile(deps, ask, c),
  }),
];

/** The desk, the list for those who may object, letters, and bringing an existing list. */
import { z } from "zod";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import {
  type Ask,
  act,
  csvAnswer,
  type Done,
  type Html,
  page,
  type Route,
  raw,
  type Typed,
} from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { decode } from "../../platform/text/decode.ts";
import { type AccreditationDeps, homeOf, problem, refused, subjectOf } from "../commands/acting.ts";
import { changeRound } from "../commands/change-round.ts";
import { circulate } from "../commands/circulate.ts";
import { importList, previewList } from "../commands/import-list.ts";
import { openRound } from "../commands/open-round.ts";
import { settle } from "../commands/settle.ts";
import { delegatesView } from "../delegates-view-model.ts";
import { circulateForm, nothing, roundForm } from "../form-model.ts";
import { type ImportView, importView } from "../import-view-model.ts";
import { words } from "../languages/index.ts";
import { type LetterView, letterView } from "../letter-view-model.ts";
import { letterDocx } from "../letters/docx.ts";
import { DelegatesPage } from "../pages/delegates.tsx";
import { DeskPage } from "../pages/desk.tsx";
import { ImportPage } from "../pages/import.tsx";
import { LetterPage } from "../pages/letter.tsx";
import { ListPage } from "../pages/list.tsx";
import { textsOf } from "../pages/parts/form.tsx";
import { deskView, listView } from "../view-model.ts";
import { processOf, roundAsked } from "../views/asked.ts";
import { crumbsOf } from "../views/crumbs.ts";
import { loadDelegates } from "../views/delegates.ts";
import { loadDesk, loadList } from "../views/desk.ts";
import { loadListLetter, loadOutcomeLetter } from "../views/letters.ts";
import { actingOf, base } from "./deps.ts";

async function deskAgain(deps: AccreditationDeps, ask: Ask, typed: Typed, found: Problem): Promise<Html> {
  const loaded = await loadDesk(deps, ask);
  return loaded.ok
    ? DeskPage({ view: loaded.value, ask, typed: textsOf(typed), problem: found })
    : ProblemPage({ problem: found, ask, typed });
}

async function loadImport(deps: AccreditationDeps, ask: Ask): Promise<Result<ImportView>> {
  const asked = await roundAsked(deps, ask);
  if (!asked.ok) return asked;
  const { process, round } = asked.value;
  const no = refused(ask, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const say = words.in(ask.language);
  const home = homeOf(process);
  const titles = new Map(round.ways.map(({ capacity, capacityTitle }) => [capacity, capacityTitle]));
  return ok({
    title: say("import-title"),
    href: `${home}/import`,
    crumbs: [...crumbsOf(process), { title: say("desk-title"), href: `${home}/desk` }],
    capacities: [...titles].map(([id, title]) => ({ id, title })),
  });
}

const importForm = z.object({
  file: z.instanceof(File).optional(),
  text: z.string().max(4_000_000).default(""),
  confirm: z.string().default(""),
});

async function broughtText({ file, text }: { readonly file?: unknown; readonly text?: unknown }): Promise<string> {
  if (file instanceof File && file.size > 0) return decode(new Uint8Array(await file.arrayBuffer())).text;
  return typeof text === "string" ? text : "";
}

async function importAgain(deps: AccreditationDeps, ask: Ask, typed: Typed, found: Problem): Promise<Html> {
  const [loaded, asked] = [await loadImport(deps, ask), await roundAsked(deps, ask)];
  if (!loaded.ok || !asked.ok) return ProblemPage({ problem: found, ask, typed });
  const text = await broughtText(typed);
  const preview = await previewList(actingOf(deps, ask), asked.value, text);
  return ImportPage({ view: loaded.value, ask, text, problem: found, preview: preview.ok ? preview.value : null });
}

function letterRoutes(
  deps: AccreditationDeps,
  path: string,
  summary: string,
  load: (deps: AccreditationDeps, ask: Ask) => Promise<Result<LetterView>>,
): readonly Route[] {
  return [
    page({
      path,
      summary,
      view: letterView,
      load: (ask) => load(deps, ask),
      html: (view, ask) => <LetterPage view={view} ask={ask} />,
    }),
    raw({
      method: "get",
      path: `${path}.docx`,
      summary: `${summary}, as a Word document`,
      produces: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      handle: async (ask, c) => {
        const loaded = await load(deps, ask);
        if (!loaded.ok) return c.json(loaded.problem, loaded.problem.status);
        return c.body(new Uint8Array(await letterDocx(loaded.value, ask.language)), 200, {
          "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "content-disposition": 'attachment; filename="letter.docx"',
          "cache-control": "private, no-store",
        });
      },
    }),
  ];
}

export const deskRoutes = (deps: AccreditationDeps): readonly Route[] => [
  page({
    path: `${base}/desk`,
    summary: "The secretariat's desk: every application of the round, and the acts that are next",
    view: deskView,
    load: (ask) => loadDesk(deps, ask),
    html: (view, ask) => <DeskPage view={view} ask={ask} />,
  }),
  page({
    path: `${base}/list`,
    summary: "The circulated list, for those who may object to it",
    view: listView,
    load: (ask) => loadList(deps, ask),
    html: (view, ask) => <ListPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/rounds`,
    summary: "Open a round",
    input: roundForm,
    run: async (ask, typed): Promise<Result<Done>> => {
      const process = await processOf(deps, ask);
      if (!process.ok) return process;
      const done = await openRound(actingOf(deps, ask), process.value, typed);
      const said = words.in(ask.language)("said-opened");
      return done.ok ? ok({ to: `${homeOf(process.value)}/desk`, said, data: done.value }) : done;
    },
    again: (ask, typed, found) => deskAgain(deps, ask, typed, found),
  }),
  act({
    method: "post",
    path: `${base}/circulate`,
    summary: "Circulate the list: its window opens",
    input: circulateForm,
    run: async (ask, typed): Promise<Result<Done>> => {
      const asked = await roundAsked(deps, ask);
      if (!asked.ok) return asked;
      const done = await circulate(actingOf(deps, ask), asked.value, typed);
      if (!done.ok) return done;
      const closes = instantInWords(done.value.closes, asked.value.round.zone, ask.language);
      const said = words.in(ask.language)("said-circulated", { count: done.value.count, closes });
      return ok({ to: `${homeOf(asked.value.process)}/desk`, said });
    },
    again: (ask, typed, found) => deskAgain(deps, ask, typed, found),
  }),
  act({
    method: "post",
    path: `${base}/settle`,
    summary: "Write down the outcomes once the window has closed",
    input: nothing,
    run: async (ask): Promise<Result<Done>> => {
      const asked = await roundAsked(deps, ask);
      if (!asked.ok) return asked;
      const done = await settle(actingOf(deps, ask), asked.value);
      if (!done.ok) return done;
      const said = words.in(ask.language)("said-settled", { ...done.value });
      return ok({ to: `${homeOf(asked.value.process)}/desk`, said, data: done.value });
    },
    again: (ask, typed, found) => deskAgain(deps, ask, typed, found),
  }),
  act({
    method: "post",
    path: `${base}/rounds/change`,
    summary: "Change the title, the dates or the numbers of the round, until its list goes out",
    input: roundForm,
    run: async (ask, typed): Promise<Result<Done>> => {
      const asked = await roundAsked(deps, ask);
      if (!asked.ok) return asked;
      const done = await changeRound(actingOf(deps, ask), asked.value, typed);
      const said = words.in(ask.language)("said-changed");
      return done.ok ? ok({ to: `${homeOf(asked.value.process)}/desk`, said }) : done;
    },
    again: (ask, typed, found) => deskAgain(deps, ask, typed, found),
  }),
  page({
    path: `${base}/import`,
    summary: "Bring an existing list",
    view: importView,
    load: (ask) => loadImport(deps, ask),
    html: (view, ask) => <ImportPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/import`,
    summary: "Look at a list (409 with what it would bring), and with confirm=yes save all of it",
    input: importForm,
    limit: "import",
    run: async (ask, typed): Promise<Result<Done>> => {
      const asked = await roundAsked(deps, ask);
      if (!asked.ok) return asked;
      const acting = actingOf(deps, ask);
      const text = await broughtText(typed);
      const preview = await previewList(acting, asked.value, text);
      if (!preview.ok) return preview;
      if (preview.value.problems.length > 0) {
        return fail(problem(ask, "import-not-yet", { count: preview.value.problems.length }, 422));
      }
      if (typed.confirm !== "yes") return fail(problem(ask, "import-confirm", { count: preview.value.rows.length }));
      const done = await importList(acting, asked.value, text);
      const say = words.in(ask.language);
      return done.ok
        ? ok({ to: `${homeOf(asked.value.process)}/desk`, said: say("said-imported", done.value), data: done.value })
        : done;
    },
    again: (ask, typed, found) => importAgain(deps, ask, typed, found),
  }),
  page({
    path: `${base}/delegates`,
    summary: "Who comes with whoever is admitted, as badges: for the desk",
    view: delegatesView,
    load: (ask) => loadDelegates(deps, ask),
    html: (view, ask) => <DelegatesPage view={view} ask={ask} />,
  }),
  raw({
    method: "get",
    path: `${base}/delegates.csv`,
    summary: "The same as CSV",
    produces: "text/csv",
    handle: async (ask, c) => {
      const loaded = await loadDelegates(deps, ask);
      if (!loaded.ok) return c.json(loaded.problem, loaded.problem.status);
      const head = ["name", "organisation", "capacity", "focal point", "until"];
      const rows = loaded.value.people.map(({ name, organisation, capacity, focal, until }) => [
        ...[name, organisation, capacity, focal ? "yes" : "", until],
      ]);
      return csvAnswer("delegates", head, rows);
    },
  }),
  ...letterRoutes(deps, `${base}/letter`, "The letter with which the list goes out", loadListLetter),
  ...letterRoutes(
    deps,
    `${base}/applications/:application/letter`,
    "The letter that tells an applicant the outcome",
    loadOutcomeLetter,
  ),
];

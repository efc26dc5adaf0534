/** The library of modalities: a page a template, and any two side by side. */
import { z } from "zod";
import { fail, ok } from "../kernel/result.ts";
import { type Ask, act, page, type Route, raw } from "../platform/http/index.ts";
import { type CheckView, checkView } from "./check-view.ts";
import { modalitiesSchema } from "./json-schema.ts";
import { words } from "./languages/index.ts";
import { libraryWords } from "./languages/library/index.ts";
import { modalitiesSource, templateNames } from "./library.ts";
import { CheckPage } from "./pages/check-page.tsx";
import { bodyFields, ComparePage } from "./pages/compare-page.tsx";
import { LibraryPage } from "./pages/library-page.tsx";
import { TemplatePage } from "./pages/template-page.tsx";
import { broughtText, checkText, nothingChecked } from "./read-check.ts";
import { compareTemplates, listTemplates, viewTemplate } from "./read-views.ts";
import { compareView, listView, modalitiesView } from "./view.ts";

const missing = (ask: Ask) => {
  const say = words.in(ask.language);
  return fail({
    status: 404 as const,
    code: "no-template",
    title: say("no-template"),
    instead: say("no-template-instead"),
  });
};

/** What is compared where nobody chose: the first and the third way of the paper of 2021. */
const usual = { from: "option-1-informal-consultations", to: "option-3-advisory-committee" } as const;

export const modalitiesRoutes: readonly Route[] = [
  page({
    path: "/modalities",
    summary: "The modalities that come with Rapport",
    view: listView,
    load: async () => ok(await listTemplates()),
    html: (view, ask) => <LibraryPage view={view} ask={ask} />,
  }),
  page({
    path: "/modalities/compare",
    summary:
      "Two to six bodies side by side (a to f): shares of rights, the ten rows, who gains and who loses which right",
    view: compareView,
    load: async (ask) => {
      const { a = usual.from, b = a === usual.to ? usual.from : usual.to, ...more } = ask.query;
      const others = bodyFields.slice(2).flatMap((field) => more[field] || []);
      const view = await compareTemplates([a, b, ...others]);
      return view ? ok(view) : missing(ask);
    },
    html: (view, ask) => <ComparePage view={view} ask={ask} />,
  }),
  page({
    path: "/modalities/check",
    summary: "The form by which a file of rules is checked, and the way from a template to rules of one's own",
    view: checkView,
    load: async () => ok(nothingChecked),
    html: (view, ask) => <CheckPage view={view} ask={ask} />,
  }),
  act({
    // Nothing is kept, so that anybody may; but looking through a file takes time, and is counted as bringing one.
    limit: "import",
    method: "post",
    path: "/modalities/check",
    summary: "Check a file of rules: what is to be mended, line by line",
    input: z.object({ text: z.string().default(""), file: z.unknown().optional() }),
    run: async (ask, { text, file }) => {
      const brought = await broughtText(text, file);
      if ("text" in brought && brought.text.trim() === "") {
        const say = libraryWords.in(ask.language);
        return fail({
          status: 422 as const,
          code: "nothing-brought",
          title: say("check-nothing"),
          instead: say("check-lede"),
        });
      }
      const view = checkText(brought);
      const say = libraryWords.in(ask.language);
      const said = view.rules ? say("check-sound") : say("check-errors", { count: view.errors.length + view.more });
      return ok({ to: "/modalities/check", said, data: view });
    },
    shown: (ask, data) => <CheckPage view={data as CheckView} ask={ask} />,
  }),
  raw({
    // Served as /modalities/schema.json: what a page gives as data ends so.
    method: "get",
    path: "/modalities/schema",
    summary: "The form of a modalities file, as JSON Schema",
    produces: "application/schema+json",
    handle: (ask, c) => {
      const schema = modalitiesSchema(`${ask.origin}/modalities/schema.json`);
      return c.body(`${JSON.stringify(schema, null, 2)}\n`, 200, { "content-type": "application/schema+json" });
    },
  }),
  raw({
    method: "get",
    path: "/modalities/:name/file.yaml",
    summary: "The file of a template, to begin one's own with",
    produces: "application/yaml",
    handle: async (ask, c) => {
      const name = ask.params["name"] ?? "";
      if (!(await templateNames()).includes(name)) return c.notFound();
      const headers = { "content-type": "application/yaml; charset=utf-8", "cache-control": "no-cache" };
      return c.body(await modalitiesSource(name), 200, headers);
    },
  }),
  page({
    path: "/modalities/:name",
    summary: "The rules of one body or process, with their sources",
    view: modalitiesView,
    load: async (ask) => {
      const view = await viewTemplate(ask.params["name"] ?? "");
      return view ? ok(view) : missing(ask);
    },
    html: (view, ask) => <TemplatePage view={view} ask={ask} />,
  }),
];

/** The pages of the desk. */
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { type Ask, page, type Route } from "../../../platform/http/index.ts";
import { problem } from "../../commands/desk/acting.ts";
import {
  aboutView,
  compareView,
  cueView,
  deskView,
  namesView,
  outcomesView,
  publishView,
  versionsView,
} from "../../desk-view-model.ts";
import { type AtDesk, type DeskDeps, deskOf, headOf } from "../../load-desk.ts";
import { loadCue, loadDesk, loadNames, loadOutcomes } from "../../load-pages.ts";
import { loadComparison, loadVersions } from "../../load-versions.ts";
import { AboutPage } from "../../pages/desk/about-page.tsx";
import { ComparePage } from "../../pages/desk/compare-page.tsx";
import { CuePage } from "../../pages/desk/cue-page.tsx";
import { DeskPage } from "../../pages/desk/desk-page.tsx";
import { NamesPage } from "../../pages/desk/names-page.tsx";
import { OutcomesPage } from "../../pages/desk/outcomes-page.tsx";
import { PublishPage } from "../../pages/desk/publish-page.tsx";
import { VersionsPage } from "../../pages/desk/versions-page.tsx";
import { sourcesOf } from "../../store-sources.ts";
import { deskPath } from "./act-tools.ts";

export function deskPages(deps: DeskDeps): readonly Route[] {
  /** A page of the desk that needs nothing but the record. */
  const loading =
    <View,>(load: (ask: Ask, at: AtDesk) => Promise<View>) =>
    async (ask: Ask): Promise<Result<View>> => {
      const at = await deskOf(deps, ask);
      return at.ok ? ok(await load(ask, at.value)) : at;
    };
  return [
    page({
      path: deskPath,
      summary: "The rapporteur's desk: the record of a session, to be corrected",
      view: deskView,
      load: loading((ask, at) => loadDesk(deps, ask, at)),
      html: (view, ask) => DeskPage({ view, ask }),
    }),
    page({
      path: `${deskPath}/cue/:cue`,
      summary: "One intervention on the desk",
      view: cueView,
      load: async (ask) => {
        const at = await deskOf(deps, ask);
        if (!at.ok) return at;
        const view = await loadCue(deps, ask, at.value, ask.params["cue"] ?? "");
        return view ? ok(view) : fail(problem(ask.language, "no-such-cue", 404));
      },
      html: (view, ask) => CuePage({ view, ask }),
    }),
    page({
      path: `${deskPath}/outcomes`,
      summary: "What was found in the text and what a rapporteur made of it, and the agenda",
      view: outcomesView,
      load: loading((ask, at) => loadOutcomes(deps, ask, at)),
      html: (view, ask) => OutcomesPage({ view, ask }),
    }),
    page({
      path: `${deskPath}/names`,
      summary: "Names spoken in the text, to be reviewed",
      view: namesView,
      load: loading((ask, at) => loadNames(deps, ask, at)),
      html: (view, ask) => NamesPage({ view, ask }),
    }),
    page({
      path: `${deskPath}/versions`,
      summary: "Every version of the record: who changed what when",
      view: versionsView,
      load: loading((ask, at) => loadVersions(deps, ask, at)),
      html: (view, ask) => VersionsPage({ view, ask }),
    }),
    page({
      path: `${deskPath}/compare`,
      summary: "Two versions of the record, compared word by word",
      view: compareView,
      load: async (ask) => {
        const at = await deskOf(deps, ask);
        return at.ok ? loadComparison(deps, ask, at.value) : at;
      },
      html: (view, ask) => ComparePage({ view, ask }),
    }),
    page({
      path: `${deskPath}/about`,
      summary: "Title, date, place and sources of the record",
      view: aboutView,
      load: loading(async (ask, at) => {
        const { title, date, place, language } = at.record.draft;
        const sources = await sourcesOf(deps.db, at.record.id);
        return {
          head: await headOf(deps, ask, at),
          about: { title, date, place, language },
          sources: sources.map(({ id: _, at: when, ...rest }) => ({ ...rest, at: when.toISOString() })),
        };
      }),
      html: (view, ask) => AboutPage({ view, ask }),
    }),
    page({
      path: `${deskPath}/publish`,
      summary: "What publishing shows, and to whom",
      view: publishView,
      load: loading(async (ask, at) => ({
        head: await headOf(deps, ask, at),
        upToDate: at.record.publishedVersion === at.record.version,
      })),
      html: (view, ask) => PublishPage({ view, ask }),
    }),
  ];
}

import { ok, type Result } from "../../kernel/result.ts";
import { modalitiesSource, readModalities } from "../../modalities/index.ts";
import { page, type Route } from "../../platform/http/index.ts";
import { type ExampleView, exampleView } from "../example-view-model.ts";
import { ExamplePage } from "../pages/example.tsx";
import { recompute } from "../worked-example/compute.ts";
import { oewg2022 } from "../worked-example/oewg-2022-model.ts";

/** Computed when it is asked for: should the template change, the page shows that the figures no longer follow. */
async function load(): Promise<Result<ExampleView>> {
  const { file } = readModalities(await modalitiesSource(oewg2022.template));
  if (!file) throw new Error(`template ${oewg2022.template} does not read`);
  const again = recompute(file);
  const { gain, source, sourceAddress } = again.list;
  return ok({
    template: { href: `/modalities/${oewg2022.template}`, title: file.title },
    source: oewg2022.source,
    rule: {
      refusedBy: gain.by === "non-objection" ? gain.refusedBy : 0,
      source: { title: source, address: sourceAddress },
      notice: { title: again.notice.source, address: again.notice.sourceAddress },
    },
    published: oewg2022.published,
    computed: again.counted,
    agrees: again.agrees,
    protested: oewg2022.protested,
    applications: again.applications.map(({ number, name, way, outcome }) => ({
      number,
      name,
      way,
      result: outcome.result,
    })),
    shown: again.shown,
  });
}

export const exampleRoutes: readonly Route[] = [
  page({
    path: "/accreditation/oewg-2022",
    summary: "A worked example: the OEWG round of 2022 from its published figures",
    view: exampleView,
    load,
    html: (view, ask) => <ExamplePage view={view} ask={ask} />,
  }),
];

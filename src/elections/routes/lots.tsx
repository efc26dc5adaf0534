import { ok, type Result } from "../../kernel/result.ts";
import { type Ask, act, type Done, page, type Route } from "../../platform/http/index.ts";
import { type ElectionsDeps, lotHref } from "../commands/acting.ts";
import { drawLot, publishLot, sayIneligible } from "../commands/hold-lot.ts";
import { seatDrawn } from "../commands/seat-drawn.ts";
import { confirmForm, ineligibleForm, lotForm, seedForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import { LotForm } from "../pages/election-form.tsx";
import { LotPage } from "../pages/lot-page.tsx";
import { formView, lotView } from "../view-model.ts";
import { lotAsked, placeAsked } from "../views/asked.ts";
import { loadNewLot } from "../views/forms.ts";
import { loadLot } from "../views/lot.ts";
import { again } from "./again.tsx";

const drew = async (deps: ElectionsDeps, ask: Ask, seed: string): Promise<Result<Done>> => {
  const asked = await lotAsked(deps, ask);
  if (!asked.ok) return asked;
  const { place, lot } = asked.value;
  const drawn = await drawLot(deps, ask, place, lot, seed);
  if (!drawn.ok) return drawn;
  const { key } = drawn.value;
  return ok({ to: lotHref(place, lot.slug), said: words.in(ask.language)("said-drawn", { key }), data: { key } });
};

/** Lots under a place; `base` is the path of a body or of a process. */
export const lotRoutes = (deps: ElectionsDeps, base: string): readonly Route[] => [
  page({
    path: `${base}/lots/new`,
    summary: "The form of a new lot",
    view: formView,
    load: (ask) => loadNewLot(deps, ask),
    html: (view, ask) => <LotForm view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/lots/new`,
    summary: "Publish and number the pool of a lot, with the sources that will decide",
    input: lotForm,
    run: async (ask, typed) => {
      const place = await placeAsked(deps, ask);
      if (!place.ok) return place;
      const published = await publishLot(deps, ask, place.value, typed);
      if (!published.ok) return published;
      const { slug, id } = published.value;
      return ok({ to: lotHref(place.value, slug), said: words.in(ask.language)("said-published"), data: { id } });
    },
    again: again(
      (ask) => loadNewLot(deps, ask),
      (ask) => (view, typed, problem) => <LotForm view={view} ask={ask} typed={typed} problem={problem} />,
    ),
  }),
  page({
    path: `${base}/lots/:lot`,
    summary: "A lot: its pool, its sources, and who was drawn",
    view: lotView,
    load: (ask) => loadLot(deps, ask),
    html: (view, ask) => <LotPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/lots/:lot/ineligible`,
    summary: "Say that somebody of the pool cannot serve, with the reason",
    input: ineligibleForm,
    run: async (ask, typed) => {
      const asked = await lotAsked(deps, ask);
      if (!asked.ok) return asked;
      const { place, lot } = asked.value;
      const said = await sayIneligible(deps, ask, place, lot, typed);
      if (!said.ok) return said;
      const { name } = said.value;
      return ok({ to: lotHref(place, lot.slug), said: words.in(ask.language)("said-ineligible", { name }) });
    },
  }),
  act({
    method: "post",
    path: `${base}/lots/:lot/draw`,
    summary: "Enter what the sources gave; the draw follows",
    input: seedForm,
    run: (ask, { seed }) => drew(deps, ask, seed),
  }),
  act({
    method: "post",
    path: `${base}/lots/:lot/confirm`,
    summary: "Those who were drawn take their seats",
    input: confirmForm,
    run: async (ask) => {
      const asked = await lotAsked(deps, ask);
      if (!asked.ok) return asked;
      const { place, lot } = asked.value;
      const seated = await seatDrawn(deps, ask, place, lot);
      if (!seated.ok) return seated;
      const { unknown, seated: count } = seated.value;
      const names = unknown.join(", ");
      const said = words.in(ask.language)(unknown.length === 0 ? "said-confirmed" : "said-seated-some", { names });
      return ok({ to: lotHref(place, lot.slug), said, data: { seated: count, unknown } });
    },
  }),
];

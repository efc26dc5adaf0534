/** How an intervention is cited. */
import type { Language, Say } from "../../platform/languages/index.ts";
import type { Key } from "../languages/published/index.ts";
import type { QuoteView } from "../published-model.ts";
import { list, when } from "./formats.ts";
import { nameOf, standingOf } from "./naming.ts";

export function citation(view: QuoteView, say: Say<Key>, language: Language): string {
  const { session, said } = view;
  const name = nameOf(said, view.attribution, say);
  const places = [...session.crumbs.map(({ title }) => title).reverse(), session.place].filter((text) => text !== "");
  return say("cite-text", {
    who: list([name, ...standingOf(said, language)], language),
    title: session.title,
    where: list([...places, when(session.starts, session.ends, session.zone, language)], language),
    version: String(view.version),
    n: String(said.n),
    address: view.address,
  });
}

/** Pieces of the pages of modalities in force. */
import type { Ask } from "../../../platform/http/index.ts";
import type { Language } from "../../../platform/languages/index.ts";
import { words as library } from "../../languages/index.ts";
import { words } from "../../languages/places/index.ts";
import type { ModalitiesAct } from "../../modalities-model.ts";

export const actName = (language: Language, act: ModalitiesAct): string => library.in(language)(`act-${act}`);

/** Words in a language of their own, among others. */
export function Words({ worded }: { readonly worded: { readonly text: string; readonly language: string } }) {
  return (
    <bdi lang={worded.language} dir="auto">
      {worded.text}
    </bdi>
  );
}

export const list = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(items);

/** The titles of capacities, in the language of their file. */
export function Titles({
  ask,
  titles,
  language,
}: {
  readonly ask: Ask;
  readonly titles: readonly string[];
  readonly language: string;
}) {
  if (titles.length === 0) return <>{words.in(ask.language)("nobody")}</>;
  return (
    <bdi lang={language} dir="auto">
      {titles.join(", ")}
    </bdi>
  );
}

import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import { groupName, type Language } from "../../platform/languages/index.ts";
import type { Facet } from "../facets-model.ts";
import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { ModalitiesAct } from "../modalities-model.ts";
import type { Stated } from "../view.ts";

export interface Speaking {
  /** Of whoever reads the page. */
  readonly language: Language;
  /** Of the words of the file. */
  readonly own: string;
}

const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language, {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(share);

/** Words of the file, in their own language, beside those of the page. */
export function Own({ text, own }: { readonly text: string; readonly own: string }) {
  return <bdi lang={own}>{text}</bdi>;
}

function Values({ facet, speaking }: { readonly facet: Facet; readonly speaking: Speaking }) {
  const { language, own } = speaking;
  const say = libraryWords.in(language);
  const parts = [
    ...(facet.groups ?? []).map((group) => groupName(language, group as StakeholderGroup)),
    ...(facet.words ?? []).map((word) => say(`w-${word}`)),
    ...(facet.act ? [words.in(language)(`act-${facet.act as ModalitiesAct}`)] : []),
    ...(facet.number === undefined
      ? []
      : [new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language).format(facet.number)]),
    ...(facet.share === undefined ? [] : [percent(facet.share, language)]),
  ];
  const texts = facet.texts ?? [];
  return (
    <>
      {parts.join(" · ")}
      {texts.map((text, index) => (
        <>
          {index > 0 || parts.length > 0 ? " · " : null}
          <Own text={text} own={own} />
        </>
      ))}
    </>
  );
}

/** The particulars, one behind the other: label and value. */
export function Facets({ list, speaking }: { readonly list: readonly Facet[]; readonly speaking: Speaking }) {
  if (list.length === 0) return null;
  const say = libraryWords.in(speaking.language);
  return (
    <ul class="facets">
      {list.map((facet) => (
        <li>
          <span>{say(`f-${facet.label}`)}</span> <Values facet={facet} speaking={speaking} />
        </li>
      ))}
    </ul>
  );
}

/** Where a statement comes from, and a plain word where that was not fully seen. */
export function Source({
  stated,
  speaking,
}: {
  readonly stated: Pick<Stated, "source" | "verified">;
  readonly speaking: Speaking;
}) {
  return (
    <small>
      {libraryWords.in(speaking.language)("source-is")} <Own text={stated.source} own={speaking.own} />
      {stated.verified ? null : <b class="doubt"> {words.in(speaking.language)("unverified")}</b>}
    </small>
  );
}

export function Statements({
  title,
  list,
  speaking,
}: {
  readonly title: string;
  readonly list: readonly Stated[];
  readonly speaking: Speaking;
}) {
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">
        {list.map((stated) => (
          <li>
            {stated.says ? <Own text={stated.says} own={speaking.own} /> : null}
            <Facets list={stated.facets} speaking={speaking} />
            <Source stated={stated} speaking={speaking} />
          </li>
        ))}
      </ul>
    </section>
  );
}

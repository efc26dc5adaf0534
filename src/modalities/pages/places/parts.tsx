/** Pieces of the pages of modalities in force. */
import type { Child } from "hono/jsx";
import type { Problem } from "../../../kernel/result.ts";
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

const locales: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr", ar: "ar-u-nu-latn-ca-gregory" };

/** "14 May 2026", on the clock of a zone. */
export const dayOf = (at: string, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: zone }).format(new Date(at));

/** "14 May 2026 at 18:00:00 EAT". */
export const instantInWords = (at: string, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeStyle: "long", timeZone: zone }).format(
    new Date(at),
  );

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: Problem | undefined;
  readonly children?: Child;
}

/** What ties a field to its hint and its complaint. */
export function tied(name: string, hint: string | undefined, problem: Problem | undefined) {
  const wrong = problem?.fields?.[name];
  const ids = [...(wrong ? [`${name}-problem`] : []), ...(hint ? [`${name}-hint`] : [])];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": "true" as const } : {}),
  };
}

export function Field({ name, label, hint, problem, children }: FieldProps) {
  const wrong = problem?.fields?.[name];
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {children}
      {wrong ? (
        <span class="problem" id={`${name}-problem`}>
          {wrong}
        </span>
      ) : null}
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
    </p>
  );
}

/** What is wrong with the whole, at the head of a form, with the way to each field. */
export function Wrong({ problem }: { readonly problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <div class="note problems" role="alert">
      <p>
        <b>{problem.title}</b>
      </p>
      {problem.detail && !problem.fields ? <p>{problem.detail}</p> : null}
      <ul>
        {Object.entries(problem.fields ?? {}).map(([name, text]) => (
          <li>
            <a href={`#${name}`}>{text.split("\n")[0]}</a>
          </li>
        ))}
      </ul>
    </div>
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

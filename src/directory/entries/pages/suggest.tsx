import { z } from "zod";
import type { Problem } from "../../../kernel/result.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { countryName, languageName } from "../../../platform/languages/index.ts";
import { When } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";
import { limits } from "../model.ts";
import { organisationSuggestions, personSuggestions, type SuggestedField } from "../rules/proposal.ts";
import { CountryField, Line, textOf } from "./fields.tsx";

const entry = z.object({ of: z.enum(["people", "organisations"]), id: z.string(), name: z.string() });

export const suggestView = entry;
export type SuggestView = z.infer<typeof suggestView>;

const value = z.union([z.string(), z.array(z.string()), z.null()]);

export const suggestionsView = entry.extend({
  suggestions: z.array(
    z.object({
      id: z.string(),
      by: z.string().nullable(),
      at: z.iso.datetime(),
      note: z.string().nullable(),
      changes: z.array(
        z.object({
          field: z.enum([...personSuggestions, ...organisationSuggestions]),
          from: value,
          to: value,
          /** What stands there has been changed since it was suggested. */
          changed: z.boolean(),
        }),
      ),
    }),
  ),
});
export type SuggestionsView = z.infer<typeof suggestionsView>;

interface SuggestProps {
  readonly view: SuggestView;
  readonly ask: Ask;
  readonly typed?: Typed | undefined;
  readonly problem?: Problem | undefined;
}

const labels = {
  name: "name",
  romanised: "romanised",
  country: "country",
  languages: "languages",
  topics: "topics",
  website: "website",
  email: "point-email",
} as const satisfies Record<SuggestedField, string>;

export function SuggestPage({ view, ask, typed, problem }: SuggestProps) {
  const say = words.in(ask.language);
  const href = `/${view.of}/${view.id}`;
  const fields = view.of === "people" ? personSuggestions : organisationSuggestions;
  return (
    <Frame ask={ask} title={say("suggest")} crumbs={[{ title: view.name || say("no-name"), href }]}>
      <h1>{say("suggest")}</h1>
      <p class="lede">{say("suggest-lede")}</p>
      <Refusal problem={problem} />
      <form method="post" action={`${href}/suggest`}>
        {fields.map((field) =>
          field === "country" ? (
            <CountryField ask={ask} value={textOf(typed, "country", "")} problem={problem} />
          ) : (
            <Line
              name={field}
              label={say(labels[field])}
              value={textOf(typed, field, "")}
              most={limits.pointValue}
              problem={problem}
            />
          ),
        )}
        <Line
          name="note"
          label={say("suggest-note")}
          hint={say("suggest-note-hint")}
          value={textOf(typed, "note", "")}
          most={500}
          problem={problem}
        />
        <p>
          <button type="submit">{say("suggest-send")}</button>
        </p>
      </form>
    </Frame>
  );
}

function shown(ask: Ask, field: SuggestedField, given: z.infer<typeof value>): string {
  const values = given === null ? [] : typeof given === "string" ? [given] : given;
  const name = (one: string) =>
    field === "country"
      ? countryName(ask.language, one)
      : field === "languages"
        ? languageName(ask.language, one)
        : one;
  return values.map(name).join(", ") || "–";
}

export function SuggestionsPage({ view, ask }: { readonly view: SuggestionsView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const href = `/${view.of}/${view.id}`;
  return (
    <Frame ask={ask} title={say("suggestions")} crumbs={[{ title: view.name || say("no-name"), href }]}>
      <h1>{say("suggestions")}</h1>
      {view.suggestions.length === 0 ? <p class="lede">{say("suggestions-none")}</p> : null}
      {view.suggestions.map((one) => (
        <form method="post" action={`/directory/suggestions/${one.id}`} class="apart">
          <p class="meta">
            {one.by ? <bdi>{one.by}</bdi> : say("somebody")}, <When ask={ask} at={one.at} />
          </p>
          {one.note ? (
            <blockquote>
              <bdi>{one.note}</bdi>
            </blockquote>
          ) : null}
          {one.changes.map(({ field, from, to, changed }) => (
            <label class="choice">
              <input type="checkbox" name="accept" value={field} checked={!changed} />
              <span>
                {say(labels[field])}: <bdi>{shown(ask, field, to)}</bdi>
                <small>
                  {say("suggestion-instead")} <bdi>{shown(ask, field, from)}</bdi>
                </small>
                {changed ? <small>{say("suggestion-changed")}</small> : null}
              </span>
            </label>
          ))}
          <p>
            <button type="submit">{say(one.changes.length > 0 ? "suggestion-answer" : "suggestion-seen")}</button>
          </p>
        </form>
      ))}
    </Frame>
  );
}

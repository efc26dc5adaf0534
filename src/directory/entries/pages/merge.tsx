import { z } from "zod";
import type { Problem } from "../../../kernel/result.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { visibilities } from "../model.ts";
import { Line, textOf } from "./fields.tsx";
import { visibilityName } from "./parts.tsx";

const one = z.object({ id: z.string(), name: z.string(), version: z.number() });

export const mergeView = z.object({
  /** "people" or "organisations": the first word of the addresses. */
  of: z.enum(["people", "organisations"]),
  entry: one,
  /** Entries that may be the same. */
  alike: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What would be, where another entry is named (?with=). */
  preview: z
    .object({
      kept: one,
      gone: one,
      names: z.array(z.string()),
      roles: z.number(),
      points: z.number(),
      visibility: z.enum(visibilities),
    })
    .nullable(),
});
export type MergeView = z.infer<typeof mergeView>;

interface MergeProps {
  readonly view: MergeView;
  readonly ask: Ask;
  readonly typed?: Typed | undefined;
  readonly problem?: Problem | undefined;
}

function Preview({ view, ask }: MergeProps) {
  const say = words.in(ask.language);
  const { preview } = view;
  if (!preview) return null;
  const { kept, gone } = preview;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say("merge-preview")}</h2>
      <dl>
        <dt>{say("merge-kept")}</dt>
        <dd>
          <a href={`/${view.of}/${kept.id}`}>
            <bdi>{kept.name}</bdi>
          </a>
        </dd>
        <dt>{say("merge-gone")}</dt>
        <dd>
          <a href={`/${view.of}/${gone.id}`}>
            <bdi>{gone.name}</bdi>
          </a>
        </dd>
        <dt>{say("other-names")}</dt>
        <dd>
          {preview.names.length === 0 ? "–" : null}
          {preview.names.map((name, n) => (
            <>
              {n > 0 ? " · " : ""}
              <bdi>{name}</bdi>
            </>
          ))}
        </dd>
        <dt>{say("roles")}</dt>
        <dd>{say("merge-roles", { count: preview.roles })}</dd>
        <dt>{say("reach")}</dt>
        <dd>{say("merge-points", { count: preview.points })}</dd>
        <dt>{say("who-sees-entry-title")}</dt>
        <dd>
          {visibilityName(ask, preview.visibility)}. {say("merge-visibility")}
        </dd>
      </dl>
      <p>{say("merge-undo-hint")}</p>
      <form method="post" action={`/${view.of}/${view.entry.id}/merge`}>
        <input type="hidden" name="with" value={kept.id === view.entry.id ? gone.id : kept.id} />
        <input type="hidden" name="version" value={String(kept.version)} />
        <input type="hidden" name="otherVersion" value={String(gone.version)} />
        <p>
          <button type="submit">{say("merge-do")}</button>
        </p>
      </form>
    </section>
  );
}

export function MergePage({ view, ask, typed, problem }: MergeProps) {
  const say = words.in(ask.language);
  const href = `/${view.of}/${view.entry.id}`;
  return (
    <Frame ask={ask} title={say("merge")} crumbs={[{ title: view.entry.name || say("no-name"), href }]}>
      <h1>{say("merge")}</h1>
      <p class="lede">{say("merge-lede")}</p>
      <Refusal problem={problem} />
      <Preview view={view} ask={ask} />
      <section aria-labelledby="other">
        <h2 id="other">{say("merge-other")}</h2>
        {view.alike.length === 0 ? <p class="meta">{say("merge-none-alike")}</p> : null}
        <ul class="rows">
          {view.alike.map(({ id, name }) => (
            <li>
              <a href={`${href}/merge?with=${id}`}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
        <form method="get" action={`${href}/merge`}>
          <Line
            name="with"
            label={say("merge-with")}
            hint={say("merge-with-hint")}
            value={textOf(typed, "with", "")}
            most={200}
            problem={problem}
          />
          <p>
            <button type="submit" class="quiet">
              {say("merge-look")}
            </button>
          </p>
        </form>
      </section>
    </Frame>
  );
}

import { z } from "zod";
import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { type HoldingKind, holdingKinds } from "../model.ts";

export const dataView = z.object({
  id: z.string(),
  /** Every place where the person stands, with its rows as they are kept. */
  holdings: z.array(
    z.object({
      kind: z.enum(holdingKinds),
      table: z.string(),
      column: z.string(),
      erased: z.enum(["deleted", "emptied", "kept"]),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  /** Published records that name the person as a speaker. */
  named: z.array(z.object({ title: z.string(), href: z.string(), times: z.number() })),
});
export type HeldView = z.infer<typeof dataView>;

interface DataProps {
  readonly view: HeldView;
  readonly ask: Ask;
}

/** Rows of a table that a page shows; all of them are in the file. */
const most = 20;

const asText = (value: unknown): string =>
  value === null || value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);

function Kind({ view, ask, kind }: DataProps & { readonly kind: HoldingKind }) {
  const say = words.in(ask.language);
  const held = view.holdings.filter((one) => one.kind === kind && one.rows.length > 0);
  const count = held.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section aria-labelledby={`held-${kind}`}>
      <h2 id={`held-${kind}`}>{say(`held-${kind}`)}</h2>
      <p>{say(`held-${kind}-means`)}</p>
      <details>
        <summary>{say("held-count", { count })}</summary>
        {held.map(({ rows }) =>
          rows.slice(0, most).map((row) => (
            <dl class="note">
              {Object.entries(row).map(([name, value]) => (
                <>
                  <dt dir="ltr">{name}</dt>
                  <dd>
                    <bdi>{asText(value)}</bdi>
                  </dd>
                </>
              ))}
            </dl>
          )),
        )}
        {held.some(({ rows }) => rows.length > most) ? <p class="hint">{say("held-more")}</p> : null}
      </details>
    </section>
  );
}

export function DataPage({ view, ask }: DataProps) {
  const say = words.in(ask.language);
  const holds = (kind: HoldingKind) => view.holdings.some((one) => one.kind === kind && one.rows.length > 0);
  const [there, none] = [holdingKinds.filter(holds), holdingKinds.filter((kind) => !holds(kind))];
  return (
    <Frame ask={ask} title={say("data-title")} crumbs={[{ title: say("my-account"), href: "/me" }]}>
      <h1>{say("data-title")}</h1>
      <p class="lede">{say("data-lede")}</p>
      <div class="acts">
        <a class="act" href="/me/data.json" download="rapport-my-data.json">
          {say("data-export")}
        </a>
        <a class="act quiet" href={`/people/${view.id}/edit`}>
          {say("data-correct")}
        </a>
        <a class="act quiet" href="/me/data/erase">
          {say("data-erase")}
        </a>
      </div>
      {there.map((kind) => (
        <Kind view={view} ask={ask} kind={kind} />
      ))}
      {none.length === 0 ? null : (
        <section aria-labelledby="held-none">
          <h2 id="held-none">{say("held-none")}</h2>
          <ul>
            {none.map((kind) => (
              <li>{say(`held-${kind}`)}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="named">
        <h2 id="named">{say("named-in")}</h2>
        <p>{say("named-in-means")}</p>
        {view.named.length === 0 ? <p class="meta">{say("held-nothing")}</p> : null}
        <ul class="rows">
          {view.named.map(({ title, href, times }) => (
            <li>
              <a href={href}>
                <bdi>{title}</bdi>
              </a>
              <small>{say("named-times", { count: times })}</small>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="others">
        <h2 id="others">{say("kept-by-others")}</h2>
        <p>{say("kept-by-others-means")}</p>
      </section>
    </Frame>
  );
}

export const eraseView = z.object({
  /** Whether it has been said once already that the erasure is meant. */
  sure: z.boolean(),
  deleted: z.array(z.enum(holdingKinds)),
  kept: z.array(z.enum(holdingKinds)),
});
export type EraseView = z.infer<typeof eraseView>;

interface EraseProps {
  readonly view: EraseView;
  readonly ask: Ask;
  readonly problem?: Problem | undefined;
}

export function ErasePage({ view, ask, problem }: EraseProps) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("data-erase")} crumbs={[{ title: say("data-title"), href: "/me/data" }]}>
      <h1>{say("data-erase")}</h1>
      <Refusal problem={problem} />
      {view.sure ? (
        <>
          <p class="lede">{say("erase-second")}</p>
          <form method="post" action="/me/data/erase">
            <Field name="email" label={say("erase-address")} problem={problem}>
              <input
                type="email"
                id="email"
                name="email"
                {...tied({ problem }, "email")}
                required
                maxlength={254}
                dir="ltr"
                autocomplete="off"
              />
            </Field>
            <p>
              <button type="submit">{say("erase-do")}</button>
            </p>
          </form>
          <p>
            <a href="/me/data">{say("erase-not")}</a>
          </p>
        </>
      ) : (
        <>
          <p class="lede">{say("erase-lede")}</p>
          <h2>{say("erase-goes")}</h2>
          <ul>
            {view.deleted.map((kind) => (
              <li>{say(`held-${kind}`)}</li>
            ))}
          </ul>
          <p>{say("erase-goes-means")}</p>
          <h2>{say("erase-stays")}</h2>
          <ul>
            {view.kept.map((kind) => (
              <li>{say(`held-${kind}`)}</li>
            ))}
          </ul>
          <p>{say("erase-stays-means")}</p>
          <p>{say("erase-records")}</p>
          <p>{say("erase-back-ups")}</p>
          <div class="acts">
            <a class="act" href="/me/data/erase?sure=yes">
              {say("erase-go-on")}
            </a>
            <a href="/me/data">{say("erase-not")}</a>
          </div>
        </>
      )}
    </Frame>
  );
}

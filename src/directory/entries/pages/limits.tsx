import { z } from "zod";
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { When } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";

export const limitsView = z.object({
  /** Days that are looked back. */
  days: z.number(),
  hits: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      limit: z.string(),
      times: z.number(),
      last: z.iso.datetime(),
    }),
  ),
});
type LimitsView = z.infer<typeof limitsView>;

/** For the secretariat: who was stopped, so that somebody can ask them why. */
export function LimitsPage({ view, ask }: { readonly view: LimitsView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const what = (limit: string) => say(limit === "search" ? "limit-search" : "limit-opened");
  return (
    <Frame ask={ask} title={say("limits-title")} crumbs={[{ title: say("directory"), href: "/directory" }]}>
      <h1>{say("limits-title")}</h1>
      <p class="lede">{say("limits-lede", { days: view.days })}</p>
      {view.hits.length === 0 ? <p class="meta">{say("limits-none")}</p> : null}
      <ul class="rows">
        {view.hits.map(({ name, email, limit, times, last }) => (
          <li>
            <bdi class="name">{name || say("no-name")}</bdi>
            {email ? <small dir="ltr">{email}</small> : null}
            <small>
              {what(limit)} · {say("limit-times", { times })} · <When ask={ask} at={last} />
            </small>
          </li>
        ))}
      </ul>
      {view.hits.length === 0 ? null : <p class="hint">{say("limits-then")}</p>}
    </Frame>
  );
}

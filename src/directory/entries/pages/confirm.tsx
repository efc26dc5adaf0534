import { z } from "zod";
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, languageName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { organisationView, personView } from "../view-model.ts";
import { Points } from "./parts.tsx";
import { RoleLine } from "./person.tsx";

export const confirmView = z.object({
  of: z.enum(["people", "organisations"]),
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  languages: z.array(z.string()),
  groups: personView.shape.groups,
  topics: z.array(z.string()),
  website: z.string().nullable(),
  points: organisationView.shape.points,
  roles: personView.shape.roles,
  /** Whether it was confirmed since the letter. */
  done: z.boolean(),
  token: z.string(),
  /** Whether the one it is about can sign in, and so change it themselves. */
  account: z.boolean(),
});
export type ConfirmView = z.infer<typeof confirmView>;

/** All that the entry says, so that who is asked need not look for it; and one button. */
export function ConfirmPage({ view, ask }: { readonly view: ConfirmView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const facts = [
    [say("country"), view.country ? [countryName(ask.language, view.country)] : []],
    [say("languages"), view.languages.map((tag) => languageName(ask.language, tag))],
    [say("groups"), view.groups.map((group) => groupName(ask.language, group))],
    [say("topics"), view.topics],
    [say("website"), view.website ? [view.website] : []],
  ] as const;
  return (
    <Frame ask={ask} title={say("confirm")}>
      <h1>{view.done ? say("confirmed") : say("confirm")}</h1>
      <p class="lede">{say(view.done ? "confirmed-lede" : "confirm-lede")}</p>
      <h2>
        <bdi>{view.name}</bdi>
      </h2>
      <dl>
        {facts.map(([label, values]) =>
          values.length === 0 ? null : (
            <>
              <dt>{label}</dt>
              <dd>
                <bdi>{values.join(", ")}</bdi>
              </dd>
            </>
          ),
        )}
      </dl>
      <Points ask={ask} points={view.points} />
      <ul class="rows">
        {view.roles.map((role) => (
          <li>
            <RoleLine ask={ask} role={role} />
          </li>
        ))}
      </ul>
      <form method="post" action="/directory/confirm">
        <input type="hidden" name="token" value={view.token} />
        {view.done ? null : (
          <p>
            <button type="submit">{say("confirm-do")}</button>
          </p>
        )}
      </form>
      <p>
        {view.account ? (
          <a href={`/${view.of}/${view.id}/edit`}>{say("confirm-change")}</a>
        ) : (
          say("confirm-change-no-account")
        )}
      </p>
    </Frame>
  );
}

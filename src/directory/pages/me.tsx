import type { Problem } from "../../kernel/result.ts";
import { Frame, Refusal } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { Capacities } from "./me-capacities.tsx";
import { Passkeys, SignIns, Tokens } from "./me-security.tsx";
import { Settings } from "./me-settings.tsx";
import type { MeView } from "./me-view.ts";
import { Act } from "./parts.tsx";

export interface MeProps {
  readonly view: MeView;
  readonly ask: Ask;
  readonly problem?: Problem | undefined;
}

/** The other pages that are about this person alone. */
function Mine({ id, say }: { readonly id: string; readonly say: ReturnType<typeof words.in> }) {
  const pages = [
    [`/people/${id}`, "my-entry"],
    ["/me/ties", "my-ties"],
    ["/introductions", "my-introductions"],
    ["/accreditation", "my-applications"],
    ["/me/data", "my-data"],
  ] as const;
  return (
    <ul class="rows">
      {pages.map(([href, key]) => (
        <li>
          <a class="name" href={href}>
            {say(key)}
          </a>
          <small>{say(`${key}-means`)}</small>
        </li>
      ))}
    </ul>
  );
}

export function MePage({ view, ask, problem }: MeProps) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("me-title")} scripts={view.passkeysWork ? ["passkey.js"] : []}>
      <h1>
        <bdi>{view.name || say("me-title")}</bdi>
      </h1>
      {view.name === "" ? <p class="lede">{say("me-nameless")}</p> : null}
      <p class="meta">
        <bdi dir="ltr">{view.email}</bdi>
      </p>
      <Refusal problem={problem} />
      {view.grants.length > 0 ? (
        <ul class="plain">
          {view.grants.map(({ role, place }) => (
            <li>
              {say(`role-${role}` as "role-chair")}
              {": "}
              <bdi>{place ?? say("whole-installation")}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <div class="acts">
        {view.seesPeople ? (
          <a class="act quiet" href="/people">
            {say("people-title")}
          </a>
        ) : null}
        <Act to="/sign-out" label={say("sign-out")} />
      </div>
      <Mine id={view.id} say={say} />
      <Settings view={view} ask={ask} problem={problem} />
      <Capacities view={view} ask={ask} />
      <SignIns view={view} ask={ask} />
      <Passkeys view={view} ask={ask} />
      <Tokens view={view} ask={ask} problem={problem} />
    </Frame>
  );
}

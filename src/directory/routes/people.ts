/** Addresses for those who say who may do what. */
import { ok, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/index.ts";
import { type Ask, act, type Done, page, type Route } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { type Granted, grantRole } from "../commands/grant-role.ts";
import { invite } from "../commands/invite.ts";
import { withdrawRole } from "../commands/withdraw-role.ts";
import { words } from "../languages/index.ts";
import { grantInput, inviteInput } from "../model.ts";
import { PeoplePage, peopleView } from "../pages/people.tsx";
import { loadPeople } from "../views.ts";

export function peopleRoutes(deps: DoorDeps): readonly Route[] {
  /** Back to the list it was done on: that of the place, where the reader may not see the whole. */
  const told = async (
    ask: Ask,
    scope: string | null,
    granted: Result<Granted>,
    key: "granted" | "withdrawn" | "invited",
  ): Promise<Result<Done>> => {
    if (!granted.ok) return granted;
    const say = words.in(ask.language);
    const { name, role } = granted.value;
    const whole = await loadPeople(deps, ask, null);
    const to = whole.ok || scope === null ? "/people" : `/people?${new URLSearchParams({ in: scope })}`;
    return ok({ to, said: say(key, { name: name || say("no-name"), role: say(`role-${role}`) }) });
  };
  return [
    page({
      path: "/people",
      summary: "People and their roles, in the installation or in one place (?in=)",
      view: peopleView,
      load: (ask) => loadPeople(deps, ask, ask.query["in"] || null),
      html: (view, ask) => PeoplePage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/people/invite",
      summary: "Invite somebody by mail and entrust a role to them",
      input: inviteInput,
      run: async (ask, input) => told(ask, input.scope, await invite(deps, ask, input), "invited"),
      again: async (ask, typed, problem) => {
        const scope = typeof typed["scope"] === "string" && typed["scope"] !== "" ? typed["scope"] : null;
        const [whole, part] = [await loadPeople(deps, ask, null), await loadPeople(deps, ask, scope)];
        const people = whole.ok ? whole : part;
        if (!people.ok) return ProblemPage({ ask, typed, problem: people.problem });
        return PeoplePage({ view: people.value, ask, typed, problem });
      },
    }),
    act({
      method: "post",
      path: "/people/grant",
      summary: "Entrust a role to a person",
      input: grantInput,
      run: async (ask, input) => told(ask, input.scope, await grantRole(deps, ask, input), "granted"),
    }),
    act({
      method: "post",
      path: "/people/withdraw",
      summary: "Take a role back",
      input: grantInput,
      run: async (ask, input) => told(ask, input.scope, await withdrawRole(deps, ask, input), "withdrawn"),
    }),
  ];
}

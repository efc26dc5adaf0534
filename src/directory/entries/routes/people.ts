/** Addresses of people's entries. */
import { z } from "zod";
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Problem, type Result } from "../../../kernel/result.ts";
import { ProblemPage } from "../../../platform/html/index.ts";
import { type Ask, act, type Done, page, type Route, type Typed } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import type { CapacityId } from "../../model.ts";
import { editPerson, setPersonPoints, setVisibility } from "../commands/edit-person.ts";
import { addRole, changeRole, type RoleChanged, removeRole } from "../commands/roles.ts";
import { personForm, pointsForm, roleForm, visibilityForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import { EditPersonPage } from "../pages/edit-person.tsx";
import { PersonPage } from "../pages/person.tsx";
import { RolePage, roleFormView } from "../pages/role.tsx";
import { loadRoleForm } from "../role-form.ts";
import { personView } from "../view-model.ts";
import { loadOwnPerson, loadPerson } from "../views.ts";
import { idIn } from "./id-in.ts";

const person = (ask: Ask) => idIn<PersonId>(ask, "id");
const role = (ask: Ask) => idIn<CapacityId>(ask, "role");

export function personRoutes(deps: DoorDeps): readonly Route[] {
  const again = async (ask: Ask, typed: Typed, problem: Problem) => {
    const own = await loadOwnPerson(deps, ask, person(ask));
    return own.ok
      ? EditPersonPage({ view: own.value, ask, typed, problem })
      : ProblemPage({ ask, typed, problem: own.problem });
  };
  const roleAgain = async (ask: Ask, typed: Typed, problem: Problem) => {
    const view = await loadRoleForm(deps, ask, person(ask), ask.params["role"] ? role(ask) : null, typed);
    return view.ok
      ? RolePage({ view: view.value, ask, typed, problem })
      : ProblemPage({ ask, typed, problem: view.problem });
  };
  const saved = (ask: Ask, result: Result<unknown>, to = `/people/${person(ask)}/edit`): Result<Done> =>
    result.ok ? ok({ to, said: words.in(ask.language)("saved") }) : result;
  const told = (ask: Ask, changed: Result<RoleChanged>, key: "saved" | "role-removed"): Result<Done> => {
    if (!changed.ok) return changed;
    const say = words.in(ask.language);
    const { left } = changed.value;
    const said = left === null ? say(key) : `${say(key)} ${say("left-without-contact", { organisation: left })}`;
    return ok({ to: `/people/${person(ask)}/edit`, said });
  };
  return [
    page({
      path: "/people/:id",
      summary: "A person’s entry in the directory, as far as the reader may see it",
      view: personView,
      load: (ask) => loadPerson(deps, ask, person(ask)),
      html: (view, ask) => PersonPage({ view, ask }),
    }),
    page({
      path: "/people/:id/edit",
      summary: "An entry to change, for who looks after it",
      view: personView,
      load: (ask) => loadOwnPerson(deps, ask, person(ask)),
      html: (view, ask) => EditPersonPage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/people/:id/edit",
      summary: "Change name, languages, country, groups and topics of an entry",
      input: personForm,
      run: async (ask, form) => saved(ask, await editPerson(deps, ask, person(ask), form)),
      again,
    }),
    act({
      method: "post",
      path: "/people/:id/visibility",
      summary: "Say who may see an entry",
      input: visibilityForm,
      run: async (ask, form) => saved(ask, await setVisibility(deps, ask, person(ask), form)),
      again,
    }),
    act({
      method: "post",
      path: "/people/:id/contact-points",
      summary: "Set the contact points of an entry, each with who may see it",
      input: pointsForm,
      run: async (ask, form) => saved(ask, await setPersonPoints(deps, ask, person(ask), form)),
      again,
    }),
    page({
      path: "/people/:id/roles",
      summary: "A role to be added to an entry",
      view: roleFormView,
      load: (ask) => loadRoleForm(deps, ask, person(ask), null, {}),
      html: (view, ask) => RolePage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/people/:id/roles",
      summary: "Add a role to an entry, with its start and end",
      input: roleForm,
      run: async (ask, form) => {
        const added = await addRole(deps, ask, person(ask), form);
        if (!added.ok) return added;
        const said = words.in(ask.language)("role-added");
        return ok({ to: `/people/${person(ask)}/edit`, said, data: { role: added.value } });
      },
      again: roleAgain,
    }),
    page({
      path: "/people/:id/roles/:role",
      summary: "A role to be changed",
      view: roleFormView,
      load: (ask) => loadRoleForm(deps, ask, person(ask), role(ask), {}),
      html: (view, ask) => RolePage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/people/:id/roles/:role",
      summary: "Change a role, or give it an end",
      input: roleForm,
      run: async (ask, form) => told(ask, await changeRole(deps, ask, person(ask), role(ask), form), "saved"),
      again: roleAgain,
    }),
    act({
      method: "post",
      path: "/people/:id/roles/:role/remove",
      summary: "Take out a role that was never so",
      input: z.object({}),
      run: async (ask) => told(ask, await removeRole(deps, ask, person(ask), role(ask)), "role-removed"),
    }),
  ];
}

/** Addresses of organisations. */
import { z } from "zod";
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Problem, type Result } from "../../../kernel/result.ts";
import { ProblemPage } from "../../../platform/html/index.ts";
import { type Ask, act, type Done, page, type Route, type Typed } from "../../../platform/http/index.ts";
import { allowedOwn, type DoorDeps } from "../../commands/command.ts";
import {
  addOrganisation,
  editOrganisation,
  setOrganisationPoints,
  setOrganisationVisibility,
} from "../commands/organisations.ts";
import { setContact } from "../commands/roles.ts";
import { setParents } from "../commands/set-parents.ts";
import { newOrganisationForm, organisationForm, parentsForm, pointsForm, visibilityForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import { type OrganisationId, organisationKinds } from "../model.ts";
import { OrganisationPage } from "../pages/organisation.tsx";
import { EditOrganisationPage, NewOrganisationPage, newOrganisationView } from "../pages/organisation-forms.tsx";
import { offeredFor } from "../role-form.ts";
import { organisationView } from "../view-model.ts";
import { loadOrganisation, loadOwnOrganisation } from "../views.ts";
import { idIn } from "./id-in.ts";

const organisation = (ask: Ask) => idIn<OrganisationId>(ask, "id");

export function organisationRoutes(deps: DoorDeps): readonly Route[] {
  const again = async (ask: Ask, typed: Typed, problem: Problem) => {
    const own = await loadOwnOrganisation(deps, ask, organisation(ask));
    return own.ok
      ? EditOrganisationPage({ view: own.value, ask, typed, problem })
      : ProblemPage({ ask, typed, problem: own.problem });
  };
  const saved = (ask: Ask, result: Result<unknown>): Result<Done> =>
    result.ok ? ok({ to: `/organisations/${organisation(ask)}/edit`, said: words.in(ask.language)("saved") }) : result;
  return [
    page({
      path: "/organisations/new",
      summary: "An organisation to be added",
      view: newOrganisationView,
      load: async (ask) => {
        const by = allowedOwn(ask, "account.edit");
        return by.ok ? ok({ kinds: [...organisationKinds], offered: [] }) : by;
      },
      html: (view, ask) => NewOrganisationPage({ ask, offered: view.offered }),
    }),
    act({
      method: "post",
      path: "/organisations/new",
      summary: "Add an organisation; asks first whether it is one that is there",
      input: newOrganisationForm,
      run: async (ask, form) => {
        const added = await addOrganisation(deps, ask, form);
        if (!added.ok) return added;
        const to = `/organisations/${added.value}/edit`;
        return ok({ to, said: words.in(ask.language)("organisation-added"), data: { organisation: added.value } });
      },
      again: async (ask, typed, problem) => {
        const asks = problem.code === "is-it-one-of-these";
        const offered = asks ? await offeredFor(deps, ask, typed, "name") : [];
        return NewOrganisationPage({ ask, typed, problem, offered });
      },
    }),
    page({
      path: "/organisations/:id",
      summary: "An organisation, and who is there or was on a day (?on=2024-03-01), as far as the reader may see it",
      view: organisationView,
      load: (ask) => loadOrganisation(deps, ask, organisation(ask)),
      html: (view, ask) => OrganisationPage({ view, ask }),
    }),
    page({
      path: "/organisations/:id/edit",
      summary: "An organisation to change, for who looks after it",
      view: organisationView,
      load: (ask) => loadOwnOrganisation(deps, ask, organisation(ask)),
      html: (view, ask) => EditOrganisationPage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/organisations/:id/edit",
      summary: "Change what is said of an organisation",
      input: organisationForm,
      run: async (ask, form) => saved(ask, await editOrganisation(deps, ask, organisation(ask), form)),
      again,
    }),
    act({
      method: "post",
      path: "/organisations/:id/contact-points",
      summary: "Set the contact points of an organisation, each with who may see it",
      input: pointsForm,
      run: async (ask, form) => saved(ask, await setOrganisationPoints(deps, ask, organisation(ask), form)),
      again,
    }),
    act({
      method: "post",
      path: "/organisations/:id/parents",
      summary: "Say what an organisation belongs to",
      input: parentsForm,
      run: async (ask, form) => saved(ask, await setParents(deps, ask, organisation(ask), form)),
      again,
    }),
    act({
      method: "post",
      path: "/organisations/:id/visibility",
      summary: "Say who may see an organisation",
      input: visibilityForm,
      run: async (ask, form) => saved(ask, await setOrganisationVisibility(deps, ask, organisation(ask), form)),
      again,
    }),
    act({
      method: "post",
      path: "/organisations/:id/contacts",
      summary: "Let somebody with a role there answer for the entry, or no longer",
      input: z.object({ person: z.uuid().transform((id) => id as PersonId), contact: z.enum(["yes", "no"]) }),
      run: async (ask, { person, contact }) => {
        const set = await setContact(deps, ask, organisation(ask), person, contact === "yes");
        if (!set.ok) return set;
        const say = words.in(ask.language);
        const { name, left } = set.value;
        const said = say(contact === "yes" ? "contact-added" : "contact-ended", { name });
        const after = left === null ? said : `${said} ${say("left-without-contact", { organisation: left })}`;
        return ok({ to: `/organisations/${organisation(ask)}`, said: after });
      },
    }),
  ];
}

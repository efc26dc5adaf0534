/** Addresses where an entry is confirmed: by the link of a letter, without signing in, or on its own page. */
import { z } from "zod";
import type { PersonId } from "../../../kernel/ids.ts";
import { ok } from "../../../kernel/result.ts";
import { act, page, type Route } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { type Asked, askedBy, confirmByLink, confirmOrganisation, confirmPerson } from "../commands/reconfirm.ts";
import { words } from "../languages/index.ts";
import type { OrganisationId } from "../model.ts";
import { ConfirmPage, type ConfirmView, confirmView } from "../pages/confirm.tsx";
import { pointView, roleView } from "../views.ts";
import { idIn } from "./id-in.ts";

function viewOf(asked: Asked, token: string): ConfirmView {
  const { entry, done } = asked;
  const base = { id: entry.id, name: entry.name, country: entry.country, done, token };
  const points = entry.points.map((point) => pointView(point, true));
  if (asked.kind === "organisation") {
    const { group, website } = asked.entry;
    const groups = group ? [group] : [];
    return {
      ...base,
      of: "organisations",
      website,
      languages: [],
      groups,
      topics: [],
      points,
      roles: [],
      account: true,
    };
  }
  const { languages, groups, topics, roles, hasAccount } = asked.entry;
  return {
    ...base,
    of: "people",
    website: null,
    languages: [...languages],
    groups: [...groups],
    topics: [...topics],
    points,
    roles: roles.map(roleView),
    account: hasAccount,
  };
}

export function confirmRoutes(deps: DoorDeps): readonly Route[] {
  const token = z.string().min(1).max(100);
  return [
    page({
      path: "/directory/confirm",
      summary: "What an entry says, for who was asked by letter whether it is still right (?token=)",
      limit: "link",
      view: confirmView,
      load: async (ask) => {
        const given = ask.query["token"] ?? "";
        const asked = await askedBy(deps, ask, given);
        return asked.ok ? ok(viewOf(asked.value, given)) : asked;
      },
      html: (view, ask) => ConfirmPage({ view, ask }),
    }),
    act({
      method: "post",
      path: "/directory/confirm",
      summary: "Say by the link of a letter that an entry is still right",
      limit: "link",
      input: z.object({ token }),
      run: async (ask, input) => {
        const confirmed = await confirmByLink(deps, ask, input.token);
        if (!confirmed.ok) return confirmed;
        const to = `/directory/confirm?${new URLSearchParams(input)}`;
        return ok({ to, said: words.in(ask.language)("confirmed-lede") });
      },
    }),
    act({
      method: "post",
      path: "/people/:id/confirm",
      summary: "Say that an entry that one looks after is still right",
      input: z.object({}),
      run: async (ask) => {
        const id = idIn<PersonId>(ask, "id");
        const confirmed = await confirmPerson(deps, ask, id);
        return confirmed.ok ? ok({ to: `/people/${id}`, said: words.in(ask.language)("confirmed-lede") }) : confirmed;
      },
    }),
    act({
      method: "post",
      path: "/organisations/:id/confirm",
      summary: "Say that an organisation’s entry that one looks after is still right",
      input: z.object({}),
      run: async (ask) => {
        const id = idIn<OrganisationId>(ask, "id");
        const confirmed = await confirmOrganisation(deps, ask, id);
        return confirmed.ok
          ? ok({ to: `/organisations/${id}`, said: words.in(ask.language)("confirmed-lede") })
          : confirmed;
      },
    }),
  ];
}

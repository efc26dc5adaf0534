import { z } from "zod";
import { countryCodes } from "../../kernel/places/countries.ts";
import type { Problem } from "../../kernel/result.ts";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { Frame, Refusal } from "../../platform/html/index.ts";
import type { Ask, Typed } from "../../platform/http/index.ts";
import { RoleFields } from "../entries/pages/role.tsx";
import type { Offered } from "../entries/view-model.ts";
import { words } from "../languages/index.ts";

/** What can be chosen from. */
export const addCapacityView = z.object({ groups: z.array(z.string()), countries: z.array(z.string()) });
export type AddCapacityView = z.infer<typeof addCapacityView>;

export const capacityChoices: AddCapacityView = { groups: [...stakeholderGroupNames], countries: [...countryCodes] };

interface AddCapacityProps {
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
  /** Organisations that the name written may mean. */
  readonly offered?: readonly Offered[];
}

export function AddCapacityPage({ ask, typed, problem, offered = [] }: AddCapacityProps) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("add-capacity")} crumbs={[{ title: say("me-title"), href: "/me" }]}>
      <h1>{say("add-capacity")}</h1>
      <p class="lede">{say("capacities-lede")}</p>
      <Refusal problem={problem} />
      <form method="post" action="/me/capacities">
        <RoleFields ask={ask} held={null} offered={offered} typed={typed} problem={problem} grouped />
        <p>
          <button type="submit">{say("add")}</button>
        </p>
      </form>
    </Frame>
  );
}

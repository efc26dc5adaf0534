import { z } from "zod";
import { countryCodes } from "../../kernel/places/countries.ts";
import type { Problem } from "../../kernel/result.ts";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { Frame } from "../../platform/html/index.ts";
import type { Ask, Typed } from "../../platform/http/index.ts";
import { countryName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { Field, Wrong } from "./parts.tsx";

/** What can be chosen from. */
export const addCapacityView = z.object({ groups: z.array(z.string()), countries: z.array(z.string()) });
export type AddCapacityView = z.infer<typeof addCapacityView>;

export const capacityChoices: AddCapacityView = { groups: [...stakeholderGroupNames], countries: [...countryCodes] };

interface AddCapacityProps {
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

export function AddCapacityPage({ ask, typed = {}, problem }: AddCapacityProps) {
  const say = words.in(ask.language);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const names = countryCodes.map((code) => [code, countryName(ask.language, code)] as const);
  const { compare } = new Intl.Collator(ask.language);
  return (
    <Frame ask={ask} title={say("add-capacity")} crumbs={[{ title: say("me-title"), href: "/me" }]}>
      <h1>{say("add-capacity")}</h1>
      <p class="lede">{say("capacities-lede")}</p>
      <Wrong problem={problem} />
      <form method="post" action="/me/capacities">
        <Field name="group" label={say("group")} problem={problem}>
          <select id="field-group" name="group" required>
            {stakeholderGroupNames.map((group) => (
              <option value={group} selected={text("group") === group}>
                {say(`group-${group}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field name="country" label={say("country")} problem={problem}>
          <select id="field-country" name="country">
            <option value="">{say("no-country")}</option>
            {names
              .toSorted(([, a], [, b]) => compare(a, b))
              .map(([code, name]) => (
                <option value={code} selected={text("country") === code}>
                  {name}
                </option>
              ))}
          </select>
        </Field>
        <Field name="organisation" label={say("organisation")} problem={problem}>
          <input
            id="field-organisation"
            name="organisation"
            value={text("organisation")}
            maxlength={200}
            dir="auto"
            autocomplete="organization"
          />
        </Field>
        <Field name="position" label={say("position")} hint={say("position-hint")} problem={problem}>
          <input
            id="field-position"
            name="position"
            value={text("position")}
            maxlength={200}
            dir="auto"
            autocomplete="organization-title"
            aria-describedby="hint-position"
          />
        </Field>
        <p>
          <button type="submit">{say("add")}</button>
        </p>
      </form>
    </Frame>
  );
}

/** Fields that several forms of the desk share. */
import data from "../../../kernel/places/countries.json" with { type: "json" };
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/desk/index.ts";
import { decisionOutcomes, pollMethods, speakerKinds } from "../../model.ts";
import { countryName } from "./cue-parts.tsx";

interface ChoiceProps {
  readonly ask: Ask;
  readonly chosen: string | null;
  readonly id?: string;
}

export function KindChoice({ ask, chosen }: ChoiceProps) {
  const say = words.in(ask.language);
  return (
    <select id="kind" name="kind">
      {speakerKinds.map((kind) => (
        <option value={kind} selected={kind === chosen}>
          {say(`kind-${kind}`)}
        </option>
      ))}
    </select>
  );
}

export function GroupChoice({ ask, chosen }: ChoiceProps) {
  const say = words.in(ask.language);
  return (
    <select id="group" name="group">
      <option value="">{say("not-said")}</option>
      {stakeholderGroupNames.map((group) => (
        <option value={group} selected={group === chosen}>
          {say(`group-${group}`)}
        </option>
      ))}
    </select>
  );
}

const codes = data.map(({ iso2 }) => iso2);

export function CountryChoice({ ask, chosen }: ChoiceProps) {
  const say = words.in(ask.language);
  const order = new Intl.Collator(ask.language);
  const named = codes.map((code) => ({ code, name: countryName(ask, code) }));
  return (
    <select id="country" name="country">
      <option value="">{say("not-said")}</option>
      {named
        .sort((a, b) => order.compare(a.name, b.name))
        .map(({ code, name }) => (
          <option value={code} selected={code === chosen}>
            {name}
          </option>
        ))}
    </select>
  );
}

export function OutcomeChoice({ ask, chosen, id = "outcome" }: ChoiceProps) {
  const say = words.in(ask.language);
  return (
    <select id={id} name="outcome">
      {decisionOutcomes.map((outcome) => (
        <option value={outcome} selected={outcome === chosen}>
          {say(`outcome-${outcome}`)}
        </option>
      ))}
    </select>
  );
}

export function MethodChoice({ ask, chosen, id = "method" }: ChoiceProps) {
  const say = words.in(ask.language);
  return (
    <select id={id} name="method">
      {pollMethods.map((method) => (
        <option value={method} selected={method === chosen}>
          {say(`method-${method}`)}
        </option>
      ))}
    </select>
  );
}

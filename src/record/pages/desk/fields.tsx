/** Fields that several forms of the desk share. */

import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { groupName } from "../../../platform/languages/index.ts";
import { words } from "../../languages/desk/index.ts";
import { decisionOutcomes, pollMethods, speakerKinds } from "../../model.ts";

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
          {groupName(ask.language, group)}
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

/** What the modalities open to the reader here, why the door is shut where it is, and the way to the rest. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";
import type { RulesLine } from "../../view-rules-model.ts";

interface Props {
  readonly ask: Ask;
  readonly rules: RulesLine | null;
  /** Whether it is a session, where one may not come in. */
  readonly atDoor?: boolean;
}

export function RulesNote({ ask, rules, atDoor = false }: Props) {
  if (!rules) return null;
  const say = words.in(ask.language);
  const acts = new Intl.ListFormat(ask.language, { type: "conjunction" }).format(rules.may);
  const { door } = rules;
  return (
    <div class="note">
      <p>
        <a href={rules.href}>
          {say("rules-in-force", { version: rules.version })}{" "}
          <bdi lang={rules.language} dir="auto">
            {rules.title}
          </bdi>
        </a>{" "}
        ·{" "}
        <bdi lang={rules.language} dir="auto">
          {rules.stage}
        </bdi>
      </p>
      <p>{rules.may.length > 0 ? say("rules-you-may", { acts }) : say("rules-you-may-nothing")}</p>
      {atDoor && door ? (
        <>
          <p>
            <b>{say("rules-no-door")}</b>{" "}
            <bdi lang={door.rule.language} dir="auto">
              {door.rule.text}
            </bdi>
          </p>
          {door.instead ? (
            <p>
              <bdi lang={door.instead.language} dir="auto">
                {door.instead.text}
              </bdi>
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** What the modalities open to the reader here, why the door is shut where it is, and the way to the rest. */
import type { Ask } from "../../../platform/http/index.ts";
import { dateInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/index.ts";
import type { RulesLine } from "../../view-rules-model.ts";

interface Props {
  readonly ask: Ask;
  readonly rules: RulesLine | null;
  /** Whether it is a session, where one may not come in. */
  readonly atDoor?: boolean;
}

type Words = { readonly text: string; readonly language: string };

function Worded({ worded }: { readonly worded: Words | null }) {
  if (!worded) return null;
  return (
    <bdi lang={worded.language} dir="auto">
      {worded.text}
    </bdi>
  );
}

export function RulesNote({ ask, rules, atDoor = false }: Props) {
  if (!rules) return null;
  const say = words.in(ask.language);
  const acts = new Intl.ListFormat(ask.language, { type: "conjunction" }).format(rules.may);
  const { attends, not, next } = rules;
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
      {not ? (
        <>
          <p>
            <b>{atDoor && !attends ? say("rules-no-door") : say("rules-you-may-not", { act: not.act })}</b>{" "}
            <Worded worded={not.rule} />
          </p>
          {not.instead || not.inWriting ? (
            <p>
              <Worded worded={not.instead} /> <Worded worded={not.inWriting} />
            </p>
          ) : null}
          {not.source ? (
            <p>
              <small>
                {say("rules-source")} <Worded worded={not.source} />
                {not.verified ? null : <b> {say("rules-unverified")}</b>}
              </small>
            </p>
          ) : null}
        </>
      ) : null}
      {rules.deadlines.map(({ text, until, told }) =>
        told ? null : (
          <p>
            <time datetime={until}>{text}</time>
          </p>
        ),
      )}
      {next ? (
        <p>
          {say("rules-next")} <b>{dateInWords(new Date(next.starts), next.zone, ask.language, "day")}</b>:{" "}
          <a href={next.href}>
            <bdi>{next.title}</bdi>
          </a>
        </p>
      ) : null}
    </div>
  );
}

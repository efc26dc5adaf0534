import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { askLimits } from "../model.ts";
import { For, said, Written } from "./parts.tsx";
import type { StepView } from "./view.ts";

interface Props {
  readonly view: StepView;
  readonly ask: Ask;
  readonly problem?: Problem | undefined;
}

/** What the link of a letter leads to: the question, and two buttons. It works without signing in and without scripts. */
export function StepPage({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  const { asker, before, after, decides } = view;
  const title = decides ? say("step-title-decide", { name: asker }) : say("step-title-pass");
  return (
    <Frame ask={ask} title={title}>
      <h1>{title}</h1>
      <p class="lede">
        {decides
          ? say("letter-decide-next", { asker, before: before ?? asker })
          : before
            ? say("step-lede-next", { asker, before })
            : say("step-lede-first", { asker })}
      </p>
      <Refusal problem={problem} />
      <dl>
        {decides ? null : (
          <>
            <dt>{say("step-goal")}</dt>
            <dd>
              <bdi>{view.goal}</bdi>
            </dd>
          </>
        )}
        <For place={view.place} ask={ask} />
        <dt>{say("step-message", { asker })}</dt>
        <dd>
          <Written text={view.message} />
        </dd>
        {!decides && after ? (
          <>
            <dt>{say("step-after")}</dt>
            <dd>
              <bdi>{after}</bdi>
            </dd>
          </>
        ) : null}
      </dl>
      {view.open ? <AnswerForm view={view} ask={ask} /> : <Answered view={view} ask={ask} />}
    </Frame>
  );
}

function AnswerForm({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { decides, after, asker } = view;
  const by = said(ask, view.ends);
  return (
    <form method="post" action="/introductions/answer">
      {view.token ? <input type="hidden" name="token" value={view.token} /> : null}
      {view.step ? <input type="hidden" name="step" value={view.step} /> : null}
      {decides ? (
        <Field name="contact" label={say("step-contact", { name: asker })}>
          <input id="contact" name="contact" value={view.contact} maxlength={askLimits.contact} dir="auto" />
        </Field>
      ) : null}
      <Field name="reason" label={say("step-reason")} hint={say("step-reason-hint")}>
        <input id="reason" name="reason" maxlength={askLimits.reason} dir="auto" aria-describedby="reason-hint" />
      </Field>
      <p class="acts">
        <button type="submit" name="answer" value="yes">
          {decides ? say("step-accept") : say("step-pass", { name: after ?? "…" })}
        </button>
        <button type="submit" name="answer" value="no" class="quiet">
          {say("step-decline")}
        </button>
      </p>
      <p class="hint">{say(decides ? "step-what-decide" : "step-what-pass", { by })}</p>
    </form>
  );
}

function Answered({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { answer, decides, reach } = view;
  const how = answer === "no" ? "line-no" : decides ? "line-yes-decided" : "line-yes-passed";
  return (
    <section class="note">
      <p>{answer === null ? say("step-closed-instead") : `${say("step-done")} ${say(how)}`}</p>
      {reach ? (
        <>
          <p>{say("step-reach", { name: view.asker })}</p>
          <Written text={reach} />
        </>
      ) : null}
      {view.reason ? <p dir="auto">{view.reason}</p> : null}
    </section>
  );
}

/** A proposed change of modalities: its reason, what it would change, how it is decided and what became of it. */
import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { instantInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/places/index.ts";
import type { ProposalView } from "../../places-view-model.ts";
import { Change } from "./change-parts.tsx";
import { back } from "./what-if-page.tsx";

interface Props {
  readonly view: ProposalView;
  readonly ask: Ask;
  readonly problem?: Problem;
  readonly typed?: Readonly<Record<string, string>>;
}

function Acts({ view, ask, problem, typed = {} }: Props) {
  const say = words.in(ask.language);
  return (
    <>
      {view.break ? (
        <form method="post" action={view.break}>
          <Field name="reason" label={say("break-reason")} problem={problem}>
            <textarea id="reason" name="reason" rows={3} dir="auto" required {...tied({ problem }, "reason")}>
              {typed["reason"]}
            </textarea>
          </Field>
          <p class="acts">
            <button type="submit">{say("break-silence")}</button>
          </p>
        </form>
      ) : null}
      {view.decide ? (
        <form method="post" action={view.decide}>
          <h2>{say("decide-title")}</h2>
          <Field name="basis" label={say("field-basis")} hint={say("field-basis-hint")} problem={problem}>
            <textarea
              id="basis"
              name="basis"
              rows={2}
              dir="auto"
              required
              {...tied({ problem }, "basis", say("field-basis-hint"))}
            >
              {typed["basis"]}
            </textarea>
          </Field>
          <p class="acts">
            <button type="submit">{say("do-decide")}</button>
          </p>
        </form>
      ) : null}
      {view.withdraw ? (
        <form method="post" action={view.withdraw}>
          <p class="acts">
            <button type="submit" class="quiet">
              {say("withdraw")}
            </button>
          </p>
        </form>
      ) : null}
    </>
  );
}

export function ProposalPage({ view, ask, problem, typed }: Props) {
  const say = words.in(ask.language);
  const title = say("proposal-title", { title: view.title });
  const when = (at: string) => instantInWords(new Date(at), view.zone, ask.language);
  return (
    <Frame ask={ask} title={title} crumbs={[...view.crumbs, back(view, ask)]} styles={["modalities.css"]}>
      <h1>{title}</h1>
      <p>
        {view.base > 0
          ? say("proposal-for", { place: view.place.title, version: view.base })
          : say("proposal-for-first", { place: view.place.title })}
      </p>
      <p class="meta">
        {view.by
          ? say("proposed-by", { name: view.by, when: when(view.at) })
          : say("proposed-when", { when: when(view.at) })}
      </p>
      <Refusal problem={problem} />
      <h2>{say("reason-title")}</h2>
      <p dir="auto">{view.reason}</p>
      {view.state === "open" && view.closes ? (
        <div class="note">
          <h2>{say("silence-title")}</h2>
          <p>{say("silence-runs", { when: when(view.closes), zone: view.zone })}</p>
        </div>
      ) : null}
      {view.state === "open" ? null : (
        <div class="note">
          <h2>{say("outcome-title")}</h2>
          <p>{say(`state-${view.state}`)}</p>
          {view.how ? <p dir="auto">{view.how}</p> : null}
          {view.settled ? <p class="meta">{when(view.settled)}</p> : null}
        </div>
      )}
      <Acts view={view} ask={ask} {...(problem ? { problem } : {})} {...(typed ? { typed } : {})} />
      {view.change ? <Change change={view.change} ask={ask} /> : null}
    </Frame>
  );
}

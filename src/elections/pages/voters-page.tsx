/** The list of voters: who may vote, who has where that is told, whether the reader is on it, and how to object. */
import type { Problem } from "../../kernel/result.ts";
import { AreaField, type FormState, Frame, Pager, Refusal } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { VotersView } from "../voters-view-model.ts";
import { Form } from "./form.tsx";

interface Props {
  readonly view: VotersView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

function You({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { you, phase } = view;
  const before = phase === "nominations" || phase === "waiting";
  const told = !you.signedIn
    ? "voters-sign-in"
    : you.onRoll
      ? you.voted
        ? "voters-you-voted"
        : before
          ? "voters-you-will"
          : "voters-you-may"
      : before
        ? "voters-you-not-yet"
        : "voters-you-not";
  return (
    <p class="note">
      <b>{say(told)}</b>
    </p>
  );
}

function List({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { people, marks, page, pages } = view;
  if (!people) return <p>{say(`voters-shown-${view.shown.voters.to}`)}</p>;
  return (
    <>
      {people.length === 0 ? <p>{say("voters-none")}</p> : null}
      <ol class="rows plain" start={(page - 1) * 200 + 1}>
        {people.map(({ name, voted }) => (
          <li>
            <bdi>{name}</bdi>
            {marks ? <small> {say(voted ? "voters-voted" : "voters-not-voted")}</small> : null}
          </li>
        ))}
      </ol>
      <Pager ask={ask} page={page} pages={pages} addressOf={(one) => `${ask.path}?page=${one}`} />
    </>
  );
}

function Objections({ view, ask, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const form: FormState = { ask, values: typed, problem: problem ?? null };
  const before = view.phase === "nominations" || view.phase === "waiting";
  const when = (at: string) => instantInWords(new Date(at), view.zone, ask.language);
  return (
    <section aria-labelledby="object">
      <h2 id="object">{say("roll-object-title")}</h2>
      {before ? <p>{say("roll-object-says", { when: when(view.opens) })}</p> : null}
      <ul class="rows plain">
        {view.objections.map((one) => (
          <li>
            <small>
              <bdi>{one.by}</bdi> · <time datetime={one.at}>{when(one.at)}</time>
            </small>
            <p dir="auto">{one.text}</p>
            {one.answer === null ? (
              <p class="meta">{say("roll-not-answered")}</p>
            ) : (
              <p dir="auto">{say("roll-answered", { answer: one.answer })}</p>
            )}
            {one.answer === null && view.answer ? (
              <form method="post" action={view.answer}>
                <input type="hidden" name="objection" value={one.id} />
                <p class="field">
                  <label for={`answer-${one.id}`}>{say("roll-answer")}</label>
                  <textarea id={`answer-${one.id}`} name="text" rows={2} dir="auto" required />
                </p>
                <p class="acts">
                  <button type="submit" class="quiet">
                    {say("roll-answer-send")}
                  </button>
                </p>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {view.object ? (
        <Form form={form} button={say("roll-object")} action={view.object}>
          <AreaField
            form={form}
            name="text"
            label={say("field-roll-objection")}
            hint={say("hint-roll-objection")}
            rows={3}
          />
        </Form>
      ) : (
        <p class="meta">{say(before ? "roll-object-sign-in" : "roll-fixed-instead")}</p>
      )}
    </section>
  );
}

export function VotersPage(props: Props) {
  const { view, ask, problem } = props;
  const say = words.in(ask.language);
  const { counts, electorate, phase, shown } = view;
  const when = instantInWords(new Date(view.opens), view.zone, ask.language);
  const before = phase === "nominations" || phase === "waiting";
  return (
    <Frame ask={ask} title={`${say("voters-title")}: ${view.election.title}`} crumbs={view.crumbs}>
      <h1>{say("voters-title")}</h1>
      <p class="meta">
        <bdi>{view.election.title}</bdi>
      </p>
      <Refusal problem={problem} />
      <You {...props} />
      <dl class="facts">
        <dt>{say("voters-count")}</dt>
        <dd>{counts.roll}</dd>
        {counts.voted === null ? null : (
          <>
            <dt>{say("voters-count-voted")}</dt>
            <dd>{counts.voted}</dd>
          </>
        )}
        <dt>{say("fact-electorate")}</dt>
        <dd>
          {electorate === null ? say("people-on-list") : <bdi>{say("holders-of", { capacity: electorate })}</bdi>}
        </dd>
      </dl>
      {before ? <p>{say(electorate === null ? "voters-until-list" : "voters-until-holders", { when })}</p> : null}
      <List {...props} />
      <p class="hint">
        {say(`voters-rule-${shown.voters.to}`)} {say(`voted-rule-${shown.voted.to}`)}{" "}
        {(shown.voters.source ?? shown.voted.source) ? (
          <bdi>{say("voters-source", { source: shown.voters.source ?? shown.voted.source ?? "" })}</bdi>
        ) : (
          say("voters-by-default")
        )}
      </p>
      <Objections {...props} />
    </Frame>
  );
}

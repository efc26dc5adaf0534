import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { words as free } from "../../free-words/languages/index.ts";
import { longestText } from "../../free-words/model.ts";
import { LeftOut, Understood } from "../../free-words/parts.tsx";
import { words } from "../languages/index.ts";
import { AskForm } from "./ask-form.tsx";
import { GoalForm } from "./goal-form.tsx";
import { For } from "./parts.tsx";
import type { NewView } from "./view.ts";

interface Props {
  readonly view: NewView;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

/** The question, the ways there are, and the form that sends it on its way. */
export function NewPage({ view, ask, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const { goal } = view;
  const one = goal && goal.to !== "kind";
  const title = one ? say("who-to-person", { name: goal.words }) : say("new-title");
  return (
    <Frame
      ask={ask}
      title={title}
      styles={["words.css"]}
      crumbs={[{ title: say("introductions-title"), href: "/introductions" }]}
    >
      <h1>{title}</h1>
      {view.place ? (
        <dl>
          <For place={view.place} ask={ask} />
        </dl>
      ) : null}
      <Refusal problem={problem} />
      {one ? null : <InWords view={view} ask={ask} />}
      {goal ? (
        <>
          <Known view={view} ask={ask} />
          <Ways view={view} ask={ask} />
          {view.ways.length > 0 ? <AskForm view={view} ask={ask} typed={typed} problem={problem} /> : null}
        </>
      ) : null}
      {one ? (
        <p class="acts">
          <a class="act quiet" href="/introductions/new">
            {say("look-again")}
          </a>
        </p>
      ) : (
        <>
          <details>
            <summary>{say("from-lists")}</summary>
            <GoalForm ask={ask} typed={view.typed} place={view.place?.id ?? null} />
          </details>
          <p class="acts">
            <a class="act quiet" href="/directory">
              {say("find-person")}
            </a>
          </p>
        </>
      )}
    </Frame>
  );
}

/** The kind of person in free words, and what was understood of them. */
function InWords({ view, ask }: Props) {
  const say = words.in(ask.language);
  const freely = free.in(ask.language);
  return (
    <>
      {view.goal ? null : <p class="lede">{say("new-lede")}</p>}
      <search>
        <form method="get" action="/introductions/new">
          {view.place ? <input type="hidden" name="for" value={view.place.id} /> : null}
          <Field name="q" label={freely("label")} hint={freely("sought-hint")}>
            <input
              id="q"
              name="q"
              type="search"
              value={view.text}
              maxlength={longestText}
              dir="auto"
              aria-describedby="q-hint"
            />
          </Field>
          <p>
            <button type="submit">{say("look")}</button>
          </p>
        </form>
      </search>
      <Understood parts={view.understood} ask={ask} />
      <LeftOut left={view.notUnderstood} ask={ask} />
    </>
  );
}

function Known({ view, ask }: Props) {
  const say = words.in(ask.language);
  const [first] = view.known;
  if (!first) return null;
  if (view.goal?.to === "person") return <p>{say("known-person", { name: first.name })}</p>;
  return (
    <section>
      <h2>{say("known-people")}</h2>
      <ul class="rows">
        {view.known.map(({ id, name }) => (
          <li>
            <a href={`/people/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ways({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.ways.length === 0) {
    return view.known.length > 0 ? null : (
      <section>
        <h2>{say("way-none")}</h2>
        <p>{say("way-none-why")}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{say("ways-title")}</h2>
      <p>{say("ways-lede")}</p>
      <ol class="plain">
        {view.ways.map(({ contact, atMost, band, fresh }) => (
          <li class="note">
            <strong>{say("way-over", { name: contact.name })}</strong>
            <p class="meta">
              {say(`way-steps-${atMost}`)} · {say(`way-${band}`)} · {say(fresh ? "way-fresh" : "way-old")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { origins, tieLimits } from "../model.ts";
import { closenesses } from "../rules/strength.ts";
import type { NewTieView } from "./view.ts";

interface Props {
  readonly view: NewTieView;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

/** Whom one knows and how: somebody found in the directory, or somebody behind a mail address. */
export function NewTiePage({ view, ask, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const { person } = view;
  const title = person ? say("new-title", { name: person.name }) : say("new-who");
  return (
    <Frame ask={ask} title={title} crumbs={[{ title: say("ties-title"), href: "/me/ties" }]}>
      <h1>{title}</h1>
      <p class="lede">{person ? say("new-lede") : say("new-who-lede")}</p>
      <Refusal problem={problem} />
      {person ? (
        <form method="post" action="/me/ties">
          <input type="hidden" name="person" value={person.id} />
          <How view={view} ask={ask} typed={typed} problem={problem} />
          {view.known ? null : (
            <p>
              <label class="inline">
                <input
                  type="checkbox"
                  name="ask"
                  value="yes"
                  checked={typed["person"] === undefined || typed["ask"] === "yes"}
                />
                {say("ask")}
              </label>
              <span class="hint">{say("ask-hint")}</span>
            </p>
          )}
          <p>
            <button type="submit">{say("save")}</button>
          </p>
        </form>
      ) : (
        <>
          <p class="acts">
            <a class="act quiet" href="/directory">
              {say("ties-find")}
            </a>
          </p>
          <h2>{say("by-mail")}</h2>
          <p>{say("by-mail-lede")}</p>
          <form method="post" action="/me/ties/by-mail">
            <Field name="email" label={say("email")} problem={problem}>
              <input
                type="email"
                id="email"
                name="email"
                {...tied({ problem }, "email")}
                value={typeof typed["email"] === "string" ? typed["email"] : ""}
                required
                maxlength={254}
                dir="ltr"
                autocomplete="off"
              />
            </Field>
            <How view={view} ask={ask} typed={typed} problem={problem} />
            <p>
              <button type="submit">{say("by-mail-send")}</button>
            </p>
          </form>
        </>
      )}
    </Frame>
  );
}

function How({ view, ask, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const given = (name: "closeness" | "origin" | "note"): string => {
    const value = typed[name];
    return typeof value === "string" ? value : view.tie[name];
  };
  return (
    <>
      <fieldset>
        <legend>{say("closeness")}</legend>
        {closenesses.map((one) => (
          <label class="choice">
            <input type="radio" name="closeness" value={one} checked={given("closeness") === one} required />
            <span>{say(`closeness-${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field name="origin" label={say("origin")} problem={problem}>
        <select id="origin" name="origin" {...tied({ problem }, "origin")}>
          {origins.map((one) => (
            <option value={one} selected={given("origin") === one}>
              {say(`origin-${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field name="note" label={say("note")} hint={say("note-hint")} problem={problem}>
        <input
          id="note"
          name="note"
          {...tied({ problem }, "note", say("note-hint"))}
          value={given("note")}
          maxlength={tieLimits.note}
          dir="auto"
        />
      </Field>
      <p>
        <label class="inline">
          <input type="checkbox" name="alone" value="yes" checked={typed["alone"] === "yes" || view.tie.alone} />
          {say("alone")}
        </label>
      </p>
    </>
  );
}

import type { Problem } from "../../../kernel/result.ts";
import { Field, tied } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { askLimits } from "../model.ts";
import type { NewView } from "./view.ts";

interface Props {
  readonly view: NewView;
  readonly ask: Ask;
  readonly typed: Typed;
  readonly problem?: Problem | undefined;
}

export function AskForm({ view, ask, typed, problem }: Props) {
  const say = words.in(ask.language);
  const text = (name: string, otherwise: string): string => {
    const value = typed[name];
    return typeof value === "string" ? value : otherwise;
  };
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{say("ask-title")}</h2>
      <form method="post" action="/introductions">
        {Object.entries(view.goal?.query ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {view.place ? <input type="hidden" name="for" value={view.place.id} /> : null}
        <fieldset>
          <legend>{say("begin")}</legend>
          {view.ways.map(({ contact }, n) => (
            <label class="choice">
              <input
                type="radio"
                name="via"
                value={contact.id}
                checked={
                  text("via", view.ways[0]?.contact.id ?? "") === contact.id || (n === 0 && view.ways.length === 1)
                }
              />
              <bdi>{contact.name}</bdi>
            </label>
          ))}
        </fieldset>
        <Field name="message" label={say("message")} hint={say("message-hint")} problem={problem}>
          <textarea
            id="message"
            name="message"
            {...tied({ problem }, "message", say("message-hint"))}
            required
            maxlength={askLimits.message}
            dir="auto"
          >
            {text("message", view.place ? say("message-invite", { place: view.place.title }) : "")}
          </textarea>
        </Field>
        <Field name="contact" label={say("contact")} hint={say("contact-hint")} problem={problem}>
          <input
            id="contact"
            name="contact"
            {...tied({ problem }, "contact", say("contact-hint"))}
            value={text("contact", view.contact)}
            required
            maxlength={askLimits.contact}
            dir="auto"
          />
        </Field>
        <p class="hint">{say("send-what")}</p>
        <p>
          <button type="submit">{say("send")}</button>
        </p>
      </form>
    </section>
  );
}

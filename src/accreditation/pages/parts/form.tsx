/** What the forms of this room have besides fields: what is wrong with the whole, and a form of one button. */
import type { Child } from "hono/jsx";
import type { Problem } from "../../../kernel/result.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";

/** What was typed, texts only. */
export const textsOf = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return typeof first === "string" ? [[name, first]] : [];
    }),
  );

/** What is wrong with the whole, with links to the fields. */
export function Refusal({ ask, problem }: { readonly ask: Ask; readonly problem?: Problem | undefined }) {
  if (!problem) return null;
  const say = words.in(ask.language);
  const wrong = Object.entries(problem.fields ?? {});
  return (
    <div class="note problems" role="alert">
      <p>
        <b>{problem.title}</b>
      </p>
      {[problem.detail, problem.rule, problem.instead].map((text) => (text ? <p>{text}</p> : null))}
      {wrong.length > 0 ? (
        <ul aria-label={say("to-mend")}>
          {wrong.map(([name, text]) => (
            <li>
              <a href={`#${name}`}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface PressProps {
  readonly to: string;
  readonly text: string;
  readonly quiet?: boolean;
  /** Whom it is about, for those who hear the button alone. */
  readonly about?: string;
  readonly children?: Child;
}

/** A form with one button. */
export function Press({ to, text, quiet, about, children }: PressProps) {
  return (
    <form method="post" action={to}>
      {children}
      <p class="acts">
        <button type="submit" class={quiet ? "quiet" : ""}>
          {text}
          {about ? <span class="visually-hidden">: {about}</span> : null}
        </button>
      </p>
    </form>
  );
}

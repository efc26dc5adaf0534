/** What the forms of this room have besides fields: what was typed, and a form of one button. */
import type { Child } from "hono/jsx";
import type { Typed } from "../../../platform/http/index.ts";

/** What was typed, texts only. */
export const textsOf = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return typeof first === "string" ? [[name, first]] : [];
    }),
  );

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

/** A form of this room: where it goes, how to send it and how to leave. */
import type { Child } from "hono/jsx";
import type { FormState } from "../../platform/html/index.ts";
import { words } from "../languages/index.ts";

interface FormProps {
  readonly form: FormState;
  readonly button: string;
  readonly action?: string;
  readonly back?: string;
  readonly files?: boolean;
  readonly quiet?: boolean;
  readonly children?: Child;
}

export function Form({ form, button, action, back, files, quiet, children }: FormProps) {
  return (
    <form method="post" action={action ?? form.ask.path} {...(files ? { enctype: "multipart/form-data" } : {})}>
      {children}
      <p class="acts">
        <button type="submit" {...(quiet ? { class: "quiet" } : {})}>
          {button}
        </button>
        {back ? <a href={back}>{words.in(form.ask.language)("cancel")}</a> : null}
      </p>
    </form>
  );
}

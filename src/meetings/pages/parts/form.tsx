import type { Child } from "hono/jsx";
import { type FormState, Refusal } from "../../../platform/html/index.ts";
import { words } from "../../languages/index.ts";

interface FormProps {
  readonly form: FormState;
  readonly title: string;
  /** Version the form was made from; 0 for something new. */
  readonly version: number;
  readonly back: string;
  readonly children?: Child;
}

/** A whole form: what is wrong at its head with links to the fields, the fields, and how to leave. */
export function Form({ form, title, version, back, children }: FormProps) {
  const say = words.in(form.ask.language);
  return (
    <>
      <h1>{title}</h1>
      <Refusal problem={form.problem} />
      <form method="post" action={form.ask.path}>
        <input type="hidden" name="version" value={String(version)} />
        {children}
        <p class="acts">
          <button type="submit">{say(version === 0 ? "create" : "save")}</button>
          <a href={back}>{say("cancel")}</a>
        </p>
      </form>
    </>
  );
}

/** What the forms of this room have besides fields: what is wrong with the whole, and how to send and to leave. */
import type { Child } from "hono/jsx";
import type { FormState } from "../../platform/html/index.ts";
import { words } from "../languages/index.ts";

/** What went wrong with the whole, with links to the fields. */
export function Problems({ form }: { readonly form: FormState }) {
  const { problem, ask } = form;
  if (!problem) return null;
  const wrong = Object.entries(problem.fields ?? {});
  return (
    <div class="note problems" role="alert">
      <p>
        <b>{problem.title}</b>
      </p>
      {problem.detail ? <p>{problem.detail}</p> : null}
      {problem.instead ? <p>{problem.instead}</p> : null}
      {wrong.length > 0 ? (
        <>
          <p>{words.in(ask.language)("problems-in-form")}</p>
          <ul>
            {wrong.map(([name, text]) => (
              <li>
                <a href={`#${name}`}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

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

import type { Child } from "hono/jsx";
import type { FormState } from "../../../platform/html/index.ts";
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
  const { problem } = form;
  const wrong = Object.entries(problem?.fields ?? {});
  return (
    <>
      <h1>{title}</h1>
      {problem ? (
        <div class="note problems" role="alert">
          <p>
            <b>{problem.title}</b>
          </p>
          {problem.detail ? <p>{problem.detail}</p> : null}
          {wrong.length > 0 ? (
            <>
              <p>{say("problems-in-form", { count: wrong.length })}</p>
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
      ) : null}
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

/** Fields of the forms of this room: a label, what was typed, what is wrong with it, and a hint. */
import type { Child } from "hono/jsx";
import type { Problem } from "../../../kernel/result.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";

export interface FormState {
  readonly ask: Ask;
  readonly values: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** What was typed, texts only. */
export const textsOf = (typed: Typed): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return typeof first === "string" ? [[name, first]] : [];
    }),
  );

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

function tied({ problem }: FormState, name: string, hint: string | undefined) {
  const wrong = problem?.fields?.[name];
  const ids = [...(wrong ? [`${name}-problem`] : []), ...(hint ? [`${name}-hint`] : [])];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": "true" as const } : {}),
  };
}

function Beside({ form, name, hint }: Omit<FieldProps, "label">) {
  const wrong = form.problem?.fields?.[name];
  return (
    <>
      {wrong ? (
        <span class="problem" id={`${name}-problem`}>
          {wrong}
        </span>
      ) : null}
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
    </>
  );
}

interface TextProps extends FieldProps {
  readonly type?: "text" | "date" | "time" | "email" | "number";
  readonly required?: boolean;
  readonly latin?: boolean;
  readonly list?: string;
}

export function TextField({ form, name, label, hint, type = "text", required, latin, list }: TextProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        value={form.values[name] ?? ""}
        {...(latin ? { dir: "ltr" as const } : type === "text" ? { dir: "auto" as const } : {})}
        {...(required ? { required: true } : {})}
        {...(list ? { list } : {})}
        {...tied(form, name, hint)}
      />
      <Beside form={form} name={name} hint={hint} />
    </p>
  );
}

export function AreaField({ form, name, label, hint, rows = 5 }: FieldProps & { readonly rows?: number }) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <textarea id={name} name={name} dir="auto" rows={rows} {...tied(form, name, hint)}>
        {form.values[name] ?? ""}
      </textarea>
      <Beside form={form} name={name} hint={hint} />
    </p>
  );
}

interface ChoicesProps extends FieldProps {
  readonly choices: readonly {
    readonly value: string;
    readonly text: string;
    readonly explained?: string | undefined;
  }[];
}

export function ChoiceField({ form, name, label, hint, choices }: ChoicesProps) {
  return (
    <fieldset id={name} {...tied(form, name, hint)}>
      <legend>{label}</legend>
      <Beside form={form} name={name} hint={hint} />
      {choices.map(({ value, text, explained }) => (
        <label class={explained ? "choice" : "inline"}>
          <input type="radio" name={name} value={value} checked={form.values[name] === value} required />
          <span>
            <bdi>{text}</bdi>
            {explained ? <small>{explained}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function SelectField({ form, name, label, hint, choices }: ChoicesProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} {...tied(form, name, hint)}>
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === (form.values[name] ?? "")}>
            {text}
          </option>
        ))}
      </select>
      <Beside form={form} name={name} hint={hint} />
    </p>
  );
}

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

/** Fields of a form: label, hint and complaint, all tied to the field for those who listen. */
import type { Child } from "hono/jsx";
import type { Problem } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";

/** A form as it is shown: what stands in it, and what is wrong with it. */
export interface FormState {
  readonly ask: Ask;
  readonly values: Readonly<Record<string, string>>;
  readonly problem: Problem | null;
}

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

const complaint = ({ problem }: FormState, name: string) => problem?.fields?.[name];

function tied(form: FormState, name: string, hint: string | undefined) {
  const wrong = complaint(form, name) !== undefined;
  const ids = [...(wrong ? [`${name}-problem`] : []), ...(hint ? [`${name}-hint`] : [])];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": "true" as const } : {}),
  };
}

function Beside({ form, name, hint }: Omit<FieldProps, "label">) {
  const wrong = complaint(form, name);
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
  readonly type?: "text" | "date" | "datetime-local" | "email" | "number";
  readonly required?: boolean;
  readonly list?: string;
  /** Zones, addresses and numbers are written from left to right in every language. */
  readonly latin?: boolean;
}

export function TextField({ form, name, label, hint, type = "text", required, list, latin }: TextProps) {
  const direction = latin ? "ltr" : type === "text" ? "auto" : undefined;
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        value={form.values[name] ?? ""}
        {...(type === "number" ? { min: "1", inputmode: "numeric" as const } : {})}
        {...(direction ? { dir: direction } : {})}
        {...(required ? { required: true } : {})}
        {...(list ? { list } : {})}
        {...(latin ? { autocomplete: "off", spellcheck: false } : {})}
        {...tied(form, name, hint)}
      />
      <Beside form={form} name={name} {...(hint ? { hint } : {})} />
    </p>
  );
}

export function AreaField({ form, name, label, hint, rows = 4 }: FieldProps & { readonly rows?: number }) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <textarea id={name} name={name} dir="auto" rows={rows} {...tied(form, name, hint)}>
        {form.values[name] ?? ""}
      </textarea>
      <Beside form={form} name={name} {...(hint ? { hint } : {})} />
    </p>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly explained?: string;
}

export function SelectField({
  form,
  name,
  label,
  hint,
  choices,
}: FieldProps & { readonly choices: readonly Choice[] }) {
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
      <Beside form={form} name={name} {...(hint ? { hint } : {})} />
    </p>
  );
}

/** One of a few, each with what it means. */
export function ChoiceField({ form, name, label, choices }: FieldProps & { readonly choices: readonly Choice[] }) {
  return (
    <fieldset id={name} {...tied(form, name, undefined)}>
      <legend>{label}</legend>
      <Beside form={form} name={name} />
      {choices.map(({ value, text, explained }) => (
        <label class="choice">
          <input type="radio" name={name} value={value} checked={value === form.values[name]} required />
          <span>
            {text}
            {explained ? <small>{explained}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

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

/** Fields of a form: label, hint, complaint and, after a conflict, what is saved now, all tied to the field for those who listen. */
import type { Child } from "hono/jsx";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";

export type Values = Readonly<Record<string, string | readonly string[]>>;

/** A form as it is shown: what stands in it, what is wrong with it, and where others saved something else meanwhile. */
export interface FormState {
  readonly ask: Ask;
  readonly values: Values;
  readonly problems: Readonly<Record<string, string>>;
  /** By field, what is saved now where it differs from what was typed. */
  readonly saved: Readonly<Record<string, string>>;
}

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export const typedIn = ({ values }: FormState, name: string): string => {
  const value = values[name] ?? "";
  return typeof value === "string" ? value : (value[0] ?? "");
};

export const allTypedIn = ({ values }: FormState, name: string): readonly string[] => {
  const value = values[name] ?? [];
  return typeof value === "string" ? [value] : value;
};

/** What ties a field to its hint and its complaint. */
function tied({ problems, saved }: FormState, name: string, hint: string | undefined) {
  const ids = [
    ...(problems[name] ? [`${name}-problem`] : []),
    ...(saved[name] === undefined ? [] : [`${name}-saved`]),
    ...(hint ? [`${name}-hint`] : []),
  ];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(problems[name] ? { "aria-invalid": "true" as const } : {}),
  };
}

function Beside({ form, name, hint }: Omit<FieldProps, "label">) {
  const say = words.in(form.ask.language);
  const saved = form.saved[name];
  return (
    <>
      {form.problems[name] ? (
        <span class="problem" id={`${name}-problem`}>
          {form.problems[name]}
        </span>
      ) : null}
      {saved === undefined ? null : (
        <span class="saved-meanwhile" id={`${name}-saved`}>
          <b>{say("saved-meanwhile")}</b> <span dir="auto">{saved === "" ? say("saved-empty") : saved}</span>
        </span>
      )}
      {hint ? (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      ) : null}
    </>
  );
}

interface TextProps extends FieldProps {
  readonly type?: "text" | "date" | "time" | "url";
  readonly required?: boolean;
  readonly list?: string;
  /** Addresses, zones and tags are written from left to right in every language. */
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
        value={typedIn(form, name)}
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

export function AreaField({ form, name, label, hint, rows = 6 }: FieldProps & { readonly rows?: number }) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <textarea id={name} name={name} dir="auto" rows={rows} {...tied(form, name, hint)}>
        {typedIn(form, name)}
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

interface ChoicesProps extends FieldProps {
  readonly choices: readonly Choice[];
}

export function SelectField({ form, name, label, hint, choices }: ChoicesProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} {...tied(form, name, hint)}>
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === typedIn(form, name)}>
            {text}
          </option>
        ))}
      </select>
      <Beside form={form} name={name} {...(hint ? { hint } : {})} />
    </p>
  );
}

/** One of a few, or any of several, each with what it means. */
export function ChoiceField({
  form,
  name,
  label,
  hint,
  choices,
  several,
}: ChoicesProps & { readonly several?: boolean }) {
  const chosen = allTypedIn(form, name);
  return (
    <fieldset {...tied(form, name, hint)} id={name}>
      <legend>{label}</legend>
      <Beside form={form} name={name} {...(hint ? { hint } : {})} />
      {choices.map(({ value, text, explained }) => (
        <label class={explained ? "choice" : "inline"}>
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            {...(several ? {} : { required: true })}
          />
          <span>
            <bdi>{text}</bdi>
            {explained ? <small>{explained}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface FormProps {
  readonly form: FormState;
  readonly title: string;
  /** Version the form was made from; 0 for something new. */
  readonly version: number;
  /** What went wrong with the whole, where something did. */
  readonly problem: { readonly title: string; readonly detail?: string } | null;
  readonly back: string;
  readonly children?: Child;
}

/** A whole form: what is wrong at its head with links to the fields, the fields, and how to leave. */
export function Form({ form, title, version, problem, back, children }: FormProps) {
  const say = words.in(form.ask.language);
  const wrong = Object.entries(form.problems);
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

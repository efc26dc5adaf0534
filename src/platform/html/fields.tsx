/** Fields of a form: label, hint, complaint and what was saved meanwhile, all tied to the field for those who listen. */
import type { Child } from "hono/jsx";
import type { Problem } from "../../kernel/result.ts";
import type { Ask } from "../http/index.ts";

/** A form as it is shown: what stands in it, and what is wrong with it. */
export interface FormState {
  readonly ask: Ask;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly problem?: Problem | null | undefined;
  /** By field, what others have saved since the form was opened, where it differs. */
  readonly meanwhile?: Readonly<Record<string, Child>>;
}

/** What is wrong with a form, and what others saved since it was opened; all that a field has to know of it. */
type Standing = Pick<FormState, "problem" | "meanwhile">;

interface FieldProps {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

const allTypedIn = ({ values }: FormState, name: string): readonly string[] => {
  const value = values[name] ?? [];
  return typeof value === "string" ? [value] : value;
};

export const typedIn = (form: FormState, name: string): string => allTypedIn(form, name)[0] ?? "";

/** What ties a control to all that stands beside it: its hint, its complaint, what was saved meanwhile. */
export function tied({ problem, meanwhile }: Standing, name: string, hint?: string | undefined) {
  const wrong = problem?.fields?.[name];
  const ids = [
    ...(wrong ? [`${name}-problem`] : []),
    ...(meanwhile?.[name] === undefined ? [] : [`${name}-saved`]),
    ...(hint ? [`${name}-hint`] : []),
  ];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": "true" as const } : {}),
  };
}

interface BesideProps extends Pick<FieldProps, "name" | "hint"> {
  readonly form: Standing;
}

function Beside({ form, name, hint }: BesideProps) {
  const wrong = form.problem?.fields?.[name];
  const saved = form.meanwhile?.[name];
  return (
    <>
      {wrong ? (
        <span class="problem" id={`${name}-problem`}>
          {wrong}
        </span>
      ) : null}
      {saved === undefined ? null : (
        <span class="saved-meanwhile" id={`${name}-saved`}>
          {saved}
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

interface AnyFieldProps extends Omit<FieldProps, "form"> {
  readonly problem?: Problem | null | undefined;
  readonly meanwhile?: FormState["meanwhile"] | undefined;
  readonly children?: Child;
}

/** A control of any kind with its label: `children` is the control, with the name as its id and what `tied` gives. */
export function Field({ name, label, hint, problem, meanwhile, children }: AnyFieldProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {children}
      <Beside form={{ problem, ...(meanwhile ? { meanwhile } : {}) }} name={name} hint={hint} />
    </p>
  );
}

interface TextProps extends FieldProps {
  readonly type?: "text" | "date" | "time" | "datetime-local" | "email" | "number" | "url";
  readonly required?: boolean;
  readonly list?: string;
  /** Of a number. */
  readonly least?: number;
  /** Addresses are written from left to right in every language. */
  readonly latin?: boolean;
  /** So are zones, tags and keys, which are also typed to the letter: nothing completes or corrects them. */
  readonly exact?: boolean;
}

export function TextField(props: TextProps) {
  const { form, name, label, hint, type = "text", required, list, least, latin, exact } = props;
  const direction = latin || exact ? "ltr" : type === "text" ? "auto" : undefined;
  return (
    <Field name={name} label={label} hint={hint} problem={form.problem} meanwhile={form.meanwhile}>
      <input
        id={name}
        name={name}
        type={type}
        value={typedIn(form, name)}
        {...(least === undefined ? {} : { min: String(least), inputmode: "numeric" as const })}
        {...(direction ? { dir: direction } : {})}
        {...(required ? { required: true } : {})}
        {...(list ? { list } : {})}
        {...(exact ? { autocomplete: "off", spellcheck: false } : {})}
        {...tied(form, name, hint)}
      />
    </Field>
  );
}

export function AreaField({ form, name, label, hint, rows }: FieldProps & { readonly rows: number }) {
  return (
    <Field name={name} label={label} hint={hint} problem={form.problem} meanwhile={form.meanwhile}>
      <textarea id={name} name={name} dir="auto" rows={rows} {...tied(form, name, hint)}>
        {typedIn(form, name)}
      </textarea>
    </Field>
  );
}

interface ChoicesProps extends FieldProps {
  readonly choices: readonly {
    readonly value: string;
    readonly text: string;
    readonly explained?: string | undefined;
  }[];
}

export function SelectField({ form, name, label, hint, choices }: ChoicesProps) {
  return (
    <Field name={name} label={label} hint={hint} problem={form.problem} meanwhile={form.meanwhile}>
      <select id={name} name={name} {...tied(form, name, hint)}>
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === typedIn(form, name)}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few, or any of several, each with what it means. */
export function ChoiceField(props: ChoicesProps & { readonly several?: boolean }) {
  const { form, name, label, hint, choices, several } = props;
  const chosen = allTypedIn(form, name);
  return (
    <fieldset id={name} {...tied(form, name, hint)}>
      <legend>{label}</legend>
      <Beside form={form} name={name} hint={hint} />
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

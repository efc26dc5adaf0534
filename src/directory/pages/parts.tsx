/** Small parts that the pages of the directory share. */
import type { Child } from "hono/jsx";
import type { Problem } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: Problem | undefined;
  readonly children?: Child;
}

/** A field with its label, what to know about it, and what is wrong with it; the control is `children`, with id "field-NAME". */
export function Field({ name, label, hint, problem, children }: FieldProps) {
  const wrong = problem?.fields?.[name];
  return (
    <p>
      <label for={`field-${name}`}>{label}</label>
      {hint ? (
        <span class="hint" id={`hint-${name}`}>
          {hint}
        </span>
      ) : null}
      {children}
      {wrong ? (
        <span class="problem" id={`problem-${name}`}>
          {wrong}
        </span>
      ) : null}
    </p>
  );
}

/** What went wrong with what was sent, above the form. */
export function Wrong({ problem }: { readonly problem?: Problem | undefined }) {
  if (!problem) return null;
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{problem.title}</strong>
      </p>
      {problem.detail ? <p>{problem.detail}</p> : null}
      {problem.instead ? <p>{problem.instead}</p> : null}
    </div>
  );
}

/** A button that is a form of its own. */
export function Act(props: {
  readonly to: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly label: string;
  /** What it does to which thing, where the label alone does not say. */
  readonly about?: string;
  readonly quiet?: boolean;
}) {
  return (
    <form method="post" action={props.to}>
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={props.quiet === false ? undefined : "quiet"}>
        {props.label}
        {props.about ? <span class="visually-hidden"> {props.about}</span> : null}
      </button>
    </form>
  );
}

/** A moment in the reader's language and zone. */
export function When({ ask, at, time = false }: { readonly ask: Ask; readonly at: string; readonly time?: boolean }) {
  const locale = ask.language === "ar" ? "ar-u-nu-latn" : ask.language;
  const date = { dateStyle: "long", timeZone: ask.zone ?? "UTC" } as const;
  const options: Intl.DateTimeFormatOptions = time ? { ...date, timeStyle: "short" } : date;
  return <time datetime={at}>{new Intl.DateTimeFormat(locale, options).format(new Date(at))}</time>;
}

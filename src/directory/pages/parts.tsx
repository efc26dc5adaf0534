/** Small parts that the pages of the directory share. */
import type { Ask } from "../../platform/http/index.ts";
import { dateInWords, shortInstant } from "../../platform/languages/index.ts";

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
  const zone = ask.zone ?? "UTC";
  const inWords = time ? shortInstant : dateInWords;
  return <time datetime={at}>{inWords(new Date(at), zone, ask.language)}</time>;
}

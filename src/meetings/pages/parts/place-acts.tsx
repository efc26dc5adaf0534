/** What may be done at a place, by those who may; and the note on one that is put away. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";

interface PlaceAct {
  /** Null where this reader may not. */
  readonly href: string | null;
  readonly text: string;
  /** The one to do next. */
  readonly first?: boolean;
}

export function PlaceActs({ acts }: { readonly acts: readonly PlaceAct[] }) {
  const open = acts.flatMap(({ href, ...rest }) => (href === null ? [] : [{ href, ...rest }]));
  if (open.length === 0) return null;
  return (
    <p class="acts">
      {open.map(({ href, text, first }) => (
        <a class={first ? "act" : "act quiet"} href={href}>
          {text}
        </a>
      ))}
    </p>
  );
}

export function PutAway({ ask, archived }: { readonly ask: Ask; readonly archived: boolean }) {
  return archived ? <p class="note">{words.in(ask.language)("archived-note")}</p> : null;
}

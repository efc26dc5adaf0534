/** What else stands at a place; what may be done at it, by those who may; and the note on one that is put away. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";

interface PlaceWay {
  /** Null where nothing stands. */
  readonly href: string | null;
  readonly text: string;
}

/** The pages of other rooms at the same place. */
export function PlaceWays({ ask, ways }: { readonly ask: Ask; readonly ways: readonly PlaceWay[] }) {
  const open = ways.flatMap(({ href, text }) => (href === null ? [] : [{ href, text }]));
  return (
    <nav aria-label={words.in(ask.language)("place-ways")}>
      <p class="meta">
        {open.map(({ href, text }, nth) => (
          <>
            {nth > 0 ? " · " : ""}
            <a href={href}>{text}</a>
          </>
        ))}
      </p>
    </nav>
  );
}

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

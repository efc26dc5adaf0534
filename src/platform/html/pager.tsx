/** From one part of a long list, or of a long text, to the next. */
import type { Child } from "hono/jsx";
import { words } from "../http/languages/index.ts";
import type { Ask } from "../http/route.ts";

interface PagerProps {
  readonly ask: Ask;
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
  /** Every page by its number, where a reader may want to go straight to one. */
  readonly numbered?: boolean;
  /** What stands behind it. */
  readonly children?: Child;
}

function Numbers({ ask, page, pages, addressOf }: PagerProps) {
  const say = words.in(ask.language);
  return (
    <ol>
      {Array.from({ length: pages }, (_, index) => index + 1).map((n) => (
        <li>
          <a href={addressOf(n)} aria-current={n === page ? "page" : undefined} aria-label={say("page-n", { n })}>
            {n}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Nothing where there is only one page. */
export function Pager(props: PagerProps) {
  const { ask, page, pages, addressOf, numbered, children } = props;
  const say = words.in(ask.language);
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={say("pages")}>
      {page > 1 ? (
        <a rel="prev" href={addressOf(page - 1)}>
          {say("page-before")}
        </a>
      ) : null}
      {numbered ? <Numbers {...props} /> : <span>{say("page-of", { page, pages })}</span>}
      {page < pages ? (
        <a rel="next" href={addressOf(page + 1)}>
          {say("page-after")}
        </a>
      ) : null}
      {children}
    </nav>
  );
}

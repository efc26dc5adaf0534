import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";

interface ArchiveProps {
  readonly ask: Ask;
  readonly kind: "body" | "process" | "session";
  readonly href: string;
  readonly version: number;
  readonly archived: boolean;
}

/** To put a place away, or bring it back. */
export function Archive({ ask, kind, href, version, archived }: ArchiveProps) {
  const say = words.in(ask.language);
  return (
    <form method="post" action={`${href}/archive`} class="apart">
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="archived" value={archived ? "no" : "yes"} />
      <p class="hint">{say(archived ? "archived-note" : "archive-explained")}</p>
      <p>
        <button type="submit" class="quiet">
          {say(archived ? "restore" : `archive-${kind}`)}
        </button>
      </p>
    </form>
  );
}

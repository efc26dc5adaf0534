import type { Ask } from "../../../platform/http/index.ts";
import { moment } from "../moment.ts";

/** A moment as a text of the catalogue needs it. */
export const said = (ask: Ask, at: string): string => moment(new Date(at), ask.language, ask.zone);

/** What somebody wrote, line by line. */
export function Written({ text }: { readonly text: string }) {
  return (
    <blockquote class="note" dir="auto">
      {text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => (
          <p>{line}</p>
        ))}
    </blockquote>
  );
}

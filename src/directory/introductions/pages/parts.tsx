import type { Ask } from "../../../platform/http/index.ts";
import { shortInstant } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { OneView } from "./view.ts";

/** A moment as a text of the catalogue needs it. */
export const said = (ask: Ask, at: string): string => shortInstant(new Date(at), ask.zone ?? "UTC", ask.language);

/** What it is for: the body, process or session, as a term and its link. */
export function For({ place, ask }: { readonly place: OneView["place"]; readonly ask: Ask }) {
  if (!place) return null;
  return (
    <>
      <dt>{words.in(ask.language)("for-place")}</dt>
      <dd>
        <a href={place.href}>
          <bdi>{place.title}</bdi>
        </a>
      </dd>
    </>
  );
}

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

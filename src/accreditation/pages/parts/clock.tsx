/** Instants of a round, on the clock of its zone; and how long is left. */
import type { Ask } from "../../../platform/http/index.ts";
import { instantInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/index.ts";

export function Clock({ ask, at, zone }: { readonly ask: Ask; readonly at: string; readonly zone: string }) {
  return <time datetime={at}>{instantInWords(new Date(at), zone, ask.language)}</time>;
}

/** "3 days left", from the server's clock when the page was made. */
export function left(ask: Ask, until: string, now: string): string {
  const say = words.in(ask.language);
  const minutes = Math.floor((new Date(until).getTime() - new Date(now).getTime()) / 60_000);
  if (minutes < 60) return say("left-minutes", { minutes: Math.max(0, minutes) });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? say("left-hours", { hours }) : say("left-days", { days: Math.floor(hours / 24) });
}

import type { Ask, Done } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { Place } from "../model.ts";

/** Saved; and where the address changed, that the old one still leads here. */
export function savedSaid({ language }: Ask, before: Place, after: Place): Done {
  const say = words.in(language);
  const moved = before.href !== after.href;
  const said = moved ? say("said-saved-moved", { address: decodeURIComponent(after.href) }) : say("said-saved");
  return { to: after.href, said, data: { id: after.id, version: after.version } };
}

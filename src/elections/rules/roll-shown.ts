/** Who may see the list of voters, and who of them has voted: as the transparency of the modalities says, else by default. */
import type { Modalities } from "../../modalities/modalities-model.ts";

export type ShownTo = Modalities["transparency"][number]["to"];

export interface Shown {
  readonly to: ShownTo;
  /** Title of the source; null where the modalities say nothing. */
  readonly source: string | null;
}

/** Those on the list may look whether it is right. That somebody has not voted is nobody's business but of those who keep it. */
const unsaid = { voters: "participants", voted: "chair" } as const;

export function shownTo(file: Modalities | null, about: "voters" | "voted"): Shown {
  const said = file?.transparency.find((one) => one.about === about);
  if (!file || !said) return { to: unsaid[about], source: null };
  return { to: said.to, source: file.sources[said.source]?.title ?? said.source };
}

export interface Eye {
  readonly holds: boolean;
  readonly onRoll: boolean;
}

export const seesShown = ({ to }: Shown, { holds, onRoll }: Eye): boolean =>
  to === "public" || holds || (to === "participants" && onRoll);

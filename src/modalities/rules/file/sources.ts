/** What is quoted, and how well it is known. */
import type { Modalities } from "../../modalities-model.ts";

export interface Quoted {
  readonly title: string;
  readonly address: string | null;
  readonly standing: Modalities["sources"][string]["standing"] | null;
  /** False where it was only partly seen or is remembered. */
  readonly verified: boolean;
}

/** A name that stands for nothing is shown as it is, and counts as unverified. */
export const sourcesOf =
  (file: Modalities) =>
  (id: string): Quoted => {
    const known = Object.hasOwn(file.sources, id) ? file.sources[id] : undefined;
    if (!known) return { title: id, address: null, standing: null, verified: false };
    const { title, address = null, standing } = known;
    return { title, address, standing, verified: standing === "seen" || standing === "paper" };
  };

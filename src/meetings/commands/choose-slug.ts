/** The last word of a place's address: as typed, or made from its title. */
import type { Db } from "../../platform/database/connect.ts";
import type { Complaint } from "../complaint-model.ts";
import { freeSlug, isReserved, slugOf } from "../rules/slug.ts";
import { takenBy } from "../store/write.ts";

const tables = { body: "bodies", process: "processes", session: "sessions" } as const;

export type Chosen = { readonly slug: string } | { readonly complaint: Complaint };

/**
 * `parent`: id above, empty for a body; `self`: id of the place itself where it exists.
 * A typed word that is taken is refused; one made from the title gets a number. Words that led to another place before
 * stay taken, so that no link ever leads to something else than it did.
 */
export async function chooseSlug(
  db: Db,
  kind: keyof typeof tables,
  parent: string,
  wanted: { readonly typed: string; readonly title: string; readonly self?: string },
): Promise<Chosen> {
  const slug = slugOf(wanted.typed) || slugOf(wanted.title);
  if (slug === "") return { complaint: { key: "address-empty" } };
  if (isReserved(kind, slug)) return { complaint: { key: "address-reserved", values: { word: slug } } };
  const taken = new Map<string, boolean>();
  const look = async (word: string): Promise<boolean> => {
    const ids = await takenBy(db, tables[kind], parent, word);
    const isTaken = ids.some((id) => id !== wanted.self);
    taken.set(word, isTaken);
    return isTaken;
  };
  if (!(await look(slug))) return { slug };
  if (wanted.typed.trim() !== "") return { complaint: { key: "address-taken", values: { word: slug } } };
  for (;;) {
    const free = freeSlug(slug, (word) => taken.get(word) ?? false);
    if (!(await look(free))) return { slug: free };
  }
}

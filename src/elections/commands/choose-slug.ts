/** The last word of the address of an election or a lot: by its title, and free at its place. */
import { freeSlug, slugOf } from "../../meetings/rules/slug.ts";
import { oneAtATime, type Writing } from "../../platform/journal/index.ts";
import { listElections } from "../store/elections.ts";
import { listLots } from "../store/lots.ts";
import type { Held } from "./acting.ts";

/** Words that mean something else after /elections/ and /lots/. */
const kinds = {
  election: { list: listElections, reserved: ["new", "import"] },
  lot: { list: listLots, reserved: ["new"] },
} as const;

/** Chosen within the transaction, one at a time: two that begin at once would each find the same word free. */
export async function chooseSlug(
  writing: Writing,
  kind: keyof typeof kinds,
  place: Pick<Held, "id">,
  title: string,
): Promise<string> {
  await oneAtATime(writing, kind, place.id);
  const { list, reserved } = kinds[kind];
  const taken = new Set([...(await list(writing, place.id)).map(({ slug }) => slug), ...reserved]);
  return freeSlug(slugOf(title) || kind, (slug) => taken.has(slug));
}

import { ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { Place } from "../model.ts";
import { updatePlace } from "../store/write.ts";
import { type Acting, changedMeanwhile, entryOf, permitted } from "./acting.ts";
import { saveOrRefuse } from "./saving.ts";

const tables = { body: "bodies", process: "processes", session: "sessions" } as const;
const edits = { body: "body.edit", process: "process.edit", session: "session.edit" } as const;

/** Puts a place away, or back: its address goes on working, and the lists no longer name it. Nothing is deleted. */
export async function archivePlace(
  db: Db,
  acting: Acting,
  place: Place,
  wanted: { readonly archived: boolean; readonly version: number },
): Promise<Result<{ readonly href: string }>> {
  const answer = permitted(acting, edits[place.kind], place);
  if (!answer.ok) return answer;
  if (wanted.version !== place.version) return changedMeanwhile(acting);
  const { archived } = wanted;
  const entry = entryOf(acting, answer.value, {
    act: `${place.kind}.${archived ? "archive" : "restore"}`,
    subject: place.href,
    payload: { id: place.id },
  });
  const stopped = await saveOrRefuse(acting, place.slug, () =>
    journaled(db, entry, (writing) => updatePlace(writing, tables[place.kind], place, { archived })),
  );
  return stopped ?? ok({ href: place.href });
}

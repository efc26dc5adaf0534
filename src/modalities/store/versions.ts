/** The versions of a place's modalities, and the stages of things. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import "../tables.ts";

export interface NewVersion {
  /** Id of the body or process. */
  readonly place: string;
  /** One more than the version before; somebody else's at the same time makes it fail, and nothing is saved. */
  readonly version: number;
  readonly template: string | null;
  /** YAML, free of errors: the caller has it checked. */
  readonly text: string;
  readonly by: PersonId | null;
  readonly basis: string;
  /** Now unless told. */
  readonly since?: Date;
}

export async function insertVersion(writing: Writing, version: NewVersion): Promise<void> {
  await writing.insertInto("modalities_versions").values(version).execute();
}

export async function saveStage(writing: Writing, place: string, stage: string, by: PersonId | null): Promise<void> {
  const since = new Date();
  await writing
    .insertInto("modalities_stages")
    .values({ place, stage, since, by })
    .onConflict((conflict) => conflict.column("place").doUpdateSet({ stage, since, by }))
    .execute();
}

/** A session's own stage, or with an empty text that of its process again. */
export async function setOwnStage(writing: Writing, place: string, stage: string, by: PersonId | null): Promise<void> {
  if (stage !== "") return saveStage(writing, place, stage, by);
  await writing.deleteFrom("modalities_stages").where("place", "=", place).execute();
}

/** The stage at which a thing stands by itself; null where it stands where that above it does. */
export async function ownStage(db: Db, place: string): Promise<string | null> {
  const row = await db.selectFrom("modalities_stages").select("stage").where("place", "=", place).executeTakeFirst();
  return row?.stage ?? null;
}

/** The stage saved for a place, held until the transaction ends; null where none is. */
export async function holdStage(writing: Writing, place: string): Promise<string | null> {
  const row = await writing
    .selectFrom("modalities_stages")
    .select("stage")
    .where("place", "=", place)
    .forUpdate()
    .executeTakeFirst();
  return row?.stage ?? null;
}

export interface Version extends Omit<NewVersion, "since"> {
  readonly since: Date;
}

/** All versions a place had of its own, the newest first. */
export const versionsOf = (db: Db, place: string): Promise<readonly Version[]> =>
  db.selectFrom("modalities_versions").selectAll().where("place", "=", place).orderBy("version", "desc").execute();

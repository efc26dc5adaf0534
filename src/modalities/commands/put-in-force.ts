/** Inside the transaction of an adoption: the version, the stage, and what of other proposals becomes of it. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Writing } from "../../platform/journal/index.ts";
import { overtakeProposals } from "../store/proposals.ts";
import { insertVersion, saveStage } from "../store/versions.ts";

export interface InForce {
  readonly place: string;
  readonly version: number;
  readonly template: string | null;
  readonly text: string;
  readonly stage: string;
  readonly basis: string;
  readonly by: PersonId | null;
  readonly since: Date;
  /** Id of the proposal it comes from. */
  readonly proposal: string | null;
}

export async function putInForce(writing: Writing, { stage, proposal, ...version }: InForce): Promise<void> {
  await insertVersion(writing, version);
  await saveStage(writing, version.place, stage, version.by);
  await overtakeProposals(writing, version.place, proposal, version.since);
}

/** PostgreSQL's code for a row that is there already: somebody adopted a version of that number. */
const taken = "23505";

/** False where somebody else was first; nothing is saved then. */
export async function unlessTaken(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === taken) return false;
    throw error;
  }
}

import type { Generated, JSONColumnType } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Goal, IntroductionId, StepId } from "./model.ts";
import type { CourseState } from "./rules/progress.ts";

interface IntroductionTable {
  id: IntroductionId;
  asker: PersonId;
  goal: JSONColumnType<Goal & object>;
  /** Id of the body, process or session it is for. */
  place: string | null;
  message: string;
  /** How the asker can be reached, in their own words: told to the one sought, once they say yes. */
  contact: string;
  asked_at: Generated<Date>;
  state: CourseState;
  ends_at: Date;
  tries: number;
  path: PersonId[];
  position: number;
  step_ends_at: Date | null;
  next_look_at: Date;
  barred: PersonId[];
  sought: PersonId | null;
  sought_contact: string | null;
}

interface IntroductionStepTable {
  id: StepId;
  introduction: IntroductionId;
  person: PersonId;
  before: PersonId | null;
  after: PersonId | null;
  decides: boolean;
  asked_at: Generated<Date>;
  ends_at: Date;
  answer: "yes" | "no" | "expired" | "dropped" | null;
  answered_at: Date | null;
  reason: string | null;
  token_hash: string;
}

declare module "../../platform/database/connect.ts" {
  interface Tables {
    introductions: IntroductionTable;
    introduction_steps: IntroductionStepTable;
  }
}

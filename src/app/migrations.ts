import {
  accreditationInvitationsMigration,
  accreditationLettersMigration,
  accreditationMigration,
  accreditationTellingMigration,
} from "../accreditation/index.ts";
import {
  broughtFilesMigration,
  directoryMigration,
  entriesMigration,
  introductionPlaceMigration,
  introductionsMigration,
  keepingMigration,
  listingMigration,
  listOnceMigration,
  lookalikesMigration,
  remindersMigration,
  rorMigration,
  tiesMigration,
} from "../directory/index.ts";
import { electionsMigration, electionsRollMigration } from "../elections/index.ts";
import { meetingsMigration } from "../meetings/index.ts";
import {
  modalitiesDeadlinesMigration,
  modalitiesMigration,
  modalitiesProposalsMigration,
} from "../modalities/index.ts";
import type { Migration } from "../platform/database/migrate.ts";
import { journalMigration } from "../platform/journal/index.ts";
import { signInMigration } from "../platform/sign-in/index.ts";
import { recordMigration, recordPeopleMigration, searchMigration } from "../record/index.ts";

/** Every step of the database's shape. Each room adds its own, in its range of numbers (see Migration). */
export const migrations: readonly Migration[] = [
  journalMigration,
  signInMigration,
  directoryMigration,
  entriesMigration,
  keepingMigration,
  remindersMigration,
  broughtFilesMigration,
  tiesMigration,
  listingMigration,
  listOnceMigration,
  lookalikesMigration,
  introductionsMigration,
  introductionPlaceMigration,
  rorMigration,
  meetingsMigration,
  electionsMigration,
  electionsRollMigration,
  recordMigration,
  recordPeopleMigration,
  searchMigration,
  modalitiesMigration,
  modalitiesProposalsMigration,
  modalitiesDeadlinesMigration,
  accreditationMigration,
  accreditationTellingMigration,
  accreditationInvitationsMigration,
  accreditationLettersMigration,
];

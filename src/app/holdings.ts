/**
 * Where all rooms hold something about a person. A test walks the whole database and fails for a column of ids that is
 * not told of here, or not known to hold none of a person's.
 */
import { type Holding, ownHoldings } from "../directory/index.ts";

const meetings: readonly Holding[] = [
  // A seat is part of the history of its body.
  { kind: "seats", table: "seats", column: "person", erased: "kept" },
];

const modalities: readonly Holding[] = [
  { kind: "rules", table: "modalities_versions", column: "by", erased: "kept" },
  { kind: "rules", table: "modalities_stages", column: "by", erased: "kept" },
  { kind: "rules", table: "modalities_deadlines", column: "by", erased: "kept" },
  { kind: "rules", table: "modalities_proposals", column: "by", erased: "kept" },
  { kind: "rules", table: "modalities_proposals", column: "settled_by", erased: "kept" },
];

const elections: readonly Holding[] = [
  // Who stood, who was drawn from, and that somebody voted, make a result that anybody can check.
  { kind: "elections", table: "nominations", column: "person", erased: "kept" },
  { kind: "elections", table: "nominations", column: "nominated_by", erased: "kept" },
  { kind: "elections", table: "nominations", column: "email", by: "email", erased: "emptied" },
  { kind: "elections", table: "election_roll_objections", column: "by", erased: "deleted" },
  { kind: "elections", table: "election_voters", column: "person", erased: "kept" },
  { kind: "elections", table: "lot_pool", column: "person", erased: "kept" },
  { kind: "elections", table: "declared_genders", column: "person", erased: "deleted" },
];

const accreditation: readonly Holding[] = [
  { kind: "accreditation", table: "accreditation_applications", column: "applicant", erased: "kept" },
  { kind: "accreditation", table: "accreditation_applications", column: "contact", by: "email", erased: "emptied" },
  { kind: "accreditation", table: "accreditation_delegates", column: "person", erased: "kept" },
  // Asked by letter and not answered yet; with the answer it goes.
  {
    kind: "accreditation",
    table: "accreditation_invitations",
    column: "by",
    hide: ["token_hash", "name", "email"],
    erased: "emptied",
  },
  {
    kind: "accreditation",
    table: "accreditation_invitations",
    column: "email",
    by: "email",
    hide: ["token_hash"],
    erased: "deleted",
  },
  { kind: "accreditation", table: "accreditation_objections", column: "by", erased: "kept" },
  { kind: "accreditation", table: "accreditation_notes", column: "by", erased: "kept" },
  // Who brought in what came on paper; what others wrote is theirs.
  {
    kind: "accreditation",
    table: "accreditation_letters",
    column: "brought_by",
    hide: ["sender", "title", "bytes", "file_name", "file_out_why", "mistaken_why"],
    erased: "kept",
  },
];

const record: readonly Holding[] = [
  { kind: "records", table: "record_versions", column: "actor", hide: ["operation", "inverse"], erased: "kept" },
  { kind: "records", table: "import_previews", column: "person", hide: ["original"], erased: "deleted" },
  { kind: "records", table: "record_people", column: "person", hide: ["by"], erased: "deleted" },
  { kind: "records", table: "record_people", column: "by", hide: ["person", "speaker"], erased: "emptied" },
];

export const allHoldings: readonly Holding[] = [
  ...ownHoldings,
  ...meetings,
  ...modalities,
  ...elections,
  ...accreditation,
  ...record,
];

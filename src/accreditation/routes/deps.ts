import type { Ask } from "../../platform/http/index.ts";
import type { AccreditationDeps, Acting } from "../commands/acting.ts";

export const actingOf = (deps: AccreditationDeps, ask: Ask): Acting => ({
  ...deps,
  reader: ask.reader,
  language: ask.language,
});
export const base = "/:body/:process/accreditation";

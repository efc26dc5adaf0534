import { catalogue } from "../../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The texts of the published record, its exports and feeds. */
export const words = catalogue({ en, fr, ar });
export type { Key } from "./en.ts";

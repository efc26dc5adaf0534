import { catalogue } from "../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type Key = keyof typeof en;

/** The texts of accreditation. */
export const words = catalogue({ en, fr, ar });

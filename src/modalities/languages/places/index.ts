import { catalogue } from "../../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The texts of modalities in force: at bodies, processes and sessions. */
export const words = catalogue({ en, fr, ar });

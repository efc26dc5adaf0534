import { catalogue } from "../../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The texts of the worked example. */
export const exampleWords = catalogue({ en, fr, ar });

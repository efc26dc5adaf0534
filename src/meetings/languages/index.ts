import { catalogue } from "../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The texts of bodies, processes, sessions and the home page. */
export const words = catalogue({ en, fr, ar });

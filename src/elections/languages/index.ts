import { catalogue } from "../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en, type Key as KeyOf } from "./en.ts";
import { fr } from "./fr.ts";

export type Key = KeyOf;

/** The texts of elections, lots and the composition of committees. */
export const words = catalogue({ en, fr, ar });

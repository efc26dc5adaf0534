import { catalogue } from "../../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const words = catalogue({ en, fr, ar });

import { catalogue } from "../../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** What the pages of the library say; the acts and ways that the rest of the room says too stand in the room's own. */
export const libraryWords = catalogue({ en, fr, ar });

import { catalogue } from "../../languages/index.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The texts of the frame around every page, and of the errors any address can give. */
export const words = catalogue({ en, fr, ar });

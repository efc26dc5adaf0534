import { catalogue } from "../../platform/languages/index.ts";
import { ar } from "./ar.ts";
import { en, type Key as KeyOf } from "./en.ts";
import { fr } from "./fr.ts";
import { arRuled } from "./ruled/ar.ts";
import { enRuled } from "./ruled/en.ts";
import { frRuled } from "./ruled/fr.ts";
import type { RuledKey } from "./ruled/key.ts";

export type Key = KeyOf | RuledKey;

/** The texts of elections, lots and the composition of committees. */
export const words = catalogue({ en: { ...en, ...enRuled }, fr: { ...fr, ...frRuled }, ar: { ...ar, ...arRuled } });

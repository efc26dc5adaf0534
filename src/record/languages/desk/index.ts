import { catalogue } from "../../../platform/languages/index.ts";
import { ar as bringAr } from "../bring/ar.ts";
import { en as bringEn } from "../bring/en.ts";
import { fr as bringFr } from "../bring/fr.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type Key = keyof typeof en | keyof typeof bringEn;
/** The desk, and bringing captions to it: whoever brings a file is told on the pages of both. */
export const words = catalogue<Key>({
  en: { ...en, ...bringEn },
  fr: { ...fr, ...bringFr },
  ar: { ...ar, ...bringAr },
});

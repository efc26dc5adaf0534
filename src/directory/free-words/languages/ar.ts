import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const ar: Texts<Key> = {
  label: "بكلماتك",
  "sought-hint":
    "مثل: إنفاذ القانون، غرب أفريقيا، الفرنسية، التصيد الاحتيالي. بالعربية أو الإنجليزية أو الفرنسية، بفواصل أو من دونها.",
  understood: "ما فُهم",
  "not-understood": "ما تُرك",
  without: "من دون { $words }",
  "read-as": "قُرئت «{ $written }» على أنها { $words }.",
  "left-unknown-why": "لا توجد هذه الكلمة في أي بطاقة يراها جميع المسجلين.",
  "left-one-only-why": "واحد فقط في كل مرة، وقد ذُكر غيره قبله.",
  "left-one-only": "خذ هذا بدلًا منه",
  "look-up": "ابحث عنه في الدليل",
  "instead-title": "قد تكون «{ $words }» أيضًا",
  "instead-group": "{ $words }، المجموعة",
  "instead-country": "{ $words }، البلد",
  "instead-area": "{ $words }، المنطقة",
  "instead-language": "{ $words }، اللغة",
  "instead-word": "{ $words }، العمل",
  words: "عملهم أو موضوعهم",
  "words-hint": "كلمات من مناصبهم أو منظماتهم أو موضوعاتهم، تفصلها فواصل، ويجب أن تنطبق كلها.",
};

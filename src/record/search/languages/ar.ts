import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const ar: Texts<Key> = {
  search: "البحث",
  about: "ابحث في ما قيل، في كل المحاضر المنشورة التي يحق لك قراءتها.",
  "what-label": "كلمات البحث",
  "what-hint": 'الكلمات بين علامتي الاقتباس "…" يجب أن ترد متتالية، وعلامة الطرح قبل كلمة تستبعد ما يحتوي عليها.',
  find: "ابحث",
  narrow: "تضييق البحث",
  body: "الهيئة",
  "every-body": "كل الهيئات",
  process: "العملية",
  "every-process": "كل العمليات",
  speaker: "المتحدث",
  group: "مجموعة أصحاب المصلحة",
  "every-group": "كل المجموعات",
  from: "من تاريخ",
  to: "إلى تاريخ",
  order: "الترتيب",
  "order-best": "الأنسب أولًا",
  "order-newest": "الأحدث أولًا",
  found:
    "{ $count -> [zero] لم يُعثر على أي موضع\n [one] عُثر على موضع واحد\n [two] عُثر على موضعين\n [few] عُثر على { $count } مواضع\n [many] عُثر على { $count } موضعًا\n *[other] عُثر على { $count } موضع\n}",
  "showing-instead": "لم يُعثر على شيء عن { $asked }. هذه نتائج البحث عن { $instead }.",
  "too-common": "ترد هذه الكلمات في كل مكان تقريبًا. أضف كلمة أدق دلالة.",
  nothing: "لم يُعثر على شيء.",
  "nothing-hint": "جرّب كلمات أقل، أو كتابة أخرى، أو قيودًا أقل.",
  "intervention-number": "المداخلة { $n }",
  "title-and-agenda": "العنوان وجدول الأعمال",
};

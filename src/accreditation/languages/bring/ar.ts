import type { Texts } from "../../../platform/languages/index.ts";
import type { bring as en } from "./en.ts";

export const bring: Texts<keyof typeof en> = {
  "import-title": "إحضار قائمة موجودة",
  "import-hint":
    "ملف CSV يسمّي سطره الأول أعمدته؛ ولا يلزم إلا الاسم. ولا يُحفظ شيء قبل أن تروا ما يُحضره. والحالة admitted تُدخل من قُبل في مكان آخر.",
  "import-capacities": "الصفات:",
  "field-list-file": "ملف CSV",
  "field-list-text": "أو نصه",
  "import-look": "النظر فيه",
  "import-preview": "ما سيُحضره",
  "import-found":
    "{ $count ->\n [0] لا قيد يمكن إحضاره.\n [one] يمكن إحضار قيد واحد.\n [two] يمكن إحضار قيدين.\n [few] يمكن إحضار { $count } قيود.\n [many] يمكن إحضار { $count } قيدًا.\n*[other] يمكن إحضار { $count } قيد.\n}",
  "import-wrong":
    "{ $count ->\n [zero] لا خطأ.\n [one] هناك خطأ واحد. ولا يُحضَر شيء حتى يُصحَّح.\n [two] هناك خطآن. ولا يُحضَر شيء حتى يُصحَّحا.\n [few] هناك { $count } أخطاء. ولا يُحضَر شيء حتى تُصحَّح.\n [many] هناك { $count } خطأ. ولا يُحضَر شيء حتى تُصحَّح.\n*[other] هناك { $count } خطأ. ولا يُحضَر شيء حتى تُصحَّح.\n}",
  "import-more": "و{ $count } أخرى.",
  "import-line": "السطر { $line }:",
  "import-similar": "قد تكون هذه منظمة واحدة بهجاءين. يمكن إحضارها، والقرار لكم بعد ذلك.",
  "import-save":
    "{ $count ->\n [zero] لا شيء لإحضاره\n [one] إحضار هذا القيد\n [two] إحضار هذين القيدين\n [few] إحضار هذه القيود { $count }\n [many] إحضار هذه القيود { $count }\n*[other] إحضار هذه القيود { $count }\n}",
  "import-confirm": "لم يُحفظ شيء بعد: يمكن إحضار { $count }. أرسلوه من جديد مع confirm=yes.",
  "import-not-yet":
    "لم يُحضَر شيء: { $count ->\n [zero] لا سطر خاطئًا\n [one] سطر واحد خاطئ\n [two] سطران خاطئان\n [few] { $count } أسطر خاطئة\n [many] { $count } سطرًا خاطئًا\n*[other] { $count } سطر خاطئ\n}.",
  "import-not-yet-instead": "صحّحوا الملف وأحضروه من جديد.",
  "import-empty": "لا قيود فيه.",
  "import-unreadable": "ليس هذا ملف CSV يمكن قراءته.",
  "import-no-name": "لا عمود اسمه name أو organisation.",
  "import-too-many": "هذا أكثر من 5000 قيد. أحضروه على أجزاء.",
  "import-name": "الاسم ناقص.",
  "import-capacity": "لا صفة كهذه:",
  "import-country": "لا بلد كهذا (رموز ISO مثل KE):",
  "import-website": "ليس هذا عنوانًا:",
  "import-contact": "ليس هذا عنوان بريد:",
  "import-status": "الحالة ليست complete ولا admitted:",
  "import-kind": "النوع ليس organisation ولا person:",
  "import-too-long": "هذا أطول مما ينبغي:",
  "import-until": "هذا ليس تاريخا مثل 2027-06-24:",
  "import-columns": "عدد الخانات غير عددها في السطر الأول:",
  "import-twice": "الاسم نفسه في الملف مرتين:",
  "import-there-already": "هذا الاسم في الجولة بالفعل:",
};

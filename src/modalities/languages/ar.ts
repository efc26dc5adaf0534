import type { Texts } from "../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const ar: Texts<Key> = {
  refused: "لا يمكنك القيام بهذا هنا",
  "administrator-may": "يجوز لمديري النظام القيام بذلك.",
  "secretariat-may": "يجوز للأمانة القيام بذلك.",
  "chair-may": "يجوز للرئيس القيام بذلك.",
  "rapporteur-may": "يجوز للمقرر القيام بذلك.",
  "everybody-may": "هذا متاح للجميع.",
  "participants-of-closed-may": "يجوز للمشاركين في جلسة مغلقة قراءة ما قيل فيها.",
  "needs-sign-in": "هذا لمن له دور هنا، وأنت لم تسجّل الدخول.",
  "needs-role": "هذا لمن له هنا دور غير دورك.",
  "closed-session": "هذه الجلسة مغلقة: لا يقرؤها إلا من له دور فيها.",
  "chatham-house": "عُقدت هذه الجلسة وفق قاعدة تشاتام هاوس: يجوز استخدام ما قيل، ولا يجوز كشف من قاله.",
  "not-published": "المحضر قيد التصحيح ولم يُنشر بعد.",
  "instead-sign-in": "سجّل الدخول، أو اطلب دورًا من الأمانة.",
  "instead-ask": "اطلب الدور من الأمانة أو من الرئيس، أو اطلب منهما القيام بذلك عنك.",
  "instead-wait": "عُد عند نشره، أو اسأل المقرر.",
};

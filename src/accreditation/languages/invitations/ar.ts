import type { invitations as en } from "./en.ts";

export const invitations: Record<keyof typeof en, string> = {
  "mail-asked-subject": "هل تقبلون؟ { $name }: { $title }",
  "mail-asked-focal": "يُطلب منكم أن تتولوا طلب { $name } إلى { $title }. لا يُفعل شيء ما لم تقبلوا.",
  "mail-asked-delegate": "يُطلب منكم أن تحضروا مع { $name } إلى { $title }. لا يُفعل شيء ما لم تقبلوا.",
  "mail-asked-link": "القراءة والإجابة",
  "mail-asked-after":
    "وصلت هذه الرسالة إلى { $to } لأن أحدًا كتب هذا العنوان في استمارة. لستم ملزمين بالإجابة، ويعمل الرابط 30 يومًا.",
  "said-asked-focal":
    "سُئل { $name } بالبريد، ويتولى الطلب متى قبل، حتى { $date } على الأكثر. لا يتغير شيء قبل ذلك، ويمكنكم سحب السؤال.",
  "said-asked-delegate": "سُئل { $name } بالبريد، ويكون في الوفد متى قبل، حتى { $date } على الأكثر. ويمكنكم سحب السؤال.",
  "said-uninvited": "سُحب السؤال إلى { $name }، ولم يعد رابط الرسالة يعمل.",
  "invited-title": "سُئلوا ولم يجيبوا بعد",
  "invited-until": "سُئل، ويمكنه القبول حتى { $date }",
  "invited-drop": "سحب السؤال",
  "invited-hint": "يُسأل بالبريد، ولا يصير معروفًا هنا إلا متى قبل. وحتى ذلك الحين ترون الاسم كما كتبتموه.",
  "invitation-title-focal": "هل تتولون هذا الطلب؟",
  "invitation-title-delegate": "هل تحضرون مع هذا الوفد؟",
  "invitation-lede-focal": "يُطلب منكم أن تتولوا طلب { $name } إلى { $title }.",
  "invitation-lede-delegate": "يُطلب منكم أن تحضروا مع { $name } إلى { $title }.",
  "invitation-what-focal":
    "إذا قبلتم رأيتم أين وصل الطلب، وبلغتكم أخباره على { $email }، وسمّيتم من يحضر. يرى من سألكم والأمانة اسم حسابكم هنا؛ وإن لم يكن لكم حساب فُتح حساب للعنوان { $email } باسم { $as } ويمكنكم تغييره.",
  "invitation-what-delegate":
    "إذا قبلتم صار لكم مقعد في { $title } ما دام للوفد. يرى من سألكم والأمانة اسم حسابكم هنا؛ وإن لم يكن لكم حساب فُتح حساب للعنوان { $email } باسم { $as } ويمكنكم تغييره.",
  "invitation-accept": "قبول",
  "invitation-decline": "رفض",
  "invitation-until": "يمكنكم الإجابة حتى { $date }. وإذا رفضتم مُحي ما كُتب عنكم هنا.",
  "said-accepted-focal": "تتولون من الآن طلب { $name }. سجّلوا الدخول بالعنوان { $email } تجدوه هنا.",
  "said-accepted-delegate": "أنتم في وفد { $name }. سجّلوا الدخول بالعنوان { $email } تجدوا هنا ما طلبه.",
  "said-declined": "رُفض. مُحي اسمكم وعنوانكم من طلب { $name }.",
  "invitation-dead": "لم يعد هذا الرابط يعمل.",
  "invitation-dead-instead": "أُجيب عنه، أو سُحب، أو مضى عليه أكثر من 30 يومًا. اطلبوا غيره ممن أرسله.",
  "invitation-members-only": "الدخول هنا بدعوة، ولم يُقبل هذا الطلب بعد.",
  "invitation-members-only-instead": "اطلبوا من الأمانة أن تدعوكم، ثم اقبلوا بالرابط نفسه.",
  "no-invitation": "لا سؤال ينتظر جوابًا هناك.",
  "no-invitation-instead": "تعرض الصفحة من سُئل ولم يجب.",
  "invited-already": "سُئل هذا العنوان من قبل.",
  "invited-already-instead": "انتظروا الجواب، أو اسحبوا السؤال واسألوا من جديد.",
  "too-many-open": "لكم { $most } طلبات قيد النظر، وهذا أقصى عدد.",
  "too-many-open-instead": "اسحبوا طلبًا، أو انتظروا حتى يُبتّ في أحدها.",
};

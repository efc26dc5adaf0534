import type { Texts } from "../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const ar: Texts<Key> = {
  "no-such-place": "لا توجد هيئة أو عملية أو جلسة كهذه",
  "choose-place": "اختر من القائمة.",
  "no-such-person": "لا يوجد شخص كهذا",
  "no-such-capacity": "ليست لك هذه الصفة",
  "last-administrator": "يحتاج النظام إلى مدير: عيّن غيرك أولًا",
};

import type { Texts } from "../catalogue.ts";
import type { Key } from "./en.ts";

export const ar: Texts<Key> = {
  "group-government": "الحكومات",
  "group-private-sector": "القطاع الخاص",
  "group-civil-society": "المجتمع المدني",
  "group-technical-community": "المجتمع التقني",
  "group-academia": "الأوساط الأكاديمية",
  "group-intergovernmental": "المنظمات الحكومية الدولية",
  "group-media": "وسائل الإعلام",
};

import type { Texts } from "../../languages/index.ts";
import type { Key } from "./en.ts";

export const ar: Texts<Key> = {
  "printed-instead": "رسالة إلى { $to } (لم يُضبط البريد؛ انظر SMTP_URL)",
  "sent-by": "أرسله Rapport من { $origin }",
};

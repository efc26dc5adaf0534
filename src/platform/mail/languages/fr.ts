import type { Texts } from "../../languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "printed-instead": "Message pour { $to } (aucun courrier n’est configuré ; voir SMTP_URL)",
  "sent-by": "Envoyé par Rapport, { $origin }",
};

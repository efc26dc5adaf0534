import type { Texts } from "../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "no-such-place": "Cet organe, ce processus ou cette séance n’existe pas",
  "choose-place": "Choisissez un élément de la liste.",
  "no-such-person": "Cette personne n’existe pas",
  "no-such-capacity": "Vous n’avez pas cette qualité",
  "last-administrator": "Une installation a besoin d’un administrateur : nommez-en d’abord un autre",
};

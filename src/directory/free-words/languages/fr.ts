import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  label: "Avec vos mots",
  "sought-hint":
    "Par exemple : forces de l’ordre, Afrique de l’Ouest, français, hameçonnage. En français, en anglais ou en arabe, avec ou sans virgules.",
  understood: "Compris",
  "not-understood": "Laissé de côté",
  without: "Sans { $words }",
  "read-as": "« { $written } » a été lu { $words }.",
  "left-unknown-why": "Aucune fiche visible de tous les inscrits ne contient ce mot.",
  "left-one-only-why": "Un seul à la fois : un autre est nommé avant.",
  "left-one-only": "Prendre plutôt celui-ci",
  "look-up": "Le chercher dans l’annuaire",
  "instead-title": "« { $words } » peut aussi être",
  "instead-group": "{ $words }, le groupe",
  "instead-country": "{ $words }, le pays",
  "instead-area": "{ $words }, la région",
  "instead-language": "{ $words }, la langue",
  "instead-word": "{ $words }, l’activité",
  words: "Leur activité ou leur sujet",
  "words-hint":
    "Des mots de leur fonction, de leur organisation ou de leurs sujets, séparés par des virgules ; tous doivent convenir.",
};

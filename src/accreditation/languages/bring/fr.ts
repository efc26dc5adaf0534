import type { Texts } from "../../../platform/languages/index.ts";
import type { bring as en } from "./en.ts";

export const bring: Texts<keyof typeof en> = {
  "import-title": "Apporter une liste existante",
  "import-hint":
    "Un fichier CSV dont la première ligne nomme les colonnes ; seul le nom est nécessaire. Rien n’est enregistré avant que vous n’ayez vu ce qu’il apporte. Le statut « admitted » apporte qui fut admis ailleurs.",
  "import-capacities": "Qualités :",
  "field-list-file": "Un fichier CSV",
  "field-list-text": "Ou son texte",
  "import-look": "Le regarder",
  "import-preview": "Ce qu’il apporterait",
  "import-found":
    "{ $count ->\n [0] Aucune inscription ne peut être apportée.\n [one] Une inscription peut être apportée.\n*[other] { $count } inscriptions peuvent être apportées.\n}",
  "import-wrong":
    "{ $count ->\n [one] Une chose ne va pas. Rien n’est apporté avant qu’elle soit corrigée.\n*[other] { $count } choses ne vont pas. Rien n’est apporté avant qu’elles soient corrigées.\n}",
  "import-more": "et { $count } de plus.",
  "import-line": "Ligne { $line } :",
  "import-similar":
    "Peut-être une même organisation sous deux graphies. Elles peuvent être apportées ; vous décidez ensuite.",
  "import-save": "{ $count ->\n [one] Apporter cette inscription\n*[other] Apporter ces { $count } inscriptions\n}",
  "import-confirm": "Rien n’est encore enregistré : { $count } peuvent être apportées. Renvoyez avec confirm=yes.",
  "import-not-yet":
    "Rien n’a été apporté : { $count ->\n [one] une ligne ne va pas\n*[other] { $count } lignes ne vont pas\n}.",
  "import-not-yet-instead": "Corrigez le fichier et apportez-le de nouveau.",
  "import-empty": "Il ne contient aucune inscription.",
  "import-unreadable": "Ce n’est pas un fichier CSV lisible.",
  "import-no-name": "Aucune colonne ne s’appelle name ou organisation.",
  "import-too-many": "Cela fait plus de 5 000 inscriptions. Apportez-les par parties.",
  "import-name": "le nom manque.",
  "import-capacity": "cette qualité n’existe pas :",
  "import-country": "ce pays n’existe pas (codes ISO comme KE) :",
  "import-website": "ce n’est pas une adresse :",
  "import-contact": "ce n’est pas une adresse électronique :",
  "import-status": "le statut n’est ni complete ni admitted :",
  "import-kind": "le genre n’est ni organisation ni person :",
  "import-too-long": "c’est trop long :",
  "import-until": "ce n’est pas une date comme 2027-06-24 :",
  "import-columns": "le nombre de cases n’est pas celui de la première ligne :",
  "import-twice": "le même nom figure deux fois dans le fichier :",
  "import-there-already": "ce nom est déjà dans le tour :",
};

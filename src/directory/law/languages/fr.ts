import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "my-account": "Mon compte",
  "data-title": "Ce qui est conservé sur vous",
  "data-lede":
    "Tout, de toutes les parties de cette installation. Vous pouvez l’emporter, le corriger et le faire effacer.",
  "data-export": "L’emporter (JSON)",
  "data-correct": "Le corriger",
  "data-erase": "Le faire effacer",
  "held-nothing": "Rien.",
  "held-more": "Le fichier contient toutes les lignes ; la page montre les premières.",
  "held-count": "{ $count ->\n    [one] Une entrée\n   *[other] { $count } entrées\n}",
  "held-account": "Compte et connexions",
  "held-account-means":
    "Votre adresse, vos connexions, clés d’accès, jetons de vos scripts. Pour vous seul, et l’adresse pour le secrétariat.",
  "held-entry": "Fiche dans l’annuaire",
  "held-entry-means": "Noms, fonctions, coordonnées, et fiches que vous avez apportées. Vous dites qui le voit.",
  "held-entrusted": "Ce qui vous est confié",
  "held-entrusted-means": "Rôles dans cette installation, comme présidence ou rapporteur.",
  "held-ties": "Votre annuaire personnel",
  "held-ties-means": "Qui vous connaissez, et pour quoi on peut vous solliciter. Vous seul le voyez.",
  "held-introductions": "Mises en relation",
  "held-introductions-means": "Celles que vous avez demandées, et celles que vous avez transmises ou refusées.",
  "held-suggestions": "Mises à jour proposées",
  "held-suggestions-means": "Ce que vous avez proposé pour d’autres fiches, et d’autres pour la vôtre.",
  "held-seats": "Sièges",
  "held-seats-means":
    "Dans quelles instances vous siégez ou avez siégé, de quand à quand, et comment. Cela fait partie de leur histoire.",
  "held-elections": "Élections et tirages au sort",
  "held-elections-means":
    "Candidatures, et le fait d’avoir voté. Votre vote n’est pas conservé avec votre nom, et personne ne peut le découvrir.",
  "held-accreditation": "Accréditation",
  "held-accreditation-means": "Demandes, délégations et objections que vous avez faites pour quelqu’un.",
  "held-records": "Travail sur les comptes rendus",
  "held-records-means": "Les modifications faites au bureau, et les fichiers apportés et non enregistrés.",
  "held-rules": "Règles des instances",
  "held-rules-means": "Les modalités que vous avez proposées, mises en vigueur ou fait avancer.",
  "held-journal": "Lignes du journal",
  "held-journal-means":
    "Ce que vous avez fait ici, dans l’ordre. Le journal ne peut que croître ; le privé n’y figure que sous forme d’engagement salé.",
  "named-in": "Comptes rendus qui vous nomment",
  "named-in-means":
    "Comptes rendus publiés de séances ouvertes où un orateur porte l’un de vos noms. Ce peut être quelqu’un d’autre. Pour corriger, écrivez à leur secrétariat.",
  "named-times": "{ $count ->\n    [one] Une intervention\n   *[other] { $count } interventions\n}",
  "kept-by-others": "Ce que d’autres gardent pour eux",
  "kept-by-others-means":
    "Quelqu’un peut vous avoir dans son annuaire personnel. C’est le sien, comme un carnet d’adresses, et n’est montré à personne, pas même son existence. Un effacement vous en retire tout de même.",
  "erase-lede":
    "Lisez d’abord ce qui part et ce qui reste. Ensuite, personne ne peut le rétablir, pas même le secrétariat.",
  "erase-goes": "Ce qui part",
  "erase-goes-means":
    "Immédiatement et définitivement. Les sels de vos parties privées du journal sont détruits : personne ne peut plus montrer ni deviner leur contenu.",
  "erase-stays": "Ce qui reste, sans votre nom",
  "erase-stays-means":
    "Ce que vous avez fait publiquement pour une instance reste fait : cela reste avec un numéro qui ne mène à personne. Là où votre nom faisait partie d’un acte public, comme une candidature ou une demande d’accréditation, il reste dans ses pièces.",
  "erase-records":
    "Ce que vous avez dit en séance ouverte reste dans son compte rendu publié sous votre nom, comme dans tout procès-verbal. Sous la règle de Chatham House, votre nom n’y a jamais figuré. Si vous avez une raison pour qu’il disparaisse, écrivez au secrétariat de la séance avant de continuer.",
  "erase-back-ups":
    "Les sauvegardes antérieures le contiennent encore, jusqu’à leur suppression par l’exploitant de cette installation.",
  "erase-go-on": "Continuer",
  "erase-not": "Non, tout laisser tel quel",
  "erase-second": "Êtes-vous sûr ? Saisissez l’adresse de votre compte, et tout ce qui précède est effacé maintenant.",
  "erase-address": "Adresse de votre compte",
  "erase-do": "Tout effacer maintenant",
  "erase-wrong-address": "Ce n’est pas l’adresse de votre compte. Rien n’a été effacé.",
  erased: "Vous êtes effacé et déconnecté. Merci d’avoir été là.",
  "held-none": "Ici, rien n’est conservé",
  "entry-erase": "Effacer cette fiche",
  "entry-erase-lede":
    "Pour une personne qui ne peut pas se connecter ici et qui veut être effacée. Personne ne pourra ensuite la rétablir.",
  "entry-erase-do": "Effacer la fiche maintenant",
  "entry-erased": "La fiche est effacée.",
};

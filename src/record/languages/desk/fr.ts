import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "nothing-imported-title": "Rien n’a encore été importé pour cette séance",
  "nothing-imported-detail":
    "Un compte rendu commence par les sous-titres, la transcription ou le procès-verbal de la séance.",
  "nothing-imported-instead":
    "Importez un fichier ; vous verrez ce qui a été lu avant que quoi que ce soit soit enregistré.",
  "record-exists-title": "Cette séance a déjà un compte rendu",
  "record-exists-detail": "Rien n’a été enregistré, pour qu’aucun travail ne soit perdu.",
  "record-exists-instead":
    "Choisissez de mettre le nouveau fichier à la place de ce qui existe, ou à la suite. Les deux peuvent être annulés.",
  "no-such-cue-title": "Cette intervention n’est plus là",
  "no-such-cue-detail": "Quelqu’un l’a jointe à la précédente, ou un autre fichier a remplacé le compte rendu.",
  "no-such-item-title": "Cet élément n’est plus là",
  "no-such-item-detail": "Quelqu’un d’autre l’a retiré entre-temps.",
  "nothing-to-split-title": "Il n’y a rien à couper ici",
  "nothing-to-split-detail": "Chacune des deux parties doit contenir du texte.",
  "nothing-to-join-title": "Aucune intervention ne suit celle-ci",
  "nothing-to-join-detail": "La dernière intervention du compte rendu ne peut pas être jointe à la suivante.",
  "nothing-changes-title": "Rien n’a changé",
  "nothing-changes-detail": "Tout est déjà comme vous le souhaitez ; aucune version n’a été créée.",
  "empty-title": "Il n’y a pas de texte",
  "empty-detail": "Une intervention, un point de l’ordre du jour ou un résultat a besoin de quelques mots.",
  "changed-since-title": "Ceci a encore été modifié entre-temps",
  "changed-since-detail": "L’annuler maintenant effacerait aussi un travail plus récent ; rien n’a été modifié.",
  "changed-since-instead":
    "Comparez les versions et corrigez à la main, ou rétablissez une version antérieure en entier.",
  "no-such-version-title": "Cette version n’existe pas",
  "no-such-version-detail": "La liste des versions montre celles qui existent.",
  "names-open-title": "Les noms prononcés dans le texte ne sont pas tous examinés",
  "names-open-detail":
    "{ $count ->\n    [one] Un nom reste à examiner\n   *[other] { $count } noms restent à examiner\n}. Rien n’a été publié.",
  "names-open-rule": "Selon la règle de Chatham House, le compte rendu ne doit révéler à personne qui était présent.",
  "names-open-instead": "Indiquez pour chaque nom s’il est masqué, puis publiez.",
  "not-published-title": "Ce compte rendu n’est pas publié",
  "not-published-detail": "Il n’y a donc rien à retirer.",
  "already-published-title": "Cette version est déjà publiée",
  "already-published-detail": "Rien n’a changé sur le bureau depuis.",
};

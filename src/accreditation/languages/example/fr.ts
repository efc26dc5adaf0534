import type { Texts } from "../../../platform/languages/index.ts";
import type { en } from "./en.ts";

export const fr: Texts<keyof typeof en> = {
  title: "Le tour de 2022 du groupe de travail, recalculé",
  lede: "En 2022, des organisations sans statut ECOSOC pouvaient demander à suivre le groupe de travail des Nations Unies sur la sécurité du numérique. Tout État Membre pouvait dire non, sans dire pourquoi. Le tour est ici rejoué, demande par demande, selon les règles mêmes que suit chaque tour dans Rapport.",
  "figures-title": "Ce qui fut publié, et ce que donne le calcul",
  figure: "Chiffre",
  published: "Publié",
  computed: "Calculé ici",
  applied: "Demandes, pour la liste envoyée aux États Membres",
  accredited: "Admises : aucun État n’a objecté",
  refused: "Refusées : un État a objecté",
  notices: "Avec statut ECOSOC, par avis au secrétariat",
  agrees: "Tous les chiffres concordent.",
  differs: "Les chiffres ne concordent pas : le modèle a changé depuis que cet exemple fut écrit.",
  "picture-title": "Les { $applied } demandes : { $accredited } admises (pleines), { $refused } refusées (barrées)",
  "rule-title": "La règle",
  "rule-list":
    "La liste va à tous les États Membres. { $count ->\n [one] Une objection suffit à refuser\n*[other] { $count } objections suffisent à refuser\n}. Nul ne décide ensuite, et aucun motif n’est exigé. L’auteur d’une objection n’est connu, au plus, que de la présidence.",
  "rule-notice": "Une organisation dotée du statut ECOSOC avise seulement le secrétariat de sa venue.",
  "from-source": "Source : { $title }",
  "see-template": "Toutes les règles de ce groupe de travail",
  "named-title": "Refusées, pour autant que notre source les nomme",
  "named-lede":
    "Elles viennent des deux camps. Les { $count } autres refusées, et les admises, ne sont pas nommées dans notre source, et aucun nom n’est inventé.",
  "unnamed-title": "Les { $count } demandes",
  unnamed: "Demande non nommée dans notre source, numéro { $number }",
  "unnamed-notice": "Organisation au statut ECOSOC, non nommée dans notre source, numéro { $number }",
  "result-admitted": "Admise : aucune objection ne tenait à la clôture",
  "result-refused": "Refusée : une objection tenait à la clôture",
  "result-noted": "Admise par avis",
  "applicant-title": "Ce qu’une organisation refusée apprend selon ces règles",
  "applicant-text":
    "« { $name } » apprend qu’au moins un État Membre a objecté et que, selon ces règles, cela suffit à refuser. Ni qui, ni pourquoi. Elle peut participer aux consultations informelles de la présidence, et demander de nouveau lors d’un tour suivant. En 2022, { $protested } organisations ont protesté par une lettre commune.",
  "eyes-title": "Qui apprend les objections",
  reader: "Lecteur",
  "objections-shown": "Objections montrées",
  "eye-public": "Le public",
  "eye-applicant": "L’organisation concernée",
  "eye-chair": "La présidence",
  "eye-objector": "L’État qui objecte, les siennes",
  "eye-objector-own": "les siennes seulement",
  "not-known-title": "Ce que notre source ne dit pas",
  "not-known-window":
    "À quelles dates le délai s’est ouvert et clos. Le résultat n’en dépend pas : tout délai où les objections furent reçues donne ces chiffres.",
  "not-known-objectors":
    "Quels États ont objecté, à qui, combien de fois et sur quel fondement. Une objection est inscrite pour chaque refus, d’« un État Membre que notre source ne nomme pas ».",
  "not-known-names": "Les noms des admises, et de la plupart des refusées.",
  "mine-title": "Accréditation",
  "mine-link": "Le tour de 2022 du groupe de travail, recalculé",
};

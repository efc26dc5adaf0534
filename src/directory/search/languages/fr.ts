import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  directory: "Annuaire",
  about:
    "Trouvez une personne ou une organisation, voyez comment la joindre, ou demandez à être présenté. Vous voyez ce qui vous est montré, et rien d’autre.",
  "sign-in-hint":
    "Seul ce qui est public est cherché. Une fois connecté, on voit davantage et l’on peut demander des présentations.",
  "all-count":
    "{ $count -> [0] Personne n’est encore inscrit que vous puissiez voir.\n [one] { $count } fiche que vous pouvez voir.\n *[other] { $count } fiches que vous pouvez voir.\n}",
  "empty-hint":
    "Les fiches viennent des personnes elles-mêmes, de fichiers apportés et des orateurs des comptes rendus. Commencez par la vôtre.",
  "begin-own": "Votre propre fiche",
  "see-coverage": "Voir qui est joignable dans quel pays",
  "begin-organisation": "Ajouter une organisation",
  "by-group": "Par groupe de parties prenantes",
  "by-region": "Par région",
  "by-topic": "Par sujet",
  "what-label": "Nom, organisation, fonction ou sujet",
  "what-hint":
    "Dans toute écriture ; le début des mots suffit, et les petites fautes sont pardonnées. Ou le genre de personne : police Ghana français.",
  find: "Chercher",
  narrow: "Préciser",
  kind: "Genre",
  "every-kind": "Personnes et organisations",
  "kind-person": "Personnes",
  "kind-organisation": "Organisations",
  group: "Groupe de parties prenantes",
  "every-group": "Tous les groupes",
  country: "Pays",
  "every-country": "Tous les pays",
  region: "Région",
  "every-region": "Le monde entier",
  "regions-un": "Groupes régionaux des Nations Unies",
  "regions-m49": "Régions",
  "regions-mark": "Groupes aux besoins particuliers",
  language: "Langue parlée",
  "every-language": "Toutes les langues",
  topic: "Sujet",
  found: "{ $count -> [one] { $count } résultat\n *[other] { $count } résultats\n}",
  "shown-to-page": "On ne peut feuilleter que les { $count } premiers : précisez pour trouver qui vous cherchez.",
  "understood-as": "{ $count -> [one] { $count } fiche\n *[other] { $count } fiches\n} pour { $words }",
  "understood-hint":
    "Personne ne s’appelle ainsi. Voici comment les mots ont été compris ; retirez-en un pour voir plus.",
  "looks-like": "ressemble à",
  near: "Rien n’est écrit exactement ainsi. Ces noms sont proches :",
  nothing: "Personne que vous puissiez voir n’a été trouvé.",
  "nothing-hint":
    "Quelqu’un est peut-être là malgré tout : les fiches qui ne vous sont pas montrées ne sont pas comptées non plus.",
  "wider-region": "{ $count } pour la région : { $area }",
  "wider-topic": "{ $count } sur le sujet « { $topic } »",
  "wider-limits": "{ $count } pour ces mots, sans les critères",
  "wider-words": "{ $count } selon les critères, sans ces mots",
  "wider-heading": "Ce qui serait trouvé",
  "ask-introduction": "Demander à être présenté à une telle personne",
  "reach-direct": "joignable par écrit",
  "reach-introduction": "sur présentation",
  "fresh-fresh": "confirmé ces quatre derniers mois",
  "fresh-due": "à confirmer de nouveau",
  "fresh-faded": "non confirmé depuis un an",
  "fresh-unconfirmed": "pas encore confirmé",
  "role-at": "{ $position }, { $organisation }",
  "too-many": "Vous avez interrogé l’annuaire plus souvent que ne le fait quelqu’un qui cherche une personne.",
  "too-many-instead":
    "Patientez, ou demandez au secrétariat ce dont vous avez besoin. Le journal garde trace de ce dépassement.",
};

import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  search: "Recherche",
  about: "Cherchez dans ce qui a été dit, dans tous les comptes rendus publiés que vous pouvez lire.",
  "what-label": "Mots à trouver",
  "what-hint":
    'Les mots entre guillemets droits ("…") doivent se suivre ; un signe moins devant un mot écarte ce qui le contient.',
  find: "Chercher",
  narrow: "Préciser",
  body: "Instance",
  "every-body": "Toutes les instances",
  process: "Processus",
  "every-process": "Tous les processus",
  speaker: "Orateur",
  group: "Groupe de parties prenantes",
  "every-group": "Tous les groupes",
  from: "Du",
  to: "Au",
  order: "Ordre",
  "order-best": "Les plus pertinents d’abord",
  "order-newest": "Les plus récents d’abord",
  found: "{ $count -> [one] { $count } passage trouvé\n *[other] { $count } passages trouvés\n}",
  "showing-instead": "Rien n’a été trouvé pour { $asked }. Voici ce qui a été trouvé pour { $instead }.",
  "too-common": "Ces mots figurent presque partout. Ajoutez-en un qui en dise plus.",
  nothing: "Rien n’a été trouvé.",
  "nothing-hint": "Essayez avec moins de mots, une autre orthographe ou moins de limites.",
  "intervention-number": "intervention { $n }",
  "title-and-agenda": "titre et ordre du jour",
};

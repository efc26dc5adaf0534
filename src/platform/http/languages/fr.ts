import type { Texts } from "../../languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "skip-to-content": "Aller au contenu",
  "site-navigation": "Site",
  search: "Rechercher",
  "sign-in": "Se connecter",
  "my-account": "Mon compte",
  import: "Importer des sous-titres",
  directory: "Annuaire",
  modalities: "Modalités",
  meetings: "Organes",
  language: "Langue",
  "you-are-here": "Vous êtes ici",
  "footer-about": "Rapport mène une réunion de ce qui s’y est dit à ce qui se fait.",
  "footer-data": "Cette page en données",
  "footer-api": "API",
  "problem-what-now": "Ce que vous pouvez faire",
  "problem-rule": "La règle",
  "problem-typed": "Ce que vous avez saisi, pour que rien ne se perde",
  "not-found-title": "Il n’y a rien à cette adresse",
  "not-found-detail":
    "L’adresse est peut-être mal saisie, ou son contenu a changé de place. La page d’accueil indique ce qui existe.",
  "wrong-method-title": "Cette adresse ne s’utilise pas ainsi",
  "wrong-method-detail": "Elle répond à { $methods }. La description de l’API indique ce que chaque adresse accepte.",
  "busy-title": "La base de données est injoignable pour le moment",
  "busy-detail":
    "Rien n’a été enregistré. Attendez quelques secondes, puis réessayez ; la page précédente garde ce que vous avez saisi.",
  "wrong-form-title": "Une partie de votre envoi ne peut pas être utilisée",
  "wrong-form-detail": "Rien n’a été enregistré. Chaque point à corriger est indiqué à côté de son champ.",
  "too-large-title": "C’est plus que cette adresse n’accepte",
  "too-large-detail": "Rien n’a été enregistré. La limite est ici de { $limit } Mo.",
  "wrong-origin-title": "Ce formulaire a été envoyé depuis un autre site",
  "wrong-origin-detail": "Rien n’a été enregistré. Ouvrez la page ici et envoyez-la de nouveau.",
  "wrong-type-title": "Ce type de contenu ne peut pas être lu ici",
  "wrong-type-detail": "Envoyez un formulaire ou du JSON.",
  "broken-title": "Une erreur s’est produite de notre côté",
  "broken-detail":
    "Rien n’a été enregistré à moitié. Les responsables de cette installation retrouveront l’incident sous le numéro { $request }.",
};

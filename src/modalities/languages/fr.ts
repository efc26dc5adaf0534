import type { Texts } from "../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  refused: "Vous ne pouvez pas faire cela ici",
  "administrator-may": "Les administrateurs de l’installation peuvent le faire.",
  "secretariat-may": "Le secrétariat peut le faire.",
  "chair-may": "La présidence peut le faire.",
  "rapporteur-may": "Le rapporteur peut le faire.",
  "everybody-may": "C’est ouvert à tous.",
  "participants-of-closed-may": "Les participants d’une séance à huis clos peuvent lire ce qui s’y est dit.",
  "owner-may": "Chacun peut le faire avec ce qui est à lui.",
  "needs-own": "Cela appartient à une autre personne.",
  "needs-person": "Vous seul pouvez changer votre façon de vous connecter, non un programme muni de votre jeton.",
  "needs-sign-in": "C’est réservé aux personnes qui ont un rôle ici, et vous n’êtes pas connecté.",
  "needs-role": "C’est réservé aux personnes qui ont ici un autre rôle que le vôtre.",
  "closed-session": "Cette séance est à huis clos : seuls ceux qui y ont un rôle peuvent la lire.",
  "chatham-house":
    "Cette séance s’est tenue sous la règle de Chatham House : on peut utiliser ce qui a été dit, non révéler qui l’a dit.",
  "not-published": "Le compte rendu est en cours de correction et n’est pas encore publié.",
  "instead-sign-in": "Connectez-vous, ou demandez un rôle au secrétariat.",
  "instead-own": "Faites-le sur la page de votre propre compte.",
  "instead-ask": "Demandez ce rôle au secrétariat ou à la présidence, ou demandez-leur de le faire pour vous.",
  "instead-wait": "Revenez lorsqu’il sera publié, ou adressez-vous au rapporteur.",
};

import type { Texts } from "../../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "ties-title": "Qui je connais",
  "ties-lede":
    "Votre annuaire personnel. Il n’est qu’à vous : personne d’autre ne voit qui y figure, ni combien de personnes.",
  "ties-count": "{ $count ->\n    [0] Personne encore\n    [one] Une personne\n   *[other] { $count } personnes\n}",
  "ties-empty":
    "Qui avez-vous rencontré, avec qui avez-vous travaillé ou débattu sur une liste ? Ajoutez ces personnes ici : vous pourrez demander qui saurait vous présenter à quelqu’un que vous ne connaissez pas encore et, si vous le souhaitez, aider les autres de la même façon.",
  "ties-find": "Chercher quelqu’un dans l’annuaire",
  "ties-introductions": "Mises en relation",
  "ties-search": "Nom",
  "ties-search-do": "Chercher",
  "ties-none-found": "Personne de ce nom ne figure dans votre annuaire.",

  closeness: "À quel point ?",
  "closeness-met": "Nous nous sommes rencontrés",
  "closeness-know": "Nous nous connaissons",
  "closeness-well": "Je connais bien cette personne et m’en porterais garant",
  origin: "D’où ?",
  "origin-session": "Une séance",
  "origin-list": "Une liste de diffusion",
  "origin-work": "Le travail",
  "origin-event": "Un événement",
  "origin-other": "Ailleurs",
  note: "Laquelle ou lequel ?",
  "note-hint":
    "Par exemple « la liste routage » ou « Jour 0, Genève ». Si vous demandez une confirmation, la personne voit cette ligne.",
  alone: "La tenir à l’écart de toute mise en relation : des miennes comme de celles des autres",
  ask: "Lui demander de confirmer",
  "ask-hint":
    "Elle reçoit une lettre. Si elle dit oui, vous figurez chacun dans l’annuaire de l’autre, et des mises en relation peuvent passer par vous deux.",

  fibre: "par fibre : vous le dites tous les deux",
  "dial-up": "par modem : vous seul le dites pour l’instant, et aucune mise en relation ne part de là",
  "tie-alone": "à l’écart des mises en relation",
  "tie-fresh": "renouvelé le { $on }",
  "tie-fading": "s’efface : renouvelé le { $on }",
  "tie-faded": "effacé : renouvelé pour la dernière fois le { $on }",
  renew: "Toujours vrai",
  renewed: "Renouvelé : { $name }. C’est de nouveau frais pour un an.",
  change: "Modifier",
  end: "Mettre fin",
  ended:
    "{ $name } ne figure plus dans votre annuaire et n’en a pas été averti. Pour annuler, ajoutez cette personne de nouveau.",
  added: "{ $name } figure dans votre annuaire. Personne d’autre ne le voit.",
  "added-asked":
    "{ $name } figure dans votre annuaire et reçoit une demande de confirmation. Vous verrez ici quand ce sera fait.",
  "confirm-ask": "Demander confirmation",

  "new-title": "Je connais { $name }",
  "new-lede":
    "Cela reste entre vous et cet annuaire. Un lien s’efface s’il n’est pas renouvelé : chaque année sans signe en divise la valeur par deux.",
  "new-who": "Qui connaissez-vous ?",
  "new-who-lede":
    "Cherchez la personne dans l’annuaire et dites sur sa page que vous la connaissez. Ou écrivez son adresse ci-dessous.",
  save: "Garder",

  "met-title": "Qui avez-vous rencontré ici ?",
  "met-lede":
    "Cochez les personnes rencontrées : elles entrent dans votre annuaire personnel, que personne d’autre ne voit, avec ce lieu à leur côté.",
  "met-none":
    "On ne connaît personne, parmi celles et ceux que vous pouvez voir, qui ait participé ici. Dès que le compte rendu est publié ou que des sièges sont attribués, les noms figurent ici.",
  "met-who": "J’ai rencontré",
  "met-perhaps": "Est-ce bien cette personne ?",
  "met-perhaps-hint":
    "Le compte rendu de cette séance nomme quelqu’un qui s’appelle ainsi. Personne n’a encore dit que c’est cette personne : ne cochez que si vous le savez.",
  "met-known": "dans votre annuaire : coché, le lien est renouvelé",
  "met-others": "Il manque quelqu’un ?",
  "met-kept":
    "{ $count ->\n    [one] Une personne figure dans votre annuaire.\n   *[other] { $count } personnes figurent dans votre annuaire.\n} Personne d’autre ne le voit.",
  "met-nobody": "Personne n’est coché",
  "met-nobody-instead": "Cochez les personnes rencontrées.",
  "tie-no-place": "Il n’y a pas de séance, de processus ni d’instance de ce nom",
  "tie-no-place-instead": "Ouvrez sa page, et commencez de là.",

  "by-mail": "Quelqu’un dont vous avez l’adresse",
  "by-mail-lede":
    "On lui demande si vous vous connaissez ; la personne figure dans votre annuaire dès qu’elle dit oui.",
  email: "Adresse électronique",
  "by-mail-send": "Lui demander",
  "by-mail-sent":
    "Si { $email } est l’adresse de quelqu’un d’ici, une lettre lui parvient maintenant. La personne figurera dans votre annuaire dès qu’elle dira oui.",
  "waiting-title": "Demandé, sans réponse pour l’instant",
  "waiting-since": "demandé le { $on }",

  "asked-title": "Vous connaissez-vous ?",
  "asked-line": "{ $name } le dit.",
  "asked-from": "D’où : { $note }",
  yes: "Oui, nous nous connaissons",
  no: "Non",
  "confirm-title": "Connaissez-vous { $name } ?",
  "confirm-lede": "{ $name } dit que vous vous connaissez et vous demande de le confirmer.",
  "confirm-what":
    "Si vous dites oui, vous figurez chacun dans l’annuaire personnel de l’autre, que personne d’autre ne voit. Si vous dites non, { $name } n’en saura rien.",
  confirmed: "{ $name } et vous êtes maintenant reliés par fibre : chacun dans l’annuaire de l’autre.",
  refused: "Merci. { $name } n’en saura rien.",

  "confirmed-title": "Ceux qui ont ma confirmation",
  "confirmed-lede": "Vous avez confirmé que vous vous connaissez. Vous pouvez revenir là-dessus ; ils le verront.",
  "take-back": "Retirer",
  "taken-back": "Vous ne confirmez plus que { $name } et vous vous connaissez.",

  "consent-title": "Puis-je être sollicité pour en présenter d’autres ?",
  "consent-lede":
    "Quelqu’un que vous connaissez peut souhaiter rencontrer quelqu’un que vous connaissez. Si vous l’acceptez, on lui dit qu’un chemin passe par vous vers une personne cherchée, jamais qui vous connaissez ; et seules passent par vous les personnes à qui vous avez confirmé que vous les connaissez. On vous le demande par courrier, un clic suffisant pour transmettre ou pour décliner. Personne n’apprend que vous avez décliné.",
  passes: "Oui, on peut me demander de transmettre une mise en relation",
  "every-days": "Au plus",
  "every-30": "une fois par mois",
  "every-90": "une fois en trois mois",
  "every-180": "une fois en six mois",
  sought: "D’autres peuvent demander à m’être présentés",
  "sought-hint": "Je décide chaque fois, en dernier.",
  "consent-save": "Enregistrer",
  "consent-saved-yes":
    "On peut vous demander de transmettre une mise en relation. Vous pouvez changer cela ici à tout moment.",
  "consent-saved-no": "On ne vous demande pas de transmettre, et aucun chemin ne passe par vous.",

  "tie-none": "Ce lien n’existe pas",
  "tie-none-instead": "Il a peut-être pris fin. Regardez qui vous connaissez.",
  "tie-no-person": "Il n’y a personne que vous puissiez ajouter ici",
  "tie-no-person-instead": "Cherchez la personne dans l’annuaire, ou demandez-lui par son adresse.",
  "tie-self": "C’est vous-même",
  "tie-self-instead": "Choisissez quelqu’un d’autre.",
  "tie-too-many": "Votre annuaire est plein",
  "tie-too-many-instead":
    "Un annuaire personnel contient 2 000 personnes : il est fait pour celles que vous connaissez. Mettez fin à des liens effacés.",
  "tie-too-many-today": "Cela suffit de nouvelles personnes pour un jour",
  "tie-too-many-today-instead": "On peut en ajouter 60 par jour. Continuez demain.",
  "offer-too-many": "Cela suffit de demandes pour un jour",
  "offer-too-many-instead": "On peut interroger 40 personnes par jour. Continuez demain.",
  "offer-dead": "Cette question n’est plus ouverte",
  "offer-dead-instead":
    "Elle a reçu une réponse, ou date de plus de 30 jours. Si vous vous connaissez, ajoutez la personne à votre annuaire.",

  "offer-subject": "{ $name } demande si vous vous connaissez",
  "offer-before": "{ $name } dit que vous vous connaissez et vous demande de le confirmer.",
  "offer-note": "D’où : { $note }",
  "offer-label": "Répondre",
  "offer-after":
    "Le lien fonctionne pendant 30 jours, sans se connecter. Si vous dites non, ou rien, { $name } n’en saura rien.",
};

import type { Texts } from "../../platform/languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "wrong-form": "Ceci ne peut pas encore être enregistré",
  "nothing-saved":
    "Rien n’a été enregistré. Chaque point à corriger est indiqué à son champ, et votre saisie est conservée.",
  "changed-title": "Quelqu’un a enregistré pendant que vous écriviez",
  "changed-detail":
    "Rien de vous n’a été enregistré et rien n’est perdu. Là où les deux versions diffèrent, ce qui est enregistré figure à côté de votre saisie. Choisissez, puis enregistrez à nouveau.",
  "address-empty": "On ne peut tirer aucune adresse de ce titre. Saisissez-en une, avec des lettres ou des chiffres.",
  "address-reserved": "« { $word } » mène à une page de Rapport. Choisissez une autre adresse.",
  "address-taken": "« { $word } » mène, ou a mené, à autre chose ici. Choisissez une autre adresse.",
  "too-long": "{ $longest } caractères au plus ; il y en a { $length }.",
  "title-missing": "Donnez-lui un titre.",
  "choose-one": "Choisissez l’une de ces possibilités.",
  "zone-missing": "Choisissez le fuseau horaire, par exemple Africa/Nairobi.",
  "zone-unknown":
    "« { $zone } » n’est pas un fuseau horaire connu. Choisissez-en un dans la liste, par exemple Africa/Nairobi.",
  "language-unknown": "« { $language } » n’est pas un code de langue. Utilisez par exemple en, fr, ar ou pt-BR.",
  "group-unknown": "« { $group } » n’est pas un groupe de parties prenantes connu.",
  "date-unreadable": "Indiquez la date par année, mois et jour, par exemple 2026-05-14.",
  "ends-before-it-starts": "La fin précède le début.",
  "time-twice":
    "Le { $date }, les horloges sont retardées et { $time } se présente deux fois. Choisissez ci-dessous la première ou la seconde.",
  "time-skipped": "Le { $date }, les horloges sont avancées et { $time } n’existe pas. Choisissez une autre heure.",
  "time-unreadable": "Indiquez l’heure par heures et minutes, par exemple 09:30.",
  "ends-when-it-starts": "La fin coïncide avec le début. Laissez la fin vide si elle n’est pas connue.",
  "online-unreadable": "Indiquez une adresse qui commence par https://.",
  "agenda-too-many": "200 points au plus ; il y en a { $count }.",
  "agenda-item-too-long": "Un point compte au plus 300 caractères.",
  "too-long-a-session": "Une séance dure au plus une journée. Créez-en une par jour.",
  "above-unknown": "L’une des instances supérieures n’existe plus.",
  "above-circles":
    "Cette instance se trouve déjà sous celle-ci, à quelque distance : une chaîne ne peut revenir à elle-même.",
  "attribution-only-stricter":
    "Vous ne pouvez que rendre la règle plus stricte. Les gens ont parlé sous la règle promise ; le secrétariat peut l’assouplir, en donnant un motif.",
  "reason-missing": "Dites pourquoi : les gens ont parlé sous la règle plus stricte. Le motif sera consigné.",

  "level-local": "Local",
  "level-national": "National",
  "level-subregional": "Sous-régional",
  "level-regional": "Régional",
  "level-global": "Mondial",
  "state-planned": "Prévu",
  "state-running": "En cours",
  "state-concluded": "Achevé",

  "attribution-on-the-record": "Propos publics",
  "attribution-chatham-house": "Règle de Chatham House",
  "attribution-closed": "Huis clos",
  "attribution-on-the-record-explained": "Chacun peut lire ce qui a été dit et qui l’a dit.",
  "attribution-chatham-house-explained":
    "Chacun peut lire ce qui a été dit, mais non qui l’a dit : aucun nom, libellé ni appartenance d’un intervenant ne quitte le bureau du rapporteur.",
  "attribution-closed-explained":
    "Seules les personnes ayant un rôle dans la séance peuvent lire ce qui a été dit. Les autres savent qu’elle a lieu, son titre et son horaire, et rien de plus.",

  "when-date-from": "{ $date }, { $from }",
  "when-date-from-until": "{ $date }, de { $from } à { $until }",
  "when-date-from-until-date": "du { $date } à { $from } au { $untilDate } à { $until }",
  "when-in-zone": "{ $when } ({ $zone }, { $offset })",
  "when-for-you": "Pour vous : { $when } ({ $zone }, { $offset })",
  "hours-from": "{ $from }, { $offset }",
  "hours-from-until": "de { $from } à { $until }, { $offset }",
  "when-dates": "du { $starts } au { $ends }",
  "when-since": "À partir du { $starts }",
  "when-until": "Jusqu’au { $ends }",

  "not-found-title": "Rien ne se trouve à cette adresse",
  "not-found-detail": "Aucune instance, aucun processus ni aucune séance n’a ou n’a eu cette adresse.",
  "not-found-instead": "Cherchez parmi les instances.",
  "moved-title": "Ceci a changé d’adresse",

  "home-title": "De ce qui s’est dit à ce qui se fait",
  "home-sentence":
    "Rapport conduit une réunion sur l’Internet de ses sous-titres à un compte rendu que chacun peut lire, citer, fouiller et suivre.",
  "home-now": "En ce moment",
  "home-next": "À venir",
  "home-last": "Dernières séances",
  "home-empty":
    "Ici figureront les séances en cours, celles à venir et les comptes rendus des séances tenues. Tout commence par une instance : le forum, le groupe de travail ou le comité qui se réunit.",
  "home-empty-reader":
    "Ici figureront les séances en cours, celles à venir et les comptes rendus des séances tenues. Le secrétariat n’en a encore saisi aucune.",
  "home-read": "Lire le dernier compte rendu",
  "home-latest": "Le dernier compte rendu",
  "home-import": "Apporter les sous-titres d’une réunion",
  "home-see-bodies": "Voir qui se réunit ici",
  "see-all-sessions": "Toutes les instances et leurs séances",

  "bodies-title": "Instances",
  "bodies-lede": "Les forums, groupes de travail et comités qui se réunissent ici, du plus large au plus proche.",
  "bodies-empty":
    "Ici figureront les instances qui se réunissent : un forum national ou régional, un groupe de travail, un comité. Chacune a ses processus, et ceux-ci leurs séances et leurs comptes rendus.",
  "bodies-count":
    "{ $count ->\n    [0] Aucune séance pour l’instant\n    [one] { $count } séance\n   *[other] { $count } séances\n}",

  "body-above": "Au-dessus",
  "body-below": "Au-dessous",
  "body-groups": "Groupes de parties prenantes",
  "body-processes": "Processus",
  "body-processes-empty":
    "Un processus est une suite de travaux : un forum annuel, une consultation, le mandat d’un groupe de travail. Aucun n’a encore été saisi.",
  "body-sessions": "Séances",

  "process-sessions-coming": "Séances à venir",
  "process-sessions-held": "Séances tenues",
  "process-sessions-empty":
    "Ici figureront les séances de ce processus, chacune avec son compte rendu. Aucune n’a encore été saisie.",
  "place-elections": "Élections et tirages au sort",
  "process-calendar": "En fichier de calendrier",

  "session-where": "Où",
  "session-online": "Participer à distance",
  "session-spoken": "Langue parlée",
  "session-attribution": "Ce qui peut être rapporté",
  "session-agenda": "Ordre du jour",
  "session-record": "Le compte rendu",
  "session-record-read": "Lire le compte rendu",
  "session-record-published": "Publié le { $date }.",
  "session-record-none":
    "Aucun compte rendu n’existe encore. Apportez les sous-titres, une transcription ou le procès-verbal ; un aperçu est montré avant tout enregistrement.",
  "session-record-none-reader": "Le compte rendu figurera ici une fois corrigé et publié.",
  "session-record-draft": "Le compte rendu est sur le bureau du rapporteur et n’est pas encore publié.",
  "session-import": "Apporter les sous-titres",
  "session-desk": "Ouvrir le bureau",
  "session-closed":
    "Cette séance est à huis clos. On peut savoir qu’elle a lieu, son titre et son horaire ; ce qui s’y dit reste entre ceux qui y ont un rôle.",
  "session-closed-ask": "Si vous y avez pris part, connectez-vous, ou demandez au secrétariat un rôle dans la séance.",
  "session-now": "En ce moment même",
  "session-calendar": "Ajouter à un calendrier",

  "archived-note": "Mis de côté : ne figure plus sur aucune liste, et son adresse reste valable.",
  "archive-body": "Mettre cette instance de côté",
  "archive-process": "Mettre ce processus de côté",
  "archive-session": "Mettre cette séance de côté",
  "archive-explained":
    "Elle quitte les listes. Rien n’est supprimé, chaque lien reste valable, et on peut revenir en arrière.",
  restore: "Remettre sur les listes",
  "said-archived":
    "Mis de côté. Ne figure plus sur aucune liste ; la page de modification permet de revenir en arrière.",
  "said-restored": "De retour sur les listes.",

  "new-body": "Nouvelle instance",
  "new-process": "Nouveau processus",
  "new-session": "Nouvelle séance",
  "edit-body": "Modifier cette instance",
  "edit-process": "Modifier ce processus",
  "edit-session": "Modifier cette séance",
  "edit-short": "Modifier",
  save: "Enregistrer",
  create: "Créer",
  cancel: "Quitter sans enregistrer",
  "said-created-body": "« { $title } » est créée. Ensuite : son premier processus.",
  "said-created-process": "« { $title } » est créé. Ensuite : sa première séance.",
  "said-created-session": "« { $title } » est créée. Quand elle aura eu lieu, apportez ses sous-titres.",
  "said-saved": "Enregistré.",
  "said-saved-moved": "Enregistré. L’adresse est désormais { $address } ; l’ancienne continue de mener ici.",
  "problems-in-form": "{ $count ->\n    [one] Un point à corriger\n   *[other] { $count } points à corriger\n}",
  "saved-meanwhile": "Enregistré entre-temps :",
  "saved-empty": "(vide)",

  "field-title": "Titre",
  "field-short-name": "Nom court",
  "hint-short-name": "Par exemple un sigle ; il sert là où la place manque.",
  "field-address": "Adresse",
  "hint-address-body":
    "Le dernier mot de son adresse. Laissé vide, il est tiré du nom court, sinon du titre. Si vous le changez, l’ancien continue de mener ici.",
  "hint-address":
    "Le dernier mot de son adresse. Laissé vide, il est tiré du titre. Si vous le changez, l’ancien continue de mener ici.",
  "field-level": "Niveau",
  "field-description": "Description",
  "hint-description": "Texte simple. Une ligne vide commence un paragraphe.",
  "field-zone": "Fuseau horaire",
  "hint-zone-body": "Celui du lieu habituel des réunions, par exemple Africa/Nairobi. Les séances le reprennent.",
  "hint-zone-session": "Le fuseau des heures ci-dessus, par exemple Africa/Nairobi.",
  "field-language": "Langue",
  "hint-language-body": "Sa langue de travail, par son code : en, fr, ar, pt-BR.",
  "hint-language-session":
    "La langue parlée, par son code : en, fr, ar, pt-BR. La recherche dans le compte rendu en dépend.",
  "field-groups": "Groupes de parties prenantes",
  "hint-groups": "Qui a une place à sa table. L’anneau de ses comptes rendus les montre.",
  "field-above": "Instances supérieures",
  "hint-above":
    "Celles dont elle fait partie ou à qui elle rend compte : un forum national a sa région au-dessus de lui.",
  "field-starts": "Début",
  "field-ends": "Fin",
  "field-state": "État",
  "field-date": "Date",
  "field-from": "De",
  "field-until": "À",
  "hint-until": "Laissez vide si elle n’est pas connue. Une fin antérieure au début est le lendemain.",
  "which-earlier": "la première fois, { $time } ({ $offset })",
  "which-later": "la seconde fois, { $time } ({ $offset })",
  "which-from": "Laquelle des deux, au début ?",
  "which-until": "Laquelle des deux, à la fin ?",
  "field-place": "Lieu",
  "hint-place": "Salle et ville.",
  "field-online": "Lien pour participer à distance",
  "field-attribution": "Ce qui peut en être rapporté",
  "hint-attribution":
    "Dites-le avant que l’on parle. Sous la règle de Chatham House, ne nommez aucun intervenant dans le titre, la description ou l’ordre du jour : ils sont publics. Ensuite la règle peut toujours devenir plus stricte ; seul le secrétariat peut l’assouplir, avec un motif qui est consigné.",
  "field-reason": "Motif de l’assouplissement",
  "hint-reason": "Seulement si vous choisissez une règle plus souple que celle qui était promise.",
  "field-agenda": "Ordre du jour",
  "hint-agenda": "Un point par ligne.",
};

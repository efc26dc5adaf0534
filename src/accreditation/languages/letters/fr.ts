import type { letters as en } from "./en.ts";

export const letters: Readonly<Record<keyof typeof en, string>> = {
  "letter-list-title": "Communication d’une liste de demandes",
  "letter-list-1":
    "{ $count ->\n [one] Veuillez trouver ci-dessous la demande\n*[other] Veuillez trouver ci-dessous les { $count } demandes\n} de participation à { $title }.",
  "letter-list-2":
    "La liste tient sauf objection jusqu’au { $closes }. { $count ->\n [one] Une objection suffit à refuser\n*[other] { $count } objections suffisent à refuser\n} une demande.",
  "letter-basis": "Qui objecte est encouragé à dire sur quel fondement général ; c’est facultatif.",
  "letter-basis-required": "Une objection doit donner son fondement.",
  "letter-basis-unknown": "Un fondement peut être donné ; nos sources ne disent pas s’il est exigé.",
  "letter-basis-none": "Aucun fondement n’est à donner.",
  "letter-list-3": "Les objections s’inscrivent, et se retirent, à { $address }",
  "letter-admitted-title": "Admission",
  "letter-refused-title": "Résultat de votre demande",
  "letter-admitted": "{ $name } est admise à { $title } en qualité de { $capacity }.",
  "letter-refused": "{ $name } n’est pas admise à { $title } en qualité de { $capacity }.",
  "letter-admitted-next": "Le point focal nomme les personnes qui participent, { $most } au plus.",
  "letter-source": "Règle : { $source }",
  "as-docx": "En document Word",
  "mail-subject": "{ $name } : accréditation à { $title }",
  "mail-incomplete": "Il manque quelque chose à la demande de { $name } pour { $title }. La page dit quoi.",
  "mail-complete": "La demande de { $name } pour { $title } a été trouvée complète.",
  "mail-circulated":
    "{ $name } figure sur la liste communiquée pour { $title }. Elle tient sauf objection jusqu’au { $closes }.",
  "mail-admitted": "{ $name } est admise à { $title }.",
  "mail-refused":
    "{ $name } n’est pas admise à { $title }. La page dit selon quelle règle, et ce que vous pouvez faire.",
  "mail-lapsed": "La demande de { $name } pour { $title } est caduque : elle n’était pas complète à temps.",
  "mail-term-ends": "Le mandat de { $name } à { $title } finit le { $date }. Renouvelez-le si vous voulez rester.",
  "mail-see-application": "Voir la demande",
  "mail-list-subject": "Liste de demandes : { $title }",
  "mail-list":
    "{ $count ->\n [one] Une demande de participation\n*[other] { $count } demandes de participation\n} à { $title }. La liste tient sauf objection jusqu’au { $closes }.",
  "mail-see-list": "Voir la liste",
  "mail-focal": "Vous suivez désormais la demande de { $name } pour { $title }.",
  "mail-delegate": "Vous faites partie de la délégation de { $name } à { $title }.",
  "mail-sign-in-there": "Connectez-vous-y avec cette adresse.",
  "mail-see-process": "Voir le processus",
  "mail-desk-subject": "Bureau d’accréditation : { $title }",
  "mail-desk-applications":
    "Les demandes pour { $title } sont closes. Ensuite : voir si elles sont complètes, et faire circuler la liste.",
  "mail-desk-window": "Le délai d’objection de { $title } est passé. Ensuite : inscrire les résultats.",
  "mail-see-desk": "Aller au bureau",
  "mail-chair-subject": "Pour la présidence : accréditation à { $title }",
  "mail-chair": "Une objection a été formée ou retirée dans { $title }. La liste dit laquelle.",
};

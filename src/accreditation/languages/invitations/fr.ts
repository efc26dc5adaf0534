import type { invitations as en } from "./en.ts";

export const invitations: Record<keyof typeof en, string> = {
  "mail-asked-subject": "Acceptez-vous ? { $name } : { $title }",
  "mail-asked-focal":
    "On vous demande de suivre la demande de { $name } pour { $title }. Rien n’est fait si vous n’acceptez pas.",
  "mail-asked-delegate":
    "On vous demande de venir avec { $name } à { $title }. Rien n’est fait si vous n’acceptez pas.",
  "mail-asked-link": "Lire et répondre",
  "mail-asked-after":
    "Cette lettre est allée à { $to } parce que quelqu’un a écrit cette adresse dans un formulaire. Rien ne vous oblige à répondre ; le lien vaut 30 jours.",
  "said-asked-focal":
    "{ $name } reçoit la question par courriel et suivra la demande dès son accord, au plus tard le { $date }. D’ici là rien ne change, et vous pouvez la reprendre.",
  "said-asked-delegate":
    "{ $name } reçoit la question par courriel et sera dans la délégation dès son accord, au plus tard le { $date }. Vous pouvez la reprendre.",
  "said-uninvited": "La question à { $name } est reprise ; le lien de la lettre ne vaut plus.",
  "invited-title": "Sans réponse encore",
  "invited-until": "réponse attendue ; peut accepter jusqu’au { $date }",
  "invited-drop": "Reprendre",
  "invited-hint":
    "La question part par courriel. La personne n’est connue ici qu’une fois qu’elle accepte ; d’ici là vous voyez le nom que vous avez écrit.",
  "invitation-title-focal": "Voulez-vous suivre cette demande ?",
  "invitation-title-delegate": "Voulez-vous venir avec cette délégation ?",
  "invitation-lede-focal": "On vous demande de suivre la demande de { $name } pour { $title }.",
  "invitation-lede-delegate": "On vous demande de venir avec { $name } à { $title }.",
  "invitation-what-focal":
    "Si vous acceptez, vous voyez où en est la demande, vous recevez les nouvelles à { $email } et vous nommez qui vient. Qui vous le demande et le secrétariat voient le nom de votre compte ; si vous n’en avez pas, il en est ouvert un pour { $email } au nom de { $as }, que vous pouvez changer.",
  "invitation-what-delegate":
    "Si vous acceptez, vous avez un siège à { $title } aussi longtemps que la délégation. Qui vous le demande et le secrétariat voient le nom de votre compte ; si vous n’en avez pas, il en est ouvert un pour { $email } au nom de { $as }, que vous pouvez changer.",
  "invitation-accept": "Accepter",
  "invitation-decline": "Refuser",
  "invitation-until":
    "Vous pouvez répondre jusqu’au { $date }. Si vous refusez, ce qui a été écrit sur vous ici est effacé.",
  "said-accepted-focal":
    "Vous suivez désormais la demande de { $name }. Connectez-vous avec { $email } : elle figure ici.",
  "said-accepted-delegate":
    "Vous êtes dans la délégation de { $name }. Connectez-vous avec { $email } : ce qu’elle a demandé figure ici.",
  "said-declined": "C’est refusé. Votre nom et votre adresse sont effacés de la demande de { $name }.",
  "invitation-dead": "Ce lien ne vaut plus.",
  "invitation-dead-instead":
    "La réponse est donnée, la question est reprise, ou elle a plus de 30 jours. Demandez-en une autre à qui l’a envoyée.",
  "invitation-members-only": "On vient ici sur invitation, et cette demande n’est pas encore admise.",
  "invitation-members-only-instead": "Demandez au secrétariat de vous inviter ; puis acceptez par le même lien.",
  "no-invitation": "Aucune question n’attend de réponse ici.",
  "no-invitation-instead": "La page montre qui n’a pas encore répondu.",
  "invited-already": "La question est déjà partie à cette adresse.",
  "invited-already-instead": "Attendez la réponse, ou reprenez la question et posez-la de nouveau.",
  "too-many-open": "Vous avez { $most } demandes en cours, et c’est le plus qu’on puisse avoir.",
  "too-many-open-instead": "Retirez-en une, ou attendez que l’une soit réglée.",
};

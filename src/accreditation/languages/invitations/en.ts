/** Asking somebody to come with an applicant, or to look after an application; and their answer. */
export const invitations = {
  "mail-asked-subject": "Will you accept? { $name }: { $title }",
  "mail-asked-focal":
    "You are asked to look after the application of { $name } to { $title }. Nothing is done unless you accept.",
  "mail-asked-delegate": "You are asked to come with { $name } to { $title }. Nothing is done unless you accept.",
  "mail-asked-link": "Read and answer",
  "mail-asked-after":
    "This letter went to { $to } because somebody wrote that address into a form. You need not answer; the link works for 30 days.",
  "said-asked-focal":
    "{ $name } is asked by mail, and looks after the application once they accept, until { $date } at the latest. Until then nothing changes, and you can take it back.",
  "said-asked-delegate":
    "{ $name } is asked by mail, and is in the delegation once they accept, until { $date } at the latest. You can take it back.",
  "said-uninvited": "{ $name } is no longer asked; the link of their letter does not work any more.",
  "invited-title": "Asked, and not answered yet",
  "invited-until": "asked; can accept until { $date }",
  "invited-drop": "Take back",
  "invited-hint":
    "They are asked by mail. Only once they accept do they become known here; until then you see the name as you wrote it.",
  "invitation-title-focal": "Will you look after this application?",
  "invitation-title-delegate": "Will you come with this delegation?",
  "invitation-lede-focal": "You are asked to look after the application of { $name } to { $title }.",
  "invitation-lede-delegate": "You are asked to come with { $name } to { $title }.",
  "invitation-what-focal":
    "If you accept, you see where the application stands, hear of it at { $email }, and name who comes. Whoever asked, and the secretariat, see the name of your account here; where you have none, one is made for { $email } under the name { $as }, which you can change.",
  "invitation-what-delegate":
    "If you accept, you have a seat in { $title } as long as the delegation has. Whoever asked, and the secretariat, see the name of your account here; where you have none, one is made for { $email } under the name { $as }, which you can change.",
  "invitation-accept": "Accept",
  "invitation-decline": "Decline",
  "invitation-until": "You can answer until { $date }. If you decline, what was written about you here is deleted.",
  "said-accepted-focal":
    "You look after the application of { $name } from now on. Sign in with { $email }: it stands here.",
  "said-accepted-delegate":
    "You are in the delegation of { $name }. Sign in with { $email }: what it applied for stands here.",
  "said-declined": "Declined. Your name and address are deleted from the application of { $name }.",
  "invitation-dead": "This link does not work any more.",
  "invitation-dead-instead": "It was answered, taken back, or is older than 30 days. Ask whoever sent it for another.",
  "invitation-members-only": "One comes in here by invitation, and this application is not admitted yet.",
  "invitation-members-only-instead": "Ask the secretariat to invite you; then accept with the same link.",
  "no-invitation": "Nobody is asked there any more.",
  "no-invitation-instead": "The page shows who was asked and has not answered.",
  "invited-already": "That address is asked already.",
  "invited-already-instead": "Wait for the answer, or take the question back and ask again.",
  "too-many-open": "You have { $most } applications under way, and that is the most.",
  "too-many-open-instead": "Take one back, or wait until one is settled.",
} as const;

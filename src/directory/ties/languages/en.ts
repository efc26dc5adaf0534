export const en = {
  "ties-title": "Whom I know",
  "ties-lede": "Your personal directory. It is yours alone: nobody else sees who is in it, nor how many they are.",
  "ties-count": "{ $count ->\n    [0] Nobody yet\n    [one] One person\n   *[other] { $count } people\n}",
  "ties-empty":
    "Whom have you met, worked with, argued with on a list? Add them here, and you can ask who might introduce you to somebody you do not know yet; and, if you wish, help others in the same way.",
  "ties-find": "Find somebody in the directory",
  "ties-introductions": "Introductions",
  "ties-search": "Name",
  "ties-search-do": "Find",
  "ties-none-found": "Nobody of this name is in your directory.",

  closeness: "How well?",
  "closeness-met": "We have met",
  "closeness-know": "We know each other",
  "closeness-well": "I know them well and would vouch for them",
  origin: "From where?",
  "origin-session": "A session",
  "origin-list": "A mailing list",
  "origin-work": "Work",
  "origin-event": "An event",
  "origin-other": "Elsewhere",
  note: "Which one?",
  "note-hint": "Such as “the routing list” or “Day 0, Geneva”. When you ask them to confirm, they see this line.",
  alone: "Keep it out of introductions altogether: neither mine nor those of others",
  ask: "Ask them to confirm it",
  "ask-hint":
    "They get a letter. If they say yes, you are in each other’s directories, and introductions can go over the two of you.",

  fibre: "on fibre: both of you say so",
  "dial-up": "on dial-up: so far you alone say so, and no introduction begins over it",
  "tie-alone": "kept out of introductions",
  "tie-fresh": "renewed { $on }",
  "tie-fading": "fading: renewed { $on }",
  "tie-faded": "faded: last renewed { $on }",
  renew: "Still so",
  renewed: "Renewed: { $name }. It is fresh for another year.",
  change: "Change",
  end: "End",
  ended: "{ $name } is no longer in your directory, and was not told. To undo it, add them again.",
  added: "{ $name } is in your directory. Nobody else sees that.",
  "added-asked": "{ $name } is in your directory, and is asked to confirm it. You will see here when they have.",
  "confirm-ask": "Ask to confirm",

  "new-title": "I know { $name }",
  "new-lede": "This stays with you. It fades unless you renew it: every year without a sign halves what it is worth.",
  "new-who": "Whom do you know?",
  "new-who-lede":
    "Find them in the directory, and say on their page that you know them. Or write their mail address below.",
  save: "Keep",

  "met-title": "Whom did you meet here?",
  "met-lede":
    "Tick those you met: they come into your personal directory, which nobody else sees, with this place beside them.",
  "met-none":
    "Nobody whom you may see is known to have taken part here. Once its record is published, or seats are given, they stand here.",
  "met-who": "I met",
  "met-perhaps": "Is it them?",
  "met-perhaps-hint":
    "The record of this session names somebody called so. Nobody has said yet that it is this person: tick them only if you know.",
  "met-known": "in your directory: ticked, it is renewed",
  "met-others": "Somebody is missing?",
  "met-kept":
    "{ $count ->\n    [one] One person is in your directory.\n   *[other] { $count } people are in your directory.\n} Nobody else sees that.",
  "met-nobody": "Nobody is ticked",
  "met-nobody-instead": "Tick those you met.",
  "tie-no-place": "There is no such session, process or body",
  "tie-no-place-instead": "Open its page, and begin from there.",

  "by-mail": "Somebody whose mail address you know",
  "by-mail-lede": "They are asked whether you know each other, and are in your directory once they say yes.",
  email: "Mail address",
  "by-mail-send": "Ask them",
  "by-mail-sent":
    "If { $email } belongs to somebody here, they get a letter now. They are in your directory as soon as they say yes.",
  "waiting-title": "Asked, not answered yet",
  "waiting-since": "asked { $on }",

  "asked-title": "Do you know each other?",
  "asked-line": "{ $name } says so.",
  "asked-from": "From: { $note }",
  yes: "Yes, we know each other",
  no: "No",
  "confirm-title": "Do you know { $name }?",
  "confirm-lede": "{ $name } says that you know each other, and asks you to confirm it.",
  "confirm-what":
    "If you say yes, you are in each other’s personal directories, which nobody else sees. If you say no, { $name } is not told.",
  confirmed: "You and { $name } are on fibre now: each in the directory of the other.",
  refused: "Thank you. { $name } is not told.",

  "confirmed-title": "Those who have my confirmation",
  "confirmed-lede": "You confirmed that you know each other. You can take that back; they will see it.",
  "take-back": "Take back",
  "taken-back": "You no longer confirm that you and { $name } know each other.",

  "consent-title": "May I be asked to introduce others?",
  "consent-lede":
    "Somebody you know may wish to meet somebody you know. If you agree, they are told that a way leads over you to somebody they seek, never whom you know; and only those whom you have confirmed that you know can ask over you. You are asked by mail, with one click to pass it on or to decline. Nobody learns that you declined.",
  passes: "Yes, I may be asked to pass an introduction on",
  "every-days": "At most",
  "every-30": "once a month",
  "every-90": "once in three months",
  "every-180": "once in half a year",
  sought: "Others may ask to be introduced to me",
  "sought-hint": "I decide each time, last of all.",
  "consent-save": "Save",
  "consent-saved-yes": "You may be asked to pass an introduction on. You can change that here at any time.",
  "consent-saved-no": "You are not asked to pass introductions on, and no way leads over you.",

  "tie-none": "There is no such tie",
  "tie-none-instead": "It may have been ended. Look at whom you know.",
  "tie-no-person": "There is nobody you can add here",
  "tie-no-person-instead": "Find the person in the directory, or ask them by their mail address.",
  "tie-self": "This is yourself",
  "tie-self-instead": "Choose somebody else.",
  "tie-too-many": "Your directory is full",
  "tie-too-many-instead":
    "A personal directory holds 2,000 people: it is for those you know. End some ties that have faded.",
  "tie-too-many-today": "That is enough new people for one day",
  "tie-too-many-today-instead": "60 can be added in a day. Go on tomorrow.",
  "offer-too-many": "That is enough questions for one day",
  "offer-too-many-instead": "40 people can be asked in a day. Go on tomorrow.",
  "offer-dead": "This question is no longer open",
  "offer-dead-instead":
    "It was answered, or is older than 30 days. If you know each other, add them to your directory.",

  "offer-subject": "{ $name } asks whether you know each other",
  "offer-before": "{ $name } says that you know each other, and asks you to confirm it.",
  "offer-note": "From: { $note }",
  "offer-label": "Answer",
  "offer-after": "The link works for 30 days, without signing in. If you say no, or nothing, { $name } is not told.",
};

export type Key = keyof typeof en;

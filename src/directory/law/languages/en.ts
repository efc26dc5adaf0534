export const en = {
  "my-account": "My account",
  "data-title": "What is held about you",
  "data-lede": "All of it, from all parts of this installation. You can take it along, correct it, and have it erased.",
  "data-export": "Take it along (JSON)",
  "data-correct": "Correct it",
  "data-erase": "Have it erased",
  "held-nothing": "Nothing.",
  "held-more": "The file holds all rows; the page shows the first of them.",
  "held-count": "{ $count ->\n    [one] One entry\n   *[other] { $count } entries\n}",
  "held-account": "Account and sign-ins",
  "held-account-means":
    "Your mail address, where you are signed in, passkeys, tokens of your scripts. For your eyes, and the address for the secretariat’s.",
  "held-entry": "Entry in the directory",
  "held-entry-means": "Names, roles, contact points, and entries that you brought. You say who sees it.",
  "held-entrusted": "What you are entrusted with",
  "held-entrusted-means": "Roles in this installation, such as chair or rapporteur.",
  "held-ties": "Your personal directory",
  "held-ties-means": "Whom you know, and for what you may be asked. Only you see it.",
  "held-introductions": "Introductions",
  "held-introductions-means": "Those you asked for, and those you passed on or declined.",
  "held-suggestions": "Suggested updates",
  "held-suggestions-means": "What you suggested for others’ entries, and others for yours.",
  "held-seats": "Seats",
  "held-seats-means":
    "In which bodies you sit or sat, from when to when, and how you came to it. It is part of those bodies’ history.",
  "held-elections": "Elections and lots",
  "held-elections-means":
    "Nominations, and that you voted. How you voted is not kept with your name, and nobody can find it out.",
  "held-accreditation": "Accreditation",
  "held-accreditation-means": "Applications, delegations and objections that you made for somebody.",
  "held-records": "Work on records",
  "held-records-means": "Changes that you made on the desk, and files that you brought and did not save.",
  "held-rules": "Rules of bodies",
  "held-rules-means": "Modalities that you proposed, put in force or moved on.",
  "held-journal": "Lines in the journal",
  "held-journal-means":
    "What you did here, in order. The journal can only grow; what is private stands in it as a salted commitment alone.",
  "named-in": "Records that name you",
  "named-in-means":
    "Published records of open sessions in which a speaker has one of your names. It may be somebody else. To correct one, write to its secretariat.",
  "named-times": "{ $count ->\n    [one] One intervention\n   *[other] { $count } interventions\n}",
  "kept-by-others": "What others keep for themselves",
  "kept-by-others-means":
    "Somebody may have you in their personal directory. That is theirs, as an address book is, and is shown to nobody, not even whether it is there. An erasure takes you out of it all the same.",
  "erase-lede": "Read first what goes and what stays. Afterwards nobody can bring it back, also not the secretariat.",
  "erase-goes": "What goes",
  "erase-goes-means":
    "At once and for good. The salts of your private parts in the journal are destroyed, so that nobody can show or guess any more what was in them.",
  "erase-stays": "What stays, without your name",
  "erase-stays-means":
    "What you did for a body in public stays done: it stays with a number that leads to nobody. Where your name was given as part of a public act, such as standing for election or applying for accreditation, it stays in that act’s record.",
  "erase-records":
    "What you said in an open session stays in its published record under your name, as in any minutes. Under the Chatham House Rule your name was never there. If you have a reason why it must go, write to the secretariat of that session before you go on.",
  "erase-back-ups":
    "Back-ups made before still hold it, until they are deleted as the operator of this installation deletes back-ups.",
  "erase-go-on": "Go on",
  "erase-not": "No, leave all as it is",
  "erase-second": "Are you sure? Type the mail address of your account, and everything above is erased now.",
  "erase-address": "Mail address of your account",
  "erase-do": "Erase everything now",
  "erase-wrong-address": "This is not the address of your account. Nothing was erased.",
  erased: "You are erased, and signed out. Thank you for having been here.",
  "held-none": "Here nothing is held",
  "entry-erase": "Erase this entry",
  "entry-erase-lede":
    "For somebody who cannot sign in here and wants to be erased. Nobody can bring it back afterwards.",
  "entry-erase-do": "Erase the entry now",
  "entry-erased": "The entry is erased.",
};

export type Key = keyof typeof en;

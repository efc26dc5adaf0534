export const en = {
  refused: "You may not do this here",
  "administrator-may": "Administrators of the installation may do this.",
  "secretariat-may": "The secretariat may do this.",
  "chair-may": "The chair may do this.",
  "rapporteur-may": "The rapporteur may do this.",
  "everybody-may": "This is open to everybody.",
  "participants-of-closed-may": "Participants of a closed session may read what was said in it.",
  "owner-may": "Everybody may do this with what is their own.",
  "needs-own": "This belongs to another person.",
  "needs-person": "How you sign in can be changed by yourself only, not by a script with your token.",
  "needs-sign-in": "This is for people with a role here, and you are not signed in.",
  "needs-role": "This is for people with another role here than yours.",
  "closed-session": "This session is closed: only those who hold a role in it may read it.",
  "chatham-house":
    "This session was held under the Chatham House Rule: what was said may be used, who said it may not be told.",
  "not-published": "The record is still being corrected, and is not published yet.",
  "instead-sign-in": "Sign in, or ask the secretariat for a role.",
  "instead-own": "Do this on your own account page.",
  "instead-ask": "Ask the secretariat or the chair for the role, or to do it for you.",
  "instead-wait": "Come back when it is published, or ask the rapporteur.",
};

export type Key = keyof typeof en;

/**
 * What the routes that stand under no body ask of may(), for the walk: modalities have no word there, so a seat opens
 * none of them. `:id` is an entry that belongs to none of those who walk; what is sent would change as little as it can.
 */
import type { ActName } from "../modalities/index.ts";
import type { Step, Steps } from "./testing-walk.ts";

/** An id of nobody and nothing. */
const none = "00000000-0000-4000-8000-000000000000";

/** Three people and two organisations of the directory that belong to none of those who walk. */
export const entries = {
  people: [
    "00000000-0000-4000-8000-00000000000a",
    "00000000-0000-4000-8000-00000000000b",
    // To be erased by those who may.
    "00000000-0000-4000-8000-00000000000c",
  ],
  organisations: ["00000000-0000-4000-8000-00000000001a", "00000000-0000-4000-8000-00000000001b"],
} as const;

const open: Step = { on: "installation", act: null };
/** Opened by a letter's token, or answered by the library that signs people in: not by who asks. */
const byToken = (send?: Step["send"]): Step => ({ ...open, more: true, missing: true, ...(send ? { send } : {}) });
const asks = (act: ActName, send?: Step["send"]): Step => ({
  on: "installation",
  act,
  more: true,
  ...(send ? { send } : {}),
});
const own = (send?: Step["send"]): Step => asks("account.edit", send);
const secure = (send?: Step["send"]): Step => asks("account.secure", send);
const ties = (send?: Step["send"]): Step => asks("ties.keep", send);
const introduction = (send?: Step["send"]): Step => asks("introduction.ask", send);
const keeps = (send?: Step["send"]): Step => asks("directory.keep", send);

const signingIn: Steps = {
  "get /sign-in": open,
  "post /sign-in": byToken({ email: "nobody", next: "" }),
  "get /sign-in/sent": open,
  "get /sign-in/link": byToken(),
  "post /sign-in/link": byToken({ token: "none", next: "" }),
  "get /sign-in/first": byToken(),
  "post /sign-in/first": byToken({ token: "none", email: "nobody@example.org", name: "Nobody" }),
  "get /sign-in/done": byToken(),
  "get /sign-out": open,
  "post /sign-out": { ...open, send: {} },
  "get /sign-in/by/passkey/generate-authenticate-options": byToken(),
  "post /sign-in/by/passkey/verify-authentication": byToken({}),
  "get /sign-in/by/passkey/generate-register-options": secure(),
  "post /sign-in/by/passkey/verify-registration": byToken({}),
  "get /sign-in/by/callback/openid": byToken(),
  "get /sign-in/openid": byToken(),
};

const mine: Steps = {
  "get /me": own(),
  "post /me": own({ name: "Somebody" }),
  "get /me/data": own(),
  "get /me/data/erase": secure(),
  "post /me/data/erase": secure({ email: "" }),
  "get /me/capacities": own(),
  "post /me/capacities": own({ group: "academia" }),
  "post /me/capacities/wear": own({ capacity: "" }),
  "post /me/capacities/end": own({ capacity: none }),
  "post /me/sign-ins/end": secure({ signIn: none }),
  "post /me/sign-ins/end-others": secure({}),
  "post /me/passkeys/remove": secure({ passkey: none }),
  "post /me/tokens": secure({ name: "Walk", days: 1 }),
  "post /me/tokens/revoke": secure({ token: none }),
  "get /me/ties": ties(),
  "get /me/ties/new": ties(),
  "post /me/ties": ties({ person: none, closeness: "know", origin: "work", ask: "" }),
  "post /me/ties/by-mail": ties({ email: "nobody@example.org", closeness: "know", origin: "work" }),
  "post /me/ties/renew": ties({ person: none }),
  "post /me/ties/end": ties({ person: none }),
  "post /me/ties/ask": ties({ person: none }),
  "post /me/ties/unconfirm": ties({ person: none }),
  "post /me/ties/answer": ties({ person: none, answer: "no" }),
  "get /me/ties/met": ties(),
  "post /me/ties/met": ties({ at: none, people: [none], closeness: "met" }),
  "get /me/ties/confirm": byToken(),
  "post /me/ties/confirm": byToken({ token: "none", answer: "no" }),
  "post /me/ties/consent": ties({}),
  "get /introductions": introduction(),
  "get /introductions/new": introduction(),
  "post /introductions": introduction({ to: none, message: "Please.", contact: "nobody@example.org" }),
  "get /introductions/answer": byToken(),
  "post /introductions/answer": byToken({ token: "none", answer: "no" }),
  "get /introductions/:introduction": introduction(),
  "post /introductions/:introduction/withdraw": introduction({}),
};

const ofEntry = (word: "people" | "organisations"): Steps => ({
  [`get /${word}/:id`]: open,
  [`get /${word}/:id/vcard`]: open,
  [`post /${word}/:id/confirm`]: keeps({}),
  [`get /${word}/:id/merge`]: keeps(),
  [`post /${word}/:id/merge`]: keeps({ with: entries[word][1], version: 9, otherVersion: 9 }),
  [`get /${word}/:id/suggest`]: own(),
  [`post /${word}/:id/suggest`]: own({}),
  [`get /${word}/:id/suggestions`]: keeps(),
  [`get /${word}/:id/edit`]: keeps(),
  [`post /${word}/:id/edit`]: keeps({ version: 1, name: "X", kind: "ngo" }),
  [`post /${word}/:id/visibility`]: keeps({ version: 1, visibility: "public" }),
  [`post /${word}/:id/contact-points`]: keeps({ version: 1 }),
});

const directory: Steps = {
  "get /people": asks("people.see"),
  "post /people/invite": asks("people.invite", {
    email: "nobody@example.org",
    name: "X",
    role: "participant",
    scope: "",
  }),
  "post /people/grant": asks("people.appoint", { person: none, role: "participant", scope: "" }),
  "post /people/withdraw": asks("people.appoint", { person: none, role: "participant", scope: "" }),
  ...ofEntry("people"),
  "get /people/:id/erase": keeps(),
  "post /people/:id/erase": keeps({}),
  "post /people/:id/not-me": own({ session: none }),
  "get /people/:id/roles": keeps(),
  "post /people/:id/roles": keeps({ group: "academia" }),
  "get /people/:id/roles/:role": keeps(),
  "post /people/:id/roles/:role": keeps({ group: "academia" }),
  "post /people/:id/roles/:role/remove": keeps({}),
  ...ofEntry("organisations"),
  "get /organisations/new": own(),
  "post /organisations/new": own({ name: "Walk", kind: "ngo" }),
  "post /organisations/:id/parents": keeps({ version: 1 }),
  "post /organisations/:id/contacts": keeps({ person: none, contact: "no" }),
  "get /directory/confirm": byToken(),
  "post /directory/confirm": byToken({ token: "none" }),
  "post /directory/merges/:merge/separate": { ...keeps({}), missing: true },
  "post /directory/suggestions/:proposal": { ...own({}), missing: true },
  "get /directory": open,
  "get /directory/limits": keeps(),
  "get /directory/import": asks("directory.import"),
  "post /directory/import": asks("directory.import", { text: "", entry: "person" }),
  "post /directory/import/take-back": asks("directory.import", { ref: none }),
  "get /directory/import/:file": asks("directory.import"),
  "post /directory/import/:file": asks("directory.import", {}),
  "get /directory/export": asks("directory.export"),
  "post /directory/export/file": asks("directory.export", { scope: "mine" }),
  // Public entries alone.
  "get /.well-known/webfinger": open,
  "get /coverage": open,
  "get /coverage/cells.csv": open,
  "get /coverage/cells.json": open,
  "get /coverage/:country": open,
};

export const walkElsewhere: Steps = {
  "get /assets/:file": { ...open, missing: true },
  "get /api/openapi.json": open,
  "get /": open,
  "get /bodies": open,
  "get /bodies/new": asks("body.create"),
  "post /bodies/new": asks("body.create", { title: "" }),
  "get /modalities": open,
  "get /modalities/compare": open,
  "get /modalities/schema": open,
  "get /modalities/check": open,
  "post /modalities/check": { ...open, send: {} },
  "get /modalities/:name/file.yaml": open,
  "get /modalities/:name": open,
  "get /accreditation": open,
  "get /accreditation/oewg-2022": open,
  "get /accreditation/invitations": byToken(),
  "post /accreditation/invitations": byToken({ token: "none", answer: "no" }),
  "get /search": open,
  "get /feed": open,
  ...signingIn,
  ...mine,
  ...directory,
};

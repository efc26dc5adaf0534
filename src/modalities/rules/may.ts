/**
 * Who may do what, in one place. Pure and total: every person, capacity, act and subject has an answer with its rule.
 * The rules are the project's own for now; a body's modalities will replace them as data.
 */
import type { PersonId } from "../../kernel/ids.ts";
import type { Capacity, Grant, Role } from "../../kernel/reader.ts";
import type { ActName, Answer, RuleName, Subject } from "../model.ts";

export interface Asking {
  readonly person: PersonId | null;
  readonly grants: readonly Grant[];
}

/** The roles that each act is open to; `everybody` needs no role. A role reaches down from where it was granted. */
const open: Readonly<Record<ActName, readonly (Role | "everybody")[]>> = {
  "installation.administer": ["administrator"],
  "people.see": ["administrator", "secretariat"],
  "people.grant": ["administrator", "secretariat"],
  "journal.verify": ["administrator"],
  "body.create": ["administrator", "secretariat"],
  "body.see": ["everybody"],
  "body.edit": ["administrator", "secretariat"],
  "process.create": ["administrator", "secretariat", "chair"],
  "process.edit": ["administrator", "secretariat", "chair"],
  "session.create": ["administrator", "secretariat", "chair"],
  "session.see": ["everybody"],
  "session.edit": ["administrator", "secretariat", "chair"],
  "record.import": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.edit": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.publish": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.see-draft": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.see": ["everybody"],
  "record.see-attribution": ["everybody"],
};

const granting: Readonly<Record<Role, RuleName>> = {
  administrator: "administrator-may",
  secretariat: "secretariat-may",
  chair: "chair-may",
  rapporteur: "rapporteur-may",
  participant: "participants-of-closed-may",
};

const yes = (rule: RuleName): Answer => ({ allowed: true, rule });
const no = (rule: RuleName): Answer => ({ allowed: false, rule });

/** The highest role held over the subject among those asked for. */
function held(asking: Asking, subject: Subject, wanted: readonly (Role | "everybody")[]): Role | null {
  const reaching = asking.grants.filter(({ scope }) => scope === null || subject.within.includes(scope));
  return reaching.find(({ role }) => wanted.includes(role))?.role ?? null;
}

const everyRole: readonly Role[] = ["administrator", "secretariat", "chair", "rapporteur", "participant"];

/** Reading what a session said: closed ones are for those who hold a role there; the Chatham House Rule hides speakers from all but the desk. */
function reading(asking: Asking, act: ActName, subject: Subject): Answer | null {
  const desk = held(asking, subject, open["record.edit"]);
  if (act === "record.see" && subject.published === false && !desk) return no("not-published");
  if (act === "record.see-attribution" && subject.attribution === "chatham-house") return no("chatham-house");
  if (subject.attribution === "closed" && act !== "body.see") {
    const role = held(asking, subject, everyRole);
    return role ? yes(granting[role]) : no("closed-session");
  }
  return null;
}

export function may(asking: Asking, _capacity: Capacity | null, act: ActName, subject: Subject): Answer {
  const read = act.includes(".see") && open[act].includes("everybody") ? reading(asking, act, subject) : null;
  if (read) return read;
  if (open[act].includes("everybody")) return yes("everybody-may");
  const role = held(asking, subject, open[act]);
  if (role) return yes(granting[role]);
  return no(asking.person ? "needs-role" : "needs-sign-in");
}

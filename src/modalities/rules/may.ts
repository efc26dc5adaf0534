/**
 * Who may do what, in one place. Pure and total: every person, capacity, act and subject has an answer with its rule.
 * Where the place has modalities in force they answer (under-modalities.ts); else the rules of the installation do.
 */
import type { PersonId } from "../../kernel/ids.ts";
import type { Capacity, Grant, Reader, Role, Seat } from "../../kernel/reader.ts";
import { roles } from "../../kernel/reader.ts";
import type { ActName, Answer, RuleName, Subject } from "../model.ts";
import { answered, isRuled, rolesUnder } from "./under-modalities.ts";

export interface Asking {
  readonly person: PersonId | null;
  readonly grants: readonly Grant[];
  /** Capacities held under modalities; none where it is not said. */
  readonly seats?: readonly Seat[];
  /** How they show who they are; where it is not said, by a sign-in of their own. */
  readonly via?: Reader["via"];
}

/** Besides roles: `everybody` needs none, and the `owner` is the person a thing belongs to. */
type Wanted = Role | "everybody" | "owner";

const heads = ["administrator", "secretariat", "chair"] as const;
const desk = [...heads, "rapporteur"] as const;
const table = [...desk, "participant"] as const;

/** Whom each act is open to where no modalities say otherwise. A role reaches down from where it was granted, never up. */
const open: Readonly<Record<ActName, readonly Wanted[]>> = {
  "installation.administer": ["administrator"],
  "people.see": ["administrator", "secretariat", "chair"],
  "people.invite": ["administrator", "secretariat", "chair"],
  "people.grant": ["administrator", "secretariat"],
  "people.grant-high": ["administrator"],
  "people.appoint": ["administrator", "secretariat", "chair"],
  "account.edit": ["owner"],
  "account.secure": ["owner"],
  "ties.keep": ["owner"],
  "introduction.ask": ["owner"],
  // Entries of people who cannot look after their own, and of organisations.
  "directory.keep": ["administrator", "secretariat"],
  // One's own list of people, for one's own eyes; what one may see, within a limit that the journal shows.
  "directory.import": ["owner"],
  "directory.export": ["owner"],
  "journal.verify": ["administrator"],
  "body.create": ["administrator", "secretariat"],
  "body.see": ["everybody"],
  "body.edit": ["administrator", "secretariat"],
  "process.create": ["administrator", "secretariat", "chair"],
  "process.edit": ["administrator", "secretariat", "chair"],
  "session.create": ["administrator", "secretariat", "chair"],
  "session.see": ["everybody"],
  "session.attend": ["everybody"],
  "session.edit": ["administrator", "secretariat", "chair"],
  // People spoke under the attribution rule they were promised: showing more is not for those who hold the meeting.
  "session.loosen": ["administrator", "secretariat"],
  "record.import": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.edit": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.publish": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.see-draft": ["administrator", "secretariat", "chair", "rapporteur"],
  "record.see": ["everybody"],
  "record.see-attribution": ["everybody"],
  "modalities.see": ["everybody"],
  // Rules are given to a place by those who keep it; once it has some, they say who changes them.
  "modalities.adopt": ["administrator", "secretariat"],
  "modalities.propose": ["administrator", "secretariat"],
  "modalities.decide": ["administrator", "secretariat"],
  // The silence of a body is its members' to break.
  "modalities.break-silence": [],
  "stage.move": ["administrator", "secretariat"],
  "seats.see": desk,
  "seats.give": ["administrator", "secretariat"],
  "accreditation.apply": ["everybody"],
  "accreditation.own": ["owner"],
  "accreditation.handle": ["administrator", "secretariat"],
  // Bringing in what came on paper.
  "accreditation.letters": ["administrator", "secretariat"],
  // Those to whom the list goes, by their seats.
  "accreditation.object": [],
  // What is said to the chair alone is not for those who keep the desk.
  "accreditation.chair": ["chair"],
  attend: ["everybody"],
  "see-drafts": desk,
  speak: table,
  "speak-in-segment": table,
  submit: table,
  comment: table,
  propose: table,
  amend: table,
  advise: table,
  object: table,
  vote: heads,
  decide: heads,
  chair: heads,
  appeal: table,
  "election.see": ["everybody"],
  // One's own vote and candidacy; the roll and the nominations of each election say the rest.
  "election.take-part": ["owner"],
  "election.hold": ["administrator", "secretariat", "chair"],
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

/** The highest role held over the subject among those asked for. Nobody holds a role without having signed in, but Rapport itself. */
function held(asking: Asking, subject: Subject, wanted: readonly Wanted[]): Role | null {
  if (asking.person === null && asking.via !== "installation") return null;
  const reaching = asking.grants.filter(({ scope }) => scope === null || subject.within.includes(scope));
  return roles.find((role) => wanted.includes(role) && reaching.some((grant) => grant.role === role)) ?? null;
}

/** What belongs to one person is for that person; how they sign in is not for their scripts to change. */
function owning(asking: Asking, act: ActName, subject: Subject): Answer {
  if (asking.person === null) return no("needs-sign-in");
  if (asking.person !== subject.owner) return no("needs-own");
  return act === "account.secure" && asking.via === "token" ? no("needs-person") : yes("owner-may");
}

/** What is read behind closed doors, or not at all. */
const guarded = new Set<ActName>(["session.see", "session.attend", "attend", "record.see", "record.see-attribution"]);

/** Reading what a session said: closed ones are for those who hold a role there or may attend; the Chatham House Rule hides speakers from all but the desk. */
function reading(asking: Asking, act: ActName, subject: Subject): Answer | null {
  if (act === "record.see" && subject.published === false && !may(asking, null, "record.see-draft", subject).allowed)
    return no("not-published");
  if (act === "record.see-attribution" && subject.attribution === "chatham-house") return no("chatham-house");
  if (subject.attribution !== "closed" || !guarded.has(act)) return null;
  if (subject.rules) return act === "attend" ? null : byModalities(asking, "session.attend", subject);
  const role = held(asking, subject, roles);
  return role ? yes(granting[role]) : no("closed-session");
}

/** The answer of the modalities in force, or of an office of the installation. */
function byModalities(asking: Asking, act: ActName, subject: Subject): Answer | null {
  const { rules } = subject;
  if (!rules || !isRuled(act)) return null;
  const wanted = act === "session.attend" ? desk : open[act];
  const role = held(asking, subject, rolesUnder(act, wanted));
  return role ? yes(granting[role]) : answered(asking, act, subject, rules);
}

/** A list of applicants: anybody signed in applies, and those to whom it is circulated object. */
function accrediting(asking: Asking, act: ActName, { within, circulatedTo = [] }: Subject): Answer | null {
  if (act !== "accreditation.apply" && act !== "accreditation.object") return null;
  if (asking.person === null) return no("needs-sign-in");
  if (act === "accreditation.apply") return yes("everybody-may");
  const seated = (asking.seats ?? []).some(
    ({ place, capacity }) => within.includes(place) && circulatedTo.includes(capacity),
  );
  return seated ? yes("circulated-may") : no("not-circulated-to");
}

export function may(asking: Asking, _capacity: Capacity | null, act: ActName, subject: Subject): Answer {
  const answer =
    reading(asking, act, subject) ?? accrediting(asking, act, subject) ?? byModalities(asking, act, subject);
  if (answer) return answer;
  if (open[act].includes("owner")) return owning(asking, act, subject);
  if (open[act].includes("everybody")) return yes("everybody-may");
  const role = held(asking, subject, open[act]);
  if (role) return yes(granting[role]);
  if (open[act].length === 0) return no("no-modalities");
  return no(asking.person ? "needs-role" : "needs-sign-in");
}

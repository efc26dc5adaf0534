/** One application, as far as its reader may see it: the applicant, the desk, the chair, those who may object, the public. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import {
  type AccreditationDeps,
  homeOf,
  hrefOf,
  mayDo,
  type OnApplication,
  problem,
  subjectOf,
} from "../commands/acting.ts";
import { mayAmend, ownSubject } from "../commands/apply.ts";
import { circulatedTo, memberOf } from "../commands/object.ts";
import { words } from "../languages/index.ts";
import { mayHandOver, mostDelegates } from "../rules/delegation.ts";
import { knowsOfObjections } from "../rules/objections.ts";
import { lacking } from "../rules/read-forms.ts";
import { termOf } from "../rules/terms.ts";
import { lateForList, wayInto } from "../rules/ways.ts";
import { readDelegates, readDocuments, readNotes, readToldApart } from "../store/beside.ts";
import { readInvitations } from "../store/invitations.ts";
import { readApplications, readObjections, readRounds } from "../store/read.ts";
import type { ApplicationView } from "../view-model.ts";
import { applicationAsked, nowOf } from "./asked.ts";
import { crumbsOf } from "./crumbs.ts";
import { bringsLetters, lettersSeen } from "./received.ts";
import { eyeOf, isPublic, roundView, rowView, wayView } from "./rows.ts";
import { similarAmong } from "./similar.ts";

/** In which of its lives a reader meets an application. */
export async function closeness(deps: AccreditationDeps, ask: Ask, { process, round, application }: OnApplication) {
  const way = wayInto(round.ways, application.capacity);
  const member = await memberOf(deps.db, ask.reader, process, way);
  const eye = eyeOf(ask.reader, process, member);
  const own = mayDo(ask, "accreditation.own", ownSubject(process, application));
  const desk = mayDo(ask, "accreditation.handle", subjectOf(process));
  const objects = mayDo(ask, "accreditation.object", subjectOf(process, { circulatedTo: circulatedTo(way) }));
  const listed = application.circulatedAt !== null;
  return { way, member, eye, own, desk, papers: own || desk || (listed && (objects || eye.chairs)), objects, listed };
}

export async function loadApplication(deps: AccreditationDeps, ask: Ask): Promise<Result<ApplicationView>> {
  const asked = await applicationAsked(deps, ask);
  if (!asked.ok) return asked;
  const { process, round, application } = asked.value;
  const { db } = deps;
  const near = await closeness(deps, ask, asked.value);
  const { way, eye, own, desk } = near;
  // Not even that it exists.
  if (!(own || desk || isPublic(application))) return fail(problem(ask, "no-application", {}, 404));
  const now = nowOf(deps);
  const objections = (await readObjections(db, [application.id])).get(application.id) ?? [];
  const row = rowView(application, objections, { process, round, eye, now });
  const others = own || desk ? await readApplications(db, [round.id]) : [];
  const toldApart = await readToldApart(db, own || desk ? others.map(({ id }) => id) : []);
  const similar =
    own || desk ? similarAmong(others, toldApart)(others.find(({ id }) => id === application.id) ?? application) : [];
  const href = hrefOf(process, application);
  const over = application.settled !== null || application.withdrawnAt !== null;
  const term = termOf(application, round, now);
  const canObject = near.objects && row.standing !== "withdrawn" && near.listed && !application.settled;
  const objected = row.objections.some((one) => one.own && one.withdrawnAt === null);
  const inWindow = roundView(round, now).state === "window";
  const byList = way?.gain.by === "non-objection";
  const chairs = eye.chairs && byList && near.listed && !application.settled;
  const decides = byList ? eye.chairs : desk;
  const forDecision = row.standing === "for-decision";
  const [newest] = own ? await readRounds(db, process.id) : [];
  const next = newest && newest.id !== round.id && !newest.settledAt && now <= newest.appliesUntil;
  const documents = near.papers ? await readDocuments(db, application.id) : [];
  const delegates =
    (own || desk) && application.settled?.result === "admitted" ? await readDelegates(db, application.id) : [];
  const invited = own || desk ? await readInvitations(db, application.id, now) : [];
  const told = way !== null && knowsOfObjections(way.gain, eye);
  const steps: ApplicationView["steps"] = [
    { what: "submitted", at: application.submittedAt.toISOString(), done: true },
    ...(own || desk || application.completeAt
      ? [{ what: "complete", at: application.completeAt?.toISOString() ?? null, done: application.completeAt !== null }]
      : []),
    ...(byList
      ? [
          { what: "circulated", at: application.circulatedAt?.toISOString() ?? null, done: near.listed },
          {
            what: "closes",
            at: round.window?.closes.toISOString() ?? null,
            done: round.window !== null && now > round.window.closes,
          },
        ]
      : []),
    { what: "settled", at: application.settled?.at.toISOString() ?? null, done: application.settled !== null },
  ];
  return ok({
    title: application.name,
    href,
    crumbs: [...crumbsOf(process), { title: words.in(ask.language)("home-title"), href: homeOf(process) }],
    round: roundView(round, now),
    row,
    way: way && wayView(way, round.ways),
    inside: {
      website: application.website,
      purpose: application.purpose,
      activities: application.activities,
      statusProof: own || desk ? application.statusProof : "",
      sponsors: [...application.sponsors],
    },
    missing: own || desk ? [...(application.missing ?? [])] : [],
    plainlyLacks: desk && way && !application.completeAt ? [...lacking(way, application)] : [],
    asked: own || desk ? application.asked : null,
    steps: steps.filter(({ done, what }) => done || !over || what === "settled"),
    decision: application.settled && application.decision ? application.decision : null,
    term:
      term && (own || desk || isPublic(application))
        ? { lastDay: term.lastDay, daysLeft: term.daysLeft, due: term.due && (own || desk) }
        : null,
    // An applicant is not told of the private application of another, or a name typed would tell who applies.
    similar: similar
      .filter((other) => desk || isPublic(other) || other.applicant === ask.reader.person)
      .map((other) => ({ name: other.name, href: hrefOf(process, other), id: desk ? other.id : null })),
    documents: documents.map(({ id, name, size }) => ({ id, name, size, href: `${href}/documents/${id}` })),
    delegates: delegates.map(({ id, name, person }) => ({
      id,
      name: name || words.in(ask.language)("name-unknown"),
      focal: person === application.applicant,
    })),
    invited: invited.map(({ id, kind, name, ends }) => ({ id, kind, name, until: ends.toISOString() })),
    most: mostDelegates(application, round),
    hasFocal: application.applicant !== null,
    notes:
      chairs || (eye.chairs && told)
        ? (await readNotes(db, application.id)).map(({ at, text }) => ({ at: at.toISOString(), text }))
        : [],
    letters: [...(await lettersSeen(deps, ask, asked.value, [application], application))],
    consulting: told && application.consultingSince !== null && application.consultedAt === null,
    isOwn: own,
    now: now.toISOString(),
    reasons: way?.gain.by === "non-objection" ? way.gain.reasons : null,
    acts: {
      amend: own && mayAmend(application, round) ? `${href}/amend` : null,
      withdraw: own && !over ? `${href}/withdraw` : null,
      check: desk && !over && !lateForList(application, round) ? `${href}/check` : null,
      object: canObject && inWindow && !objected ? `${href}/object` : null,
      withdrawObjection: canObject && objected ? `${href}/withdraw-objection` : null,
      consult: chairs && told && row.objections.length > 0 ? `${href}/consult` : null,
      decide: decides && forDecision ? `${href}/decide` : null,
      upload: own && !over && !near.listed ? `${href}/documents` : null,
      delegates:
        own && application.settled?.result === "admitted" && term?.daysLeft !== null ? `${href}/delegates` : null,
      focal: !application.withdrawnAt && (own || desk) && mayHandOver(application) ? `${href}/focal-point` : null,
      uninvite: (own || desk) && invited.length > 0 ? `${href}/invitations/drop` : null,
      toldApart: desk ? `${href}/told-apart` : null,
      renew: own && term?.due && next ? `${homeOf(process)}/apply?renews=${application.id}` : null,
      letter: (own || desk) && application.settled && application.settled.result !== "lapsed" ? `${href}/letter` : null,
      bring: bringsLetters(ask, process) ? `${homeOf(process)}/received?application=${application.id}` : null,
    },
  });
}

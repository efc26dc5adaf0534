/** The modalities of a place in a few lines, for its page: what is open to the reader, what is not, and where it is. */
import { deadlinesInWords, may, stageTitle, yourActs } from "../../modalities/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { Place, SessionPlace } from "../model.ts";
import { subjectOf } from "../rules/subject.ts";
import type { RulesLine } from "../view-rules-model.ts";

/** Null where nothing is in force. `sessions` are those among which the next one open to the reader is looked for. */
export function rulesLineOf(
  ask: Ask,
  place: Place,
  sessions: readonly SessionPlace[] = [],
  now: Date = new Date(),
): RulesLine | null {
  const { rules } = place;
  if (!rules) return null;
  const { reader, language } = ask;
  const page = place.kind === "session" ? place.process.href : place.href;
  const attends = may(reader, reader.capacity, "session.attend", subjectOf(place)).allowed;
  const { may: open, not, told } = yourActs(reader, { rules, within: place.within, attends }, language);
  const next = not && nextOpen(sessions, now, (one) => may(reader, reader.capacity, not.name, subjectOf(one)).allowed);
  return {
    href: `${page}/modalities`,
    title: rules.file.title,
    language: rules.file.language,
    version: rules.version,
    stage: stageTitle(rules.file, rules.stage),
    may: open,
    not: not && pieces(not),
    next: next ? { title: next.title, href: next.href, starts: next.starts.toISOString(), zone: next.zone } : null,
    deadlines: deadlinesInWords(rules, language, told),
    attends,
  };
}

const pieces = ({ act, rule, source, verified, instead, inWriting }: NonNullable<RulesLine["not"]>) => ({
  act,
  rule,
  source,
  verified,
  instead,
  inWriting,
});

function nextOpen(sessions: readonly SessionPlace[], now: Date, isOpen: (one: SessionPlace) => boolean) {
  const coming = sessions.filter(({ starts, archived }) => starts > now && !archived);
  return coming.toSorted((a, b) => a.starts.getTime() - b.starts.getTime()).find(isOpen) ?? null;
}

/** The modalities of a place in a line or two, for its page. */
import { explain, may, stageTitle, yourActs } from "../../modalities/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { Place } from "../model.ts";
import { subjectOf } from "../rules/subject.ts";
import type { RulesLine } from "../view-rules-model.ts";

/** Null where nothing is in force. */
export function rulesLineOf(ask: Ask, place: Place): RulesLine | null {
  const { rules } = place;
  if (!rules) return null;
  const page = place.kind === "session" ? place.process.href : place.href;
  const answer = may(ask.reader, ask.reader.capacity, "session.attend", subjectOf(place));
  const { rule, instead } = explain(answer, ask.language);
  return {
    href: `${page}/modalities`,
    title: rules.file.title,
    language: rules.file.language,
    version: rules.version,
    stage: stageTitle(rules.file, rules.stage),
    may: yourActs(ask.reader, rules, place.within, ask.language),
    door: answer.allowed ? null : { rule, instead },
  };
}

/** A record on the terminal: as the JSON others build on, field by field, and as a page to read. */

import { noteInEnglish } from "../intake/notes.ts";
import { intakeTitle } from "../intake/problems.ts";
import type { ReadMeeting } from "../intake/read-file.ts";
import type { MeetingRecord } from "../model.ts";

/** The fields of `import --json`, in their published order; what else a record knows stays inside. */
export function asJson(record: MeetingRecord): unknown {
  return {
    title: record.title,
    date: record.date,
    format: record.format,
    interventions: record.interventions.map(({ n, label, speaker, kind, text, words, start, end }) => ({
      n,
      label,
      speaker,
      kind,
      text,
      words,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    })),
    selfIntroductions: record.selfIntroductions.map(({ n, name, affiliation }) => ({ n, name, affiliation })),
    polls: record.polls.map(({ n, question, method, results }) => ({ n, question, method, results })),
    questions: record.questions.map(({ n, text }) => ({ n, text })),
    recommendations: record.recommendations.map(({ n, text, confidence }) => ({ n, text, confidence })),
    decisions: record.decisions.map(({ n, text, outcome, dissociations }) => ({
      n,
      text,
      outcome,
      ...(dissociations === undefined || dissociations.length === 0 ? {} : { dissociations }),
    })),
    actions: record.actions.map(({ n, text, owner }) => ({ n, text, owner })),
    stageDirections: record.stageDirections.map(({ n, text }) => ({ n, text })),
    topics: record.topics.map(({ phrase, score }) => ({ phrase, score })),
  };
}

interface Share {
  readonly speaker: string;
  readonly words: number;
  readonly turns: number;
}

function shares(record: MeetingRecord): readonly Share[] {
  const found = new Map<string, { words: number; turns: number }>();
  for (const { speaker, label, words } of record.interventions) {
    const share = found.get(speaker ?? label ?? "(not named)") ?? { words: 0, turns: 0 };
    share.words += words;
    share.turns += 1;
    found.set(speaker ?? label ?? "(not named)", share);
  }
  return [...found].map(([speaker, share]) => ({ speaker, ...share })).sort((a, b) => b.words - a.words);
}

const short = (text: string): string => (text.length > 110 ? `${text.slice(0, 107)}...` : text).replace(/\s+/g, " ");

export function asSummary({
  record,
  name,
  encoding,
  container,
  notes,
}: ReadMeeting & { readonly record: MeetingRecord }): string {
  const lines: string[] = [];
  const total = record.interventions.reduce((sum, { words }) => sum + words, 0);
  lines.push(record.title ?? name);
  const where = [record.date ?? "date not given", record.place, `${record.format} notation`, container, encoding];
  lines.push(where.filter((part) => part !== null && part !== "").join(" · "));
  for (const note of notes) lines.push(`note: ${noteInEnglish(note, intakeTitle)}`);
  lines.push(
    "",
    `${record.interventions.length} interventions, ${total} words, ${record.stageDirections.length} stage directions`,
    "",
  );
  const all = shares(record);
  for (const { speaker, words, turns } of all.slice(0, 12)) {
    const percent = total === 0 ? 0 : Math.round((words * 100) / total);
    lines.push(`  ${String(percent).padStart(3)}%  ${String(turns).padStart(4)} x  ${speaker}`);
  }
  if (all.length > 12) lines.push(`        and ${all.length - 12} more`);
  const list = (heading: string, items: readonly string[]): void => {
    if (items.length === 0) return;
    lines.push("", `${heading} (${items.length})`);
    for (const item of items.slice(0, 15)) lines.push(`  ${short(item)}`);
    if (items.length > 15) lines.push(`  and ${items.length - 15} more`);
  };
  list(
    "Agenda",
    (record.agenda ?? []).map(({ n, title }) => `${n}: ${title}`),
  );
  list(
    "Self-introductions",
    record.selfIntroductions.map(
      ({ n, name: who, affiliation }) => `${n}: ${who}${affiliation === null ? "" : `, ${affiliation}`}`,
    ),
  );
  list(
    "Polls, hums, shows of hands",
    record.polls.map(({ n, method, question, results }) => `${n}: ${method}: ${question} ${JSON.stringify(results)}`),
  );
  list(
    "Decisions",
    record.decisions.map(({ n, outcome, text }) => `${n}: ${outcome}: ${text}`),
  );
  list(
    "Recommendations",
    record.recommendations.map(({ n, text }) => `${n}: ${text}`),
  );
  list(
    "Actions",
    record.actions.map(({ n, owner, text }) => `${n}: ${owner ?? "nobody named"}: ${text}`),
  );
  list(
    "Questions",
    record.questions.map(({ n, text }) => `${n}: ${text}`),
  );
  if (record.topics.length > 0) lines.push("", `Topics: ${record.topics.map(({ phrase }) => phrase).join(", ")}`);
  return lines.join("\n");
}

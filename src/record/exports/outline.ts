/** A record as documents tell it: headings, lists and tables in the order of the page, of no format yet. */
import { countryName, groupName } from "../../platform/languages/index.ts";
import type { Candidate } from "../draft-model.ts";
import { answersOf } from "../rules/published/answers.ts";
import { dayOrWords, list, number, percent, when } from "../wording/formats.ts";
import { type Exported, printable } from "./exported.ts";

export interface OutcomeLine {
  /** "Recommended", "Decided". */
  readonly label: string;
  readonly text: string;
  readonly asides: readonly string[];
}

export interface PollLines {
  readonly question: string;
  readonly method: string;
  readonly answers: readonly (readonly [option: string, said: string])[];
}

export interface TableLines {
  readonly title: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
}

/** When and where, and under which rule. */
export function factsOf({ session, record, shares, language, say }: Exported): readonly string[] {
  const speakers = shares.speakers.length;
  return [
    when(session.starts, session.ends, session.zone, language),
    ...(session.place ? [printable(session.place)] : []),
    ...(speakers > 0 ? [say("count-speakers", { count: speakers })] : []),
    say("count-interventions", { count: record.interventions.length }),
    say("count-words", { count: shares.words }),
    say(record.attribution),
  ];
}

const order = ["recommendation", "decision", "action", "question"] as const;
const labels = { recommendation: "recommended", decision: "decided", action: "promised", question: "asked" } as const;

function asidesOf(found: Candidate, { say, language }: Exported): readonly string[] {
  const who = found.type === "decision" ? (found.dissociations ?? []) : [];
  return [
    ...(found.type === "decision" ? [say(found.outcome)] : []),
    ...(who.length > 0 ? [say("dissociated", { who: list(who, language) })] : []),
    ...(found.type === "action" && found.owner !== null ? [say("owner", { who: found.owner })] : []),
    ...(found.type === "action" && found.due !== null ? [say("due", { when: dayOrWords(found.due, language) })] : []),
    ...(found.source === "model" ? [say("by-model")] : []),
  ].map(printable);
}

export const outcomesOf = (exported: Exported): readonly OutcomeLine[] =>
  order.flatMap((type) =>
    exported.record.outcomes
      .filter((found) => found.type === type)
      .map((found) => ({
        label: exported.say(labels[type]),
        text: printable(found.text),
        asides: asidesOf(found, exported),
      })),
  );

export const pollsOf = ({ record, say, language }: Exported): readonly PollLines[] =>
  record.outcomes.flatMap((found) =>
    found.type === "poll"
      ? [
          {
            question: printable(found.text),
            method: say(found.method),
            answers: answersOf(found.results).map(
              ([option, said]) =>
                [printable(option), typeof said === "number" ? number(said, language) : printable(said)] as const,
            ),
          },
        ]
      : [],
  );

/** Shares by group, speaker and region; those without a line are left out. */
export function tablesOf({ shares, say, language }: Exported): readonly TableLines[] {
  const { groups, speakers, regions } = shares;
  const heard = (group: (typeof groups)[number]) => {
    if (group.heard === "told") return percent(group.share, language);
    return say(
      group.heard === "untold" ? "group-spoke" : shares.ungrouped.words > 0 ? "group-unknown" : "group-absent",
    );
  };
  const stated = groups.some((group) => group.heard !== "absent");
  const untold = groups.some((group) => group.heard === "untold");
  const rest = [say(untold ? "group-untold" : "group-none"), percent(shares.ungrouped.share, language)] as const;
  const byGroup = groups.map((group) => [groupName(language, group.group), heard(group)] as const);
  const tables: readonly TableLines[] = [
    {
      title: say("group"),
      columns: [say("group"), say("share")],
      rows: stated ? (shares.ungrouped.words > 0 ? [...byGroup, rest] : byGroup) : [],
    },
    {
      title: say("by-speaker"),
      columns: [say("speaker"), say("share")],
      rows: speakers.map(({ name, share }) => [printable(name), percent(share, language)]),
    },
    {
      title: say("by-region"),
      columns: [say("region"), say("share")],
      rows: regions.map(({ region, share, countries }) => [
        say("ring-part", {
          group: say(`region-${region.toLowerCase() as "africa"}`),
          told: list(
            countries.map((code) => countryName(language, code)),
            language,
          ),
        }),
        percent(share, language),
      ]),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

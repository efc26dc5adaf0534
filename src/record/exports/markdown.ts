/** A record as Markdown (CommonMark, with the tables of GitHub). What was said is never taken for markup. */
import { day } from "../wording/formats.ts";
import { nameOf, standingOf } from "../wording/naming.ts";
import { directionsByCue, type Exported, itemsByCue, paragraphsOf, printable } from "./exported.ts";
import { factsOf, outcomesOf, pollsOf, tablesOf } from "./outline.ts";

/** Text on one line in which nothing is markup. */
export const plain = (text: string): string =>
  printable(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>|~&]/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");

const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(columns), row(columns.map(() => "---")).replaceAll("\\---", "---"), ...rows.map(row)].join("\n");

function outcomes(exported: Exported): readonly string[] {
  const found = outcomesOf(exported);
  if (found.length === 0) return [exported.say("nothing-came")];
  const lines = found.map(({ label, text, asides }) => {
    const aside = asides.length > 0 ? ` (${asides.map(plain).join("; ")})` : "";
    return `- **${plain(label)}**: ${plain(text)}${aside}`;
  });
  return [lines.join("\n")];
}

function text(exported: Exported): readonly string[] {
  const { record, say, language, address } = exported;
  const items = itemsByCue(record);
  const directions = directionsByCue(record);
  return record.interventions.flatMap((said) => {
    const item = items.get(said.key);
    const standing = standingOf(said, language);
    const aside = standing.length > 0 ? ` (${standing.map(plain).join(", ")})` : "";
    const link = `[${said.n}](<${address}/${encodeURIComponent(said.key)}>)`;
    return [
      ...(item ? [`### ${plain(item)}`] : []),
      `**${plain(nameOf(said, record.attribution, say))}**${aside} ${link}`,
      ...paragraphsOf(said.text).map(plain),
      ...(directions.get(said.key) ?? []).map((direction) => `*${plain(direction)}*`),
    ];
  });
}

export function asMarkdown(exported: Exported): string {
  const { session, record, say, language, publishedAt, address } = exported;
  const note =
    record.attribution === "on-the-record"
      ? []
      : [record.attribution === "closed" ? say("closed-note") : say("chatham-house-note")];
  const polls = pollsOf(exported).flatMap(({ question, method, answers }) => [
    `*${plain(question)}* (${plain(method)})`,
    answers.length > 0 ? table([say("answer"), say("result")], answers) : say("no-result"),
  ]);
  const blocks = [
    `# ${plain(session.title)}`,
    factsOf(exported).map(plain).join(" · "),
    ...note.map((said) => `> ${plain(said)}`),
    `## ${say("came-of-it")}`,
    ...outcomes(exported),
    ...(polls.length > 0 ? [`## ${say("room-was-asked")}`, ...polls] : []),
    `## ${say("how-much")}`,
    ...tablesOf(exported).map(({ columns, rows }) => table(columns, rows)),
    `## ${say("what-was-said")}`,
    ...text(exported),
    "---",
    `${plain(say("version-published", { version: String(record.version), date: day(publishedAt, language) }))} <${address}>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

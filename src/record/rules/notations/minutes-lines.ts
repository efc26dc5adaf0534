/** Lines of minutes: headings, labels, bullets, and what only administers the meeting. */
import { isDateLine } from "./dates.ts";
import { isNick, labelColon, labelShape } from "./labels.ts";
import { single } from "./lines.ts";

export interface Heading {
  readonly level: number;
  readonly title: string;
}

const unlinked = (text: string): string => text.replace(/\[([^[\]]{1,200})\]\([^()]{0,300}\)/g, "$1");

/** `## Title`, `=== Title ===`, `**Title**` alone, or a line with a rule under it. */
export function headingOf(line: string, next: string): Heading | null {
  const marked =
    /^ {0,3}(#{1,6})\s*([^#].*?)#*$/.exec(line) ??
    /^(={2,4})\s+(\S.*?)\s*=*$/.exec(line) ??
    /^(\*{3})\s+([^*]{3,120})\s+\*{3}$/.exec(line);
  if (marked) {
    const title = single(unlinked(marked[2] ?? "").replace(/[*_`]+/g, ""));
    return title === "" ? null : { level: (marked[1] ?? "").length, title };
  }
  if (line.length > 2 && line.length < 120 && /^(?:={4,}|-{4,}|~{4,})$/.test(next) && !/^[-=~*\s]/.test(line))
    return { level: next.startsWith("=") ? 1 : 2, title: single(unlinked(line)) };
  const bold = /^\*\*([^*]{3,100})\*\*:?$/.exec(line);
  // "**Poll: ... (Yes: 28)**" is said, however bold.
  if (
    bold &&
    /^(?:polls?|hums?|humming|show of hands|votes?|actions?|ai|decisions?|resol\w+|consensus|results?|conclusion|proposal)\b|\?/i.test(
      bold[1] ?? "",
    )
  )
    return null;
  return bold ? { level: 6, title: single(bold[1] ?? "") } : null;
}

/** "2. Key timing draft (Johan Ihren)" above indented text: how minutes without marks number their items. */
export function numberedHeading(line: string, next: string): Heading | null {
  const found = /^(?:\d{1,2}\.|\d{1,2}\)|[a-z]\))\s{1,4}(\p{Lu}[^:?]{2,90})$/u.exec(line);
  return found && !/[.!]$/.test(line) && (next === "" || /^\s{2,}[^\s*-]/.test(next))
    ? { level: 2, title: single(found[1] ?? "") }
    : null;
}

export interface LabelledLine {
  readonly label: string;
  readonly text: string;
  readonly indent: number;
}

const lead = /^(\s*)(?:>\s+)?(?:(?:[-*•+]|\d{1,2}[.)])\s+)?/;
/** `(p7-p17)`, `[JR]`, `(from the chat)`, `(remote)` between a name and its colon. */
const aside = /\s*(?:\([^()]{0,40}\)|\[[^[\]]{0,40}\])$/;
const verbs =
  /\s+(?:says|said|asks|asked|replies|replied|responds|via (?:jabber|chat|zulip)|on (?:jabber|chat|zulip)|from (?:jabber|chat|the floor)|as (?:an )?(?:individual|chair|contributor|ad)|speaking as .{2,20}|presenting|continues?)$/i;

/** The label a line begins with, before it is known whether it names a person. */
export function labelled(line: string): LabelledLine | null {
  const before = lead.exec(line)?.[0].length ?? 0;
  const colon = labelColon(line, before);
  if (colon === -1 || colon - before > 60) return null;
  const next = line[colon + 1];
  if (next !== undefined && next !== " " && next !== "\t" && next !== "*") return null;
  let label = single(line.slice(before, colon).replace(/[*_`]+/g, (marks) => (marks === "_" ? "_" : "")));
  label = label.replace(aside, "").replace(verbs, "").replace(aside, "").replace(/,$/, "").trim();
  if (label.startsWith("(") || label.startsWith("[")) return null;
  const plain = label.replace(/_/g, " ");
  if (label === "?" || label === "??")
    return { label: "?", text: line.slice(colon + 1).trim(), indent: (lead.exec(line)?.[1] ?? "").length };
  if (label.length < 2 || !(labelShape(plain, false) !== null || isNick(label))) return null;
  return {
    label,
    text: line
      .slice(colon + 1)
      .replace(/^[*_]+/, "")
      .trim(),
    indent: (lead.exec(line)?.[1] ?? "").length,
  };
}

export const bulleted = (line: string): boolean => /^\s*(?:[-*•+]|\d{1,2}[.)])\s/.test(line);

/** Sections of lists and addresses. */
const clerical =
  /^(?:table of contents|contents|(?:remote )?participants?(?: list)?|attendees|attendance|(?:session \w{1,4} )?blue ?sheets?|remote (?:instructions|participation)|meeting information|logistics|time|connection details|useful (?:links|information)|links|resources|recording|present|regrets|abbreviations)$/i;
export const isClerical = (title: string): boolean => clerical.test(title.replace(/[:.]$/, ""));

const administration =
  /^\s*(?:[-*•]\s+)?[*_]{0,2}(?:(?:meeting )?materials?|notes|recording|zulip(?: stream| room)?|jabber(?: room)?|jabber & minutes|chat|meetecho[^:]{0,40}|audio(?: stream)?[^:]{0,20}|video[^:]{0,20}|codimd|etherpad|webex|meeting link|meeting number|password|slides?|presented slides|draft|github|i-d|minutes? takers?|minute[- ]?takers?|note[- ]?takers?|(?:jabber|chat) (?:scribes?|monitors?)|scribes?|chairs?|agenda url|source|date|location|time|date and time|please note|agenda(?=:\s*<?http))(?: \([^()]{0,40}\))?[*_]{0,2}\s*:/i;

/** Where to connect, who takes notes, what slides were shown. */
const noteWell =
  /^(?:remember that |reminder of |this session is |you.{0,40})?(?:the |ietf )?\[?note ?well\b.{0,400}(?:appl|policy|ipr|conduct|process)/i;
const contentsLine = /^\s*(?:[-*]|\d+\.)\s+\[.{1,300}\]\(#[^()]{0,300}\)\s*$/;
const listHead =
  /^\s*(?:[*_]{0,2})(?:(?:remote |co-)?(?:chairs?|chairing|participants?|attendees|present|in attendance|presenters|minute takers?|scribes?|staff|apologies|regrets))(?:\s*\([^()]{0,60}\))?\s*:?(?:[*_]{0,2})\s*:?\s*$/i;
/** "Chairs:", "Participants (remote):" alone on a line: names follow. */
export const beginsList = (line: string, next: string): boolean =>
  line.length < 80 && listHead.test(line) && (line.includes(":") || /^\s*[-*•]/.test(next));

const listed =
  /^\s*(?:[-*•+]|\d{1,3}[.)])?\s*\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,4}(?:\s*(?:,|[(<\u2013-]).{0,100})?$/u;
/** A line of such a list: a name, with or without where it comes from. */
export const isListed = (line: string): boolean => line.length < 140 && !line.includes(":") && listed.test(line);

/** "Chairs: WGLC will start in April" is said, and no list of who they are. */
const chairsSay =
  /^\s*(?:[-*•]\s+)?chairs?:\s.*\b(?:will|is|are|was|were|we|i|have|has|should|can|to|please|thanks?)\b/i;
const meetingLine = /^\s{0,40}ietf[- ]?\d{2,3}(?:[,:]? [\p{Lu}(][\p{L}.,() ]{2,50})?$/u;

export const isAdministration = (line: string): boolean =>
  (administration.test(line) && !chairsSay.test(line)) ||
  meetingLine.test(line.toLowerCase().startsWith("ietf") ? line.replace(/^ietf/i, "ietf") : "") ||
  noteWell.test(line) ||
  isDateLine(line.replace(/^\s*ietf[- ]?\d{1,3}\b/i, "")) ||
  contentsLine.test(line) ||
  /^\s*(?:[-*•]\s+)?<?https?:\/\/\S+>?$/.test(line) ||
  /^\s*\*\[[^\]]{1,8}\]:/.test(line) ||
  /^\s*(?:<!--|-->)/.test(line) ||
  /^\s*(?:\* ?\* ?\*|-{3,}|={3,}|_{3,}|~{3,})\s*$/.test(line);

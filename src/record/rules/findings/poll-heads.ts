/** The line that opens a poll in minutes: "Hum: ...", "Show of hands tool: ...", "Poll for adoption: 24 yes, 3 no". */
import { type Draft, keyText, type Method, optionOnly, put, readLine, tidyQuestion } from "./poll-drafts.ts";
import { bareAmount, isAmount, optionKey, tallyIn } from "./tallies.ts";

export const head =
  /^(?:[\p{L}\d .()'/-]{1,30}:\s+)?(?:(?:the|an?|first|second|third|quick|another|straw|informal|room|in-room|meetecho|online|zoom|slido|webex|datatracker|adoption|results? of|we did|we took|there was|chairs?|calls? for|called for|asks? for|takes?|took|now|two|have)\s+){0,4}(?<act>humm?s?|humming|show[- ]of[- ]hands?|raise[- ]hands?|straw[- ]?polls?|poll(?:s|ing)?|votes?(?=\s*:))(?:\s+(?:tool|results?|question|begins|call|\d|#\d+))*(?:\s\([^)]{0,60}\))?\s*(?<mark>[:=?.,]|--?|–|—|$|(?=\s(?:for|on|of|was|is|to|if|whether|in|against|about|regarding|shows?|showed|results?)\b))\s*/u;

export const pastOnly =
  /\b(?:on the (?:mailing )?list|mailing list|will go out|we'll do|we will do|can you do|polling (?:for|of)? ?(?:the )?(?:server|client|device)|hum-vote)\b/;

export const methodOf = (act: string): Method => {
  if (act.startsWith("hum")) return "hum";
  return act.includes("hand") ? "show-of-hands" : "poll";
};

/** Question and result on the line that opens the poll. */
export function readHead(draft: Draft, written: string): void {
  const text = written.replace(/^[\s–—-]+/, "").replace(/^(?:was|were|shows?|showed)\s+/i, "");
  const plain = text.toLowerCase().replace(/’/g, "'");
  const isHum = draft.method === "hum";
  if (optionOnly.test(plain) || isAmount(plain)) {
    readLine(draft, plain, text);
    return;
  }
  const even = /^50[:/-]50\b/.exec(plain);
  if (even) {
    put(draft, "result", even[0]);
    return;
  }
  const cutAt = questionEnd(text, isHum);
  if (cutAt <= 0) {
    readOptions(draft, plain, text);
    return;
  }
  draft.question = tidyQuestion(/["“]([^"“”]{8,300})["”]/.exec(text)?.[1] ?? text.slice(0, cutAt));
  const after = text.slice(cutAt).replace(/^[\s:.,–—-]+/, "");
  readLine(draft, after.toLowerCase().replace(/’/g, "'"), after);
}

/** Where the question of a head line ends: after its quotation, its question mark, its colon or its dash; 0 where it has none. */
function questionEnd(text: string, isHum: boolean): number {
  const quoted = /["“]([^"“”]{8,300})["”]/.exec(text);
  if (quoted) return quoted.index + quoted[0].length;
  const mark = text.indexOf("?");
  if (mark >= 0) return mark + 1;
  const dash = /\s(?:-{1,2}|–|—)\s/.exec(text);
  if (dash && dash.index > 12 && !tallyIn(text.slice(0, dash.index).toLowerCase(), isHum)) return dash.index;
  const colon = text.indexOf(":");
  const after = text.slice(colon + 1).toLowerCase();
  if (colon > 0 && text.slice(0, colon).split(" ").length > 1 && !/[:=]/.test(after) && tallyIn(after, isHum))
    return colon;
  return 0;
}

/** "in favour of A: strong; B: weak", "for having read the draft: 6 people", "Yes 34, No 3". */
function readOptions(draft: Draft, plain: string, text: string): void {
  const isHum = draft.method === "hum";
  const parts = plain.split(/[;,/]\s*/);
  const pairs = parts.map((part) => /^(.{1,200}?)\s*(?:[:=]|\s-)\s*(.{1,40})$/.exec(part.trim()));
  if (pairs.every((pair) => pair?.[2] !== undefined && isAmount(pair[2]))) {
    const only = pairs.length === 1 ? pairs[0]?.[1] : undefined;
    const long = only !== undefined && only.split(" ").length > 3;
    if (long) draft.question = tidyQuestion(keyText(text, only));
    for (const pair of pairs) {
      const amount = bareAmount(pair?.[2] ?? "", isHum);
      if (amount !== null) put(draft, long ? "yes" : optionKey(keyText(text, pair?.[1] ?? "")), amount);
    }
    return;
  }
  const tally = tallyIn(plain, isHum);
  if (tally) {
    for (const [key, value] of Object.entries(tally.results)) put(draft, key, value);
    if (tally.from > 8) draft.question = tidyQuestion(text.slice(0, tally.from));
    return;
  }
  const counted =
    /^((?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)) (?:people|hands?|persons?)\b(.*)$/.exec(plain);
  if (counted?.[1] !== undefined) put(draft, "yes", bareAmount(counted[1], isHum) ?? counted[1]);
  draft.question = tidyQuestion(counted?.[2] ?? text);
}

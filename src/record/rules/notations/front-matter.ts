/** What stands before and around a meeting and was not said in it: titles, dates, rooms, disclaimers, lists of who attends. */

import { countryNamed } from "../../../kernel/places/countries.ts";
import { normalCase } from "../speakers/normal-case.ts";
import { addDays, dateIn, isDateLine, rangeIn } from "./dates.ts";
import { isSpeech } from "./labels.ts";
import { single } from "./lines.ts";

const disclaimerPhrases =
  /real-?time caption|captioning by|captions by|draft transcript|rough[- ](?:draft|edited)|communication access real-?time|authoritative record|not (?:be )?(?:a )?(?:totally )?verbatim|largely accurate|transcription errors|inaudible passages|posted as an aid|aid to understanding the proceedings|live captioning|captioning taken during|being provided in a? ?raw|unedited (?:raw )?(?:captioning|transcript)|services provided by|captioning (?:provided|services)|captioned by|this (?:text|document|file|transcript).{0,60}(?:is|are) (?:being )?(?:provided|based|not)|although the transcri|for ease of (?:reading|reference).{0,40}transcript/i;

const traces = /caption|transcri|verbatim|provided|authoritative|rough|unedited|real-?time|accurate|\braw\b/i;

/** A paragraph about the transcript, not of it. Bounded: only the first 700 characters are looked at. */
export function isDisclaimer(paragraph: string): boolean {
  // A disclaimer speaks of captions and transcripts in one of these words.
  const head = paragraph.length > 700 ? paragraph.slice(0, 700) : paragraph;
  if (!traces.test(head)) return false;
  return (
    paragraph.length > 30 &&
    disclaimerPhrases.test(paragraph.slice(0, 700)) &&
    !/\b(?:thank|i'm|i think|let's|i would)\b/i.test(paragraph.slice(0, 300))
  );
}

const marker =
  /^(?:[\s*_.=~#·•-]*|(?:\(|\[)?\s*(?:raw (?:file|transcript|copy)|raw|(?:un)?finished (?:file|copy|transcript)|draft|rough draft|unedited(?: transcript)?|final(?: transcript| copy)?|transcript|end|end of (?:session|meeting|transcript|call|file|captioning|recording)|captioning (?:has )?(?:concluded|ended).{0,40}|(?:meeting|session) (?:concluded|ended|adjourned).{0,40}|finished|back to top|previous|next|print|share|tweet|contents?|skip to main content)\s*[.:]?(?:\)|\])?)$/i;

/** Stars, rules, RAW FILE, FINISHED FILE and their like. */
export function isMarker(line: string): boolean {
  if (line.length >= 70) return false;
  const last = line.charCodeAt(line.length - 1);
  // A sentence of some length is none: most short turns end here.
  if (line.length > 24 && (last === 46 || last === 63 || last === 33)) return false;
  return marker.test((line.includes("*") || line.includes("_") ? line.replace(/[*_]+/g, "") : line).trim());
}

const address =
  /(?:^|\s)(?:https?:\/\/|www\.)|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|int|info)$|@[\w-]+\.\w|^p\.? ?o\.? box|^\+?[\d() .-]{9,}$|caption ?first|captioning solutions|^\d[\d-]* [A-Z].*(?:street|avenue|road|suite)|^[a-z .]{2,30},? [A-Z]{2} \d{5}\b/i;

/** Who captioned: the line that opens such a block. */
const service =
  /^(?:live |real-?time |cart )?(?:services?|captioning|captions?|captioned|transcribed|transcription|transcript|stenography|stenographer|steno)(?: services?)?(?: (?:is|are|was|were))?(?: (?:provided|produced|prepared))?(?: by\b|:)/i;
/** The first letters of those words, small. */
const serviceFirst = new Set([..."lrcst"].map((letter) => letter.charCodeAt(0)));
export const isService = (line: string): boolean =>
  line.length < 90 && line.length > 8 && serviceFirst.has(line.charCodeAt(0) | 32) && service.test(line);
const keyed =
  /^(?:date|time|day|day & time|when|where|room|venue|location|place|city|duration|language|format|type|subtheme|theme|track|organi[sz]ed by|organi[sz]er|organi[sz]ers|contact|e-?mail|tel|phone|web|website|url|link|recording|video|slides|chat|notes|agenda|material|source|published|posted|session (?:facilitator|leader|chair|type|format|id)|facilitator|moderator|speaker|panell?ist|presenter|host|chair|co-chair|attendee|participant|present|minute taker|note taker|scribe|rapporteur|apologies|staff|icann staff|confirmation)s?(?:\(s\))?\s*:/i;
const timeWords =
  /\d{1,2}(?:[:.h]\d{2})?|\b(?:[ap]\.?m\b\.?|hours|hrs|utc|gmt|ce?s?t|local|time|from|to|noon|est|edt|pst|pdt|z)\b/gi;
const isTimeLine = (line: string): boolean =>
  line.length < 60 &&
  /\d/.test(line) &&
  !/[\p{L}\p{N}]/u.test(line.replace(timeWords, "").replace(/\b(?=[A-Z]{3,4}\b)[A-Z]{1,3}T\b/, ""));
const room =
  /^(?:(?:press |conference |meeting |main |plenary )?(?:room|salle|hall|workshop room|auditorium|salon|ballroom)\b.{0,40}|(?:day|session|track) [\divx]+)$/i;
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day[,.]?$/i;
const event =
  /internet governance forum|annual meeting|united nations|international telecommunication union|internet corporation for assigned|\bplenipotentiary\b|^(?:igf|itu|icann|ripe|ietf|wsis|eurodig|srccon)[\s-]*(?:\d{2,4}|council)?$|^\d+(?:st|nd|rd|th) (?:meeting|session) of/i;

export interface Front {
  readonly title: string | null;
  readonly date: string | null;
  readonly place: string | null;
  /** Names of those announced to lead or speak. */
  readonly names: readonly string[];
}

const nameList =
  /^(?:session )?(?:facilitator|moderator|speaker|panell?ist|presenter|host|chair|organi[sz]er|attendee|participant|present|co-?chair|minute taker|note taker|scribe|rapporteur)s?(?:\(s\))?\s*:\s*(.+)$/i;
const fullName =
  /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}\.?|de|van|von|der|den|la|le|da|dos|al|el|bin|\p{Lu}[\p{L}'’.-]+)){1,4}$/u;

/** "Matt Boggie, Alexis Lloyd and Jo Li (NPR)" as names. */
export function namesIn(list: string): readonly string[] {
  return list
    .slice(0, 2000)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .split(/[,;&/]| and | - | – /)
    .map(single)
    .filter((name) => name.length < 50 && fullName.test(name));
}

/** "GENEVA, SWITZERLAND": a town and a country. */
function placeOf(line: string): string | null {
  const parts = line.split(",").map(single);
  const last = parts.at(-1) ?? "";
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    line.length > 70 ||
    /\d/.test(line) ||
    countryNamed(last.replace(/[.]$/, "")) === null
  )
    return null;
  return parts.map((part) => normalCase(part.replace(/[.]$/, ""))).join(", ");
}

const heldIn = /\b(?:in|at) (\p{Lu}[\p{L} .'’-]{2,30}, \p{Lu}[\p{L} .'’-]{2,40}?),? (?:from|on|between|\d)/u;

/** Names that lists in the first lines announce: facilitators, moderators, speakers. */
export function announcedNames(lines: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const line of lines) {
    const list = line.length < 1000 && line.includes(":") ? nameList.exec(single(line)) : null;
    if (list) names.push(...namesIn(list[1] ?? ""));
  }
  return names;
}

/** Reads what stands before the first cue. `fileName` may hold the date where the text has none. */
export function readFront(lines: readonly string[], fileName: string, fallbackTitle: string | null): Front {
  const kept = lines
    .map(single)
    .filter((line) => line !== "")
    .slice(0, 400);
  const text = kept.join("\n").slice(0, 20_000);
  let place: string | null = null;
  let announced: string | null = null;
  const titles: { readonly line: string; readonly after: boolean }[] = [];
  const events: string[] = [];
  const names: string[] = [];
  let dated = false;
  for (const line of kept) {
    const list = nameList.exec(line);
    if (list) names.push(...namesIn(list[1] ?? ""));
    const key = /^(?:title|meeting|subject|event|session title)\s*:\s*(.{3,200})$/i.exec(line);
    if (key && announced === null) announced = key[1] ?? null;
    const here = placeOf(line);
    if (here !== null) place ??= here;
    else if (isDateLine(line)) dated = true;
    else if (isTimeLine(line) || weekday.test(line) || room.test(line)) dated = true;
    else if (isMarker(line) || isDisclaimer(line) || isService(line) || address.test(line) || keyed.test(line))
      continue;
    else if (event.test(line) && line.length < 110 && !/ [-–:|] .*[-–:|] /.test(line)) events.push(line);
    else if (line.length < 220) titles.push({ line, after: dated });
  }
  place ??= normalPlace(heldIn.exec(text)?.[1]);
  const picked = pickTitle(titles, announced, fallbackTitle) ?? events[0] ?? null;
  const title =
    picked !== null && part.test(picked) ? whole(picked, [...events, ...titles.map(({ line }) => line)]) : picked;
  return { title: title === null ? null : tidyTitle(title), date: pickDate(text, title ?? "", fileName), place, names };
}

const normalPlace = (place: string | undefined): string | null => (place === undefined ? null : single(place));

/** "PLENARY 5" names a part of a meeting, not the meeting. */
const part =
  /^(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\d+(?:st|nd|rd|th)|opening|closing) )?(?:plenary|meeting|session|committee|day|part)(?: (?:meeting|session))?(?: (?:\d{1,2}|[ivx]{1,4}|[a-d]))?$/i;

const whole = (picked: string, lines: readonly string[]): string => {
  const of = lines.find((line) => line !== picked && !part.test(line) && !houses.test(line));
  return of === undefined ? picked : `${of}, ${picked}`;
};
const houses = /^(?:international telecommunication union|united nations|raw|icann)$/i;

/** The line after a date or a room names the session; without one, the first line does. */
function pickTitle(
  titles: readonly { readonly line: string; readonly after: boolean }[],
  announced: string | null,
  fallback: string | null,
): string | null {
  const first = titles[0];
  if (announced !== null) return announced;
  if (fallback !== null && fallback !== "") return fallback;
  if (!first) return null;
  const shouted = !/\p{Ll}/u.test(first.line);
  const later = titles.find(({ after, line }) => after && !(line.length > 60 && /[.]$/.test(line)));
  if (!shouted) return first.line;
  const mixed = titles.find(({ line }) => /\p{Ll}/u.test(line));
  return (!first.after && later ? later : (mixed ?? first)).line;
}

const tidyTitle = (title: string): string =>
  title
    .replace(/^[#*_=\s]+|[#*_=\s]+$/g, "")
    .replace(/[\s–—-]*(?<=[\s–—-])(?:RAW|RAW FILE|UNEDITED)$/, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");

function pickDate(text: string, title: string, fileName: string): string | null {
  const spoken = text.replace(/\b(?:updated|published|posted|created|retrieved|copyright)\b.{0,40}/gi, " ");
  const day = /\bday (\d)\b/i.exec(title) ?? /\bday (\d)\b/i.exec(spoken.slice(0, 600));
  const span = rangeIn(spoken);
  if (span && day) {
    // Five days are a Day 0 and four more; shorter meetings begin with Day 1.
    const zero = span.days >= 5 ? span.first : addDays(span.first, -1);
    const counted = addDays(zero, Number(day[1]));
    return dateIn(spoken) ?? counted;
  }
  return dateIn(spoken) ?? dateIn(fileName) ?? (span?.days === 2 ? span.first : null);
}

/** Paragraphs before the first cue that were said all the same: captions often begin in the middle of a sentence. */
export function spokenFront(paragraphs: readonly string[]): number {
  let from = paragraphs.length;
  // From the end backwards, over what reads as speech; the first paragraph of a file is its title.
  for (let at = paragraphs.length - 1; at >= 1; at -= 1) {
    const paragraph = paragraphs[at] ?? "";
    if (
      isMarker(paragraph) ||
      isDisclaimer(paragraph) ||
      isDateLine(paragraph) ||
      keyed.test(paragraph) ||
      address.test(paragraph)
    )
      break;
    const sentence = paragraph.length > 12 && /[.?!…"”-]$/.test(paragraph) && /\p{Ll}/u.test(paragraph);
    if (!sentence || !isSpeech(paragraph)) break;
    from = at;
  }
  return from;
}

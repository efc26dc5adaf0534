/**
 * IRC logs of meetings with a scribe, as the W3C and others keep them: `<scribe> name: text`, `... more`, `Topic:`,
 * queue and attendance commands, bots; and what people type themselves, with `PROPOSAL:`, `RESOLUTION:`, `+1`.
 */
import { dateIn } from "./dates.ts";
import type { Draft, Notation, Source, Survey, Turn } from "./draft.ts";
import { type Message, messagesOf } from "./irc-messages.ts";
import { bareNick, nameOfNick, presentName } from "./irc-names.ts";
import { isNick, labelColon, labelShape } from "./labels.ts";
import { single } from "./lines.ts";

const bots = /^(?:zakim|rrsagent|trackbot|ghurlbot|agendabot|github-bot|gb|cg-board|meetbot|voip|voip[-_\w]*)$/i;

/** Orders to bots, attendance and queue: part of the meeting's course, not of what was said. */
const command =
  /^(?:q[+?-]|queue\s?[+=?-]|\+?q\b\s*[+?-]|ack\b|present\s?[+-]|regrets\s?[+-]|scribe\s?[+-]|chairs?\s?[+-]|agenda\s?[+?]|agendum\b|next (?:item|agendum)|take up\b|(?:zakim|rrsagent|trackbot|ghurlbot|agendabot|gb|voip)\s?[,:]|zakim\b|s\/[^/]+\/|i\/[^/]+\/|(?:present|regrets|scribes?|scribenick|chairs?|agenda|meeting|date|location|previous meeting|next meeting|organizer|meeting moderator|meeting organizer|scribeoptions|logging to|audio|mute|unmute)\s*:|(?:who is|who's) (?:here|on the phone|scribing|noisy)\b.{0,12}$|rrsagent\b|make (?:logs|minutes)|connect(?:ions|ed)\b.{0,10}$|has joined #)/i;
const kept = /^(?:proposal|proposed|resolution|resolved|action|todo|issue|decision|straw ?poll|poll|vote)\s*:/i;
const vote = /^[+-][01]\b|^[+-]?0$|^\+\d{1,3}\b/;
const topicLine = /^(?:sub-?)?topic\s*:\s*(\S.{0,300})/i;

interface State {
  readonly scribes: Set<string>;
  readonly nicks: ReadonlySet<string>;
  /** Who the scribe wrote last about. */
  speaking: string | null;
}

const key = (nick: string): string => bareNick(nick).toLowerCase();

function noteScribe(state: State, message: Message): void {
  const named = /^scribe(?:nick|s)?\s*[+:]\s*(.{0,60})$/i.exec(message.text);
  if (!named) return;
  const who = single((named[1] ?? "").replace(/https?:.*/, ""));
  // `scribe:` hands the pen over; `scribe+` adds a pen.
  if (/^scribe(?:nick)?\s*:/i.test(message.text) && who !== "") state.scribes.clear();
  for (const one of who === "" ? [message.nick] : who.split(/,| and /))
    state.scribes.add(key(single(one).replace(/ /g, "_")));
}

const isScribe = (state: State, nick: string): boolean => {
  const wanted = key(nick);
  if (state.scribes.has(wanted)) return true;
  for (const scribe of state.scribes)
    if (scribe.length > 2 && (wanted.startsWith(scribe) || scribe.startsWith(wanted))) return true;
  return false;
};

/** `manu: text`, `Jack Tanner (Gimly): text` from a scribe. */
function scribed(text: string, state: State): { readonly label: string; readonly said: string } | null {
  const colon = labelColon(text, 0);
  if (colon < 1 || colon > 60) return null;
  const label = single(text.slice(0, colon));
  const known = state.nicks.has(key(label.replace(/ /g, "_")));
  if (!known && !(labelShape(label.replace(/_/g, " "), true) !== null || isNick(label))) return null;
  if (kept.test(text) || (/\s/.test(label) && label.split(" ").length > 4)) return null;
  return { label, said: text.slice(colon + 1).trim() };
}

function turnOf(message: Message, state: State): { label: string | null; said: string } | null {
  const { text, nick } = message;
  if (kept.test(text) || vote.test(text)) return { label: nick, said: text };
  if (!isScribe(state, nick)) return { label: nick, said: text };
  const more = /^(?:\.{2,}|…)\s*:?\s*/.exec(text);
  if (more) return { label: state.speaking, said: text.slice(more[0].length) };
  const named = scribed(text, state);
  if (named) {
    state.speaking = named.label;
    return named;
  }
  if (/^https?:\S+$/.test(text)) return { label: nick, said: text };
  return { label: null, said: text };
}

function read(source: Source, survey: Survey): Draft {
  const messages = messagesOf(survey.lines);
  const nicks = new Set(messages.map(({ nick }) => key(nick)));
  const state: State = { scribes: new Set(), nicks, speaking: null };
  const turns: Turn[] = [];
  const agenda: { turn: number; title: string }[] = [];
  const names = new Set<string>();
  const aliases = new Map<string, string>();
  let title: string | null = null;
  let said: string | null = null;
  const origin = messages.find(({ at }) => at !== null)?.at ?? 0;
  for (const nick of new Set(messages.map((message) => message.nick))) {
    const name = nameOfNick(nick);
    if (name.includes(" ")) names.add(name);
    // `Charles_E._Lehner_[cel]`: the short nick this person also uses, where it begins a word of the name.
    const short = /\[([a-z]{2,8})\]$/.exec(nick)?.[1];
    if (short !== undefined && name.includes(" ")) aliases.set(short, name);
    const handle = nick.split("_//_");
    if (handle.length === 2) aliases.set((handle[0] ?? "").toLowerCase(), name);
  }
  let fresh = true;
  for (const message of messages) {
    const { text, nick } = message;
    if (text === "" || bots.test(nick) || /^(?:has (?:joined|left|quit)\b|\*)/.test(text)) continue;
    noteScribe(state, message);
    const present = presentName(text);
    if (present !== null) {
      names.add(present);
      if (/^present/i.test(text) || present.toLowerCase().includes(key(nick).slice(0, 4)))
        aliases.set(nick.toLowerCase(), present);
    }
    const moderator = /^meeting (?:moderator|organizer)\s*:\s*([^<]{3,60})/i.exec(text);
    if (moderator) names.add(single(moderator[1] ?? ""));
    title ??= /^meeting\s*:\s*(?!https?:)(\S.{0,200})/i.exec(text)?.[1]?.trim() ?? null;
    said ??= /^date\s*:\s*(\S.{0,60})/i.exec(text)?.[1] ?? null;
    const topic = topicLine.exec(text);
    if (topic) {
      agenda.push({ turn: turns.length, title: single(topic[1] ?? "") });
      state.speaking = null;
      fresh = true;
      continue;
    }
    if (present !== null || command.test(text)) continue;
    const turn = turnOf(message, state);
    if (!turn || turn.said === "") continue;
    const last = turns.at(-1);
    const start = message.at === null ? undefined : message.at - origin;
    if (!fresh && last && last.label !== null && last.label === turn.label) last.paragraphs.push(turn.said);
    else turns.push({ label: turn.label, paragraphs: [turn.said], ...(start === undefined ? {} : { start }) });
    fresh = false;
  }
  for (const { label } of turns) {
    if (label === null || aliases.has(label.toLowerCase())) continue;
    aliases.set(label.toLowerCase(), nameOfNick(label));
  }
  const date = messages.find((message) => message.date !== null)?.date ?? dateIn(said ?? "") ?? dateIn(source.name);
  return {
    format: "irc",
    title: title ?? source.title ?? null,
    date,
    place: null,
    turns,
    agenda,
    roster: { aliases, names: [...names] },
    linesStandAlone: true,
  };
}

export const irc: Notation = {
  format: "irc",
  likeness: ({ ircLines, filled }) => (ircLines >= 2 && ircLines * 2 > filled ? 0.97 : 0),
  read,
};

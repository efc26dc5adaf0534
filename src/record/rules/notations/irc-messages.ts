/** Lines of an IRC log (W3C, Jabber and others) as messages: who typed what, when. */
import { secondsOf } from "./stamps.ts";

export interface Message {
  readonly nick: string;
  readonly text: string;
  /** Seconds since the epoch or since midnight; null where the log has no times. */
  readonly at: number | null;
  /** ISO date where the stamp holds one. */
  readonly date: string | null;
}

const shape =
  /^(?:\[?(?:(\d{4}-\d\d-\d\d)[T ])?(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d{0,6})?)?(?:Z|[+-]\d\d:?\d\d)?\]?\s+)?<[ @+%]?([^<>\s][^<>]{0,60})>[\t ]?(.*)$/;
const comings = /^(?:\S+ )?(?:has (?:joined|left|quit|changed the topic)|\*\*\* |is now known as)/;

/** Messages in order; a line without a nick goes on with the message before. */
export function messagesOf(lines: readonly string[]): readonly Message[] {
  const found: { nick: string; parts: string[]; at: number | null; date: string | null }[] = [];
  for (const line of lines) {
    if (line === "") continue;
    const match = shape.exec(line);
    if (!match) {
      const stamped = /^\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d/.test(line);
      if (!stamped && !comings.test(line)) found.at(-1)?.parts.push(line.trim());
      continue;
    }
    const [, date, hours, minutes, seconds, milli, nick = "", text = ""] = match;
    const clock =
      hours === undefined
        ? null
        : secondsOf(Number(hours), Number(minutes), Number(seconds ?? 0)) + Number(`0.${milli ?? 0}`);
    const at = clock === null ? null : clock + (date === undefined ? 0 : Date.parse(date) / 1000);
    found.push({ nick: nick.trim(), parts: [text.trim()], at, date: date ?? null });
  }
  return found.map(({ parts, ...rest }) => ({ ...rest, text: parts.join("\n") }));
}

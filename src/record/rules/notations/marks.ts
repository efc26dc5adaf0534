/** The `>>` before a cue, in all the ways mirrors have left it. */

import { indentOf } from "./lines.ts";

const start = /^\s{0,40}(?:(?:>\s?){2,3}|»)\s*/;
const lone = /^\s{0,40}>\s*(?=\p{Lu})/u;

/** Length of the mark at the start of the line, 0 where there is none. `single`: the file has lost one `>` of two. */
export function markLength(line: string, single: boolean): number {
  const first = line.charCodeAt(indentOf(line));
  if (first !== 0x3e && first !== 0xbb) return 0;
  return (start.exec(line) ?? (single ? lone.exec(line) : null))?.[0].length ?? 0;
}

/** The line cut before every `>>` inside it that follows white space or the end of a sentence. */
export function cutAtMarks(line: string): readonly string[] {
  let from = line.indexOf(">>", 1);
  if (from === -1) return [line];
  const pieces: string[] = [];
  let begin = 0;
  while (from !== -1) {
    const before = line[from - 1] ?? " ";
    if (/[\s.?!)\]"”'’-]/.test(before) && line.slice(begin, from).trim() !== "") {
      pieces.push(line.slice(begin, from));
      begin = from;
    }
    let next = from + 2;
    while (line[next] === ">") next += 1;
    from = line.indexOf(">>", next);
  }
  pieces.push(line.slice(begin));
  return pieces;
}

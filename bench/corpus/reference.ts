/** The minutes that were made of the IRC logs by other software, read from their HTML, and compared with what we find. */
import { parse } from "node-html-parser";
import type { ParsedMeeting } from "../../src/record/model.ts";

export interface Reference {
  readonly topics: readonly string[];
  readonly comments: readonly { readonly name: string; readonly text: string }[];
}

/** Comments with the name they are attributed to; their continuations belong to the comment before. */
export function readReference(html: string): Reference {
  const page = parse(html);
  const topics = page.querySelectorAll("h1.topic").map((heading) => heading.text.replace(/^\s*(?:Sub)?topic:\s*/i, ""));
  const comments = page.querySelectorAll("div.comment").map((comment) => {
    const name = comment.querySelector("span.name")?.text.trim() ?? "";
    for (const link of comment.querySelectorAll("a[id]")) link.remove();
    comment.querySelector("span.name")?.remove();
    return { name, text: comment.text };
  });
  return { topics, comments };
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

export interface Score {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
}

export const f1 = ({ found, expected, right }: Score): number =>
  found + expected === 0 ? 1 : (2 * right) / (found + expected);
export const plus = (a: Score, b: Score): Score => ({
  found: a.found + b.found,
  expected: a.expected + b.expected,
  right: a.right + b.right,
});

export function topicScore(meeting: ParsedMeeting, reference: Reference): Score {
  const ours = (meeting.agenda ?? []).map(({ title }) => letters(title));
  const theirs = reference.topics.map(letters);
  const left = [...theirs];
  let right = 0;
  for (const title of ours) {
    const at = left.indexOf(title);
    if (at === -1) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { found: ours.length, expected: theirs.length, right };
}

/**
 * A speaker of ours is right when most of the lines we give to them stand in the reference under one name, and most
 * lines of that name are theirs. The reference looks real names up in a list the logs do not hold (`rhiaro` is Amy
 * Guy there), so lines are compared, not names. Lines the reference leaves without a name are not compared.
 */
export function speakerScore(meeting: ParsedMeeting, reference: Reference): Score {
  const named = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, text } of reference.comments) {
    const line = letters(text).slice(0, 80);
    if (named.has(line) && named.get(line) !== name) shared.add(line);
    named.set(line, name);
  }
  const together = new Map<string, Map<string, number>>();
  const oursTotal = new Map<string, number>();
  const theirsTotal = new Map<string, number>();
  for (const { speaker, text } of meeting.interventions) {
    for (const paragraph of text.split("\n\n")) {
      const line = letters(paragraph).slice(0, 80);
      const name = named.get(line);
      // "+1" and "yes" are said by many.
      if (name === undefined || line === "" || shared.has(line)) continue;
      const ours = speaker ?? "";
      theirsTotal.set(name, (theirsTotal.get(name) ?? 0) + 1);
      if (ours === "") continue;
      oursTotal.set(ours, (oursTotal.get(ours) ?? 0) + 1);
      const row = together.get(ours) ?? new Map<string, number>();
      row.set(name, (row.get(name) ?? 0) + 1);
      together.set(ours, row);
    }
  }
  let right = 0;
  for (const [ours, row] of together) {
    for (const [name, count] of row) {
      if (count * 2 > (oursTotal.get(ours) ?? 0) && count * 2 > (theirsTotal.get(name) ?? 0)) right += 1;
    }
  }
  return { found: oursTotal.size, expected: theirsTotal.size, right };
}

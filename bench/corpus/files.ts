/** Where the real inputs stand, and which files of them are meetings. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { corpus } from "../../src/platform/testing-corpus.ts";

/** Null where there is none. */
export const corpusFolder = (): string | null => (existsSync(corpus) ? corpus : null);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const licence = /(?:^|\/)(?:LICENSE|SOURCE|README)[^/]*$/;

export interface CorpusSet {
  readonly name: string;
  readonly files: readonly string[];
}

/** Captions, minutes and IRC logs, a set for each source. Agendas and blue sheets stand beside the minutes. */
export function corpusSets(folder: string): readonly CorpusSet[] {
  const sets = new Map<string, string[]>();
  for (const area of ["captions", "minutes", "irc"]) {
    for (const file of filesIn(join(folder, area))) {
      if (licence.test(file) || (area === "irc" && !file.endsWith("irc.log"))) continue;
      const [, source = area] = relative(folder, file).split("/");
      const name = `${area}/${source}`;
      sets.set(name, [...(sets.get(name) ?? []), file]);
    }
  }
  return [...sets].map(([name, files]) => ({ name, files }));
}

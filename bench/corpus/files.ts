/** Where the real inputs stand, and which files of them are meetings. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** `../shared/corpus` beside the project, unless RAPPORT_CORPUS names another folder. Null where there is none. */
export function corpusFolder(): string | null {
  const folder = resolve(process.env["RAPPORT_CORPUS"] ?? join(import.meta.dirname, "../../../shared/corpus"));
  return existsSync(folder) ? folder : null;
}

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
export function corpusSets(corpus: string): readonly CorpusSet[] {
  const sets = new Map<string, string[]>();
  for (const area of ["captions", "minutes", "irc"]) {
    for (const file of filesIn(join(corpus, area))) {
      if (licence.test(file) || (area === "irc" && !file.endsWith("irc.log"))) continue;
      const [, source = area] = relative(corpus, file).split("/");
      const name = `${area}/${source}`;
      sets.set(name, [...(sets.get(name) ?? []), file]);
    }
  }
  return [...sets].map(([name, files]) => ({ name, files }));
}

/** Where the real inputs stand that some tests and measurements read. They are never part of the project. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** `../shared/corpus` beside the project, unless RAPPORT_CORPUS names another folder. */
export const corpus = resolve(process.env["RAPPORT_CORPUS"] ?? join(import.meta.dirname, "../../../shared/corpus"));

/** Whether `path` stands in the corpus; where it does not, says that what needs it is passed over. */
export function inCorpus(path: string): boolean {
  const there = existsSync(join(corpus, path));
  if (!there) process.stderr.write(`There is no ${path} in ${corpus}: what needs it is passed over.\n`);
  return there;
}

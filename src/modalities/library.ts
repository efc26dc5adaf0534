/** The templates that come with Rapport: one modalities file a body or process, by its short name. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = join(import.meta.dirname, "library");

export async function templateNames(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** The text of a template, or of a file where no template has that name. Throws as readFile does. */
export async function modalitiesSource(nameOrFile: string): Promise<string> {
  const known = (await templateNames()).includes(nameOrFile);
  return readFile(known ? join(folder, `${nameOrFile}.yaml`) : nameOrFile, "utf8");
}

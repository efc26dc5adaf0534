/** The project's own source, as the checks of its order see it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export interface Source {
  /** Path from the project's root, with forward slashes: "src/record/rules/words.ts". */
  readonly file: string;
  readonly text: string;
}

export const root = join(import.meta.dirname, "..", "..", "..");

export function readSources(folder = "src"): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: path.slice(root.length + 1).replaceAll("\\", "/"),
      text: readFileSync(path, "utf8"),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

const imported = /^(?:import|export)\b[^;"'`]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** What a file imports: paths from the root for own files, names for the rest ("zod", "node:fs"). */
export function importsOf({ file, text }: Source): readonly string[] {
  return [...text.matchAll(imported)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .map((name) => (name.startsWith(".") ? posix.join(posix.dirname(file), name) : name));
}

export const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing[\w-]*\.tsx?$|\/testing\//.test(file);

/** The templates that come with Rapport: one modalities file a body or process, by its short name. */
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Decoded, decodeModalities, largest } from "./decode.ts";

const folder = join(import.meta.dirname, "library");

export async function templateNames(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** The text of a template; throws as readFile does where there is none of that name. */
export const modalitiesSource = (name: string): Promise<string> => readFile(join(folder, `${name}.yaml`), "utf8");

/** No more of a file is read than a modalities file may have: it may be of any size, or have no end. */
async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(largest + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** A template by its name, or a file where no template has that name. Throws where the file cannot be opened. */
export async function sourceOf(nameOrFile: string): Promise<Decoded> {
  const known = (await templateNames()).includes(nameOrFile);
  return known ? { text: await modalitiesSource(nameOrFile) } : decodeModalities(await firstBytes(nameOrFile));
}

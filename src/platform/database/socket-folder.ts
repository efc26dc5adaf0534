import { createHash } from "node:crypto";
import { lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartProblem } from "../start-problem.ts";
import { ownerOf } from "./unprivileged.ts";

/** The longest path of a unix socket is 107 bytes on Linux and 103 on macOS. */
const longest = 100;
const socketName = "/.s.PGSQL.5432";

/**
 * The folder (0700) of PostgreSQL's unix socket: in the data folder, or, where that path is too long for a socket,
 * a short one in the system's temporary folder, always the same for the same data folder.
 */
export async function socketFolder(folder: string): Promise<string> {
  const inside = join(folder, "run");
  const fits = Buffer.byteLength(inside + socketName) <= longest;
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const path = fits ? inside : join(tmpdir(), `rapport-${name}`);
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  // In a folder that everybody may write to, somebody else could have made it first.
  // Root may have given it to the user PostgreSQL runs as, who owns its files too.
  const owners = [process.getuid?.(), ownerOf(join(folder, "postgres"))];
  const own = found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0;
  if (!own) {
    throw new StartProblem(
      "folder-not-writable",
      `${path} must be a folder of the user who runs Rapport, closed to others (mode 0700).`,
    );
  }
  return path;
}

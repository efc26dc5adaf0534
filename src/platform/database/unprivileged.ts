import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { StartProblem } from "../start-problem.ts";

/** As whom PostgreSQL runs. */
export interface Identity {
  /** The words to put before a PostgreSQL program. */
  readonly words: readonly string[];
  /** The number of the user who must own its files, when that is not who started Rapport. */
  readonly owner: number | null;
}

/**
 * PostgreSQL refuses to run as root, and initdb wants a user with a name. In a user namespace of its own it sees
 * itself as an ordinary user, while for the file system it stays who started it: so it also works in a folder that
 * only root may enter. Where namespaces are not allowed (many containers), root starts it as another user, who may
 * pass through folders to its data; its program it must be able to reach without that power, as PostgreSQL makes sure
 * of itself. On Linux it is told to end with the process that started it (`setpriv --pdeathsig`).
 * Throws StartProblem `no-database` when there is no way.
 */
export function identityFor(pgdata: string, program: string): Identity {
  if (process.platform !== "linux") return { words: [], owner: null };
  const user = process.getuid?.() ?? 0;
  const users = namedUsers();
  const other = users.find((id) => id !== 0) ?? 65_534;
  const endWithUs = onPath("setpriv") ? ["setpriv", "--pdeathsig=QUIT"] : [];
  if (user !== 0 && users.includes(user)) return { words: endWithUs, owner: null };
  const namespace = ["unshare", "--user", `--map-user=${other}`, `--map-group=${other}`];
  const owner = ownerOf(pgdata) ?? user;
  if (user !== 0 || (owner === 0 && works(namespace))) return { words: [...namespace, ...endWithUs], owner: null };
  const id = owner === 0 ? other : owner;
  const become = ["setpriv", `--reuid=${id}`, `--regid=${id}`, "--clear-groups"];
  if (!works(become, program)) throw notAsRoot(program);
  // The second setpriv starts with that power in force.
  const passThrough = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"];
  return { words: [...become, ...passThrough, ...endWithUs], owner: id };
}

const notAsRoot = (program: string): StartProblem =>
  new StartProblem(
    "no-database",
    `PostgreSQL does not run as root, user namespaces are not allowed here, and no other user can reach ${program}. Install Rapport in a folder that others may enter, start it as an ordinary user, or set DATABASE_URL.`,
  );

/** Makes these folders the identity's own, if another user's number is used and they are not yet. */
export async function giveTo({ owner }: Identity, folders: readonly string[]): Promise<void> {
  if (owner === null) return;
  for (const folder of folders) {
    if (ownerOf(folder) === owner) continue;
    execFileSync("chown", ["-R", `${owner}:${owner}`, folder]);
  }
}

/** Whether a program could be run with these words before it. */
function works([first = "", ...words]: readonly string[], program = "/bin/sh"): boolean {
  try {
    execFileSync(first, [...words, "/bin/sh", "-c", 'test -x "$0"', program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The number of the user who owns a file or folder; null when there is none. */
export const ownerOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.uid ?? null;

function namedUsers(): readonly number[] {
  try {
    const lines = readFileSync("/etc/passwd", "utf8").split("\n");
    return lines.map((line) => Number.parseInt(line.split(":")[2] ?? "", 10)).filter((id) => Number.isInteger(id));
  } catch {
    return [];
  }
}

function onPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(":").some((folder) => folder !== "" && existsSync(`${folder}/${program}`));
}

import { existsSync, readFileSync } from "node:fs";

/**
 * The words to put before a PostgreSQL program, so that it starts as it must.
 *
 * PostgreSQL refuses to run as root, and initdb wants a user with a name. In a user namespace of its own it sees
 * itself as an ordinary user, while for the file system it stays who started it: so it also works in a folder that
 * only root may enter. On Linux it is told to end with the process that started it (`setpriv --pdeathsig`).
 */
export function startWords(): readonly string[] {
  if (process.platform !== "linux") return [];
  const user = process.getuid?.() ?? 0;
  const users = namedUsers();
  const words: string[] = [];
  if (user === 0 || !users.includes(user)) {
    const other = users.find((id) => id !== 0) ?? 1000;
    words.push("unshare", "--user", `--map-user=${other}`, `--map-group=${other}`);
  }
  if (onPath("setpriv")) words.push("setpriv", "--pdeathsig=QUIT");
  return words;
}

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

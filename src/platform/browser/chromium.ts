/** A Chromium to test with: the one that came with `npm install`, else one that is installed on the machine. */
import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks Chromium into `folder` (about 200 MB), which becomes private to this user, or finds an installed one.
 * Nothing is written anywhere else: profile, caches and fonts of the browser stand in `folder` too.
 */
export async function findChromium(folder: string): Promise<Chromium> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const env = { ...inherited(), HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
  if (process.platform === "linux" && process.arch === "x64") return unpack(folder, env);
  const executable = installed();
  if (executable) return { executable, env };
  throw new Error("No browser to test with: install Chromium or Chrome, or name one in RAPPORT_CHROMIUM.");
}

async function unpack(folder: string, env: Readonly<Record<string, string>>): Promise<Chromium> {
  const chosen = process.env["RAPPORT_CHROMIUM"];
  if (chosen) return { executable: chosen, env };
  const bin = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  const [executable = "", fonts = "", libraries = ""] = await inflateInto(folder, [
    join(bin, "chromium.br"),
    join(bin, "fonts.tar.br"),
    join(bin, "al2023.tar.br"),
  ]);
  const fontsFile = join(folder, "fonts.conf");
  await writeFile(fontsFile, fontsConfiguration([fonts, "/usr/share/fonts"], join(folder, "fontconfig")));
  // The libraries of the package come last, for machines that lack them; those of the machine fit it better.
  const path = [process.env["LD_LIBRARY_PATH"], "/usr/lib/x86_64-linux-gnu", "/usr/lib64", join(libraries, "lib")];
  return {
    executable,
    env: { ...env, FONTCONFIG_FILE: fontsFile, LD_LIBRARY_PATH: path.filter(Boolean).join(delimiter) },
  };
}

/** The package unpacks into the folder for temporary files, and takes what it finds there for its own: so it gets ours. */
async function inflateInto(folder: string, packed: readonly string[]): Promise<readonly string[]> {
  const { inflate } = await import("@sparticuz/chromium");
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  // Where each goes is decided at the call, so the variable can go back before they are done.
  const unpacking = packed.map((file) => inflate(file));
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
  return Promise.all(unpacking);
}

function fontsConfiguration(folders: readonly string[], cache: string): string {
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join("");
  return `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${cache}</cachedir></fontconfig>`;
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

function installed(): string | undefined {
  const candidates = [
    process.env["RAPPORT_CHROMIUM"],
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    join(homedir(), "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/**
 * `npm run look -- PATH...`: what pages look like. Starts Rapport on a temporary data folder with the sample (or takes
 * a running one, `--at ADDRESS`), and saves each page as pictures: in English, French and Arabic, narrow, dark, as
 * printed. `--signed-in` looks as the first administrator; `--only en,dark` makes fewer; `--out FOLDER` says where.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { launchBrowser } from "../src/platform/browser/launch.ts";
import { picture, type Visitor, visit } from "../src/platform/browser/visit.ts";

const looks: Readonly<Record<string, Visitor>> = {
  en: {},
  fr: { language: "fr" },
  ar: { language: "ar" },
  narrow: { width: 320 },
  "narrow-ar": { width: 320, language: "ar" },
  dark: { dark: true },
  print: { width: 720 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: "string" },
    out: { type: "string" },
    only: { type: "string" },
    "signed-in": { type: "boolean", default: false },
  },
});

interface Started {
  readonly address: string;
  /** The one-time link that signs the first administrator in; null where none was printed. */
  readonly link: string | null;
  readonly stop: () => Promise<void>;
}

/** As a newcomer does, so that a page is seen as they would see it; the address and the link are read from what it prints. */
async function startRapport(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-look-"));
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", "cli", "rapport.mjs"), "serve"], {
    env: { ...process.env, RAPPORT_DATA: join(folder, "data"), PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const address = /running at (http:\/\/[^\s/]+)/.exec(said)?.[1];
    const link = /(http:\/\/\S+\/sign-in\S+)/.exec(said)?.[1] ?? null;
    if (address && (link || !values["signed-in"])) return { address, link, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`Rapport did not start:\n${said}`);
}

const name = (path: string): string => path.replace(/^\/|\/$/g, "").replaceAll(/[^\w-]+/g, "-") || "home";

async function signIn(browser: Browser, link: string | null): Promise<string | undefined> {
  if (!link) return undefined;
  const page = await visit(browser);
  await page.goto(link);
  // The link opens a form, so that a mail program that follows links does not use it up.
  await page.locator("main input[name=name]").fill("Ada Look");
  await page.locator("main input[type=email]").fill("ada@look.example");
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const cookies = await page.context().cookies();
  await page.context().close();
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join("; ");
}

const chosen = values.only?.split(",") ?? Object.keys(looks);
const paths = positionals.length > 0 ? positionals : ["/"];
const folder = values.out ?? join(tmpdir(), "rapport-pictures");
await mkdir(folder, { recursive: true });
const rapport: Started = values.at
  ? { address: values.at, link: null, stop: async () => {} }
  : await startRapport().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    });
const { endpoint, stop } = await launchBrowser();
try {
  const browser = await chromium.connect(endpoint);
  const cookie = values["signed-in"] ? await signIn(browser, rapport.link) : undefined;
  for (const path of paths) {
    for (const look of chosen) {
      const page = await visit(browser, {
        ...looks[look],
        ...(cookie ? { signedIn: { cookie, origin: rapport.address } } : {}),
      });
      if (look === "print") await page.emulateMedia({ media: "print" });
      const answer = await page.goto(new URL(path, rapport.address).href, { waitUntil: "load" });
      await picture(page, folder, `${name(path)}-${look}`);
      console.log(`${join(folder, `${name(path)}-${look}`)}.png  ${answer?.status()}`);
      await page.context().close();
    }
  }
  await browser.close();
} finally {
  await stop();
  await rapport.stop();
}

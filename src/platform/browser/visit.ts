import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

/** Who looks, and with what. */
export interface Visitor {
  /** False: as a reader whose browser runs no scripts. */
  readonly javaScript?: boolean;
  /** What the browser asks for, as "fr" or "ar". */
  readonly language?: string;
  /** Width of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  readonly zone?: string;
  /** What the site gave at sign-in: "name=value", and whose it is. */
  readonly signedIn?: { readonly cookie: string; readonly origin: string };
}

/** A new page of a visitor who has never been here: nothing remembered, nothing cached. Close its context when done. */
export async function visit(browser: Browser, visitor: Visitor = {}): Promise<Page> {
  const { javaScript = true, language = "en", width = 1280, height = 800, dark = false } = visitor;
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    locale: language,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: visitor.reducedMotion ? "reduce" : "no-preference",
    timezoneId: visitor.zone ?? "UTC",
    serviceWorkers: "block",
  });
  // A busy machine takes its time; what never comes is noticed by the test's own end.
  context.setDefaultTimeout(90_000);
  const { signedIn } = visitor;
  const cookies = signedIn?.cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: signedIn.origin };
  });
  if (cookies) await context.addCookies(cookies);
  return context.newPage();
}

/** Saves what the page looks like, in full length, as NAME.png in the folder; the folder is made. */
export async function picture(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

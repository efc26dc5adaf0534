/** The small scripts that measure from within a page. Evaluated by the browser's driver, so the page's policy does not hold them up. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";

const read = (name: string): string => readFileSync(join(import.meta.dirname, "in-page", `${name}.js`), "utf8");

export interface Control {
  readonly name: string;
  readonly group: string | null;
  readonly look: string;
}

export interface Focused {
  readonly index: number | null;
  readonly look: string;
  readonly shown: boolean;
}

export interface Text {
  readonly words: number;
  readonly heading: string;
  readonly headings: number;
  readonly dead: readonly string[];
  readonly stuck: readonly string[];
  /** Names that more than one element bears, so that a label or a link reaches the wrong one. */
  readonly repeated: readonly string[];
  readonly styled: number;
}

export interface Sideways {
  readonly wider: number;
  readonly out: readonly string[];
}

export interface AxeFinding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const scripts = {
  controls: read("controls"),
  focused: read("focused"),
  text: read("text"),
  sideways: read("sideways"),
};

export const before = read("before");
export const controlsOf = (page: Page) => page.evaluate<readonly Control[]>(scripts.controls);
export const focusedIn = (page: Page) => page.evaluate<Focused | null>(scripts.focused);
export const textOf = (page: Page) => page.evaluate<Text>(scripts.text);
export const sidewaysOf = (page: Page) => page.evaluate<Sideways>(scripts.sideways);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2, levels A and AA. */
export async function axeFindings(page: Page): Promise<readonly AxeFinding[]> {
  await page.evaluate(`${axe};0`);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: levels, resultTypes: ["violations"] })}).then((r) => r.violations)`;
  return page.evaluate<readonly AxeFinding[]>(run);
}

/** What every page must keep (LOOK). Each measure opens the page anew and gives what it found wrong, in words; nothing when all is well. */
import type { Browser, Page } from "playwright-core";
import { type Visitor, visit } from "../visit.ts";
import { axeFindings, before, controlsOf, focusedIn, sidewaysOf, textOf } from "./in-page.ts";
import { type Load, throttle, watchTraffic } from "./traffic.ts";

export interface Look {
  readonly browser: Browser;
  readonly address: string;
  readonly visitor: Visitor;
}

export type Measure = (look: Look) => Promise<readonly string[]>;

/** The bounds of LOOK: bytes over the line, and milliseconds on a telephone line. */
export const bounds = { firstView: 50_000, scripts: 20_000, secondPage: 15_000, readable: 3_000, usable: 8_000 };

const opened = async <T>({ browser, visitor }: Look, more: Visitor, run: (page: Page) => Promise<T>): Promise<T> => {
  const page = await visit(browser, { ...visitor, ...more });
  try {
    return await run(page);
  } finally {
    await page.context().close();
  }
};

const sum = (loads: readonly Load[]): number => loads.reduce((bytes, load) => bytes + load.bytes, 0);
const above = (what: string, found: number, bound: number): readonly string[] =>
  found <= bound ? [] : [`${what}: ${Math.round(found)}, at most ${bound}`];

const outside = (loads: readonly Load[], address: string): readonly string[] =>
  loads
    .filter(({ url }) => new URL(url).origin !== new URL(address).origin)
    .map(({ url }) => `a request leaves the installation: ${url}`);

/** First view, then the same page as the second one somebody opens, coming from the home page. */
export const weight: Measure = (look) =>
  opened(look, {}, async (page) => {
    const first = await watchTraffic(page);
    await page.goto(look.address, { waitUntil: "load" });
    await page.waitForTimeout(200);
    const loads = first();
    const scripts = loads.filter(({ type }) => type === "Script");
    const second = await opened(look, {}, async (other) => {
      await other.goto(new URL("/", look.address).href, { waitUntil: "load" });
      const rest = await watchTraffic(other);
      await other.goto(look.address, { waitUntil: "load" });
      return sum(rest());
    });
    return [
      ...above("bytes of the first view", sum(loads), bounds.firstView),
      ...above("bytes of scripts", sum(scripts), bounds.scripts),
      ...above("bytes as a second page", second, bounds.secondPage),
      ...outside(loads, look.address),
    ];
  });

/** A policy that allows nothing but the installation's own files, and a page that it never has to stop. */
export const policy: Measure = (look) =>
  opened(look, {}, async (page) => {
    await page.addInitScript(before);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(`a script of the page failed: ${error.message}`));
    const answer = await page.goto(look.address, { waitUntil: "load" });
    await page.waitForTimeout(100);
    const header = answer?.headers()["content-security-policy"] ?? "";
    const loose = /unsafe-inline|unsafe-eval|\*|https?:/.exec(header)?.[0];
    const refused = await page.evaluate<readonly string[]>("window.__contract.refused");
    return [
      ...(header.includes("default-src 'none'") ? [] : [`no strict Content-Security-Policy: "${header}"`]),
      ...(loose ? [`the Content-Security-Policy allows ${loose}`] : []),
      ...refused.map((what) => `refused by the Content-Security-Policy: ${what}`),
      ...errors,
    ];
  });

const accessible = (name: string, more: Visitor): Measure => {
  return (look) =>
    opened(look, more, async (page) => {
      await page.goto(look.address, { waitUntil: "load" });
      return (await axeFindings(page)).map(
        ({ id, help, nodes }) =>
          `axe (${name}): ${id}: ${help}: ${nodes.slice(0, 2).map(({ html }) => html.slice(0, 160))}`,
      );
    });
};

const narrow = (name: string, more: Visitor, rootSize?: string): Measure => {
  return (look) =>
    opened(look, more, async (page) => {
      await page.goto(look.address, { waitUntil: "load" });
      if (rootSize) await page.evaluate(`document.documentElement.style.fontSize = "${rootSize}"`);
      const { wider, out } = await sidewaysOf(page);
      return wider > 0 ? [`scrolls sideways by ${wider} px (${name}): ${out.join(", ")}`] : [];
    });
};

export const rightToLeft: Measure = (look) =>
  opened(look, { language: "ar" }, async (page) => {
    await page.goto(look.address, { waitUntil: "load" });
    const [dir, lang] = [await page.getAttribute("html", "dir"), await page.getAttribute("html", "lang")];
    return dir === "rtl" && lang === "ar" ? [] : [`in Arabic, the page says dir=${dir} lang=${lang}`];
  });

/** The same to read, and every control of use, in a browser that runs no scripts. */
export const withoutScripts: Measure = async (look) => {
  const read = (more: Visitor) =>
    opened(look, more, async (page) => {
      await page.goto(look.address, { waitUntil: "load" });
      return textOf(page);
    });
  const [plain, scripted] = [await read({ javaScript: false }), await read({})];
  return [
    ...(plain.words < scripted.words * 0.95 ? [`without scripts ${plain.words} words of ${scripted.words}`] : []),
    ...(plain.headings === 1 && plain.heading ? [] : [`${plain.headings} h1 headings`]),
    ...plain.dead.map((name) => `without scripts the button "${name}" does nothing`),
    ...plain.stuck.map((action) => `without scripts the form to ${action} cannot be sent`),
    ...(plain.styled > 0 ? [`${plain.styled} elements with a style attribute`] : []),
  ];
};

/** At most so many steps of the Tab key at each end of a page. */
const steps = 150;
/** A date has several stops inside: day, month, year, and its calendar. */
const stopsInside = 6;

/** Tab reaches every control, each shows that it has the focus, and none takes it out of the window. */
export const keyboard: Measure = (look) =>
  opened(look, { reducedMotion: true }, async (page) => {
    await page.goto(look.address, { waitUntil: "load" });
    const controls = await controlsOf(page);
    const reached = new Set<number>();
    const wrong: string[] = [];
    const walk = async (until: number) => {
      let last: number | null = null;
      for (let step = 0; step < until * stopsInside; step++) {
        await page.keyboard.press("Tab");
        const now = await focusedIn(page);
        if (now?.index != null && now.index === last) continue;
        last = now?.index ?? null;
        const control = now?.index == null ? undefined : controls[now.index];
        if (!now || now.index === null || !control || reached.has(now.index)) return;
        reached.add(now.index);
        if (now.look === control.look) wrong.push(`the focus on ${control.name} does not show`);
        if (!now.shown) wrong.push(`${control.name} takes the focus outside the window`);
      }
    };
    const long = controls.length > 2 * steps;
    await walk(long ? steps : controls.length + 1);
    if (long) {
      await page.evaluate(`document.querySelector('[data-contract="${controls.length - steps}"]').focus()`);
      await walk(steps);
    }
    const groups = new Set([...reached].map((index) => controls[index]?.group));
    const missed = controls.filter(
      ({ group }, index) =>
        !reached.has(index) &&
        !(group && groups.has(group)) &&
        !(long && index >= steps && index <= controls.length - steps),
    );
    return [...wrong, ...missed.map(({ name }) => `Tab never reaches ${name}`)].slice(0, 10);
  });

export const motion: Measure = (look) =>
  opened(look, { reducedMotion: true }, async (page) => {
    await page.goto(look.address, { waitUntil: "load" });
    const moving = await page.evaluate<number>("document.getAnimations().length");
    return moving > 0 ? [`${moving} animations run for a reader who asked for none`] : [];
  });

/** When the largest paint was; the browser may tell of it only a moment after everything is loaded. */
async function painted(page: Page): Promise<number> {
  for (let wait = 0; wait < 50; wait++) {
    const readable = await page.evaluate<number>("window.__contract.readable");
    if (readable > 0) return readable;
    await page.waitForTimeout(100);
  }
  return 0;
}

/** Readable is the largest paint of the first view; usable is everything loaded and run. */
export const slowLine: Measure = (look) =>
  opened(look, {}, async (page) => {
    await page.addInitScript(before);
    await throttle(page);
    await page.goto(look.address, { waitUntil: "load", timeout: 60_000 });
    // A short page may be loaded before its first paint is told.
    await page.waitForFunction("window.__contract.readable > 0", undefined, { timeout: 5_000 }).catch(() => {});
    const readable = await painted(page);
    const usable = await page.evaluate<number>("performance.getEntriesByType('navigation')[0].loadEventEnd");
    return [
      ...above("milliseconds until readable at 56 kbit/s", readable, bounds.readable),
      ...above("milliseconds until usable at 56 kbit/s", usable, bounds.usable),
      ...(readable > 0 ? [] : ["nothing was painted"]),
    ];
  });

export const measures: readonly Measure[] = [
  slowLine,
  weight,
  policy,
  accessible("light", {}),
  accessible("dark, Arabic, 320 px", { dark: true, language: "ar", width: 320 }),
  narrow("320 px", { width: 320 }),
  narrow("320 px, Arabic", { width: 320, language: "ar" }),
  narrow("320 px, French", { width: 320, language: "fr" }),
  narrow("200 % zoom", { width: 640, height: 400 }),
  narrow("letters twice as large", {}, "200%"),
  rightToLeft,
  withoutScripts,
  keyboard,
  motion,
];

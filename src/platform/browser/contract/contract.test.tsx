import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { thePublic } from "../../../kernel/reader.ts";
import { ok } from "../../../kernel/result.ts";
import { assetRoutes, Frame } from "../../html/index.ts";
import { createSite, page } from "../../http/index.ts";
import { serveForTests, testBrowser } from "../testing.ts";
import { keepsTheContract } from "./index.ts";
import { physicalDeclarations } from "./style.ts";

const { browser } = await testBrowser();
const good = page({
  path: "/",
  summary: "A page",
  view: z.object({}),
  load: async () => ok({}),
  html: (_view, ask) => (
    <Frame ask={ask} title="Hello">
      <h1>Hello</h1>
      <form action="/" method="get">
        <label for="q">Words</label>
        <input id="q" name="q" />
        <button type="submit">Look</button>
      </form>
    </Frame>
  ),
});
const origin = await serveForTests((own) =>
  createSite({ routes: [good, ...assetRoutes], whoAsks: async () => thePublic, origin: own, onBroken: () => {} }),
);

// A page that breaks each promise once, so that each measure is seen to find it.
const noise = "x".repeat(200) + Array.from({ length: 4_800 }, (_, n) => (n * 7919 + n * n).toString(36)).join(" ");
const badPage = `<!doctype html><html lang="en"><head><title>Bad</title><style>
  :focus { outline: none } .wide { width: 900px } @keyframes spin { to { rotate: 1turn } }
  .spin { animation: spin 1s infinite; inline-size: 2rem; margin-block-start: 6rem }</style></head>
  <body><main><h1>Bad</h1><img src="http://127.0.0.1:9/x.png"><p class="wide" style="color:#ddd">pale</p>
  <p class="spin">round</p><a href="/" id="a">one</a><i id="a"></i> <button>nothing</button><p id="late"></p>
  <p>${noise}</p><script src="/script.js"></script></main></body></html>`;
const script = `document.getElementById("late").textContent = "word ".repeat(5000); //${noise}`;
const badOrigin = await serveForTests(() =>
  new Hono().get("/", (c) => c.html(badPage)).get("/script.js", (c) => c.body(script)),
);

describe("the contract of every page", () => {
  it("is kept by a plain page of the frame", async () => {
    expect(await keepsTheContract(browser, `${origin}/`)).toEqual([]);
  });

  it("is seen to be broken, promise by promise", async () => {
    const found = (await keepsTheContract(browser, `${badOrigin}/`)).join("\n");
    for (const promise of [
      /bytes of the first view/,
      /bytes of scripts/,
      /bytes as a second page/,
      /a request leaves the installation/,
      /no strict Content-Security-Policy/,
      /axe \(light\): image-alt/,
      /axe \(light\): color-contrast/,
      /scrolls sideways by \d+ px \(320 px\)/,
      /scrolls sideways by \d+ px \(200 % zoom\)/,
      /in Arabic, the page says dir=null/,
      /in French, the page says lang=en/,
      /without scripts \d+ words of/,
      /the button "nothing" does nothing/,
      /more than one element is called #a/,
      /elements with a style attribute/,
      /the focus on <a> "one" does not show/,
      /animations run/,
      /until usable at 56 kbit/,
    ]) {
      expect(found).toMatch(promise);
    }
  });

  it("finds sides of the screen in a stylesheet", () => {
    const css =
      "/* left: 1 */ a { margin-left: 1px; padding-inline: 2px; text-align: right } @media (max-width: 3em) { b { top: 0; inline-size: 2em } }";
    expect(physicalDeclarations(css)).toEqual(["margin-left:", "top:", "text-align: right"]);
  });
});

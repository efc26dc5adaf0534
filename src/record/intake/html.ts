/** The text of a web page: paragraphs apart, scripts and the page's own furniture left out. Nothing in it is run or fetched. */
import { HTMLElement, type Node, parse, TextNode } from "node-html-parser";

export interface PageText {
  readonly text: string;
  readonly title: string | null;
}

const ignored = new Set(
  "script style noscript template svg head iframe nav aside form button select footer object embed canvas audio video math".split(
    " ",
  ),
);
const blocks = new Set(
  "p div section article main header blockquote ul ol li dl dt dd table tr thead tbody h1 h2 h3 h4 h5 h6 pre figure figcaption address details summary center hr body html".split(
    " ",
  ),
);

/** An object of work: a node to enter, or the text to write when a block ends. */
type Step = Node | string;

/** Depth is the page's choice: walked with a list of its own, not with the stack. */
export function textOf(root: HTMLElement): string {
  const parts: string[] = [];
  const steps: Step[] = [root];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === "string") parts.push(step);
    else if (step instanceof TextNode) parts.push(step.text.replace(/\s+/g, " "));
    else if (step instanceof HTMLElement) {
      const tag = (step.rawTagName ?? "").toLowerCase();
      if (ignored.has(tag)) continue;
      if (tag === "br") {
        parts.push("\n");
        continue;
      }
      if (tag === "pre" && step.querySelector("*") === null) {
        parts.push("\n\n", step.text, "\n\n");
        continue;
      }
      const edge = blocks.has(tag)
        ? tag === "li" || tag === "tr" || tag === "dt" || tag === "dd"
          ? "\n"
          : "\n\n"
        : tag === "td" || tag === "th"
          ? " "
          : "";
      parts.push(edge);
      if (edge !== "") steps.push(edge);
      for (let at = step.childNodes.length - 1; at >= 0; at -= 1) {
        const child = step.childNodes[at];
        if (child !== undefined) steps.push(child);
      }
    }
  }
  return parts
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const cleanTitle = (title: string | undefined): string | null => {
  const text = (title ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s[|·–-]\s(?:internet governance forum|igf|itu|icann|ripe|ietf|home|official site).{0,30}$/i, "");
  return text.length > 2 && text.length < 300 ? text : null;
};

export function readHtml(html: string): PageText {
  const page = parse(html, {
    comment: false,
    blockTextElements: { script: false, style: false, noscript: false, pre: true },
  });
  const whole = textOf(page);
  const main = page.querySelector("main") ?? page.querySelector("article") ?? page.querySelector("[role=main]");
  const inner = main ? textOf(main) : "";
  const text = inner.length * 2 > whole.length ? inner : whole;
  const title = cleanTitle((main ?? page).querySelector("h1")?.text) ?? cleanTitle(page.querySelector("title")?.text);
  return { text, title };
}

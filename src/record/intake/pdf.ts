/** The text of a PDF: lines as they stand on the page, paragraphs by the space between them, page headers left out. */
import { extractTextItems, getDocumentProxy } from "unpdf";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { intakeProblem } from "./problems.ts";

interface Line {
  readonly text: string;
  readonly y: number;
}

interface Item {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
  readonly hasEOL: boolean;
}

/** Pieces of text whose base line is the same are one line. */
function linesOf(items: readonly Item[]): readonly Line[] {
  const lines: Line[] = [];
  let text = "";
  let y = 0;
  let end = 0;
  const close = (): void => {
    if (text.trim() !== "") lines.push({ text: text.replace(/\s+/g, " ").trim(), y });
    text = "";
  };
  for (const item of items) {
    const height = item.height || 10;
    if (text !== "" && Math.abs(item.y - y) > height * 0.5) close();
    if (text === "") y = item.y;
    else if (item.x - end > height * 0.2 && !text.endsWith(" ")) text += " ";
    text += item.str;
    end = item.x + item.width;
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A blank line where the step to the next line is clearly larger than usual. */
function pageText(lines: readonly Line[]): string {
  const steps = lines
    .slice(1)
    .map((line, at) => (lines[at]?.y ?? 0) - line.y)
    .filter((step) => step > 0);
  const usual = median(steps);
  return lines
    .map((line, at) => ((lines[at - 1]?.y ?? line.y) - line.y > usual * 1.35 && at > 0 ? `\n${line.text}` : line.text))
    .join("\n");
}

const faceless = (text: string): string => text.replace(/\d+/g, "#");

/** What stands at the top or bottom of three pages and more, page numbers aside, is the page's own. */
function withoutHeaders(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const counts = new Map<string, number>();
  const edges = (lines: readonly Line[]): ReadonlySet<Line> => new Set([...lines.slice(0, 3), ...lines.slice(-3)]);
  for (const lines of pages)
    for (const text of new Set([...edges(lines)].map((line) => faceless(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  const often = Math.max(3, Math.ceil(pages.length * 0.4));
  return pages.map((lines) => {
    const outer = edges(lines);
    return lines.filter(
      (line) =>
        !outer.has(line) ||
        ((counts.get(faceless(line.text)) ?? 0) < often &&
          !/^\W*(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?\W*$/i.test(line.text)),
    );
  });
}

export async function readPdf(bytes: Uint8Array): Promise<Result<string>> {
  try {
    // The reader takes the memory it is given away: it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { items } = await extractTextItems(document);
    await document.loadingTask.destroy();
    const text = withoutHeaders(items.map(linesOf)).map(pageText).join("\n");
    return /[\p{L}\p{N}]/u.test(text) ? ok(text) : fail(intakeProblem("pdf-without-text", `${items.length} pages.`));
  } catch (error) {
    return fail(intakeProblem("container-damaged", error instanceof Error ? error.message : String(error)));
  }
}

/** A letter as a Word document, right to left where it is read so. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { type Language, languages } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { LetterView } from "../letter-view-model.ts";

/** XML holds no control characters: what a reader cannot see is let go. */
const printable = (text: string): string => text.toWellFormed().replace(/(?!\n|\t)\p{Cc}|[\ufffe\uffff]/gu, "");

export async function letterDocx(letter: LetterView, language: Language): Promise<Buffer> {
  const say = words.in(language);
  const rtl = languages[language].direction === "rtl";
  const run = (text: string, bold = false) => new TextRun({ text: printable(text), bold, rightToLeft: rtl });
  const said = (text: string, bold = false) =>
    new Paragraph({ bidirectional: rtl, spacing: { after: 200 }, children: [run(text, bold)] });
  const cells = (texts: readonly string[], bold = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader: bold,
      children: texts.map(
        (text) => new TableCell({ children: [new Paragraph({ bidirectional: rtl, children: [run(text, bold)] })] }),
      ),
    });
  const table =
    letter.list.length === 0
      ? []
      : [
          new Table({
            visuallyRightToLeft: rtl,
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              cells([say("column-number"), say("column-name"), say("field-country")], true),
              ...letter.list.map(({ number, name, country }) => cells([String(number), name, country])),
            ],
          }),
        ];
  const document = new Document({
    title: letter.title,
    styles: { default: { document: { run: { font: "Georgia", size: 22, language: { value: language } } } } },
    sections: [
      {
        children: [
          said(letter.body, true),
          said(letter.process),
          said(letter.dated),
          said(letter.to),
          new Paragraph({ heading: HeadingLevel.HEADING_1, bidirectional: rtl, children: [run(letter.title)] }),
          ...letter.paragraphs.map((text) => said(text)),
          said(say("letter-source", { source: letter.source })),
          ...table,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A record as a Word document: headings, tables, a running head, numbered pages, right to left where it is read so. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { languages } from "../../platform/languages/index.ts";
import { day } from "../wording/formats.ts";
import { nameOf, standingOf } from "../wording/naming.ts";
import { directionsByCue, type Exported, itemsByCue, paragraphsOf, printable } from "./exported.ts";
import { factsOf, outcomesOf, pollsOf, tablesOf } from "./outline.ts";

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
}

const soft = "5C5A54";
const run = (text: string, style: Style = {}): TextRun =>
  new TextRun({ text: printable(text), rightToLeft: rightToLeft.test(text), ...style });

/** A paragraph that runs the way its own first letter does. */
const said = (text: string, style: Style = {}): Paragraph =>
  new Paragraph({ bidirectional: rightToLeft.test(text), style: "Said", children: [run(text, style)] });

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, bidirectional: rightToLeft.test(text), children: [run(text)] });

const thin = { style: BorderStyle.SINGLE, size: 4, color: "DEDBD2" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

function table(columns: readonly string[], rows: readonly (readonly string[])[], visuallyRightToLeft: boolean): Table {
  const cells = (texts: readonly string[], head: boolean) =>
    texts.map(
      (text) =>
        new TableCell({
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [new Paragraph({ bidirectional: visuallyRightToLeft, children: [run(text, { bold: head })] })],
        }),
    );
  return new Table({
    visuallyRightToLeft,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: thin, bottom: thin, left: none, right: none, insideVertical: none, insideHorizontal: thin },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(columns, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

function interventions(exported: Exported): readonly Paragraph[] {
  const { record, say, language, address } = exported;
  const items = itemsByCue(record);
  const directions = directionsByCue(record);
  return record.interventions.flatMap((one) => {
    const item = items.get(one.key);
    const name = nameOf(one, record.attribution, say);
    const standing = standingOf(one, language).join(", ");
    const link = new ExternalHyperlink({
      link: `${address}/${encodeURIComponent(one.key)}`,
      children: [new TextRun({ text: String(one.n), style: "Hyperlink" })],
    });
    return [
      ...(item ? [heading(item, HeadingLevel.HEADING_2)] : []),
      new Paragraph({
        style: "Speaker",
        keepNext: true,
        bidirectional: rightToLeft.test(name),
        children: [run(name, { bold: true }), run(standing ? `  ${standing}  ` : "  ", { color: soft }), link],
      }),
      ...paragraphsOf(one.text).map((text) => said(text)),
      ...(directions.get(one.key) ?? []).map((text) => said(text, { italics: true, color: soft })),
    ];
  });
}

function body(exported: Exported, reads: boolean): readonly (Paragraph | Table)[] {
  const { session, record, say, language, publishedAt, address } = exported;
  const outcomes = outcomesOf(exported);
  const note = record.attribution === "closed" ? say("closed-note") : say("chatham-house-note");
  const ours = (text: string, style: Style = {}) =>
    new Paragraph({ bidirectional: reads, style: "Said", children: [run(text, style)] });
  const h1 = (text: string) => heading(text, HeadingLevel.HEADING_1);
  const polls = pollsOf(exported);
  return [
    heading(session.title, HeadingLevel.TITLE),
    ours(factsOf(exported).join(" · "), { color: soft }),
    ...(record.attribution === "on-the-record" ? [] : [ours(note, { italics: true })]),
    h1(say("came-of-it")),
    ...(outcomes.length === 0 ? [ours(say("nothing-came"), { color: soft })] : []),
    ...outcomes.flatMap(({ label, text, asides }) => [
      new Paragraph({ bidirectional: reads, style: "Speaker", keepNext: true, children: [run(label, { bold: true })] }),
      said(text),
      ...(asides.length > 0 ? [ours(asides.join("; "), { color: soft })] : []),
    ]),
    ...(polls.length > 0 ? [h1(say("room-was-asked"))] : []),
    ...polls.flatMap(({ question, method, answers }) => [
      said(question, { italics: true }),
      ours(answers.length > 0 ? method : say("no-result"), { color: soft }),
      ...(answers.length > 0 ? [table([say("answer"), say("result")], answers, reads)] : []),
    ]),
    h1(say("how-much")),
    ...tablesOf(exported).flatMap(({ title, columns, rows }) => [
      heading(title, HeadingLevel.HEADING_2),
      table(columns, rows, reads),
    ]),
    h1(say("what-was-said")),
    ...interventions(exported),
    ours(say("version-published", { version: String(record.version), date: day(publishedAt, language) }), {
      color: soft,
    }),
    new Paragraph({
      children: [
        new ExternalHyperlink({ link: address, children: [new TextRun({ text: address, style: "Hyperlink" })] }),
      ],
    }),
  ];
}

const serif = "Noto Serif";
const styles = {
  default: {
    document: { run: { font: serif, size: 22 }, paragraph: { spacing: { after: 120, line: 300 } } },
    title: { run: { font: serif, size: 48 }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { font: serif, size: 32 }, paragraph: { spacing: { before: 480, after: 160 }, keepNext: true } },
    heading2: { run: { font: serif, size: 26 }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: "Said",
      name: "Said",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: { after: 120, line: 300 } },
    },
    {
      id: "Speaker",
      name: "Speaker",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: { before: 240, after: 40 } },
    },
  ],
} as const;

/** The bytes of the document. */
export async function asDocx(exported: Exported): Promise<Uint8Array> {
  const { session, language } = exported;
  const reads = languages[language].direction === "rtl";
  const aside = { alignment: AlignmentType.END, bidirectional: reads };
  const document = new Document({
    title: printable(session.title),
    creator: "Rapport",
    styles: { ...styles, paragraphStyles: [...styles.paragraphStyles] },
    sections: [
      {
        headers: {
          default: new Header({
            children: [new Paragraph({ ...aside, children: [run(session.title, { color: soft })] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                ...aside,
                children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], color: soft })],
              }),
            ],
          }),
        },
        children: [...body(exported, reads)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

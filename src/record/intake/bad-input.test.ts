import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { growsWithSize } from "../../platform/testing-work.ts";
import { largestFile } from "./problems.ts";
import { readFile } from "./read-file.ts";
import { unzip } from "./zip.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const captions = "Seeds\n\n3 May 2021\n\n>> ANNA BERG: We begin – café.\n\n>> Thank you.\n";

async function code(name: string, content: Uint8Array): Promise<string> {
  const read = await readFile({ name, bytes: content });
  return read.ok ? "read" : read.problem.code;
}

/** A PDF of one page with the drawing orders given. */
function pdf(orders: string): Uint8Array {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${orders.length}>>stream\n${orders}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let out = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = out.length;
    out += `${at + 1} 0 obj${object}endobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}`;
  return bytes(`${out}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`);
}

describe("bad input gets a clear answer", () => {
  it.each([
    ["empty.txt", new Uint8Array(0), "file-empty"],
    ["blank.txt", bytes(" \n\n . \n"), "no-text"],
    ["noise.txt", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256), "file-binary"],
    ["sound.mp3", bytes("ID3\u0003 a recording"), "file-binary"],
    ["old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "file-binary"],
    [
      "letter.txt",
      bytes("Dear colleagues,\n\nWe met in the garden. It was good: we spoke of seeds.\n\nYours\n"),
      "no-speakers",
    ],
    ["scan.pdf", pdf("q Q"), "pdf-without-text"],
    ["cut.pdf", pdf("q Q").slice(0, 90), "container-damaged"],
    ["cut.zip", zipSync({ "a.txt": bytes(captions.repeat(50)) }).slice(0, 60), "container-damaged"],
    ["nothing.zip", zipSync({ "a.png": new Uint8Array(5), "b.txt": new Uint8Array(0) }), "zip-without-captions"],
    ["cut.docx", zipSync({ "word/other.xml": bytes("<x/>") }), "container-damaged"],
  ])("%s: %s", async (name, content, expected) => {
    expect(await code(name, content)).toBe(expected);
  });

  it("200 MB and more are refused before anything is read", async () => {
    expect(await code("long.txt", new Uint8Array(largestFile + 1))).toBe("file-too-large");
  });

  it("a zip bomb is refused by what it declares", async () => {
    expect(await code("bomb.zip", zipSync({ "a.txt": new Uint8Array(70 * 1024 * 1024) }))).toBe("zip-too-large");
  });

  it("a zip bomb that declares less is refused by what comes out", () => {
    const honest = zipSync({ "a.txt": new Uint8Array(3_000_000) });
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    // The size in the local header and in the central directory: 10 bytes.
    view.setUint32(22, 10, true);
    const central = view.getUint32(lying.length - 6, true);
    view.setUint32(central + 24, 10, true);
    const read = unzip(lying, () => true, { files: 5, each: 1_000_000, total: 2_000_000 });
    expect(read.ok ? "read" : read.problem.code).toBe("zip-too-large");
  });

  it("a zip of too many files is refused", () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, strToU8("x")])));
    const read = unzip(many, () => true, { files: 10, each: 1000, total: 1000 });
    expect(read.ok ? "read" : read.problem.code).toBe("zip-too-large");
  });
});

describe("what can be read is read", () => {
  it.each([
    ["UTF-8", bytes(captions), "UTF-8"],
    ["UTF-8 with a mark", iconv.encode(captions, "utf8", { addBOM: true }), "UTF-8"],
    ["UTF-16 with a mark", iconv.encode(captions, "utf16le", { addBOM: true }), "UTF-16LE"],
    ["UTF-16 without one", iconv.encode(captions, "utf16be"), "UTF-16BE"],
    ["windows-1252", iconv.encode(captions, "windows-1252"), "windows-1252"],
    ["cut in mid-character", bytes(`${captions}>> Thank you — merci à tous, é`).slice(0, -1), "UTF-8"],
  ])("%s", async (_, content, encoding) => {
    const read = await readFile({ name: "a.txt", bytes: content });
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value[0]?.encoding).toBe(encoding);
    expect(read.value[0]?.meeting.interventions[0]).toMatchObject({ speaker: "Anna Berg", text: "We begin – café." });
  });

  it("a PDF with text", async () => {
    const text =
      "BT /F1 12 Tf 72 700 Td (Seeds) Tj 0 -30 Td (ANNA BERG: We begin with the seeds that) Tj 0 -14 Td (were kept.) Tj 0 -30 Td (BO LI: Thank you.) Tj ET";
    const read = await readFile({ name: "a.pdf", bytes: pdf(text) });
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value[0]?.meeting.interventions.map(({ speaker, text: said }) => [speaker, said])).toEqual([
      ["Anna Berg", "We begin with the seeds that were kept."],
      ["Bo Li", "Thank you."],
    ]);
  });

  it("several meetings in a zip, what cannot be read named", async () => {
    const archive = zipSync({
      "a/one.txt": bytes(captions),
      "two.txt": bytes(captions),
      "notes.txt": bytes("No one speaks here."),
      "__MACOSX/x": bytes("x"),
    });
    const read = await readFile({ name: "a.zip", bytes: archive });
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.map(({ name }) => name).sort()).toEqual(["a/one.txt", "two.txt"]);
    expect(read.value[0]?.notes).toContainEqual({ code: "left-out", file: "notes.txt", problem: "no-speakers" });
  });

  it("half characters of UTF-16, which no database takes", async () => {
    const text = ">> ANNA BERG: We \ud800 begin here.\n\n>> BO LUND: Yes \udc00 indeed.";
    const file = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const read = await readFile({ name: "a.txt", bytes: file });
    if (!read.ok) throw new Error(read.problem.code);
    const texts = read.value[0]?.meeting.interventions.map((one) => one.text) ?? [];
    expect(texts.map((one) => one.isWellFormed())).toEqual([true, true]);
    expect(texts[0]).toContain("begin here");
  });

  it("ten thousand one-word cues", async () => {
    const cues = (length: number) =>
      bytes(Array.from({ length }, (_, at) => `>> ${at % 3 === 0 ? "ANNA BERG: " : ""}Yes.`).join("\n\n"));
    const read = await readFile({ name: "a.txt", bytes: cues(10_000) });
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value[0]?.meeting.interventions).toHaveLength(10_000);
    expect(await growsWithSize((length) => readFile({ name: "a.txt", bytes: cues(length) }), 1_000)).toBe(true);
  });

  it("ten thousand speakers", async () => {
    const letters = "BCDFGHKLMN";
    const name = (at: number): string =>
      [...String(at).padStart(4, "0")].map((digit) => `${letters[Number(digit)]}A`).join("");
    const cues = (length: number) =>
      bytes(Array.from({ length }, (_, at) => `>> ${name(at)} ${name(9999 - at)}: Yes.`).join("\n\n"));
    const read = await readFile({ name: "a.txt", bytes: cues(10_000) });
    expect(read.ok).toBe(true);
    expect(await growsWithSize((length) => readFile({ name: "a.txt", bytes: cues(length) }), 1_000)).toBe(true);
  });

  it("scripts of a page are neither run nor read", async () => {
    const page = `<html><body><script>globalThis.ran = true; ">> EVE: no"</script><p>&gt;&gt; ANNA BERG: We begin.</p><p onclick="x()">&gt;&gt; Yes.</p></body></html>`;
    const read = await readFile({ name: "a.html", bytes: bytes(page) });
    if (!read.ok) throw new Error(read.problem.code);
    expect("ran" in globalThis).toBe(false);
    expect(read.value[0]?.meeting.interventions.map(({ text }) => text)).toEqual(["We begin.", "Yes."]);
  });
});

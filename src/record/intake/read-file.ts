/** The one way in: the bytes of a file, whatever it is, to the meetings in it, or to a reason a person can act on. */
import { keepable } from "../../kernel/keepable.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { type Decoded, decode } from "../../platform/text/decode.ts";
import type { ParsedMeeting } from "../model.ts";
import { readMeeting } from "../rules/notations/index.ts";
import { containerOfBytes, containerOfText, knownBinary, looksBinary } from "./container.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import type { ReadNote } from "./notes.ts";
import { readPdf } from "./pdf.ts";
import { intakeProblem, intakeTitle, largestFile } from "./problems.ts";
import { unzip } from "./zip.ts";

export interface NamedBytes {
  /** The name of the file, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadMeeting {
  readonly meeting: ParsedMeeting;
  /** The file it came from: inside a zip, the path in it. */
  readonly name: string;
  /** txt, md, html, docx, pdf, vtt, srt or irc. */
  readonly container: string;
  /** "UTF-8", "windows-1252"; of the text inside where the container settles it itself. */
  readonly encoding: string;
  /** What the person who brings the file may want to check. */
  readonly notes: readonly ReadNote[];
}

/** Reads a file. Several meetings come out of a zip, one of anything else. Never throws; never half a result. */
export async function readFile(file: NamedBytes): Promise<Result<readonly ReadMeeting[]>> {
  const { bytes, name } = file;
  if (bytes.length > largestFile)
    return fail(intakeProblem("file-too-large", `It has ${Math.round(bytes.length / 1024 / 1024)} MB.`));
  const one = await readOne(file);
  if (one === "archive") return readArchive(bytes, name);
  return one.ok ? ok([one.value]) : one;
}

async function readOne({ name, bytes }: NamedBytes): Promise<Result<ReadMeeting> | "archive"> {
  if (bytes.length === 0) return fail(intakeProblem("file-empty"));
  const packed = containerOfBytes(bytes);
  if (packed === "pdf") {
    const text = await readPdf(bytes);
    return text.ok ? finished(name, text.value, "pdf", "PDF", null, []) : text;
  }
  if (packed === "zip") {
    if (!isWord(name, bytes)) return "archive";
    const text = await readDocx(bytes);
    return text.ok ? finished(name, text.value, "docx", "UTF-8", null, []) : text;
  }
  const other = knownBinary(bytes);
  if (other !== null) return fail(intakeProblem("file-binary", `It is ${other}.`));
  return readText(name, decode(bytes));
}

/** Word files say so in the name of a part that stands near the start. */
const isWord = (name: string, bytes: Uint8Array): boolean =>
  /\.docx$/i.test(name) ||
  (!/\.zip$/i.test(name) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("word/document.xml"));

function readText(name: string, { text, encoding, guessed }: Decoded): Result<ReadMeeting> {
  if (looksBinary(text)) return fail(intakeProblem("file-binary"));
  const notes: ReadNote[] = guessed ? [{ code: "encoding-guessed", encoding }] : [];
  if (text.includes("\uFFFD")) notes.push({ code: "signs-unreadable" });
  const container = containerOfText(name, text);
  if (container !== "html") return finished(name, text, container, encoding, null, notes);
  const page = readHtml(text);
  return finished(name, page.text, "html", encoding, page.title, notes);
}

function finished(
  name: string,
  text: string,
  container: string,
  encoding: string,
  title: string | null,
  notes: readonly ReadNote[],
): Result<ReadMeeting> {
  if (!/[\p{L}\p{N}]/u.test(text)) return fail(intakeProblem("no-text"));
  const own = title === null ? null : keepable(title);
  const meeting = readMeeting({ text: keepable(text), name: keepable(name), title: own });
  if (meeting.interventions.length === 0) return fail(intakeProblem("no-speakers"));
  return ok({ meeting, name, container, encoding, notes });
}

/** Macs and Windows leave files of their own in archives. */
const wanted = (name: string): boolean =>
  !/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name) &&
  !/\.(?:zip|png|jpe?g|gif|svg|css|js|mp[34]|m4a|wav|xlsx?|pptx?)$/i.test(name);

async function readArchive(bytes: Uint8Array, name: string): Promise<Result<readonly ReadMeeting[]>> {
  const unpacked = unzip(bytes, wanted);
  if (!unpacked.ok) return unpacked;
  const meetings: ReadMeeting[] = [];
  const skipped: Extract<ReadNote, { code: "left-out" }>[] = [];
  for (const file of unpacked.value) {
    const read = await readOne(file);
    if (read !== "archive" && read.ok) meetings.push(read.value);
    else {
      const problem = read === "archive" ? "archive-inside" : read.problem.code;
      skipped.push({ code: "left-out", file: file.name, problem });
    }
  }
  const told = skipped
    .slice(0, 5)
    .map(({ file, problem }) => `${file}: ${intakeTitle(problem)}`)
    .join(" ");
  if (meetings.length === 0)
    return fail(intakeProblem("zip-without-captions", told || `${name} holds nothing to read.`));
  const [first, ...rest] = meetings;
  return ok(first === undefined ? [] : [{ ...first, notes: [...first.notes, ...skipped.slice(0, 20)] }, ...rest]);
}

/** Why a file cannot be read as a meeting. Codes are stable; pages translate by code, the command prints the text. */
import type { Problem } from "../../kernel/result.ts";

export const megabyte = 1024 * 1024;
/** No file of captions is larger; audio and video are. */
export const largestFile = 200 * megabyte;

const problems = {
  "file-empty": { status: 422, title: "The file is empty.", instead: "Check that it was saved, and send it again." },
  "file-too-large": {
    status: 413,
    title: "The file is larger than 200 MB.",
    instead: "Captions are text: send the text, not the recording.",
  },
  "reading-gave-up": {
    status: 422,
    title: "Reading this file takes more time or memory than is allowed.",
    instead: "Bring it in parts, or as plain text.",
  },
  "file-unreadable": { status: 422, title: "The file cannot be read.", instead: "Check its name and its permissions." },
  "file-binary": {
    status: 415,
    title: "The file is not text, and no container that is known here.",
    instead: "Known: txt, md, html, docx, pdf, vtt, srt, IRC logs, and a zip of those.",
  },
  "container-damaged": { status: 422, title: "The file is damaged.", instead: "Save or download it again." },
  "archive-inside": {
    status: 422,
    title: "An archive inside the archive is not opened.",
    instead: "Bring its files by themselves.",
  },
  "pdf-without-text": {
    status: 422,
    title: "The pages of this PDF are pictures: there is no text in it.",
    instead: "Have its text recognised (OCR) first, or send the text it was made from.",
  },
  "zip-too-large": {
    status: 413,
    title: "Unpacked, the files of this archive take more than is allowed.",
    instead: "Send the files one by one.",
  },
  "zip-without-captions": {
    status: 422,
    title: "There is no file in this archive that can be read as captions.",
    instead: "Put txt, md, html, docx, pdf, vtt or srt files into it.",
  },
  "no-text": { status: 422, title: "There is no text in this file.", instead: "Check that it is the right file." },
  "no-speakers": {
    status: 422,
    title: "No cues of speakers were found in this text.",
    instead: 'Each turn begins with a name and a colon ("NAME: text"), or with ">>". Check that these are captions.',
  },
} as const satisfies Readonly<Record<string, Omit<Problem, "code">>>;

export type IntakeCode = keyof typeof problems;

/** In English, for the terminal. */
export const intakeTitle = (code: string): string =>
  Object.hasOwn(problems, code) ? problems[code as IntakeCode].title : code;

export const intakeProblem = (code: IntakeCode, detail?: string): Problem => ({
  code,
  ...problems[code],
  ...(detail === undefined ? {} : { detail }),
});

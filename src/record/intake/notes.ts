/** What whoever brings a file may want to check of how it was read. Codes, so that pages can say it in the reader's language. */
export type ReadNote =
  | { readonly code: "encoding-guessed"; readonly encoding: string }
  | { readonly code: "signs-unreadable" }
  /** A file of an archive that was left out, and the code of the problem with it. */
  | { readonly code: "left-out"; readonly file: string; readonly problem: string };

/** As the command prints it. */
export function noteInEnglish(note: ReadNote, titleOf: (problem: string) => string): string {
  if (note.code === "encoding-guessed") return `The encoding was guessed: ${note.encoding}.`;
  if (note.code === "signs-unreadable") return "Some characters could not be read and show as \uFFFD.";
  return `Left out of the archive: ${note.file}: ${titleOf(note.problem)}`;
}

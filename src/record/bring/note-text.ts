import type { Language } from "../../platform/languages/index.ts";
import type { ReadNote } from "../intake/notes.ts";
import { words } from "../languages/desk/index.ts";

/** A note on how a file was read, in the reader's language; a problem without words of ours is told by its code. */
export function noteText(note: ReadNote, language: Language): string {
  const say = words.in(language);
  if (note.code === "encoding-guessed") return say("note-encoding-guessed", { encoding: note.encoding });
  if (note.code === "signs-unreadable") return say("note-signs-unreadable");
  const title = words.keys.find((key) => key === `${note.problem}-title`);
  return say("note-left-out", { file: note.file, problem: title ? say(title) : note.problem });
}

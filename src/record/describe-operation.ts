/** An operation in a few words of the reader's language, for the list of versions. Names nobody. */
import type { Language } from "../platform/languages/index.ts";
import { words } from "./languages/desk/index.ts";
import type { Operation } from "./operation-model.ts";

const states = {
  accepted: "op-candidate-accepted",
  refused: "op-candidate-refused",
  offered: "op-candidate-offered",
} as const;

/** `numbers`: where each cue stands now; a cue that is gone has none, and is said to be. */
export function describe(language: Language, operation: Operation, numbers: ReadonlyMap<string, number>): string {
  const say = words.in(language);
  const at = (key: string) => {
    const n = numbers.get(key);
    return n === undefined ? say("cue-gone") : say("cue-number", { n: String(n) });
  };
  switch (operation.type) {
    case "about.set":
      return say("op-about");
    case "cue.set":
      return operation.set.text === undefined
        ? say("op-cue-speaker", { cue: at(operation.cue) })
        : say("op-cue-text", { cue: at(operation.cue) });
    case "speakers.set":
      return say(operation.of.by === "label" ? "op-speakers-label" : "op-speakers-speaker");
    case "cue.split":
      return say("op-split", { cue: at(operation.cue) });
    case "cue.join":
      return say("op-join", { cue: at(operation.cue) });
    case "agenda.add":
      return say("op-agenda-add", { title: operation.title });
    case "agenda.set":
      return say("op-agenda-set", { title: operation.title });
    case "agenda.remove":
      return say("op-agenda-remove");
    case "candidate.decide":
      return say(states[operation.state]);
    case "candidates.decide":
      return say(operation.state === "accepted" ? "op-candidates-accepted" : "op-candidates-refused", {
        count: operation.keys.length,
      });
    case "candidate.set":
      return say("op-candidate-set");
    case "candidate.add":
      return say("op-candidate-add", { cue: at(operation.candidate.cue) });
    case "candidates.propose":
      return say("op-propose", { count: operation.candidates.length });
    case "introduction.accept":
      return say("op-introduction");
    case "names.review":
      return say("op-names", { count: operation.names.length });
    case "draft.replace":
      return say("op-replace");
    case "draft.append":
      return say("op-append");
    case "undo":
      return say("op-undo", { version: String(operation.version) });
    case "restore":
      return say("op-restore", { version: String(operation.version) });
  }
}

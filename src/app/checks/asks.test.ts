/**
 * Who may do what is decided by may() and nothing else: whatever else looks at roles, seats or the rules of a place stands
 * here by name, with what it looks for.
 */
import { expect, test } from "vitest";
import { isTest, readSources } from "./source.ts";

/** Files that look, and decide nothing by it. */
const lookers: Readonly<Record<string, string>> = {
  "src/platform/html/frame.tsx": "whether to show the way to /import, which asks",
  "src/platform/http/site.ts": "how large a body may be before anybody has asked",
  "src/accreditation/commands/object.ts": "for which member somebody objects who may",
  "src/accreditation/commands/telling.ts": "to whom a letter goes; the page it leads to asks",
  "src/modalities/commands/set-deadline.ts": "that there is a capacity for which the date would be",
  "src/modalities/load-change.ts": "which capacities would be lost, to show it",
  "src/modalities/read-views.ts": "the table of rights of a template",
  "src/modalities/load-in-force.ts": "which capacities are held, to show them",
  "src/directory/views.ts": "which roles somebody holds, to show them",
  "src/directory/pages/people.tsx": "roles, to show them",
  "src/directory/who-asks.ts": "makes the reader",
  "src/directory/law/erase.ts": "that the last administrator stays",
};

test("nothing decides by roles, seats or rules of a place but may()", () => {
  const looks = /\b(?:reader|asker\.reader|person|ask\.reader)\.(?:grants|seats)\b|\brights\.(?:may|opens)\(/;
  const found = readSources()
    .filter(({ file, text }) => !isTest(file) && looks.test(text))
    .map(({ file }) => file)
    .filter((file) => !/^src\/modalities\/(?:rules|cli)\//.test(file) && !file.includes("/testing"));
  expect(found.filter((file) => !(file in lookers))).toEqual([]);
  expect(Object.keys(lookers).filter((file) => !found.includes(file))).toEqual([]);
});

/** The form of a modalities file as JSON Schema, made from the same schema that reads it, for editors and other programs. */
import { z } from "zod";
import { modalities } from "./modalities-model.ts";

type Node = Record<string, unknown>;

/** What a field is, where the schema says nothing of its own: an editor shows it to whoever writes a file. */
const usual: Readonly<Record<string, string>> = {
  format: "Always rapport-modalities/1.",
  id: "A short name by which the rest of the file speaks of it.",
  title: "What people call it.",
  stages: "The stages of a process, the first one first.",
  capacities: "The capacities (hats) in which people act.",
  rules: "What is open and what is closed. What no rule opens is closed.",
  decisions: "How it is decided.",
  duties: "Who must do what, by when.",
  transparency: "What is told to whom, and when.",
  composition: "Who may sit in a committee: seats, shares, terms, balance.",
  appeals: "The ladder of appeals, a line for each step.",
  reports: "Who gets the report.",
  group: "A stakeholder group.",
  scope: "Broader political issues, narrower technical ones, or both.",
  says: "In words.",
  by: "Which way in it is.",
  seats: "How many seats.",
  minutes: "How many minutes.",
  words: "How many words.",
  share: "A share: 0.5 is half. More than half is 0.5 with `above: true`.",
  groups: "How many groups.",
  votes: "How many votes from each.",
  calledBy: "Who calls it.",
  hours: "How many hours silence must last.",
  houses: "The houses, by name.",
  support: "How many must support.",
  objectAtMost: "How many may object at most.",
  count: "How the ballots are counted.",
  who: "Who it is.",
  kind: "Of which kind it is.",
  what: "What it is.",
  when: "When.",
  to: "To whom.",
  rule: "The rule of attribution.",
  atLeastDays: "Days at least.",
  atMostDays: "Days at most.",
  atMost: "Share at most.",
  atLeast: "Share at least.",
  aimsAtAllGroups: "Whether all groups are aimed at.",
  for: "For whom.",
  termYears: "Length of a term in years.",
  termsInARow: "How many terms in a row at most.",
  balance: "What is balanced.",
  final: "Whether it ends there.",
};

function describe({ properties }: Node): void {
  for (const [name, field] of Object.entries((properties ?? {}) as Record<string, Node>)) {
    const says = Object.hasOwn(usual, name) ? usual[name] : undefined;
    if (field["description"] === undefined && says) field["description"] = says;
  }
}

/** What the reader checks and JSON Schema says in other words: a rule has one of the two lists, and not both. */
const isRule = ({ properties }: Node): boolean =>
  typeof properties === "object" && properties !== null && "may" in properties && "mayNot" in properties;

/** Draft 2020-12. `address`: where it is served, where that is known. */
export function modalitiesSchema(address?: string): Node {
  const made = z.toJSONSchema(modalities, {
    target: "draft-2020-12",
    io: "input",
    override: ({ jsonSchema }) => {
      describe(jsonSchema as Node);
      if (isRule(jsonSchema)) jsonSchema.oneOf = [{ required: ["may"] }, { required: ["mayNot"] }];
    },
  });
  return { ...(address ? { $id: address } : {}), ...made, title: "Modalities of a body, rapport-modalities/1" };
}

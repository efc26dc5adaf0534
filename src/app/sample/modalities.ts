/** The modalities of one process of the sample forum, and who sits in it, by the names that its directory has. */
import type { PersonId } from "../../kernel/ids.ts";
import { organisations, people } from "./directory.ts";

export const adoption = {
  template: "option-1-informal-consultations",
  text: "",
  basis:
    "Agreed by the seven States at their meeting in Kandal on 14 May 2026, so that everybody is heard before they decide.",
  stage: "formal-session",
  version: 0,
};

interface Sitting {
  readonly person: PersonId;
  readonly organisation: string;
  readonly capacity: string;
}

const sitting = (name: string, organisation: string, capacity: string): Sitting => {
  const person = people.find((one) => one.name === name);
  const known = organisations.some((one) => one.name === organisation);
  if (!person || !known) throw new Error(`the sample directory has no ${name} of ${organisation}`);
  return { person: person.id, organisation, capacity };
};

export const seats: readonly Sitting[] = [
  sitting("Tesfaye Nduro", "Ministry of Communications", "member-state"),
  sitting("Leila Okoro-Duarte", "Highland Development Community", "chair"),
];

/** Whoever may not speak in the formal session can write before it. */
export const commentsUntil = {
  act: "comment",
  stage: "informal-consultation",
  date: "2027-02-01",
  time: "18:00",
  zone: "Africa/Nairobi",
};

/** The sample forum. All of it is invented: the forum, its towns, the people and what they say. */
import type { BodyForm, ProcessForm, SessionForm } from "../../meetings/index.ts";

export const body: BodyForm = {
  title: "Highland Internet Forum",
  shortName: "HIF",
  address: "highland",
  level: "regional",
  description:
    "An invented forum, to show what Rapport does: the people of seven highland countries who keep the Internet running, use it, pay for it and govern it meet once a year, and decide together what to do next.\n\nWhen you no longer need it, put it away from its edit page.",
  zone: "Africa/Nairobi",
  language: "en",
};

export const process: ProcessForm = {
  title: "2026 roadmap",
  description:
    "Three things on paper from every session: something recommended, something decided, and something that a person in the room has promised to do.",
  starts: "2026-05-14",
  ends: "2026-12-31",
  state: "running",
};

/** A process of States and of everybody else, whose modalities can be read, asked and switched. */
export const licences: ProcessForm = {
  title: "Licences for community networks",
  description:
    'Seven States of the highlands negotiate one simple licence for networks that villages run themselves. Between the formal sessions everybody is heard in consultations. Under "Modalities" stands who may do what at which stage, and what would change under other rules.',
  starts: "2026-09-01",
  ends: "2027-06-30",
  state: "running",
};

const negotiating = {
  zone: "Africa/Nairobi",
  place: "Town hall, Kandal",
  attribution: "on-the-record",
  language: "en",
};

/** Each at its stage: what may be done in it follows from the modalities. */
export const licenceSessions: readonly SessionForm[] = [
  {
    ...negotiating,
    title: "Consultation with the networks",
    description: "What would a licence of one page have to say, and what may it cost? Everybody may speak.",
    date: "2027-02-03",
    from: "10:00",
    until: "12:30",
    online: "https://meet.highland.example/networks",
    stage: "informal-consultation",
  },
  {
    ...negotiating,
    title: "First formal session",
    description: "The States take up the report of the consultation, and the first draft of the licence.",
    date: "2027-02-17",
    from: "09:30",
    until: "12:30",
    online: "https://meet.highland.example/formal",
    stage: "formal-session",
  },
];

export interface SampleSession {
  readonly form: SessionForm;
  /** The captions beside this file. */
  readonly file: string;
}

export const small: SampleSession = {
  file: "keeping-small-networks-safe.txt",
  form: {
    title: "Keeping small networks safe",
    description:
      "Small networks suffer most from traffic with forged addresses, and most of it leaves through small networks. What would it take for all of them to close that door, and who tells the public?",
    date: "2026-05-14",
    from: "09:30",
    until: "11:00",
    zone: "Africa/Nairobi",
    place: "Town hall, Kandal",
    attribution: "on-the-record",
    agenda: "What a bad day looks like\nOne page, once a year\nWho keeps it, and who does what",
    language: "en",
  },
};

export const cable: SampleSession = {
  file: "after-the-cable-was-cut.txt",
  form: {
    title: "After the cable was cut",
    description:
      "For six days in January the southern cable was down. What did each of us do in the first hour, and what will we do the next time?",
    date: "2026-05-15",
    from: "14:00",
    until: "15:00",
    zone: "Africa/Nairobi",
    place: "Library, Kandal",
    attribution: "chatham-house",
    agenda: "The first hour\nWho is connected first",
    language: "en",
  },
};

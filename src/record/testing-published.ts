/** Published records for tests. */
import type { Attribution } from "../kernel/stakeholders.ts";
import { findSession, type SessionPlace } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { journaled } from "../platform/journal/index.ts";
import type { Draft } from "./draft-model.ts";
import { draftOf, turn } from "./rules/attribution-samples.ts";
import { insertRecord, setPublished } from "./store.ts";
import { sessionFor } from "./testing-session.ts";

/** Everything that names a speaker of `sampleDraft`, as it would be written. */
export const sampleNames = [
  "Mara",
  "Oyelin",
  "Varga",
  "MARA OYELIN",
  "Harbour Collective",
  "Ruritania",
  "Kettil",
  "KE",
];

const found = { source: "rule", rule: "r", confidence: 0.9, state: "accepted" } as const;

/** A short meeting in which names stand wherever a name can stand. */
export function sampleDraft(): Draft {
  return draftOf({
    title: "Roadmap, opened by Mara Oyelin",
    date: "2026-05-14",
    place: "Kandal",
    agenda: [
      { key: "a1", title: "Opening by Mara Oyelin", cue: "c1" },
      { key: "a2", title: "What comes next", cue: "c3" },
    ],
    cues: [
      turn({
        key: "c1",
        label: "MARA OYELIN",
        speaker: "Mara Oyelin",
        group: "civil-society",
        country: "KE",
        capacity: "Harbour Collective",
        text: "I'm Mara Oyelin of the Harbour Collective.\n\nSmall networks need one page.",
        words: 12,
        start: 4,
        end: 61,
      }),
      turn({ key: "c2", kind: "state", label: "RURITANIA", group: "government", text: "Thank you, Mara.", words: 3 }),
      turn({
        key: "c3",
        speaker: "Ilo Varga",
        text: "=SUM(A1) says Oyelin’s draft; ask Kettil at ilo@varga.example.",
        words: 8,
      }),
      turn({ key: "c4", kind: "audience", label: "AUDIENCE", text: "<script>alert(1)</script> *hear*", words: 3 }),
    ],
    candidates: [
      {
        ...found,
        key: "k1",
        cue: "c1",
        type: "recommendation",
        text: "Publish one page a year.",
        sentence: "Mara: publish.",
      },
      {
        ...found,
        key: "k2",
        cue: "c3",
        type: "action",
        text: "Varga drafts it",
        sentence: "s",
        owner: "Ilo Varga",
        due: null,
      },
      {
        ...found,
        key: "k3",
        cue: "c2",
        type: "decision",
        text: "Adopted",
        sentence: "s",
        outcome: "adopted",
        dissociations: ["Ruritania"],
      },
      {
        ...found,
        key: "k4",
        cue: "c3",
        type: "poll",
        text: "Does Mara go on?",
        sentence: "s",
        method: "show-of-hands",
        results: { yes: 4, "Varga instead": 1 },
      },
      {
        ...found,
        key: "k5",
        cue: "c1",
        type: "self-introduction",
        text: "t",
        sentence: "I'm Mara Oyelin",
        name: "Mara Oyelin",
        affiliation: "Harbour Collective",
      },
      {
        ...found,
        key: "k6",
        cue: "c1",
        type: "question",
        state: "offered",
        text: "Was it never accepted?",
        sentence: "s",
      },
    ],
    topics: [{ phrase: "Oyelin draft", score: 2 }],
    stageDirections: [{ text: "(Mara Oyelin laughs)", cue: "c1" }],
    spokenNames: [{ name: "Kettil", masked: true }],
  });
}

/** A session with a record that is published. */
export async function publishedFor(
  db: Db,
  attribution: Attribution,
  draft: Draft = sampleDraft(),
  title = "Roadmap with Mara Oyelin",
): Promise<SessionPlace> {
  const { id, href } = await sessionFor(db, attribution);
  await db.updateTable("sessions").set({ title }).where("id", "=", id).execute();
  const entry = { actor: null, capacity: null, act: "record.publish", subject: href, payload: {} };
  await journaled(db, entry, async (writing) => {
    const record = await insertRecord(writing, id, draft);
    if (record) await setPublished(writing, record, true);
  });
  const [body = "", process = "", , session = ""] = href.slice(1).split("/");
  const place = await findSession(db, { body, process, session });
  if (!place) throw new Error("the session is gone");
  return place;
}

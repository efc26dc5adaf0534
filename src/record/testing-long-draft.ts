/** A long meeting of invented people, for tests and benchmarks of what depends on length. The same at every call. */
import { stakeholderGroupNames } from "../kernel/stakeholders.ts";
import type { Draft } from "./draft-model.ts";
import { draftOf, turn } from "./rules/attribution-samples.ts";

const people = "Ilo Varga,Mara Oyelin,Teodora Lind,Jun Hatano,Amina Sesay,Rosa Quint,Kwame Boateng,Chen Wei".split(",");
const countries = ["KE", "NL", "BR", "JP", "GH", "FJ"];
const openings = [
  "I think",
  "What we need is",
  "The question remains whether",
  "In our country",
  "Nobody asked for",
  "Let us write",
];
const subjects =
  "a list of networks,small operators,one page a year,the people who are not here,forged source addresses,a working group,the roadmap,universities,honest numbers,money for travel,old cables,measurements at sea,new names,a common calendar".split(
    ",",
  );
const endings =
  "that my board can read,before October,without waiting for everybody,in all six languages,which others have done,as the report says,and nobody will thank us,because trust comes first,though it takes years,if the host agrees".split(
    ",",
  );

/** Numbers that look thrown, and are the same every time (a linear congruential generator). */
function dice(): (sides: number) => number {
  let state = 20_261_121;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

export function longDraft(words: number): Draft {
  const throws = dice();
  const pick = (from: readonly string[]): string => from[throws(from.length)] ?? "";
  const sentence = () => `${pick(openings)} ${pick(subjects)} ${pick(endings)}, ${pick(subjects)} ${pick(endings)}.`;
  const cues: Draft["cues"] = [];
  let said = 0;
  while (said < words) {
    const who = throws(people.length);
    const sentences = Array.from({ length: 1 + throws(14) }, () => `${sentence()}${throws(5) === 0 ? "\n\n" : " "}`);
    const text = sentences.join("").trim();
    const count = text.split(/\s+/).length;
    const extra = cues.length === 90 ? " The harbour has a lighthouse." : "";
    cues.push(
      turn({
        key: `c${cues.length + 1}`,
        speaker: people[who] ?? null,
        group: stakeholderGroupNames[who % 5] ?? null,
        country: countries[who % countries.length] ?? null,
        text: `${text}${extra}`,
        words: count,
      }),
    );
    said += count;
  }
  const base = { source: "rule", rule: "r", confidence: 0.9, state: "accepted", sentence: "s" } as const;
  const at = (share: number) => cues[Math.floor(cues.length * share)]?.key ?? "c1";
  return draftOf({
    title: "Keeping small networks safe",
    date: "2026-05-14",
    agenda: ["Opening", "What hurts", "What is being done", "Who carries it on"].map((title, index) => ({
      key: `a${index}`,
      title,
      cue: at(index / 4),
    })),
    cues,
    candidates: [
      ...Array.from({ length: 5 }, (_, n) => ({
        ...base,
        key: `r${n}`,
        cue: at(n / 6),
        type: "recommendation" as const,
        text: sentence(),
      })),
      ...Array.from({ length: 40 }, (_, n) => ({
        ...base,
        key: `q${n}`,
        cue: at(n / 41),
        type: "question" as const,
        text: sentence(),
      })),
      { ...base, key: "d", cue: at(0.7), type: "decision", text: sentence(), outcome: "rough-consensus" },
      { ...base, key: "p", cue: at(0.4), type: "action", text: sentence(), owner: "Mara Oyelin", due: "1 June" },
      {
        ...base,
        key: "v",
        cue: at(0.5),
        type: "poll",
        text: sentence(),
        method: "show-of-hands",
        results: { agree: 31, disagree: 0, abstain: 4 },
      },
      {
        ...base,
        key: "h",
        cue: at(0.6),
        type: "poll",
        text: sentence(),
        method: "hum",
        results: { "text A": "strong", "text B": "weak" },
      },
    ],
    topics: subjects.slice(0, 6).map((phrase, index) => ({ phrase, score: 6 - index })),
  });
}

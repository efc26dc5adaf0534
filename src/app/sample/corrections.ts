/**
 * What a rapporteur did to the first sample record, as data. Cues are named by words that stand in them, and outcomes by
 * their own, so that better reading of captions changes nothing here.
 */
import type { Candidate } from "../../record/draft-model.ts";
import type { SpeakerSet } from "../../record/operation-model.ts";

/** Who each speaker is. The two who began without a label are first given the name they said. */
export const speakers: Readonly<Record<string, SpeakerSet>> = {
  "Mara Oyelin": { group: "civil-society", country: "KE", capacity: "Clear Line, consumers’ association; chair" },
  "Ilo Varga": { group: "technical-community", country: "ET", capacity: "Tarn Wireless, cooperative" },
  "Priya Anselm": { group: "private-sector", country: "UG", capacity: "Copperline, head of network operations" },
  "Jonas Kibet-Hale": { group: "technical-community", country: "TZ", capacity: "emergency response team" },
  "Tesfaye Nduro": { group: "government", country: "ET", capacity: "Ministry of Communications" },
  "Hana Bello": { group: "media", country: "RW", capacity: "Radio Escarpment" },
  "Leila Okoro-Duarte": { group: "intergovernmental", country: "RW", capacity: "Highland Development Community" },
  "Daudi Rhee": { group: "private-sector", country: "KE", capacity: "Lakeside Traders’ Association" },
  "Sister Agnes Mutola": { group: "civil-society", country: "MW", capacity: "hospital at Saint Orsola" },
};

/** Names of those who spoke without a label, by words of theirs. */
export const unnamed: Readonly<Record<string, string>> = {
  "a man with a ladder": "Daudi Rhee",
  "the hospital at Saint Orsola": "Sister Agnes Mutola",
};

/** Where each item of the agenda begins. */
export const agenda: readonly { readonly title: string; readonly at: string }[] = [
  { title: "What a bad day looks like", at: "nobody bites" },
  { title: "One page, once a year", at: "bring the first part together" },
  { title: "Who keeps it, and who does what", at: "Now the second thing, the decision" },
];

type Substance<T> = T extends Candidate ? Omit<T, "key" | "cue" | "state" | "source" | "rule" | "confidence"> : never;
export type Outcome = Substance<Candidate>;

const hands = { type: "poll", method: "show-of-hands" } as const;

/** What came of the session. `sentence` stands in the cue it rests on. */
export const outcomes: readonly Outcome[] = [
  {
    ...hands,
    sentence: "Do you agree that keeping a network safe takes more than one group of experts to solve?",
    text: "Does keeping a network safe take more than one group of experts?",
    results: { agree: 31, "agree with a qualification": 3, disagree: 0, abstain: 4 },
  },
  {
    ...hands,
    sentence: "Has a network you rely on been unreachable for more than an hour in the last twelve months?",
    text: "Has a network you rely on been unreachable for more than an hour in the last twelve months?",
    results: { yes: 27, no: 9 },
  },
  {
    type: "recommendation",
    sentence: "We recommend that every network in the region publish once a year",
    text: "Every network in the region publishes once a year, and whenever something changes, on one common page and in plain words, whether it filters forged source addresses; every network named there is told its result ninety days before.",
  },
  {
    ...hands,
    sentence: "Who supports this text?",
    text: "Who supports the recommendation?",
    results: { support: 33, "support with a qualification": 2, against: 1, abstain: 2 },
  },
  {
    type: "decision",
    sentence: "Then it is decided: the working group of six is set up",
    text: "A working group of six, two of them from outside the capitals, keeps the page. Its minutes are public, and it reports to the forum in October.",
    outcome: "adopted",
  },
  {
    type: "action",
    sentence: "Jonas will tell each of the one hundred and twelve networks its own result by the end of this week",
    text: "Tell each of the 112 networks its own result.",
    owner: "Jonas Kibet-Hale",
    due: "2026-05-15",
  },
  {
    type: "action",
    sentence: "And the translated test by the end of August",
    text: "Translate the test for a shop’s own line into four languages, and into plain ones.",
    owner: "Jonas Kibet-Hale",
    due: "2026-08-31",
  },
  {
    type: "action",
    sentence: "Copperline will call every hospital and clinic on its lines",
    text: "Call every hospital and clinic on its lines before a filter is switched on there.",
    owner: "Priya Anselm",
    due: null,
  },
  {
    type: "action",
    sentence: "I will propose to our council in July that cooperatives may apply together as one",
    text: "Propose to the council that cooperatives may apply to the fund together.",
    owner: "Leila Okoro-Duarte",
    due: "2026-07-31",
  },
  {
    type: "action",
    sentence: "I will draft the list of questions by the first of June",
    text: "Draft the questions that each network answers on the page, on half a sheet.",
    owner: "Ilo Varga",
    due: "2026-06-01",
  },
  {
    type: "action",
    sentence: "The secretariat will send the record of this session to all networks in the region within two weeks",
    text: "Send the record of this session to all networks in the region.",
    owner: "Secretariat",
    due: "2026-05-28",
  },
  {
    type: "question",
    sentence: "If my shop's line is one of these, how would I know?",
    text: "If my shop’s line is one of these, how would I know? Who would I call?",
  },
  {
    type: "question",
    sentence: "A month of watching sounds good, but watching by whom?",
    text: "A month of watching sounds good, but watching by whom?",
  },
  {
    ...hands,
    sentence: "Will this session have changed anything you do on Monday?",
    text: "Will this session have changed anything you do on Monday?",
    results: { yes: 24, no: 8 },
  },
];

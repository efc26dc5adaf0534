/**
 * What a rapporteur would underline in a meeting: who introduced themselves, what was asked, how the room
 * answered, what was recommended, decided and promised, and what it was about. Candidates, each with its
 * sentence, the rule that found it and how sure the rule is; a person accepts or refuses them.
 */
import type { Findings, ParsedMeeting } from "../../model.ts";
import { actionsIn } from "./actions.ts";
import { decisionsIn } from "./decisions.ts";
import { type People, peopleOf } from "./people.ts";
import { pollsIn } from "./polls.ts";
import { questionsIn } from "./questions.ts";
import { recommendationsIn } from "./recommendations.ts";
import { selfIntroductionsIn } from "./self-introductions.ts";
import { sentencesOf } from "./sentences.ts";
import { topicsIn } from "./topics.ts";

/** Those who said who they are are no topic either. */
const withNames = (people: People, introduced: Findings["selfIntroductions"]): People => ({
  ...people,
  tokens: new Set([...people.tokens, ...introduced.flatMap(({ name }) => name.toLowerCase().split(" "))]),
});

/** Pure, and linear in the length of the meeting. Never throws. */
export function findings(meeting: ParsedMeeting): Findings {
  const sentences = sentencesOf(meeting);
  const polls = pollsIn(sentences, meeting.agenda);
  const selfIntroductions = selfIntroductionsIn(sentences);
  const people = peopleOf(meeting);
  return {
    selfIntroductions,
    polls,
    questions: questionsIn(sentences),
    recommendations: recommendationsIn(sentences),
    decisions: decisionsIn(sentences, meeting.stageDirections, polls),
    actions: actionsIn(sentences, people, new Map(selfIntroductions.map(({ n, name }) => [n, name]))),
    topics: topicsIn(sentences, withNames(people, selfIntroductions), meeting),
  };
}

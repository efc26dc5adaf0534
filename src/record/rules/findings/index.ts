/**
 * What a rapporteur would underline in a meeting: who introduced themselves, what was asked, how the room
 * answered, what was recommended, decided and promised, and what it was about. Candidates, each with its
 * sentence, the rule that found it and how sure the rule is; a person accepts or refuses them.
 */
import type { Findings, ParsedMeeting } from "../../model.ts";
import { actionsIn } from "./actions.ts";
import { decisionsIn } from "./decisions.ts";
import { peopleOf } from "./people.ts";
import { pollsIn } from "./polls.ts";
import { questionsIn } from "./questions.ts";
import { recommendationsIn } from "./recommendations.ts";
import { selfIntroductionsIn } from "./self-introductions.ts";
import { sentencesOf } from "./sentences.ts";
import { topicsIn } from "./topics.ts";

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
    topics: topicsIn(sentences, people, meeting),
  };
}

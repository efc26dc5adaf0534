/** How the room answered when it was asked: counts as bars, strengths of a hum in the words that were said. */
import type { Child } from "hono/jsx";
import { Bars } from "../../../platform/html/pictures/index.ts";
import type { Language, Say } from "../../../platform/languages/index.ts";
import type { Candidate } from "../../draft-model.ts";
import type { Key } from "../../languages/published/index.ts";
import { answersOf } from "../../rules/published/answers.ts";
import { number } from "../../wording/formats.ts";

type Poll = Extract<Candidate, { readonly type: "poll" }>;

interface PollsProps {
  readonly outcomes: readonly Candidate[];
  /** A link to where it was asked, named by who asked. */
  readonly source: (key: string) => Child;
  readonly say: Say<Key>;
  readonly language: Language;
}

function Counted({ poll, say, language }: Omit<PollsProps, "outcomes" | "source"> & { readonly poll: Poll }) {
  const all = answersOf(poll.results);
  const numbers = all.flatMap(([name, value]) => (typeof value === "number" ? [{ name, value }] : []));
  // One count has nothing to be longer or shorter than.
  const counted = numbers.length > 1 ? numbers : [];
  const heard = all.flatMap(([option, said]) => {
    if (typeof said === "string") return [{ option, said }];
    return numbers.length > 1 ? [] : [{ option, said: number(said, language) }];
  });
  return (
    <>
      {counted.length > 0 ? (
        <Bars
          caption={poll.text}
          captionHidden
          columns={{ name: say("answer"), value: say("result") }}
          bars={counted.map(({ name, value }) => ({ name, value, told: number(value, language) }))}
        />
      ) : null}
      {heard.length > 0 ? (
        <>
          <dl class="heard">
            {heard.map(({ option, said }) => (
              <div>
                <dt>
                  <bdi>{option}</bdi>
                </dt>
                <dd dir="auto">{said}</dd>
              </div>
            ))}
          </dl>
          {poll.method === "hum" ? <p class="hint">{say("not-counted")}</p> : null}
        </>
      ) : null}
      {all.length === 0 ? <p class="hint">{say("no-result")}</p> : null}
    </>
  );
}

export function Polls({ outcomes, source, say, language }: PollsProps) {
  const polls = outcomes.filter((found): found is Poll => found.type === "poll");
  if (polls.length === 0) return null;
  return (
    <section>
      <h2>{say("room-was-asked")}</h2>
      <div class="columns">
        {polls.map((poll) => (
          <div class="asked">
            <h3 dir="auto">{poll.text}</h3>
            <p class="hint">
              {say(poll.method)} · {source(poll.cue)}
            </p>
            <Counted poll={poll} say={say} language={language} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What came of a session: recommended, decided, promised, asked. Each leads to where it was said. */
import type { Language, Say } from "../../../platform/languages/index.ts";
import type { Candidate } from "../../draft-model.ts";
import type { Key } from "../../languages/published/index.ts";
import { list } from "../../wording/formats.ts";

interface OutcomesProps {
  readonly outcomes: readonly Candidate[];
  readonly hrefOf: (key: string) => string;
  readonly say: Say<Key>;
  readonly language: Language;
}

type Outcome = Extract<Candidate, { readonly type: "recommendation" | "decision" | "action" | "question" }>;

const called = { recommendation: "recommended", decision: "decided", action: "promised", question: "asked" } as const;
const order = Object.keys(called);
/** More questions than these stand folded: a meeting asks a hundred. */
const questionsShown = 4;

const isOutcome = (found: Candidate): found is Outcome => Object.hasOwn(called, found.type);

function asides(found: Outcome, say: Say<Key>, language: Language): readonly string[] {
  const by = found.source === "model" ? [say("by-model")] : [];
  if (found.type === "decision") {
    const who = found.dissociations ?? [];
    return [say(found.outcome), ...(who.length > 0 ? [say("dissociated", { who: list(who, language) })] : []), ...by];
  }
  if (found.type === "action") {
    const owner = found.owner === null ? [] : [say("owner", { who: found.owner })];
    return [...owner, ...(found.due === null ? [] : [say("due", { when: found.due })]), ...by];
  }
  return by;
}

function Item({ found, ...props }: Omit<OutcomesProps, "outcomes"> & { readonly found: Outcome }) {
  const { say, language, hrefOf } = props;
  return (
    <li>
      <b>{say(called[found.type])}</b>
      <div>
        <p dir="auto">{found.text}</p>
        <small>
          {asides(found, say, language).map((aside) => (
            <span>
              <bdi>{aside}</bdi>
            </span>
          ))}
          <a href={hrefOf(found.cue)}>{say("in-the-text")}</a>
        </small>
      </div>
    </li>
  );
}

export function Outcomes({ outcomes, ...props }: OutcomesProps) {
  const found = outcomes.filter(isOutcome).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const firstFolded = found.findIndex(
    (one, index) => one.type === "question" && found[index - questionsShown]?.type === "question",
  );
  const shown = firstFolded < 0 ? found : found.slice(0, firstFolded);
  const folded = found.slice(shown.length);
  if (found.length === 0) return <p class="hint">{props.say("nothing-came")}</p>;
  return (
    <>
      <ol class="outcomes">
        {shown.map((one) => (
          <Item found={one} {...props} />
        ))}
      </ol>
      {folded.length > 0 ? (
        <details>
          <summary>{props.say("more-questions", { count: folded.length })}</summary>
          <ol class="outcomes">
            {folded.map((one) => (
              <Item found={one} {...props} />
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

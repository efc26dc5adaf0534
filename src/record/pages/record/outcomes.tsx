/** What came of a session: recommended, decided, promised, asked. Each leads to where it was said. */
import type { Child } from "hono/jsx";
import type { Language, Say } from "../../../platform/languages/index.ts";
import type { Candidate } from "../../draft-model.ts";
import type { Key } from "../../languages/published/index.ts";
import { dayOrWords, list } from "../../wording/formats.ts";

interface OutcomesProps {
  readonly outcomes: readonly Candidate[];
  /** A link to where it was said, named by who said it. */
  readonly source: (key: string) => Child;
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
    return [...owner, ...(found.due === null ? [] : [say("due", { when: dayOrWords(found.due, language) })]), ...by];
  }
  return by;
}

interface ItemProps extends Omit<OutcomesProps, "outcomes"> {
  readonly found: Outcome;
  /** The first of its type says what it is; the others are heard to be, and not seen. */
  readonly first: boolean;
}

function Item({ found, first, ...props }: ItemProps) {
  const { say, language, source } = props;
  return (
    <li class={first ? "first" : undefined}>
      <b class={first ? undefined : "visually-hidden"}>{say(called[found.type])}</b>
      <div>
        <p dir="auto">{found.text}</p>
        <small>
          {asides(found, say, language).map((aside) => (
            <span>{aside}</span>
          ))}
          {source(found.cue)}
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
      <ol class="came-of-it">
        {shown.map((one, index) => (
          <Item found={one} first={shown[index - 1]?.type !== one.type} {...props} />
        ))}
      </ol>
      {folded.length > 0 ? (
        <details>
          <summary>{props.say("more-questions", { count: folded.length })}</summary>
          <ol class="came-of-it">
            {folded.map((one) => (
              <Item found={one} first={false} {...props} />
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

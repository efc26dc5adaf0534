/** How an intervention and what was found in it look on the pages of the desk. */

import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName } from "../../../platform/languages/index.ts";
import type { CandidateView, DeskCue } from "../../desk-view-model.ts";
import type { Draft } from "../../draft-model.ts";
import { words } from "../../languages/desk/index.ts";
import { answersOf } from "../../rules/published/answers.ts";

type Say = ReturnType<typeof words.in>;

/** Name of a country in the reader's language; its code where the runtime knows none. */
export const speakerText = (say: Say, cue: Pick<DeskCue, "speaker" | "label" | "kind">): string =>
  cue.speaker ?? (cue.kind === "unknown" && cue.label !== null ? cue.label : say(`kind-${cue.kind}`));

export function Speaker({ ask, cue }: { readonly ask: Ask; readonly cue: DeskCue }) {
  const say = words.in(ask.language);
  const { capacity, country, group } = cue;
  return (
    <>
      {group ? (
        <abbr class={`mark g-${group}`} title={groupName(ask.language, group)}>
          {stakeholderGroups[group]}
        </abbr>
      ) : null}
      <bdi class={cue.speaker === null ? "unnamed" : undefined}>{speakerText(say, cue)}</bdi>
      {capacity || country ? " " : null}
      {capacity || country ? (
        <small>
          {capacity ? <bdi>{capacity}</bdi> : null}
          {capacity && country ? ", " : null}
          {country ? <bdi>{countryName(ask.language, country)}</bdi> : null}
        </small>
      ) : null}
    </>
  );
}

export const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n\n+/).map((paragraph) => (
      <p dir="auto">{paragraph}</p>
    ))}
  </>
);

function Substance({ say, item }: { readonly say: Say; readonly item: CandidateView }) {
  switch (item.type) {
    case "decision":
      return (
        <>
          {say(`outcome-${item.outcome}`)}
          {item.dissociations?.length ? (
            <>
              ; {say("dissociated")} <bdi>{item.dissociations.join(", ")}</bdi>
            </>
          ) : null}
        </>
      );
    case "action":
      return item.owner || item.due ? (
        <bdi>{[item.owner, item.due].filter((part) => part !== null).join(", ")}</bdi>
      ) : (
        <span>{say("nobody-yet")}</span>
      );
    case "poll": {
      const results = answersOf(item.results);
      return (
        <>
          {say(`method-${item.method}`)}
          {results.map(([option, result]) => (
            <>
              {" · "}
              <bdi>{option}</bdi>: <bdi>{String(result)}</bdi>
            </>
          ))}
        </>
      );
    }
    case "self-introduction":
      return (
        <bdi>
          {item.name}
          {item.affiliation ? `, ${item.affiliation}` : ""}
        </bdi>
      );
    default:
      return null;
  }
}

interface FoundProps {
  readonly ask: Ask;
  readonly desk: string;
  readonly item: CandidateView;
  /** Where to come back to. */
  readonly back: string;
  /** How many cues carry the same label as the cue of a self-introduction. */
  readonly sameLabel?: number;
}

/** Something found in the text, with the buttons that decide it. */
export function Found({ ask, desk, item, back, sameLabel = 1 }: FoundProps) {
  const say = words.in(ask.language);
  const introduction = item.type === "self-introduction";
  return (
    <form method="post" action={`${desk}/outcomes/${item.key}`} class={`found ${item.state}`} id={item.key}>
      <input type="hidden" name="back" value={back} />
      <p>
        <b>{say(`type-${item.type}`)}</b>{" "}
        {introduction ? null : (
          <span dir="auto">
            {item.text}
            <br />
          </span>
        )}
        <small>
          <Substance say={say} item={item} />
          {item.source === "model" ? <b class="model"> {say("by-model")}</b> : null}
        </small>
      </p>
      <div class="acts">
        {item.state === "offered" && introduction ? (
          <>
            <button name="do" value="name" type="submit" class="small">
              {say("take-as-name")}
            </button>
            {sameLabel > 1 ? (
              <button name="do" value="name-all" type="submit" class="small quiet">
                {say("take-as-name-all", { count: sameLabel })}
              </button>
            ) : null}
          </>
        ) : null}
        {item.state === "offered" && !introduction ? (
          <button name="do" value="accept" type="submit" class="small">
            {say("accept")}
          </button>
        ) : null}
        {item.state === "offered" ? (
          <button name="do" value="refuse" type="submit" class="small quiet">
            {say("refuse")}
          </button>
        ) : (
          <>
            <span class={`state ${item.state}`}>{say(`state-${item.state}`)}</span>
            <button name="do" value="offer" type="submit" class="small quiet">
              {say("decide-again")}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

export const agendaTitle = (agenda: Draft["agenda"], key: string): string | null =>
  agenda.find(({ cue }) => cue === key)?.title ?? null;

/** Two versions side by side: what was taken out, what was put in. */
import type { Ask } from "../../../platform/http/index.ts";
import type { CompareView } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { Pieces } from "./pieces.tsx";

interface Props {
  readonly view: CompareView;
  readonly ask: Ask;
}

type FieldDifference = CompareView["about"][number];
type Key = "title" | "date" | "place" | "language" | "speaker" | "kind" | "group" | "country" | "capacity";

function Changed({ ask, fields }: { readonly ask: Ask; readonly fields: readonly FieldDifference[] }) {
  const say = words.in(ask.language);
  if (fields.length === 0) return null;
  return (
    <dl class="changed">
      {fields.map(({ field, from, to }) => (
        <>
          <dt>{say(`field-${field as Key}`)}</dt>
          <dd>
            <del>
              <span class="visually-hidden">{say("taken-out")} </span>
              <bdi>{from ?? say("not-said")}</bdi>
            </del>{" "}
            <ins>
              <span class="visually-hidden">{say("put-in")} </span>
              <bdi>{to ?? say("not-said")}</bdi>
            </ins>
          </dd>
        </>
      ))}
    </dl>
  );
}

export function ComparePage({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { head, about, cues, items } = view;
  const versions = { from: String(view.from), to: String(view.to) };
  return (
    <DeskFrame ask={ask} head={head} tab="versions" title={say("compared", versions)}>
      {about.length + cues.length + items.length === 0 ? <p>{say("compare-same")}</p> : null}
      <Changed ask={ask} fields={about} />
      {cues.map((cue) => (
        <article class="cue g-none" id={cue.key}>
          <h3>
            {say("cue-number", { n: String(cue.n) })} <small>{say(`difference-${cue.kind}`)}</small>
          </h3>
          <Changed ask={ask} fields={cue.fields} />
          {cue.text.length > 0 ? (
            <p class="pre" dir="auto">
              <Pieces ask={ask} pieces={cue.text} />
            </p>
          ) : null}
        </article>
      ))}
      {items.length > 0 ? (
        <>
          <h2>{say("tab-outcomes")}</h2>
          <ul>
            {items.map(({ kind, text }) => (
              <li>
                <b>{say(`difference-${kind}`)}</b> <span dir="auto">{text}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {view.more > 0 ? <p>{say("compare-more", { count: view.more })}</p> : null}
    </DeskFrame>
  );
}

/** What the reader may do at a place, stage by stage, with the rule, its source and what else is possible. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/places/index.ts";
import type { InForceView, YourAct, YourStage } from "../../places-view-model.ts";
import { actName, list, Words } from "./parts.tsx";

type Alike = Omit<YourAct, "act"> & { readonly acts: readonly YourAct["act"][] };

/** Acts that one rule closes, with the same way around it, are said together. */
function alike(those: readonly YourAct[]): readonly Alike[] {
  const same = ({ rule, source, instead, inWriting }: YourAct): string =>
    JSON.stringify([rule, source, instead, inWriting].map((worded) => worded?.text));
  return [...Map.groupBy(those, same).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, acts: [first, ...more].map(({ act }) => act) }] : [],
  );
}

function Act({ ask, act }: { readonly ask: Ask; readonly act: Alike }) {
  const say = words.in(ask.language);
  return (
    <li>
      <b>
        {list(
          ask.language,
          act.acts.map((one) => actName(ask.language, one)),
        )}
      </b>
      <br />
      <Words worded={act.rule} />{" "}
      {act.source ? (
        <small>
          <Words worded={{ text: say("source", { source: act.source.text }), language: ask.language }} />
          {act.verified ? null : <b> {say("unverified")}</b>}
        </small>
      ) : null}
      {[act.instead, act.inWriting].map((worded) =>
        worded ? (
          <p>
            <Words worded={worded} />
          </p>
        ) : null,
      )}
    </li>
  );
}

function Stage({ ask, stage }: { readonly ask: Ask; readonly stage: YourStage }) {
  const say = words.in(ask.language);
  const [open, shut] = [stage.acts.filter(({ allowed }) => allowed), stage.acts.filter(({ allowed }) => !allowed)];
  // What can be handed in in writing instead of any of them is said once.
  const [inWriting, ...others] = new Set(shut.map((act) => act.inWriting?.text ?? null));
  const said = inWriting && others.length === 0 ? shut[0]?.inWriting : null;
  return (
    <>
      <h4>{say("you-may")}</h4>
      {open.length === 0 ? <p>{say("nothing-open")}</p> : null}
      <ul class="rows">
        {alike(open).map((act) => (
          <Act ask={ask} act={act} />
        ))}
      </ul>
      <h4>{say("you-may-not")}</h4>
      <ul class="rows">
        {alike(shut).map((act) => (
          <Act ask={ask} act={said ? { ...act, inWriting: null } : act} />
        ))}
      </ul>
      {said ? (
        <p>
          <Words worded={said} />
        </p>
      ) : null}
    </>
  );
}

export function Yours({ ask, yours }: { readonly ask: Ask; readonly yours: InForceView["yours"] }) {
  const say = words.in(ask.language);
  const names = yours.capacities.map(({ title, open }) =>
    open ? say("capacity-open-note", { capacity: title }) : title,
  );
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{say("you-here")}</h2>
      <p>
        {ask.reader.person === null
          ? say("you-public")
          : names.length === 0
            ? say("you-no-capacity")
            : say("your-capacities", { capacities: list(ask.language, names) })}
      </p>
      {yours.stages.map((stage) =>
        stage.now ? (
          <>
            <h3>{say("at-stage-now", { stage: stage.title })}</h3>
            <Stage ask={ask} stage={stage} />
          </>
        ) : (
          <details>
            <summary>{say("at-stage", { stage: stage.title })}</summary>
            <Stage ask={ask} stage={stage} />
          </details>
        ),
      )}
    </section>
  );
}

import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { ModalitiesView } from "../view.ts";
import { GroupNames } from "./group-names.tsx";
import { Facets, Own, Source, type Speaking } from "./statement.tsx";

type Capacity = ModalitiesView["capacities"][number];
type Gained = Capacity["gained"][number];

function Groups({ capacity, speaking }: { readonly capacity: Capacity; readonly speaking: Speaking }) {
  const say = libraryWords.in(speaking.language);
  if (capacity.groups.length === 0) return <p class="hint">{say("office")}</p>;
  if (capacity.allGroups) return <p class="hint">{say("all-groups")}</p>;
  return <GroupNames groups={capacity.groups} language={speaking.language} />;
}

function Lines({
  title,
  lines,
  ordered,
  own,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly ordered: boolean;
  readonly own: string;
}) {
  if (lines.length === 0) return null;
  const items = lines.map((line) => (
    <li>
      <Own text={line} own={own} />
    </li>
  ));
  return (
    <>
      <p class="hint">{title}</p>
      {ordered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </>
  );
}

function Way({ way, speaking }: { readonly way: Gained; readonly speaking: Speaking }) {
  const say = libraryWords.in(speaking.language);
  return (
    <div>
      <p>{words.in(speaking.language)(`gained-${way.by}` as "gained-open")}</p>
      <Facets list={way.facets} speaking={speaking} />
      <Lines title={say("needs")} lines={way.needs} ordered={false} own={speaking.own} />
      <Lines title={say("steps")} lines={way.steps} ordered own={speaking.own} />
      <Source stated={way} speaking={speaking} />
    </div>
  );
}

/** How each capacity is gained, as steps. */
export function WaysIn({ view, speaking }: { readonly view: ModalitiesView; readonly speaking: Speaking }) {
  const say = libraryWords.in(speaking.language);
  return (
    <section>
      <h2>{words.in(speaking.language)("how-one-gets-in")}</h2>
      <div class="ways">
        {view.capacities.map((capacity) => (
          <section>
            <h3>
              <Own text={capacity.title} own={speaking.own} />
            </h3>
            <Groups capacity={capacity} speaking={speaking} />
            {capacity.gained.length === 0 ? <p class="hint">{say("way-not-said")}</p> : null}
            {capacity.gained.map((way) => (
              <Way way={way} speaking={speaking} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

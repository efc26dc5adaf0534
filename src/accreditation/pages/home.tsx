import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { HomeView } from "../view-model.ts";
import { Names } from "./parts/names.tsx";
import { Letters } from "./parts/received.tsx";
import { Squares } from "./parts/squares.tsx";
import { RoundStages } from "./parts/stages.tsx";
import { WayInWords, WaySource } from "./parts/way.tsx";

type Say = ReturnType<(typeof words)["in"]>;
type RoundOf = HomeView["rounds"][number];

function Ways({ view, ask, say }: { readonly view: HomeView; readonly ask: Ask; readonly say: Say }) {
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{say("ways-title")}</h2>
      <ul class="rows">
        {view.ways.map((way) => (
          <li>
            <h3>
              <bdi lang="en">{way.title}</bdi>
            </h3>
            <WayInWords ask={ask} way={way} />
            <WaySource ask={ask} way={way} />
            {view.acts.apply && way.applies ? (
              <p class="acts">
                <a class="act quiet" href={`${view.acts.apply}?capacity=${encodeURIComponent(way.capacity)}`}>
                  {say(way.by === "notice" ? "give-notice-as" : "apply-as")} <bdi lang="en">{way.title}</bdi>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RoundSection({
  of,
  view,
  ask,
  say,
}: {
  readonly of: RoundOf;
  readonly view: HomeView;
  readonly ask: Ask;
  readonly say: Say;
}) {
  const { round, list, counts, letters } = of;
  const id = `round-${round.number}`;
  const settled = round.state === "settled";
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{round.title}</bdi>
      </h2>
      <p>{say(`round-${round.state}`)}</p>
      <RoundStages ask={ask} round={round} now={view.now} />
      {counts.listed > 0 ? (
        <p class="lede">
          {settled ? say("round-outcome", counts) : say("round-listed", { listed: counts.listed })}
          {settled && counts.byNotice > 0 ? ` ${say("round-by-notice", counts)}` : null}
        </p>
      ) : null}
      {settled && counts.listed > 0 ? (
        <Squares admitted={counts.admitted} refused={counts.refused} label={say("picture-outcome", counts)} />
      ) : null}
      {list.length > 0 ? <Names ask={ask} rows={list} zone={round.zone} /> : <p>{say("list-not-yet")}</p>}
      {letters.length > 0 ? (
        <details>
          <summary>
            {say("received-title")}: {letters.length}
          </summary>
          <Letters ask={ask} letters={letters} />
        </details>
      ) : null}
    </section>
  );
}

export function HomePage({ view, ask }: { readonly view: HomeView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { acts } = view;
  const links = [
    [acts.apply, "apply"],
    [acts.list, "see-list"],
    [acts.desk, "see-desk"],
    [acts.mine, "see-mine"],
    [acts.bring, "received-begin"],
    [acts.csv, "see-csv"],
  ] as const;
  const rounds = view.rounds.map((of) => <RoundSection of={of} view={view} ask={ask} say={say} />);
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>{view.title}</h1>
      {view.rounds.length === 0 ? <p>{say(view.hasModalities ? "no-round-yet" : "no-modalities")}</p> : null}
      <p class="acts">
        {links.map(([href, text], n) =>
          href ? (
            <a class={n === 0 ? "act" : "act quiet"} href={href}>
              {say(text)}
            </a>
          ) : null,
        )}
      </p>
      {/* While one can apply, how comes first; afterwards, what became of it. */}
      {acts.apply ? rounds.slice(0, 1) : rounds}
      {view.ways.length > 0 ? <Ways view={view} ask={ask} say={say} /> : null}
      {acts.apply ? rounds.slice(1) : null}
    </Frame>
  );
}

import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { countryName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { HomeView, RowView } from "../view-model.ts";
import { Calendar } from "./parts/clock.tsx";
import { Objections } from "./parts/standing.tsx";
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

function ListRow({
  row,
  ask,
  zone,
  say,
}: {
  readonly row: RowView;
  readonly ask: Ask;
  readonly zone: string;
  readonly say: Say;
}) {
  return (
    <tr>
      <td class="n">{row.number}</td>
      <th scope="row">
        <a href={row.href}>
          <bdi>{row.name}</bdi>
        </a>
        {row.country ? ` · ${countryName(ask.language, row.country)}` : null}
        <Objections ask={ask} objections={row.objections} zone={zone} />
      </th>
      <td>
        <bdi lang="en">{row.capacityTitle}</bdi>
      </td>
      <td>
        {say(`standing-${row.standing}`)}
        {row.ground ? <small> · {say(`ground-${row.ground}`)}</small> : null}
      </td>
    </tr>
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
  const { round, list, counts } = of;
  const id = `round-${round.number}`;
  const settled = round.state === "settled";
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{round.title}</bdi>
      </h2>
      <p class="note">{say(`round-${round.state}`)}</p>
      <Calendar ask={ask} round={round} now={view.now} />
      {counts.listed > 0 ? (
        <p>{settled ? say("round-outcome", counts) : say("round-listed", { listed: counts.listed })}</p>
      ) : null}
      {list.length > 0 ? (
        <section class="scroll" tabindex={0} aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                <th scope="col" class="n">
                  {say("column-number")}
                </th>
                <th scope="col">{say("column-name")}</th>
                <th scope="col">{say("column-capacity")}</th>
                <th scope="col">{say("column-standing")}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((row) => (
                <ListRow row={row} ask={ask} zone={round.zone} say={say} />
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <p>{say("list-not-yet")}</p>
      )}
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
    [acts.csv, "see-csv"],
  ] as const;
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs} scripts={["zone.js"]}>
      <h1>{view.title}</h1>
      <p class="meta">
        <bdi>{view.process.title}</bdi>
      </p>
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
      {view.rounds.map((of) => (
        <RoundSection of={of} view={view} ask={ask} say={say} />
      ))}
      {view.ways.length > 0 ? <Ways view={view} ask={ask} say={say} /> : null}
    </Frame>
  );
}

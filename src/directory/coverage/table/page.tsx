import { areaOf, areas } from "../../../kernel/places/areas.ts";
import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import { Frame } from "../../../platform/html/index.ts";
import { Ring } from "../../../platform/html/pictures/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { groupName } from "../../../platform/languages/index.ts";
import { words as searchWords } from "../../search/languages/index.ts";
import { words } from "../languages/index.ts";
import { type Choice, ChoiceRow } from "../pages/choices.tsx";
import { TableCells } from "./cells.tsx";
import { TableCountries } from "./countries.tsx";
import { AreaRows, GroupRows, LanguageRows } from "./rows.tsx";
import type { TableView } from "./view-model.ts";

export interface TableProps {
  readonly view: TableView;
  readonly ask: Ask;
}

const numbers = (ask: Ask) => (ask.language === "ar" ? "ar-u-nu-latn" : ask.language);

/** The table itself: an arc for each group, hollow where it is not there. */
function TheTable({ view, ask }: TableProps) {
  const say = words.in(ask.language);
  const missing = view.groups.filter(({ seated }) => seated === 0);
  const list = new Intl.ListFormat(numbers(ask)).format(missing.map(({ group }) => groupName(ask.language, group)));
  return (
    <Ring
      id="table-ring"
      title={missing.length > 0 ? say("table-missing", { groups: list }) : say("table-all")}
      parts={view.groups.map(({ group, seated }) => ({
        id: group,
        letter: stakeholderGroups[group],
        name: groupName(ask.language, group),
        weight: seated,
        told: seated > 0 ? String(seated) : say("not-at-table"),
      }))}
      number={String(view.counted.participants)}
      unit={say("seated")}
      columns={{ group: say("group"), share: say("seated") }}
    />
  );
}

/** In a sentence or two: who is missing. */
function Headline({ view, ask }: TableProps) {
  const say = words.in(ask.language);
  const missing = view.groups.filter(({ seated, expected }) => seated === 0 && expected);
  if (view.counted.participants === 0) return <p class="lede">{say("table-nobody")}</p>;
  const list = new Intl.ListFormat(numbers(ask)).format(missing.map(({ group }) => groupName(ask.language, group)));
  const { expected, missingInAll } = view;
  return (
    <p class="lede">
      {missing.length > 0 ? say("table-missing", { groups: list }) : say("table-all")}{" "}
      {expected ? say("table-countries", { there: expected.countries - missingInAll, of: expected.countries }) : null}
    </p>
  );
}

function Counted({ view, ask }: TableProps) {
  const say = words.in(ask.language);
  const { seats, speakers, records, withheld, unplaced, ungrouped } = view.counted;
  const { modalities } = view;
  return (
    <section aria-labelledby="counted">
      <h2 id="counted">{say("counted")}</h2>
      <ul>
        <li>{seats === null ? say("counted-seats-hidden") : say("counted-seats", { count: seats })}</li>
        <li>{say("counted-speakers", { speakers, records })}</li>
        {withheld > 0 ? <li>{say("counted-withheld", { count: withheld })}</li> : null}
        {unplaced + ungrouped > 0 ? <li>{say("counted-unknown", { unplaced, ungrouped })}</li> : null}
        <li>
          {modalities ? (
            <>
              {say("expected-by")}{" "}
              <a href={modalities.href}>
                <bdi lang={modalities.language}>{modalities.title}</bdi>
              </a>
            </>
          ) : (
            say("expected-by-body")
          )}
        </li>
      </ul>
      <p class="hint">{say("counted-private")}</p>
    </section>
  );
}

function Within({ view, ask }: TableProps) {
  const say = words.in(ask.language);
  const { expected, place } = view;
  const named = expected?.area ? (areaOf(expected.area)?.names[ask.language] ?? "") : "";
  const said =
    expected === null
      ? say("within-none")
      : expected.area === null
        ? say("within-world")
        : say(expected.guessed ? "within-guessed" : "within-chosen", { area: named });
  const choices = (...kinds: readonly string[]): readonly Choice[] =>
    areas
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, names }) => ({
        name: names[ask.language],
        href: `${place.href}/coverage?region=${id}`,
        on: expected?.area === id,
      }));
  return (
    <>
      <p class="meta">{said}</p>
      <details class="choices">
        <summary>{say("within-choose")}</summary>
        <ChoiceRow title={searchWords.in(ask.language)("regions-m49")} choices={choices("region", "subregion")} />
        <ChoiceRow title={searchWords.in(ask.language)("regions-un")} choices={choices("un-group", "mark")} />
      </details>
    </>
  );
}

export function TablePage({ view, ask }: TableProps) {
  const say = words.in(ask.language);
  const { place, crumbs, expected } = view;
  const asked = expected?.area && !expected.guessed ? `?region=${expected.area}` : "";
  return (
    <Frame
      ask={ask}
      title={say("table-title-of", { place: place.title })}
      styles={["coverage.css"]}
      crumbs={[...crumbs, { title: place.title, href: place.href }]}
    >
      <h1>{say("table-title")}</h1>
      <Headline view={view} ask={ask} />
      {ask.reader.person === null ? <p class="meta">{say("invite-sign-in")}</p> : null}
      <div class="lead">
        <div>
          <GroupRows view={view} ask={ask} />
        </div>
        <aside class="facts">
          <TheTable view={view} ask={ask} />
        </aside>
      </div>
      <Within view={view} ask={ask} />
      <TableCountries view={view} ask={ask} />
      <AreaRows view={view} ask={ask} />
      <TableCells view={view} ask={ask} />
      <LanguageRows view={view} ask={ask} />
      <Counted view={view} ask={ask} />
      <p class="acts">
        <a class="act quiet" href={`${place.href}/coverage/cells.csv${asked}`}>
          {say("download-csv")}
        </a>
        <a class="act quiet" href={`${place.href}/coverage.json${asked}`}>
          {say("download-json")}
        </a>
        <a class="act quiet" href="/coverage">
          {say("coverage-all")}
        </a>
      </p>
    </Frame>
  );
}

import { areas } from "../../../kernel/places/areas.ts";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { Frame, Pager } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, languageName } from "../../../platform/languages/index.ts";
import { words as searchWords } from "../../search/languages/index.ts";
import { ChooseLanguage } from "../../search/pages/search-form.tsx";
import { words } from "../languages/index.ts";
import { reaches } from "../rules/cells.ts";
import { official } from "../rules/table.ts";
import type { CoverageAsked, CoverageView } from "../view-model.ts";
import { type Choice, ChoiceRow } from "./choices.tsx";
import { askedWords, Invite, NearestPerson } from "./parts.tsx";
import { WorldMap } from "./world-map.tsx";

interface CoverageProps {
  readonly view: CoverageView;
  readonly ask: Ask;
}

function Choices({ view, ask }: CoverageProps) {
  const say = words.in(ask.language);
  const search = searchWords.in(ask.language);
  const { asked, choices } = view;
  const address = (change: Partial<CoverageAsked>) => `/coverage${askedWords({ ...asked, page: 1, ...change })}`;
  const areasOf = (...kinds: readonly string[]): readonly Choice[] =>
    areas
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, names }) => ({ name: names[ask.language], href: address({ region: id }), on: asked.region === id }));
  const languages = [...new Set([...official, ...(asked.language ? [asked.language] : [])])];
  const topics = [...new Set([...choices.topics, ...(asked.topic ? [asked.topic] : [])])];
  return (
    <section class="choices" aria-labelledby="choose">
      <h2 id="choose">{say("choose")}</h2>
      <ChoiceRow
        title={say("group")}
        all={{ name: search("every-group"), href: address({ group: null }), on: asked.group === null }}
        choices={stakeholderGroupNames.map((group) => ({
          name: groupName(ask.language, group),
          href: address({ group }),
          on: asked.group === group,
        }))}
      />
      <ChoiceRow
        title={search("regions-un")}
        all={{ name: search("every-region"), href: address({ region: null }), on: asked.region === null }}
        choices={areasOf("un-group", "mark")}
      />
      <ChoiceRow
        title={search("language")}
        all={{ name: search("every-language"), href: address({ language: null }), on: asked.language === null }}
        choices={languages.map((language) => ({
          name: languageName(ask.language, language),
          href: address({ language }),
          on: asked.language === language,
        }))}
      />
      {topics.length > 0 ? (
        <ChoiceRow
          title={search("topic")}
          all={{ name: say("every-topic"), href: address({ topic: null }), on: asked.topic === null }}
          choices={topics.map((topic) => ({ name: topic, href: address({ topic }), on: asked.topic === topic }))}
        />
      ) : null}
      <details open={areas.some(({ id, kind }) => id === asked.region && /region/.test(kind))}>
        <summary>{say("choose-other")}</summary>
        <ChoiceRow title={search("regions-m49")} choices={areasOf("region", "subregion")} />
        <form method="get" action="/coverage">
          {asked.group ? <input type="hidden" name="group" value={asked.group} /> : null}
          {asked.region ? <input type="hidden" name="region" value={asked.region} /> : null}
          <div class="fields">
            <ChooseLanguage ask={ask} chosen={asked.language} />
            <p>
              <label for="topic">{search("topic")}</label>
              <input id="topic" name="topic" value={asked.topic ?? ""} dir="auto" maxlength={60} />
            </p>
          </div>
          <p>
            <button type="submit">{say("show")}</button>
          </p>
        </form>
      </details>
    </section>
  );
}

function Gaps({ view, ask }: CoverageProps) {
  const say = words.in(ask.language);
  const { asked, gaps, gapsInAll, pages } = view;
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{say("gaps")}</h2>
      <p>{say("gaps-count", { count: gapsInAll })}</p>
      {gapsInAll > 1 ? <p class="meta">{say("gaps-order")}</p> : null}
      {gaps.length === 0 ? null : (
        <section class="scroll" tabindex={0} aria-label={say("gaps")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("country")}</th>
                <th scope="col">{say("state")}</th>
                <th scope="col">{say("nearest")}</th>
                {gaps.some(({ invite }) => invite) ? <th scope="col">{say("introduction")}</th> : null}
              </tr>
            </thead>
            <tbody>
              {gaps.map(({ country, reach, nearest, invite }) => (
                <tr>
                  <th scope="row">
                    <a href={`/coverage/${country}${askedWords({ language: asked.language, topic: asked.topic })}`}>
                      {countryName(ask.language, country)}
                    </a>
                  </th>
                  <td>{say(`reach-${reach}`)}</td>
                  <td>
                    <NearestPerson nearest={nearest} ask={ask} />
                  </td>
                  {invite ? (
                    <td>
                      <Invite invite={invite} ask={ask} about={countryName(ask.language, country)} />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager
        ask={ask}
        page={asked.page}
        pages={pages}
        addressOf={(page) => `/coverage${askedWords({ ...asked, page })}#gaps`}
      />
    </section>
  );
}

function Numbers({ view, ask }: CoverageProps) {
  const say = words.in(ask.language);
  const rows = view.countries
    .map((row) => ({ ...row, name: countryName(ask.language, row.country) }))
    .sort((a, b) => a.name.localeCompare(b.name, ask.language));
  const more = askedWords({ language: view.asked.language, topic: view.asked.topic });
  return (
    <details>
      <summary>{say("all-countries")}</summary>
      <section class="scroll" tabindex={0} aria-label={say("all-countries")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("country")}</th>
              <th scope="col" class="n">
                {say("groups")}
              </th>
              <th scope="col" class="n">
                {say("direct")}
              </th>
              <th scope="col" class="n">
                {say("introduction")}
              </th>
              <th scope="col" class="n">
                {say("entries")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ country, name, groups, direct, introduction, all }) => (
              <tr>
                <th scope="row">
                  <a href={`/coverage/${country}${more}`}>{name}</a>
                </th>
                <td class="n">{groups}</td>
                <td class="n">{direct}</td>
                <td class="n">{introduction}</td>
                <td class="n">{all}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

export function CoveragePage({ view, ask }: CoverageProps) {
  const say = words.in(ask.language);
  const more = askedWords({ language: view.asked.language, topic: view.asked.topic });
  return (
    <Frame
      ask={ask}
      title={say("coverage")}
      styles={["coverage.css"]}
      crumbs={[{ title: searchWords.in(ask.language)("directory"), href: "/directory" }]}
    >
      <h1>{say("coverage")}</h1>
      <p class="lede">{say("about")}</p>
      {ask.reader.person === null ? <p class="meta">{say("about-anonymous")}</p> : null}
      <WorldMap
        language={ask.language}
        title={say("map-title", view.summary)}
        shades={new Map(view.countries.map(({ country, reach }) => [country, reach]))}
        addressOf={(country) => `/coverage/${country}${more}`}
        keyTitle={say("legend")}
        keyEntries={[
          ...reaches.map((reach) => ({ shade: reach, name: say(`reach-${reach}`), count: view.summary[reach] })),
          { shade: "outside" as const, name: say("outside"), count: null },
        ]}
        note={say("map-note")}
      />
      <Choices view={view} ask={ask} />
      <Gaps view={view} ask={ask} />
      <Numbers view={view} ask={ask} />
      <p class="acts">
        <a class="act quiet" href={`/coverage/cells.csv${askedWords({ ...view.asked, page: 1 })}`}>
          {say("download-csv")}
        </a>
        <a class="act quiet" href={`/coverage/cells.json${askedWords({ ...view.asked, page: 1 })}`}>
          {say("download-json")}
        </a>
      </p>
    </Frame>
  );
}

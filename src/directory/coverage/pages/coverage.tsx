import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { words as searchWords } from "../../search/languages/index.ts";
import { Choose, ChooseLanguage, ChooseRegion, groupChoices } from "../../search/pages/search-form.tsx";
import { words } from "../languages/index.ts";
import type { CoverageView } from "../view-model.ts";
import { askedWords, Invite, NearestPerson } from "./parts.tsx";
import { WorldMap } from "./world-map.tsx";

interface CoverageProps {
  readonly view: CoverageView;
  readonly ask: Ask;
}

function ChooseForm({ view, ask }: CoverageProps) {
  const say = words.in(ask.language);
  const { asked } = view;
  const chosen = [asked.group, asked.region, asked.language, asked.topic].some(Boolean);
  return (
    <details open={chosen}>
      <summary>{say("choose")}</summary>
      <form method="get" action="/coverage">
        <div class="fields">
          <Choose
            name="group"
            label={say("group")}
            every={searchWords.in(ask.language)("every-group")}
            chosen={asked.group}
            choices={groupChoices(ask.language)}
          />
          <ChooseRegion ask={ask} chosen={asked.region} />
          <ChooseLanguage ask={ask} chosen={asked.language} />
          <p>
            <label for="field-topic">{say("every-topic")}</label>
            <input id="field-topic" name="topic" value={asked.topic ?? ""} dir="auto" maxlength={60} />
          </p>
        </div>
        <p>
          <button type="submit">{say("show")}</button>
        </p>
      </form>
    </details>
  );
}

function Gaps({ view, ask }: CoverageProps) {
  const say = words.in(ask.language);
  const { asked, gaps, gapsInAll, pages } = view;
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{say("gaps")}</h2>
      <p>{say("gaps-count", { count: gapsInAll })}</p>
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
      {pages < 2 ? null : (
        <nav class="acts" aria-label={say("pages-of-gaps")}>
          {asked.page > 1 ? (
            <a class="act quiet" rel="prev" href={`/coverage${askedWords({ ...asked, page: asked.page - 1 })}#gaps`}>
              {say("previous")}
            </a>
          ) : null}
          <span>{say("page-of", { page: asked.page, pages })}</span>
          {asked.page < pages ? (
            <a class="act quiet" rel="next" href={`/coverage${askedWords({ ...asked, page: asked.page + 1 })}#gaps`}>
              {say("next")}
            </a>
          ) : null}
        </nav>
      )}
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
      <ChooseForm view={view} ask={ask} />
      <WorldMap view={view} ask={ask} addressOf={(country) => `/coverage/${country}${more}`} />
      <Gaps view={view} ask={ask} />
      <Numbers view={view} ask={ask} />
      <p class="acts">
        <a class="act quiet" href={`/coverage/cells.csv${askedWords({ ...view.asked, page: 1 })}`}>
          {say("download-csv")}
        </a>
      </p>
    </Frame>
  );
}

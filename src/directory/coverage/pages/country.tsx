import { areaOf } from "../../../kernel/places/areas.ts";
import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, languageName } from "../../../platform/languages/index.ts";
import { words as searchWords } from "../../search/languages/index.ts";
import { directoryAddress, readQuery } from "../../search/model.ts";
import { words } from "../languages/index.ts";
import type { CountryView } from "../view-model.ts";
import { askedWords, Invite, NearestPerson } from "./parts.tsx";

interface CountryProps {
  readonly view: CountryView;
  readonly ask: Ask;
}

type Income = "low" | "lower-middle" | "upper-middle" | "high";

function Cells({ view, ask }: CountryProps) {
  const say = words.in(ask.language);
  const { country, asked, cells } = view;
  const found = { ...readQuery({}), topic: asked.topic, language: asked.language, country };
  return (
    <section class="scroll" tabindex={0} aria-label={say("cells-caption")}>
      <table>
        <caption class="visually-hidden">{say("cells-caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("group")}</th>
            <th scope="col" class="n">
              {say("direct")}
            </th>
            <th scope="col" class="n">
              {say("introduction")}
            </th>
            <th scope="col" class="n">
              {say("entries")}
            </th>
            <th scope="col">{say("nearest")}</th>
            {ask.reader.person === null ? null : <th scope="col">{say("introduction")}</th>}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ group, reach, direct, introduction, all, nearest, invite }) => (
            <tr class={`g-${group}`}>
              <th scope="row">
                <abbr class="letter" title={groupName(ask.language, group)}>
                  {stakeholderGroups[group]}
                </abbr>{" "}
                {all > 0 ? (
                  <a href={directoryAddress({ ...found, group })}>{groupName(ask.language, group)}</a>
                ) : (
                  groupName(ask.language, group)
                )}
              </th>
              <td class="n">{direct}</td>
              <td class="n">{introduction}</td>
              <td class="n">{all}</td>
              <td>
                {reach === "direct" || reach === "introduction" ? (
                  say(`reach-${reach}`)
                ) : (
                  <NearestPerson nearest={nearest} ask={ask} />
                )}
              </td>
              {ask.reader.person === null ? null : (
                <td>
                  <Invite invite={invite} ask={ask} about={groupName(ask.language, group)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function CountryPage({ view, ask }: CountryProps) {
  const say = words.in(ask.language);
  const { country, asked, areas, income, languages, expected } = view;
  const more = { language: asked.language, topic: asked.topic };
  return (
    <Frame
      ask={ask}
      title={countryName(ask.language, country)}
      styles={["coverage.css"]}
      crumbs={[
        { title: searchWords.in(ask.language)("directory"), href: "/directory" },
        { title: say("coverage"), href: `/coverage${askedWords(more)}` },
      ]}
    >
      <h1>{countryName(ask.language, country)}</h1>
      {asked.topic || asked.language ? (
        <p class="meta">
          <bdi>
            {[asked.topic, asked.language && languageName(ask.language, asked.language)].filter(Boolean).join(" · ")}
          </bdi>
        </p>
      ) : null}
      <Cells view={view} ask={ask} />
      <p>
        <a href={directoryAddress({ ...readQuery({}), ...more, country })}>{say("country-all")}</a>
      </p>
      <section aria-labelledby="facts">
        <h2 id="facts">{say("facts")}</h2>
        <dl>
          <dt>{say(expected ? "member-state" : "not-member")}</dt>
          <dd />
          {areas.length > 0 ? (
            <>
              <dt>{say("belongs-to")}</dt>
              <dd>
                <ul class="plain">
                  {areas.map((id) => (
                    <li>
                      <a href={`/coverage${askedWords({ ...more, region: id })}`}>{areaOf(id)?.names[ask.language]}</a>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          ) : null}
          {income ? (
            <>
              <dt>{say("income")}</dt>
              <dd>{say(`income-${income as Income}`)}</dd>
            </>
          ) : null}
          {languages.length > 0 ? (
            <>
              <dt>{say("languages")}</dt>
              <dd>{languages.map((one) => languageName(ask.language, one)).join(", ")}</dd>
            </>
          ) : null}
        </dl>
      </section>
    </Frame>
  );
}

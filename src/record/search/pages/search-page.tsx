import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import { Frame, Pager } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { groupName, plainDateInWords } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { pageSize, type SearchQuery, type SearchResult, type SearchView } from "../model.ts";
import { SearchForm } from "./search-form.tsx";

interface SearchPageProps {
  readonly view: SearchView;
  readonly ask: Ask;
}

const addressOf = (asked: SearchQuery, page: number): string => {
  const given = Object.entries({
    ...asked,
    page: page === 1 ? null : page,
    order: asked.order === "best" ? null : asked.order,
  });
  const said = given.flatMap(([name, value]) =>
    value === null || value === "" ? [] : [[name, String(value)] as [string, string]],
  );
  return `/search?${new URLSearchParams(said)}`;
};

function Result({ result, ask }: { readonly result: SearchResult; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { href, title, body, process, date, n, speaker, capacity, group, language, snippet } = result;
  const day = date && plainDateInWords(date.slice(0, 10), ask.language);
  return (
    <li class={group ? `g-${group}` : ""}>
      <h2>
        <a href={href}>
          <bdi>{speaker ?? title}</bdi>
        </a>
      </h2>
      <p class="snippet" lang={language} dir="auto">
        {snippet.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
      </p>
      <p class="meta">
        {group ? (
          <abbr class="letter" title={groupName(ask.language, group)}>
            {stakeholderGroups[group]}
          </abbr>
        ) : null}{" "}
        {capacity ? (
          <>
            <bdi>{capacity}</bdi> ·{" "}
          </>
        ) : null}
        {speaker ? (
          <>
            <bdi>{title}</bdi> ·{" "}
          </>
        ) : null}
        <bdi>{body}</bdi> · <bdi>{process}</bdi>
        {day ? (
          <>
            {" · "}
            <bdi>
              <time datetime={date}>{day}</time>
            </bdi>
          </>
        ) : null}
        {" · "}
        {n === null ? say("title-and-agenda") : say("intervention-number", { n })}
      </p>
    </li>
  );
}

function Told({ view, ask }: SearchPageProps) {
  const say = words.in(ask.language);
  const { asked, instead, tooCommon, total } = view;
  if (tooCommon) return <p class="lede">{say("too-common")}</p>;
  if (total === 0) {
    return (
      <>
        <p class="lede">{say("nothing")}</p>
        <p>{say("nothing-hint")}</p>
      </>
    );
  }
  return (
    <>
      {instead ? <p class="lede">{say("showing-instead", { asked: asked.q, instead })}</p> : null}
      <p class="meta">{say("found", { count: total })}</p>
    </>
  );
}

export function SearchPage({ view, ask }: SearchPageProps) {
  const say = words.in(ask.language);
  const { asked, results } = view;
  const searched = [asked.q, asked.body, asked.speaker, asked.group, asked.from, asked.to].some(Boolean);
  return (
    <Frame ask={ask} title={asked.q === "" ? say("search") : `${say("search")}: ${asked.q}`}>
      <h1>{say("search")}</h1>
      {searched ? null : <p class="lede">{say("about")}</p>}
      <SearchForm view={view} ask={ask} />
      {searched ? (
        <section aria-live="polite">
          <Told view={view} ask={ask} />
          <ol class="plain results" start={(asked.page - 1) * pageSize + 1}>
            {results.map((result) => (
              <Result result={result} ask={ask} />
            ))}
          </ol>
          <Pager
            ask={ask}
            page={view.asked.page}
            pages={view.pages}
            addressOf={(page) => addressOf(view.asked, page)}
          />
        </section>
      ) : null}
    </Frame>
  );
}

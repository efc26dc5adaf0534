import { areaOf } from "../../../kernel/places/areas.ts";
import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import { Frame, Pager } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, languageName } from "../../../platform/languages/index.ts";
import { words as exchange } from "../../exchange/languages/index.ts";
import { Understood } from "../../free-words/parts.tsx";
import { words } from "../languages/index.ts";
import { type DirectoryResult, type DirectoryView, directoryAddress, isAsked, pageSize } from "../model.ts";
import { SearchForm } from "./search-form.tsx";

interface DirectoryProps {
  readonly view: DirectoryView;
  readonly ask: Ask;
}

function RoleHeld({ role, ask }: { readonly role: DirectoryResult["roles"][number]; readonly ask: Ask }) {
  const { position, organisation } = role;
  const both = position && organisation;
  return <bdi>{both ? words.in(ask.language)("role-at", { position, organisation }) : (position ?? organisation)}</bdi>;
}

function Row({ result, ask }: { readonly result: DirectoryResult; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { kind, name, href, also, roles, groups, country, languages, topics, freshness, reach, looksLike } = result;
  const facts = [
    country ? countryName(ask.language, country) : null,
    languages.length > 0 ? languages.map((one) => languageName(ask.language, one)).join(", ") : null,
    say(`reach-${reach}`),
    say(`fresh-${freshness}`),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <h2>
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
        {also && also !== name ? (
          <>
            {" "}
            <small>
              <bdi>{also}</bdi>
            </small>
          </>
        ) : null}
      </h2>
      {roles.map((role) => (
        <p>
          <RoleHeld role={role} ask={ask} />
        </p>
      ))}
      {topics.length > 0 ? (
        <p>
          <bdi>{topics.join(", ")}</bdi>
        </p>
      ) : null}
      <p class="meta">
        {kind === "organisation" ? `${say("kind-organisation")} · ` : null}
        {groups.map((group) => (
          <span class={`g-${group}`}>
            <abbr class="letter" title={groupName(ask.language, group)}>
              {stakeholderGroups[group]}
            </abbr>{" "}
            {groupName(ask.language, group)}
            {" · "}
          </span>
        ))}
        {facts.join(" · ")}
      </p>
      {looksLike ? (
        <p class="meta">
          {say("looks-like")}{" "}
          <a href={looksLike.href}>
            <bdi>{looksLike.name}</bdi>
          </a>
        </p>
      ) : null}
    </li>
  );
}

/** What the words name besides a name: the results where nobody is called so, else a link to them. */
function Taken({
  understood,
  ask,
}: {
  readonly understood: NonNullable<DirectoryView["understood"]>;
  readonly ask: Ask;
}) {
  const say = words.in(ask.language);
  const { parts, href, total, shown } = understood;
  if (shown) {
    return (
      <>
        <Understood parts={parts} ask={ask} />
        <p class="meta">{say("understood-hint")}</p>
      </>
    );
  }
  return (
    <p>
      <a href={href}>{say("understood-as", { count: total, words: parts.map((part) => part.words).join(" · ") })}</a>
    </p>
  );
}

function Pages({ view, ask }: DirectoryProps) {
  const say = words.in(ask.language);
  const { asked, pages, total } = view;
  if (pages < 2) return null;
  return (
    <>
      <Pager ask={ask} page={asked.page} pages={pages} addressOf={(page) => directoryAddress(asked, { page })} />
      {total > pages * pageSize ? <p class="meta">{say("shown-to-page", { count: pages * pageSize })}</p> : null}
    </>
  );
}

function Nothing({ view, ask }: DirectoryProps) {
  const say = words.in(ask.language);
  return (
    <>
      <p class="lede">{say("nothing")}</p>
      <p>{say("nothing-hint")}</p>
      {view.wider.length > 0 ? (
        <>
          <h2>{say("wider-heading")}</h2>
          <ul>
            {view.wider.map(({ what, named, href, total }) => (
              <li>
                <a href={href}>
                  {what === "region"
                    ? say("wider-region", { count: total, area: areaOf(named ?? "")?.names[ask.language] ?? "" })
                    : say(`wider-${what}`, { count: total, topic: named ?? "" })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

interface WayInProps {
  readonly title: string;
  readonly ways: readonly { readonly name: string; readonly href: string; readonly total: number }[];
}

function WayIn({ title, ways }: WayInProps) {
  if (ways.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain">
        {ways.map(({ name, href, total }) => (
          <li>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>{" "}
            ({total})
          </li>
        ))}
      </ul>
    </section>
  );
}

function Begin({ view, ask }: DirectoryProps) {
  const say = words.in(ask.language);
  const { person } = ask.reader;
  const { begin, asked } = view;
  return (
    <>
      <p class="meta">{say("all-count", { count: view.all })}</p>
      {view.all < 2 ? <p>{say("empty-hint")}</p> : null}
      {person === null ? <p class="meta">{say("sign-in-hint")}</p> : null}
      <p class="acts">
        <a class="act quiet" href="/coverage">
          {say("see-coverage")}
        </a>
        {person === null ? null : (
          <a class="act quiet" href={`/people/${person}`}>
            {say("begin-own")}
          </a>
        )}
      </p>
      {person === null ? null : (
        <p class="meta">
          <a href="/organisations/new">{say("begin-organisation")}</a>
          {" · "}
          <a href="/directory/import">{exchange.in(ask.language)("begin-import")}</a>
          {" · "}
          <a href="/directory/export">{exchange.in(ask.language)("take-along")}</a>
        </p>
      )}
      {begin ? (
        <div class="fields">
          <WayIn
            title={say("by-group")}
            ways={begin.groups.map(({ group, total }) => ({
              name: groupName(ask.language, group),
              href: directoryAddress(asked, { group }),
              total,
            }))}
          />
          <WayIn
            title={say("by-region")}
            ways={begin.regions.map(({ region, total }) => ({
              name: areaOf(region)?.names[ask.language] ?? region,
              href: directoryAddress(asked, { region }),
              total,
            }))}
          />
          <WayIn
            title={say("by-topic")}
            ways={begin.topics.map(({ topic, total }) => ({
              name: topic,
              href: directoryAddress(asked, { topic }),
              total,
            }))}
          />
        </div>
      ) : null}
    </>
  );
}

export function DirectoryPage({ view, ask }: DirectoryProps) {
  const say = words.in(ask.language);
  const { asked, results, total, near } = view;
  const searched = isAsked(asked);
  return (
    <Frame
      ask={ask}
      styles={["coverage.css", "words.css"]}
      title={asked.q === "" ? say("directory") : `${say("directory")}: ${asked.q}`}
    >
      <h1>{say("directory")}</h1>
      {searched ? null : <p class="lede">{say("about")}</p>}
      <SearchForm asked={asked} ask={ask} />
      {searched ? (
        <section aria-live="polite">
          {view.understood ? <Taken understood={view.understood} ask={ask} /> : null}
          {total === 0 ? (
            <Nothing view={view} ask={ask} />
          ) : (
            <p class={near ? "lede" : "meta"}>{near ? say("near") : say("found", { count: total })}</p>
          )}
          <ol class="plain results" start={(asked.page - 1) * pageSize + 1}>
            {results.map((result) => (
              <Row result={result} ask={ask} />
            ))}
          </ol>
          <Pages view={view} ask={ask} />
          {view.introduction ? (
            <p class="acts">
              <a class="act quiet" href={view.introduction}>
                {say("ask-introduction")}
              </a>
              {total > 0 ? (
                <a
                  class="act quiet"
                  href={(view.understood?.shown ? view.understood.href : directoryAddress(asked)).replace(
                    "/directory",
                    "/directory/export",
                  )}
                >
                  {exchange.in(ask.language)("take-along")}
                </a>
              ) : null}
            </p>
          ) : null}
        </section>
      ) : (
        <Begin view={view} ask={ask} />
      )}
    </Frame>
  );
}

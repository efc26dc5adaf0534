/** The record of a session, published: what came of it first, then who spoke, then every word. */
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/published/index.ts";
import type { RecordView } from "../../published-model.ts";
import { placeOf } from "../../rules/published/record-view.ts";
import { day, number, when } from "../../wording/formats.ts";
import { nameOf } from "../../wording/naming.ts";
import { FindForm, Found } from "./found.tsx";
import { Outcomes } from "./outcomes.tsx";
import { Polls } from "./polls.tsx";
import { Contents, SaidText } from "./said-text.tsx";
import { TableRing } from "./table-ring.tsx";
import { TakeAlong } from "./take-along.tsx";
import { Airtime, HowMuch } from "./who-spoke.tsx";

export interface RecordPageProps {
  readonly view: RecordView;
  readonly ask: Ask;
}

function Facts({ view, ask: { language } }: RecordPageProps) {
  const say = words.in(language);
  const { session, record } = view;
  const speakers = view.shares.speakers.length;
  return (
    <ul class="particulars">
      <li>
        <time datetime={session.starts}>{when(session.starts, session.ends, session.zone, language)}</time>
      </li>
      {session.place ? (
        <li>
          <bdi>{session.place}</bdi>
        </li>
      ) : null}
      {speakers > 0 ? <li>{say("count-speakers", { count: speakers })}</li> : null}
      <li>{say("count-words", { count: view.shares.words })}</li>
      <li>
        <b>{say(record.attribution)}</b>
      </li>
    </ul>
  );
}

/** On later pages of the text only the text: who turns a page has seen what stands before it. */
const showsAll = (view: RecordView): boolean => view.found === null && (view.page === 1 || view.page === "all");

export function RecordPage({ view, ask }: RecordPageProps) {
  const { language } = ask;
  const say = words.in(language);
  const { session, record } = view;
  const base = `${session.href}/record`;
  const leaf = (href: string): string => {
    const own = view.page === 1 ? `${base}#` : `${base}?page=${view.page}#`;
    return href.startsWith(own) ? href.slice(own.length - 1) : href;
  };
  const hrefOf = (key: string): string =>
    view.page === "all" ? `#${encodeURIComponent(key)}` : leaf(placeOf(record, key, base));
  const source = (key: string) => {
    const said = record.interventions.find((one) => one.key === key);
    if (!said) return null;
    const who = nameOf(said, record.attribution, say);
    return <a href={hrefOf(key)}>{say("said-by", { who, n: said.n })}</a>;
  };
  const common = { view, base, hrefOf, source, say, language };
  const crumbs = [...session.crumbs, { title: session.title, href: session.href }];
  const topics = record.topics.slice(0, 8);
  return (
    <Frame ask={ask} title={session.title} crumbs={crumbs} feed={`${session.crumbs[1]?.href ?? ""}/feed`}>
      <div class="record">
        <h1>
          <bdi>{session.title}</bdi>
        </h1>
        <Facts view={view} ask={ask} />
        {record.attribution === "on-the-record" ? null : (
          <p class="note">{say(record.attribution === "closed" ? "closed-note" : "chatham-house-note")}</p>
        )}
        {showsAll(view) ? (
          <>
            <div class="lead">
              <section>
                <h2>{say("came-of-it")}</h2>
                <Outcomes outcomes={record.outcomes} {...common} />
                {topics.length > 0 ? (
                  <p class="topics">
                    <b>{say("topics-title")}</b>
                    {topics.map(({ phrase }) => (
                      <a href={`${base}?${new URLSearchParams({ q: phrase })}#text`} dir="auto" lang={record.language}>
                        {phrase}
                      </a>
                    ))}
                  </p>
                ) : null}
              </section>
              <TableRing
                shares={view.shares}
                interventions={record.interventions.length}
                say={say}
                language={language}
              />
            </div>
            <Airtime {...common} />
            <Polls outcomes={record.outcomes} {...common} />
            <HowMuch {...common} />
          </>
        ) : null}
        <section id="text">
          <div class="text-head">
            <h2>{say("what-was-said")}</h2>
            <FindForm {...common} />
          </div>
          {view.found ? (
            <Found {...common} />
          ) : record.interventions.length === 0 ? (
            <p class="hint">{say("nothing-said")}</p>
          ) : (
            <>
              <Contents {...common} />
              <SaidText {...common} ask={ask} />
            </>
          )}
        </section>
        <TakeAlong view={view} base={base} say={say} />
        <p class="meta">
          {say("version-published", {
            version: number(record.version, language),
            date: day(view.publishedAt, language),
          })}{" "}
          {view.mayEdit ? <a href={`${session.href}/desk`}>{say("to-desk")}</a> : null}
        </p>
      </div>
    </Frame>
  );
}

import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { dateInWords, languageName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { SessionView } from "../view-model.ts";
import { PlaceActs, PutAway } from "./parts/place-acts.tsx";
import type { RingOf } from "./parts/ring.ts";
import { RulesNote } from "./parts/rules-note.tsx";
import { Paragraphs } from "./parts/text.tsx";
import { When, WhenForYou } from "./parts/when.tsx";

interface SessionPageProps {
  readonly Ring?: RingOf | undefined;
  readonly view: SessionView;
  readonly ask: Ask;
}

/** What has become of it: the published record, the desk, or where to begin. */
function RecordPart({ view, ask }: SessionPageProps) {
  const say = words.in(ask.language);
  const { record } = view;
  const [text, act] =
    record.state === "published"
      ? [
          say("session-record-published", { date: dateInWords(new Date(record.publishedAt), view.zone, ask.language) }),
          say("session-record-read"),
        ]
      : record.state === "on-the-desk"
        ? [say("session-record-draft"), say("session-desk")]
        : record.href
          ? [say("session-record-none"), say("session-import")]
          : [say("session-record-none-reader"), ""];
  return (
    <section aria-labelledby="record">
      <h2 id="record">{say("session-record")}</h2>
      <p>{text}</p>
      <PlaceActs acts={[{ href: record.href, text: act, first: true }]} />
    </section>
  );
}

function Closed({ ask }: { readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <div class="note">
      <p>{say("session-closed")}</p>
      <p>{say("session-closed-ask")}</p>
    </div>
  );
}

function Facts({ view, ask, Ring }: SessionPageProps) {
  const say = words.in(ask.language);
  const spoken = languageName(ask.language, view.language);
  return (
    <aside class="facts">
      {view.glance && Ring ? <Ring glance={view.glance} language={ask.language} /> : null}
      <dl>
        {view.place ? (
          <>
            <dt>{say("session-where")}</dt>
            <dd>
              <bdi>{view.place}</bdi>
            </dd>
          </>
        ) : null}
        {view.inside?.online && view.phase !== "held" ? (
          <>
            <dt>{say("session-online")}</dt>
            <dd>
              <a href={view.inside.online} rel="noreferrer">
                <bdi>{new URL(view.inside.online).host}</bdi>
              </a>
            </dd>
          </>
        ) : null}
        <dt>{say("session-spoken")}</dt>
        <dd>{spoken}</dd>
        <dt>{say("session-attribution")}</dt>
        <dd>
          <strong>{say(`attribution-${view.attribution}`)}</strong>
          <br />
          {say(`attribution-${view.attribution}-explained`)}
        </dd>
      </dl>
      {view.phase === "held" ? null : (
        <p>
          <a href={view.calendar}>{say("session-calendar")}</a>
        </p>
      )}
    </aside>
  );
}

export function SessionPage({ view, ask, Ring }: SessionPageProps) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={view.title} crumbs={view.crumbs} scripts={["zone.js"]}>
      <h1>
        <bdi>{view.title}</bdi>
      </h1>
      {view.phase === "now" ? <p class="now-mark">{say("session-now")}</p> : null}
      <p class="meta">
        <When ask={ask} times={view} />
      </p>
      <WhenForYou ask={ask} times={view} />
      <PutAway ask={ask} archived={view.archived} />
      <div class="lead">
        <div>
          {view.inside ? <Paragraphs text={view.inside.description} /> : <Closed ask={ask} />}
          <RulesNote ask={ask} rules={view.rules} atDoor />
          {view.inside ? <RecordPart view={view} ask={ask} /> : null}
          {view.inside && view.inside.agenda.length > 0 ? (
            <section aria-labelledby="agenda">
              <h2 id="agenda">{say("session-agenda")}</h2>
              <ol class="agenda">
                {view.inside.agenda.map((item) => (
                  <li>
                    <bdi>{item}</bdi>
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
          <PlaceActs
            acts={[
              { href: view.met, text: say("session-met") },
              { href: `${view.href}/coverage`, text: say("place-coverage") },
              { href: view.edit, text: say("edit-session") },
            ]}
          />
        </div>
        <Facts view={view} ask={ask} Ring={Ring} />
      </div>
    </Frame>
  );
}

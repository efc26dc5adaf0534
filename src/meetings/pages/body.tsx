import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { groupName, languageName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { BodyView } from "../view-model.ts";
import { PlaceActs, PlaceWays, PutAway } from "./parts/place-acts.tsx";
import { Programme } from "./parts/programme.tsx";
import { RulesNote } from "./parts/rules-note.tsx";
import { Paragraphs } from "./parts/text.tsx";
import { dates } from "./parts/when.tsx";

function Processes({ view, ask }: { readonly view: BodyView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="processes">
      <h2 id="processes">{say("body-processes")}</h2>
      {view.processes.length === 0 ? <p>{say("body-processes-empty")}</p> : null}
      <ul class="rows">
        {view.processes.map((process) => (
          <li>
            <a class="name" href={process.href}>
              <bdi>{process.title}</bdi>
            </a>
            {process.about ? <p dir="auto">{process.about}</p> : null}
            <small>
              {[say(`state-${process.state}`), dates(ask, process.starts, process.ends)].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Around({ view, ask }: { readonly view: BodyView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const chain = [
    ["body-above", view.above],
    ["body-below", view.below],
  ] as const;
  return (
    <aside class="facts">
      <dl>
        {chain
          .filter(([, bodies]) => bodies.length > 0)
          .map(([key, bodies]) => (
            <>
              <dt>{say(key)}</dt>
              {bodies.map(({ title, href }) => (
                <dd>
                  <a href={href}>
                    <bdi>{title}</bdi>
                  </a>
                </dd>
              ))}
            </>
          ))}
        <dt>{say("body-groups")}</dt>
        <dd>
          <ul class="plain key">
            {view.groups.map((group) => (
              <li class={`g-${group}`}>
                <i aria-hidden="true" />
                {groupName(ask.language, group)}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </aside>
  );
}

export function BodyPage({ view, ask }: { readonly view: BodyView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const language = languageName(ask.language, view.language);
  const facts = [view.shortName, say(`level-${view.level}`), language, view.zone.replaceAll("_", " ")];
  return (
    <Frame ask={ask} title={view.title} crumbs={view.crumbs} scripts={["zone.js"]}>
      <h1>
        <bdi>{view.title}</bdi>
      </h1>
      <p class="meta">{facts.filter(Boolean).join(" · ")}</p>
      <PlaceWays
        ask={ask}
        ways={[
          { href: view.rules?.href ?? null, text: say("place-modalities") },
          { href: `${view.href}/coverage`, text: say("place-coverage") },
          { href: `${view.href}/elections`, text: say("place-elections") },
          { href: view.rules ? `${view.href}/composition` : null, text: say("place-composition") },
        ]}
      />
      <PutAway ask={ask} archived={view.archived} />
      <div class="lead">
        <div>
          <Paragraphs text={view.description} />
          <RulesNote ask={ask} rules={view.rules} />
          <Processes view={view} ask={ask} />
          {view.sessions.length > 0 ? (
            <section aria-labelledby="sessions">
              <h2 id="sessions">{say("body-sessions")}</h2>
              <Programme ask={ask} rows={view.sessions} />
            </section>
          ) : null}
          <PlaceActs
            acts={[
              { href: view.create, text: say("new-process"), first: view.processes.length === 0 },
              { href: view.edit, text: say("edit-body") },
              { href: view.adopt, text: say("adopt-modalities") },
            ]}
          />
        </div>
        <Around view={view} ask={ask} />
      </div>
    </Frame>
  );
}

import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { ProcessView } from "../view-model.ts";
import { PlaceActs, PlaceWays, PutAway } from "./parts/place-acts.tsx";
import { Programme } from "./parts/programme.tsx";
import { RulesNote } from "./parts/rules-note.tsx";
import { Paragraphs } from "./parts/text.tsx";
import { dates } from "./parts/when.tsx";

export function ProcessPage({ view, ask }: { readonly view: ProcessView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const empty = view.coming.length + view.held.length === 0;
  return (
    <Frame ask={ask} title={view.title} crumbs={view.crumbs} scripts={["zone.js"]}>
      <h1>
        <bdi>{view.title}</bdi>
      </h1>
      <p class="meta">{[say(`state-${view.state}`), dates(ask, view.starts, view.ends)].filter(Boolean).join(" · ")}</p>
      <PlaceWays
        ask={ask}
        ways={[
          { href: view.rules?.href ?? null, text: say("place-modalities") },
          { href: view.accreditation, text: say("process-accreditation") },
          { href: `${view.href}/coverage`, text: say("place-coverage") },
          { href: `${view.href}/elections`, text: say("place-elections") },
          { href: view.rules ? `${view.href}/composition` : null, text: say("place-composition") },
          { href: empty ? null : view.calendar, text: say("process-calendar") },
        ]}
      />
      <PutAway ask={ask} archived={view.archived} />
      <Paragraphs text={view.description} />
      <RulesNote ask={ask} rules={view.rules} />
      {empty ? <p>{say("process-sessions-empty")}</p> : null}
      {view.coming.length > 0 ? (
        <section aria-labelledby="coming">
          <h2 id="coming">{say("process-sessions-coming")}</h2>
          <Programme ask={ask} rows={view.coming} />
        </section>
      ) : null}
      {view.held.length > 0 ? (
        <section aria-labelledby="held">
          <h2 id="held">{say("process-sessions-held")}</h2>
          <Programme ask={ask} rows={view.held} />
        </section>
      ) : null}
      <PlaceActs
        acts={[
          { href: view.create, text: say("new-session"), first: empty },
          { href: view.edit, text: say("edit-process") },
          { href: view.adopt, text: say("adopt-modalities") },
        ]}
      />
    </Frame>
  );
}

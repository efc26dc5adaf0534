/** Bringing captions: to a session, or first of all. */
import type { Problem } from "../../../kernel/result.ts";
import { Frame } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import type { ImportView } from "../../import-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { at } from "../../wording/formats.ts";
import { BringForm } from "./bring-form.tsx";

interface Props {
  readonly view: ImportView;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem;
}

function Choices({ view, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <>
      <h2>{say("import-which")}</h2>
      {view.sessions.length === 0 ? <p>{say("import-no-session")}</p> : null}
      <ul class="rows">
        {view.sessions.slice(0, 60).map((session) => (
          <li>
            <a href={`${session.href}/import`}>
              <bdi>{session.title}</bdi>
            </a>
            <small>
              <bdi>{session.above}</bdi>
              {" · "}
              <time datetime={session.starts}>{at(session.starts, session.zone, ask.language)}</time>
              {session.record ? ` · ${say("import-has-record")}` : ""}
            </small>
          </li>
        ))}
      </ul>
      {view.processes.length > 0 ? (
        <>
          <h3>{say("import-new-session")}</h3>
          <ul>
            {view.processes.slice(0, 60).map(({ title, href }) => (
              <li>
                <a href={`${href}/new-session`}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

export function ImportPage({ view, ask, typed, problem }: Props) {
  const say = words.in(ask.language);
  const { session, crumbs, version } = view;
  return (
    <Frame ask={ask} title={say("import-title")} crumbs={crumbs} scripts={["import.js"]} styles={["desk.css"]}>
      <h1>{say("import-title")}</h1>
      {session ? (
        <p class="lede">
          <bdi>{say("import-for", { title: session.title })}</bdi>
        </p>
      ) : (
        <p class="lede">{say("import-lede")}</p>
      )}
      {session && version !== null ? (
        <p>
          {say("import-again", { version: String(version) })} <a href={`${session.href}/desk`}>{say("desk")}</a>
        </p>
      ) : null}
      <BringForm
        ask={ask}
        action={session ? `${session.href}/import` : "/import"}
        allow={view.allow}
        {...(typed ? { typed } : {})}
        {...(problem ? { problem } : {})}
      />
      {session ? null : <Choices view={view} ask={ask} />}
    </Frame>
  );
}

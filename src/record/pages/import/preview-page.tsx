/** What was read from a file, before anything is saved. */
import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import type { PreviewView } from "../../import-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { dayOrWords, number } from "../../wording/formats.ts";
import { moment } from "../desk/desk-frame.tsx";

interface Props {
  readonly view: PreviewView;
  readonly ask: Ask;
}

const findable = ["recommendation", "decision", "action", "poll", "question", "self-introduction"] as const;

const addressOf = (view: PreviewView): string => `${view.session?.href ?? ""}/import/${view.id}`;

function Same({ view, ask }: Props) {
  if (view.same.length === 0) return null;
  const say = words.in(ask.language);
  return (
    <div class="notice" role="note">
      {view.same.map(({ title, href, at, sameBytes, here }) => (
        <p>
          {say(here ? (sameBytes ? "same-file-here" : "same-text-here") : sameBytes ? "same-file" : "same-text")}{" "}
          <a href={href}>
            <bdi>{title}</bdi>
          </a>{" "}
          <time datetime={at}>{moment(ask, "UTC", at)}</time>
        </p>
      ))}
    </div>
  );
}

function Reading({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { file, encodings, chosenEncoding, parts, part } = view;
  const size = say("size-kb", { size: Math.max(1, Math.round(file.size / 1000)) });
  return (
    <>
      <dl class="reading">
        <dt>{say("field-title")}</dt>
        <dd dir="auto">{view.title ?? say("not-said")}</dd>
        <dt>{say("field-date")}</dt>
        <dd>{view.date === null ? say("not-said") : dayOrWords(view.date, ask.language)}</dd>
        <dt>{say("field-place")}</dt>
        <dd dir="auto">{view.place ?? say("not-said")}</dd>
        <dt>{say("preview-notation")}</dt>
        <dd>{say("notation", { format: view.format })}</dd>
        <dt>{say("preview-file")}</dt>
        <dd>
          <bdi>{file.name}</bdi>, <code>{file.container}</code>, {size}
        </dd>
        <dt>{say("preview-encoding")}</dt>
        <dd>
          <code>{file.encoding}</code>
        </dd>
        <dt>{say("preview-counts")}</dt>
        <dd>
          {say("preview-interventions", { count: view.interventions })}; {say("preview-words", { count: view.words })};{" "}
          {say("preview-named", { count: view.named })}
        </dd>
        <dt>{say("preview-found")}</dt>
        <dd>
          {findable.map((type, index) => (
            <>
              {index > 0 ? " · " : ""}
              {say(`type-${type}`)} {view.found[type] ?? 0}
            </>
          ))}
        </dd>
      </dl>
      {view.notes.length > 0 ? (
        <ul class="meta">
          {view.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      ) : null}
      {encodings.length > 0 || parts.length > 1 ? (
        <form method="get" action={addressOf(view)} class="row">
          {parts.length > 1 ? (
            <p>
              <label for="part">{say("preview-part", { count: parts.length })}</label>
              <select id="part" name="part">
                {parts.map((name, index) => (
                  <option value={String(index)} selected={index === part}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
          ) : null}
          {encodings.length > 0 ? (
            <p>
              <label for="encoding">{say("preview-other-encoding")}</label>
              <select id="encoding" name="encoding">
                <option value="">{say("preview-guess")}</option>
                {encodings.map((name) => (
                  <option value={name} selected={name === chosenEncoding}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
          ) : null}
          <div class="acts">
            <button type="submit" class="quiet small">
              {say("preview-read-again")}
            </button>
          </div>
        </form>
      ) : null}
    </>
  );
}

function Content({ view, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <>
      <h2>{say("preview-first")}</h2>
      {view.first.map(({ n, speaker, kind, text }) => (
        <article class="cue g-none">
          <h3>
            <span class="n">{n}</span> <bdi>{speaker ?? say(`kind-${kind}`)}</bdi>
          </h3>
          <p dir="auto">{text}</p>
        </article>
      ))}
      <h2>{say("preview-speakers")}</h2>
      {view.speakers.length === 0 ? (
        <p>{say("preview-nobody")}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say("field-name")}</th>
                <th scope="col">{say("field-kind")}</th>
                <th scope="col" class="n">
                  {say("preview-times")}
                </th>
                <th scope="col" class="n">
                  {say("preview-word-count")}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.speakers.map(({ name, kind, times, words: spoken }) => (
                <tr>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>{say(`kind-${kind}`)}</td>
                  <td class="n">{number(times, ask.language)}</td>
                  <td class="n">{number(spoken, ask.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.moreSpeakers > 0 ? <p>{say("preview-more-speakers", { count: view.moreSpeakers })}</p> : null}
    </>
  );
}

function Save({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { session, sessions, version } = view;
  return (
    <form method="post" action={addressOf(view)} class="save">
      <input type="hidden" name="encoding" value={view.chosenEncoding ?? ""} />
      <input type="hidden" name="part" value={String(view.part)} />
      {session ? null : (
        <p>
          <label for="session">{say("preview-session")}</label>
          <select id="session" name="session" required>
            {sessions.map(({ id, title, above }) => (
              <option value={id}>
                {title} · {above}
              </option>
            ))}
          </select>
        </p>
      )}
      {version !== null || !session ? (
        <fieldset>
          <legend>{say("preview-exists")}</legend>
          <label class="inline">
            <input type="radio" name="mode" value="replace" checked={session !== null} /> {say("preview-replace")}
          </label>
          <label class="inline">
            <input type="radio" name="mode" value="append" /> {say("preview-append")}
          </label>
          {session ? null : (
            <label class="inline">
              <input type="radio" name="mode" value="first" checked /> {say("preview-leave")}
            </label>
          )}
          <p class="hint">{say("preview-both-undoable")}</p>
        </fieldset>
      ) : (
        <input type="hidden" name="mode" value="first" />
      )}
      <p class="acts">
        <button type="submit">{say("preview-save")}</button>
        <button type="submit" class="quiet" name="discard" value="yes" formnovalidate>
          {say("preview-discard")}
        </button>
      </p>
    </form>
  );
}

export function PreviewPage({ view, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("preview-title")} crumbs={view.crumbs} styles={["desk.css"]}>
      <h1>{say("preview-title")}</h1>
      <p class="lede">{say("preview-lede")}</p>
      <Same view={view} ask={ask} />
      <Reading view={view} ask={ask} />
      <Save view={view} ask={ask} />
      <Content view={view} ask={ask} />
    </Frame>
  );
}

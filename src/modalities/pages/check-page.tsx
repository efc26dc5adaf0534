/** From a template to rules of one's own: what to do, where to bring the file, and what is to be mended in it. */
import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { CheckView } from "../check-view.ts";
import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import { RightsTable } from "./rights-table.tsx";
import { Own } from "./statement.tsx";
import { WaysIn } from "./ways-in.tsx";

interface Props {
  readonly view: CheckView;
  readonly ask: Ask;
}

function Findings({ list, ask }: { readonly list: CheckView["errors"]; readonly ask: Ask }) {
  const say = libraryWords.in(ask.language);
  return (
    <ol class="plain findings">
      {list.map(({ line, message, stands }) => (
        <li>
          {line === null ? null : <b>{say("check-line", { line })}</b>}{" "}
          <span lang="en" dir="ltr">
            {message}
          </span>
          {stands === "" ? null : <code dir="ltr">{stands}</code>}
        </li>
      ))}
    </ol>
  );
}

function Found({ view, ask }: Props) {
  const say = libraryWords.in(ask.language);
  if (!view.asked) return null;
  const { errors, warnings, more, rules } = view;
  return (
    <section aria-labelledby="found">
      {rules ? (
        <div class="note" role="status">
          <h2 id="found">{say("check-sound")}</h2>
          <p>
            <Own text={rules.title} own={rules.language} />
          </p>
          <p>{say("check-sound-hint")}</p>
          <p>
            {say("check-way-4")} <a href="/bodies">{say("check-bodies")}</a>
          </p>
        </div>
      ) : (
        <div class="note problems" role="alert">
          <h2 id="found">{say("check-errors", { count: errors.length + more })}</h2>
          <Findings list={errors} ask={ask} />
          {more > 0 ? <p>{say("check-more", { more })}</p> : null}
        </div>
      )}
      {warnings.length > 0 ? (
        <details open={rules !== null}>
          <summary>{say("check-warnings", { count: warnings.length })}</summary>
          <Findings list={warnings} ask={ask} />
        </details>
      ) : null}
    </section>
  );
}

function Way({ ask }: { readonly ask: Ask }) {
  const say = libraryWords.in(ask.language);
  return (
    <section>
      <h2>{say("check-way-title")}</h2>
      <ol>
        <li>
          {say("check-way-1")} <a href="/modalities">{say("check-templates")}</a>
        </li>
        <li>
          {say("check-way-2")} <a href="/modalities/schema.json">{say("own-file")}</a>
        </li>
        <li>{say("check-way-3")}</li>
        <li>
          {say("check-way-4")} <a href="/bodies">{say("check-bodies")}</a>
        </li>
      </ol>
    </section>
  );
}

export function CheckPage({ view, ask }: Props) {
  const say = libraryWords.in(ask.language);
  const { rules } = view;
  return (
    <Frame
      ask={ask}
      title={say("check-title")}
      crumbs={[{ title: words.in(ask.language)("library-title"), href: "/modalities" }]}
      styles={["library.css"]}
    >
      <h1>{say("check-title")}</h1>
      <p class="lede">{say("check-lede")}</p>
      {view.asked ? null : <Way ask={ask} />}
      <Found view={view} ask={ask} />
      <form method="post" action="/modalities/check" enctype="multipart/form-data">
        <p>
          <label for="text">{say("check-text")}</label>
          <textarea id="text" name="text" rows={16} dir="ltr" spellcheck={false} class="code">
            {view.text}
          </textarea>
        </p>
        <p>
          <label for="file">{say("check-file")}</label>
          <input type="file" id="file" name="file" accept=".yaml,.yml,text/yaml" />
        </p>
        <p class="acts">
          <button type="submit">{say("check-do")}</button>
        </p>
      </form>
      {rules ? (
        <>
          <RightsTable view={rules} speaking={{ language: ask.language, own: rules.language }} />
          <WaysIn view={rules} speaking={{ language: ask.language, own: rules.language }} />
        </>
      ) : null}
      {view.asked ? <Way ask={ask} /> : null}
    </Frame>
  );
}

import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import type { ListView } from "../view.ts";
import { Own } from "./statement.tsx";

export function LibraryPage({ view, ask }: { readonly view: ListView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const library = libraryWords.in(ask.language);
  return (
    <Frame ask={ask} title={say("library-title")}>
      <h1>{say("library-title")}</h1>
      <p class="lede">{say("library-lede")}</p>
      <p class="acts">
        <a class="act" href="/modalities/compare">
          {say("compare-two")}
        </a>
        <a class="act quiet" href="/modalities/check">
          {library("check-title")}
        </a>
      </p>
      {[...Map.groupBy(view.templates, ({ family }) => family ?? "options")].map(([family, templates]) => (
        <section aria-labelledby={family}>
          <h2 id={family}>{library(`family-${family}`)}</h2>
          <p class="hint">{library(`family-${family}-says`)}</p>
          <ul class="rows">
            {templates.map(({ name, title, body, summary, language }) => (
              <li>
                <a class="name" href={`/modalities/${name}`}>
                  <Own text={title} own={language} />
                </a>
                <small>
                  <Own text={body} own={language} />
                </small>
                <p>
                  <Own text={summary} own={language} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  );
}

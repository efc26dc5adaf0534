import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { ListView } from "../view.ts";

export function LibraryPage({ view, ask }: { readonly view: ListView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("library-title")}>
      <h1>{say("library-title")}</h1>
      <p class="lede">{say("library-lede")}</p>
      <p class="acts">
        <a class="act" href="/modalities/compare">
          {say("compare-two")}
        </a>
      </p>
      <ul class="rows" lang="en" dir="ltr">
        {view.templates.map(({ name, title, body, summary }) => (
          <li>
            <a href={`/modalities/${name}`}>{title}</a>
            <p>{summary}</p>
            <small>{body}</small>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

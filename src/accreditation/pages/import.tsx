/** An existing list: brought, looked at, then saved in one act. */
import type { Problem } from "../../kernel/result.ts";
import { Frame, Refusal } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { ReadList } from "../bring/read-list.ts";
import type { ImportView } from "../import-view-model.ts";
import { words } from "../languages/index.ts";

interface Props {
  readonly view: ImportView;
  readonly ask: Ask;
  readonly text?: string;
  readonly problem?: Problem;
  readonly preview?: ReadList | null;
}

const columns =
  "name, country, capacity, contact, focal point, purpose, activities, website, kind, status, until".split(", ");

/** Rows shown of a long file; all of its problems are. */
const shown = 20;

function Preview({ preview, ask }: { readonly preview: ReadList; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say("import-preview")}</h2>
      <p>{say("import-found", { count: preview.rows.length })}</p>
      {preview.problems.length > 0 ? (
        <div class="note problems">
          <p>
            <b>{say("import-wrong", { count: preview.problems.length })}</b>
          </p>
          <ul>
            {preview.problems.map(({ line, what, value }) => (
              <li>
                {say("import-line", { line })} {say(`import-${what}`)} <bdi>{value}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {preview.similar.length > 0 ? (
        <div class="note">
          <p>{say("import-similar")}</p>
          <ul>
            {preview.similar.map(({ line, name, other }) => (
              <li>
                {say("import-line", { line })} <bdi>{name}</bdi> · <bdi>{other}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ol class="plain">
        {preview.rows.slice(0, shown).map(({ name, country, capacity, admitted }) => (
          <li>
            <bdi>{name}</bdi>
            {" · "}
            {[country, capacity, admitted ? say("standing-admitted") : ""].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ol>
      {preview.rows.length > shown ? <p>{say("import-more", { count: preview.rows.length - shown })}</p> : null}
    </section>
  );
}

export function ImportPage({ view, ask, text = "", problem, preview = null }: Props) {
  const say = words.in(ask.language);
  const ready = preview !== null && preview.problems.length === 0 && preview.rows.length > 0;
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>{view.title}</h1>
      {ready ? null : <Refusal problem={problem} />}
      {preview ? <Preview preview={preview} ask={ask} /> : null}
      {ready ? (
        <form method="post" action={view.href}>
          <textarea name="text" hidden>
            {text}
          </textarea>
          <p class="acts">
            <button type="submit" name="confirm" value="yes">
              {say("import-save", { count: preview.rows.length })}
            </button>
            <a href={view.href}>{say("cancel")}</a>
          </p>
        </form>
      ) : (
        <form method="post" action={view.href} enctype="multipart/form-data">
          <p>{say("import-hint")}</p>
          <p>
            <code dir="ltr">{columns.join(", ")}</code>
          </p>
          <p class="hint">
            {say("import-capacities")}{" "}
            {view.capacities.map(({ id, title }) => (
              <>
                <code dir="ltr">{id}</code> (<bdi lang="en">{title}</bdi>){" "}
              </>
            ))}
          </p>
          <p>
            <label for="file">{say("field-list-file")}</label>
            <input id="file" name="file" type="file" accept=".csv,text/csv" />
          </p>
          <p>
            <label for="text">{say("field-list-text")}</label>
            <textarea id="text" name="text" rows={8} dir="auto">
              {text}
            </textarea>
          </p>
          <p class="acts">
            <button type="submit">{say("import-look")}</button>
          </p>
        </form>
      )}
    </Frame>
  );
}

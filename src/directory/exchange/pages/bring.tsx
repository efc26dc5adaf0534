import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { Act, When } from "../../pages/parts.tsx";
import { words as search } from "../../search/languages/index.ts";
import { words } from "../languages/index.ts";
import { pageLimits } from "../model.ts";
import type { BringView } from "../view-model.ts";

interface Props {
  readonly view: BringView;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

function Past({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.past.length === 0) return null;
  return (
    <section aria-labelledby="past">
      <h2 id="past">{say("past-title")}</h2>
      <p class="meta">{say("take-back-hint")}</p>
      <ul class="rows">
        {view.past.map(({ ref, at, people, organisations, untouched }) => (
          <li>
            <strong>
              <When ask={ask} at={at} time />
            </strong>
            <small>
              {say("past-counts", { people, organisations })}
              {" · "}
              {say("past-untouched", { count: untouched })}
            </small>
            {untouched > 0 ? (
              <Act to="/directory/import/take-back" values={{ ref }} label={say("take-back")} about={at.slice(0, 16)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A file or a text, and what stands in it. */
export function BringPage({ view, ask, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const pasted = typeof typed["text"] === "string" ? typed["text"] : "";
  const entry = typed["entry"] === "organisation" ? "organisation" : "person";
  return (
    <Frame
      ask={ask}
      title={say("import-title")}
      styles={["accreditation.css"]}
      crumbs={[{ title: search.in(ask.language)("directory"), href: "/directory" }]}
    >
      <h1>{say("import-title")}</h1>
      <p class="lede">{say("import-lede")}</p>
      <Refusal problem={problem} />
      <form method="post" action="/directory/import" enctype="multipart/form-data">
        <Field name="file" label={say("import-file")} hint={say("import-file-hint", { rows: pageLimits.rows })}>
          <input
            type="file"
            id="file"
            name="file"
            accept=".csv,.tsv,.txt,.vcf,.vcard,.json,text/*"
            aria-describedby="file-hint"
          />
        </Field>
        <details open={pasted !== ""}>
          <summary>{say("import-paste")}</summary>
          <Field name="text" label={say("import-paste-label")}>
            <textarea id="text" name="text" rows={8} dir="auto">
              {pasted}
            </textarea>
          </Field>
        </details>
        <fieldset>
          <legend>{say("import-as")}</legend>
          {(["person", "organisation"] as const).map((one) => (
            <label class="inline">
              <input type="radio" name="entry" value={one} checked={entry === one} /> {say(`as-${one}`)}
            </label>
          ))}
        </fieldset>
        <p class="hint">{say(view.keeps ? "import-keeper-note" : "import-people-note")}</p>
        {view.left === null ? null : <p class="hint">{say("import-limit", { most: view.most, left: view.left })}</p>}
        <p class="acts">
          <button type="submit">{say("import-look")}</button>
          <span class="hint">{say("import-nothing-saved")}</span>
        </p>
      </form>
      <Past view={view} ask={ask} />
    </Frame>
  );
}

/** Looking for words in a record: the form, and what was found, marked. Needs no script. */
import type { Say } from "../../../platform/languages/index.ts";
import type { Key } from "../../languages/published/index.ts";
import type { RecordView } from "../../published-model.ts";
import { placeOf } from "../../rules/published/record-view.ts";
import { hue, nameOf } from "../../wording/naming.ts";

interface FoundProps {
  readonly view: RecordView;
  readonly base: string;
  readonly say: Say<Key>;
}

export function FindForm({ view, base, say }: FoundProps) {
  return (
    <search>
      <form class="find" action={`${base}#text`} method="get">
        <label for="q">{say("search-here")}</label>
        <input id="q" name="q" type="search" value={view.found?.query ?? ""} maxlength={200} required />
        <button type="submit" class="quiet">
          {say("find")}
        </button>
      </form>
    </search>
  );
}

export function Found({ view, base, say }: FoundProps) {
  const { record, found } = view;
  if (!found) return null;
  const byKey = new Map(record.interventions.map((said) => [said.key, said]));
  return (
    <div>
      <p role="status">
        {say("found-in", { count: found.total })}{" "}
        {found.total > found.hits.length ? say("first-shown", { count: found.hits.length }) : null}{" "}
        <a href={`${base}#text`}>{say("show-all-text")}</a>
      </p>
      <ol class="hits" lang={record.language}>
        {found.hits.map((hit) => {
          const said = byKey.get(hit.key);
          return said ? (
            <li class={`said g-${hue(said.group)}`}>
              <h3>
                <a href={placeOf(record, hit.key, base)}>
                  <bdi>{nameOf(said, record.attribution, say)}</bdi>
                </a>
                <small>{hit.n}</small>
              </h3>
              <p dir="auto">
                {hit.cutBefore ? "… " : ""}
                {hit.snippet.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
                {hit.cutAfter ? " …" : ""}
              </p>
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
}

/** Which column of a table says what; a form that reads the file again. */
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { Field } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { groupName } from "../../../platform/languages/index.ts";
import { words as entries } from "../../entries/languages/index.ts";
import { organisationKinds } from "../../entries/model.ts";
import { words } from "../languages/index.ts";
import { columns, type Entry } from "../rules/table.ts";
import type { PreviewView } from "../view-model.ts";
import { fieldName } from "./field-name.ts";

interface Props {
  readonly view: PreviewView;
  readonly ask: Ask;
}

function Says({ entry, index, heading, says, ask }: PreviewView["columns"][number] & { entry: Entry; ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <select name={`column-${index}`} aria-label={`${say("column-says")}: ${heading}`}>
      <option value="">{say("column-none")}</option>
      {columns[entry].map((field) => (
        <option value={field} selected={says === field}>
          {fieldName(ask, field)}
        </option>
      ))}
    </select>
  );
}

/** Chosen for rows of which the file says nothing. */
function Fixed({ view, ask }: Props) {
  const say = words.in(ask.language);
  const kind = entries.in(ask.language);
  return (
    <div class="fields">
      <Field name="group" label={say("fixed-group")}>
        <select id="group" name="group">
          <option value="">{say("not-said")}</option>
          {stakeholderGroupNames.map((group) => (
            <option value={group} selected={view.group === group}>
              {groupName(ask.language, group)}
            </option>
          ))}
        </select>
      </Field>
      {view.entry === "organisation" ? (
        <Field name="kind" label={say("fixed-kind")}>
          <select id="kind" name="kind">
            <option value="">{say("not-said")}</option>
            {organisationKinds.map((one) => (
              <option value={one} selected={view.kind === one}>
                {kind(`kind-${one}`)}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
      <Field name="except" label={say("except-label")} hint={say("except-hint")}>
        <input
          id="except"
          name="except"
          value={view.except}
          maxlength={200}
          dir="auto"
          aria-describedby="except-hint"
        />
      </Field>
    </div>
  );
}

export function ColumnsForm({ view, ask }: Props) {
  if (view.form !== "table") return null;
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{say("columns-title")}</h2>
      <p>{say("columns-hint")}</p>
      <form method="get" action={`/directory/import/${view.id}`}>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{say("column")}</th>
                <th scope="col">{say("column-says")}</th>
                <th scope="col">{say("column-shows")}</th>
              </tr>
            </thead>
            <tbody>
              {view.columns.map((column) => (
                <tr>
                  <th scope="row">
                    <bdi>{column.heading || String(column.index + 1)}</bdi>
                  </th>
                  <td>
                    <Says {...column} entry={view.entry} ask={ask} />
                  </td>
                  <td>
                    <bdi>{column.shows.slice(0, 2).join(" · ")}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {view.moreColumns ? <p class="meta">{say("columns-more", { count: view.columns.length })}</p> : null}
        <Fixed view={view} ask={ask} />
        <p class="acts">
          <button type="submit" class="quiet">
            {say("read-again")}
          </button>
          {view.encoding ? <span class="hint">{say("preview-encoding", { encoding: view.encoding })}</span> : null}
        </p>
      </form>
    </section>
  );
}

/** The same choices, to go along with the form that saves. */
export const Choices = ({ view }: { readonly view: PreviewView }) => (
  <>
    {view.columns.map(({ index, says }) => (
      <input type="hidden" name={`column-${index}`} value={says ?? ""} />
    ))}
    <input type="hidden" name="group" value={view.group ?? ""} />
    <input type="hidden" name="kind" value={view.kind ?? ""} />
    <input type="hidden" name="except" value={view.except} />
  </>
);

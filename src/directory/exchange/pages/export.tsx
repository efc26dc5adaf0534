import type { Problem } from "../../../kernel/result.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words as search } from "../../search/languages/index.ts";
import { words } from "../languages/index.ts";
import { type ExportView, exportFormats, exportScopes } from "../view-model.ts";

interface Props {
  readonly view: ExportView;
  readonly ask: Ask;
  readonly problem?: Problem | undefined;
}

function Choice(props: {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly checked: boolean }[];
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label, checked }) => (
        <label class="inline">
          <input type="radio" name={props.name} value={value} checked={checked} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

export function ExportPage({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  const { scope, kind, most, left, keeps, searched, query } = view;
  return (
    <Frame
      ask={ask}
      title={say("export-title")}
      crumbs={[{ title: search.in(ask.language)("directory"), href: "/directory" }]}
    >
      <h1>{say("export-title")}</h1>
      <p class="lede">{say("export-lede")}</p>
      <Refusal problem={problem} />
      <form method="post" action="/directory/export/file">
        {Object.entries(query).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Choice
          legend={say("export-what")}
          name="scope"
          choices={exportScopes.map((one) => ({ value: one, label: say(`scope-${one}`), checked: one === scope }))}
        />
        <p class="hint">
          {say("export-search")}: <bdi>{searched || say("export-all")}</bdi>
          {" · "}
          <a href={`/directory?${new URLSearchParams(query)}`}>{say("see-directory")}</a>
        </p>
        <Choice
          legend={say("export-kind")}
          name="kind"
          choices={(["person", "organisation"] as const).map((one) => ({
            value: one,
            label: say(`as-${one}`),
            checked: one === kind,
          }))}
        />
        <Choice
          legend={say("export-format")}
          name="format"
          choices={exportFormats.map((one) => ({ value: one, label: say(`format-${one}`), checked: one === "csv" }))}
        />
        <p class="hint">{keeps ? say("export-keeper") : say("export-limit", { most, left })}</p>
        <p>
          <button type="submit">{say("export-take")}</button>
        </p>
      </form>
    </Frame>
  );
}

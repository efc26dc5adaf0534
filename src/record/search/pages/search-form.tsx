/** What is looked for, and what narrows it down. A plain form: the answer has an address that can be sent on. */

import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { groupName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { type SearchView, searchOrders } from "../model.ts";

interface Choice {
  readonly value: string;
  readonly title: string;
}

interface ChooseProps {
  readonly name: string;
  readonly label: string;
  /** What stands for no choice; without it one must be chosen. */
  readonly every?: string;
  readonly chosen: string | null;
  readonly choices: readonly Choice[];
}

function Choose({ name, label, every, chosen, choices }: ChooseProps) {
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {every === undefined ? null : <option value="">{every}</option>}
        {choices.map(({ value, title }) => (
          <option value={value} selected={value === chosen} dir="auto">
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

export function SearchForm({ view, ask }: { readonly view: SearchView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { asked, choices } = view;
  const narrowed = [asked.body, asked.process, asked.speaker, asked.group, asked.from, asked.to].some(Boolean);
  const bodies = choices.bodies.map(({ slug, title }) => ({ value: slug, title }));
  const processes = choices.processes.map(({ slug, title }) => ({ value: slug, title }));
  return (
    <search>
      <form method="get" action="/search">
        <p>
          <label for="q">{say("what-label")}</label>
          <input id="q" name="q" type="search" value={asked.q} dir="auto" aria-describedby="q-hint" />
          <button type="submit">{say("find")}</button>
        </p>
        <p class="hint" id="q-hint">
          {say("what-hint")}
        </p>
        <details open={narrowed || asked.order !== "best"}>
          <summary>{say("narrow")}</summary>
          <div class="fields">
            <Choose name="body" label={say("body")} every={say("every-body")} chosen={asked.body} choices={bodies} />
            {processes.length > 0 ? (
              <Choose
                name="process"
                label={say("process")}
                every={say("every-process")}
                chosen={asked.process}
                choices={processes}
              />
            ) : null}
            <p>
              <label for="speaker">{say("speaker")}</label>
              <input id="speaker" name="speaker" value={asked.speaker ?? ""} dir="auto" />
            </p>
            <Choose
              name="group"
              label={say("group")}
              every={say("every-group")}
              chosen={asked.group}
              choices={stakeholderGroupNames.map((value) => ({ value, title: groupName(ask.language, value) }))}
            />
            <p>
              <label for="from">{say("from")}</label>
              <input id="from" name="from" type="date" value={asked.from ?? ""} />
            </p>
            <p>
              <label for="to">{say("to")}</label>
              <input id="to" name="to" type="date" value={asked.to ?? ""} />
            </p>
            <Choose
              name="order"
              label={say("order")}
              chosen={asked.order}
              choices={searchOrders.map((value) => ({ value, title: say(`order-${value}`) }))}
            />
          </div>
        </details>
      </form>
    </search>
  );
}

/** Until when something can be handed in in writing, and the form that sets it. */
import { type FormState, SelectField, TextField } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { instantInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/places/index.ts";
import type { InForceView } from "../../places-view-model.ts";

export function Deadlines({ view, ask }: { readonly view: InForceView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { deadlines, datable } = view;
  if (deadlines.length + datable.length === 0) return null;
  const [first] = deadlines;
  const values = { zone: first?.zone ?? view.zone };
  const form: FormState = { ask, values, problem: null };
  const choices = datable.map(({ act, stage }) => ({
    value: `${act} ${stage.id}`,
    text: say(`deadline-choice-${act}`, { stage: stage.title }),
  }));
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{say("deadlines-title")}</h2>
      <p class="hint">{say("deadlines-lede")}</p>
      <ul>
        {deadlines.map(({ act, stage, until, zone }) => (
          <li>
            <time datetime={until}>
              {say(`deadline-${act}`, {
                stage: stage.title,
                when: instantInWords(new Date(until), zone, ask.language),
              })}
            </time>
          </li>
        ))}
      </ul>
      {datable.length === 0 ? null : (
        <details class="apart">
          <summary>{say("deadline-set")}</summary>
          <form method="post" action={`${view.place.href}/modalities/deadline`}>
            <SelectField form={form} name="stage" label={say("deadline-what")} choices={choices} />
            <div class="together">
              <TextField form={form} name="date" label={say("deadline-date")} hint={say("deadline-hint")} type="date" />
              <TextField form={form} name="time" label={say("deadline-time")} type="time" />
              <TextField form={form} name="zone" label={say("deadline-zone")} exact required />
            </div>
            <p class="acts">
              <button type="submit">{say("deadline-set")}</button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}

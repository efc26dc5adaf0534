/** The secretariat's desk. */
import type { Problem } from "../../kernel/result.ts";
import { plainDateInWords } from "../../meetings/rules/when.ts";
import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { standings } from "../model.ts";
import type { DeskView } from "../view-model.ts";
import { Calendar } from "./parts/clock.tsx";
import { AreaField, ChoiceField, Press, Refusal, TextField } from "./parts/fields.tsx";

export interface DeskProps {
  readonly view: DeskView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

/** Where the clock shows a time twice, the form asks which. */
function Which({ form, field }: { readonly form: Parameters<typeof ChoiceField>[0]["form"]; readonly field: string }) {
  const say = words.in(form.ask.language);
  if (!Object.values(form.problem?.fields ?? {}).includes(say("complaint-twice"))) return null;
  return (
    <ChoiceField
      form={form}
      name={field}
      label={say("which")}
      choices={(["earlier", "later"] as const).map((value) => ({ value, text: say(`which-${value}`) }))}
    />
  );
}

function OpenRound({ view, ask, typed, problem }: DeskProps) {
  const say = words.in(ask.language);
  const form = { ask, values: { zone: view.zone, delegation: "5", untilTime: "18:00", ...typed }, problem };
  return (
    <section aria-labelledby="open">
      <h2 id="open">{say("open-title")}</h2>
      <form method="post" action={view.acts.open ?? ""}>
        <TextField form={form} name="title" label={say("field-round-title")} hint={say("hint-round-title")} required />
        <div class="together">
          <TextField form={form} name="untilDate" label={say("field-until-date")} type="date" required />
          <TextField form={form} name="untilTime" label={say("field-until-time")} type="time" required />
        </div>
        <Which form={form} field="untilWhich" />
        <TextField form={form} name="zone" label={say("field-zone")} hint={say("hint-zone")} latin required />
        <TextField form={form} name="delegation" label={say("field-delegation")} type="number" required />
        <TextField
          form={form}
          name="termEnds"
          label={say("field-term-ends")}
          hint={say("hint-term-ends")}
          type="date"
        />
        <p class="acts">
          <button type="submit">{say("open-round")}</button>
        </p>
      </form>
    </section>
  );
}

function Circulate({ view, ask, typed, problem }: DeskProps) {
  const say = words.in(ask.language);
  const form = { ask, values: { how: "at", closesTime: "18:00", days: "20", ...typed }, problem };
  const count = view.counts["complete"] ?? 0;
  return (
    <section aria-labelledby="circulate">
      <h2 id="circulate">{say("circulate-title")}</h2>
      <p>{say("circulate-hint", { count })}</p>
      <form method="post" action={view.acts.circulate ?? ""}>
        <ChoiceField
          form={form}
          name="how"
          label={say("field-how")}
          choices={[
            { value: "at", text: say("how-at") },
            { value: "working-days", text: say("how-working-days") },
          ]}
        />
        <div class="together">
          <TextField form={form} name="closesDate" label={say("field-closes-date")} type="date" />
          <TextField form={form} name="days" label={say("field-days")} type="number" />
          <TextField form={form} name="closesTime" label={say("field-closes-time")} type="time" required />
        </div>
        <Which form={form} field="closesWhich" />
        <AreaField form={form} name="holidays" label={say("field-holidays")} hint={say("hint-holidays")} rows={2} />
        <p class="meta">
          {say("clock-of")} <bdi dir="ltr">{view.round?.zone}</bdi>
        </p>
        <p class="acts">
          <button type="submit">{say("circulate")}</button>
        </p>
      </form>
    </section>
  );
}

function Applications({ view, ask }: DeskProps) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">{say("applications-title")}</h2>
      <p class="meta">
        {standings
          .filter((standing) => view.counts[standing])
          .map((standing) => `${say(`standing-${standing}`)}: ${view.counts[standing]}`)
          .join(" · ")}
      </p>
      {view.rows.length === 0 ? <p>{say("applications-none")}</p> : null}
      {view.rows.length > 0 ? (
        <section class="scroll" tabindex={0} aria-labelledby="applications">
          <table>
            <thead>
              <tr>
                <th scope="col" class="n">
                  {say("column-number")}
                </th>
                <th scope="col">{say("column-name")}</th>
                <th scope="col">{say("column-capacity")}</th>
                <th scope="col">{say("column-standing")}</th>
                <th scope="col">{say("column-look")}</th>
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <tr>
                  <td class="n">{row.number}</td>
                  <th scope="row">
                    <a href={row.href}>
                      <bdi>{row.name}</bdi>
                    </a>
                  </th>
                  <td>
                    <bdi lang="en">{row.capacityTitle}</bdi>
                  </td>
                  <td>{say(`standing-${row.standing}`)}</td>
                  <td>
                    {row.plainlyLacks.map((lack) => say(`lack-${lack}`)).join(", ")}
                    {row.similar.length > 0 ? (
                      <p>
                        {say("similar-to")} <bdi>{row.similar.join(", ")}</bdi>
                      </p>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </section>
  );
}

function Due({ view, ask }: DeskProps) {
  const say = words.in(ask.language);
  if (view.due.length === 0) return null;
  return (
    <section aria-labelledby="due">
      <h2 id="due">{say("due-title")}</h2>
      <ul class="rows">
        {view.due.map(({ name, href, lastDay, reminded }) => (
          <li>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>{" "}
            · {plainDateInWords(lastDay, ask.language)}
            {reminded ? ` · ${say("reminded")}` : null}
          </li>
        ))}
      </ul>
      {view.acts.remind ? <Press quiet to={view.acts.remind} text={say("remind")} /> : null}
    </section>
  );
}

export function DeskPage(props: DeskProps) {
  const { view, ask, problem } = props;
  const say = words.in(ask.language);
  const { acts, round } = view;
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>{view.title}</h1>
      <Refusal ask={ask} problem={problem} />
      {view.hasModalities ? null : <p class="note">{say("no-modalities")}</p>}
      {round ? (
        <section aria-labelledby="round">
          <h2 id="round">
            <bdi>{round.title}</bdi>
          </h2>
          <p class="note">{say(`round-${round.state}`)}</p>
          <Calendar ask={ask} round={round} now={view.now} />
          <p class="acts">
            {acts.import ? (
              <a class="act quiet" href={acts.import}>
                {say("see-import")}
              </a>
            ) : null}
            {acts.letter ? (
              <a class="act quiet" href={acts.letter}>
                {say("see-list-letter")}
              </a>
            ) : null}
          </p>
        </section>
      ) : null}
      {acts.settle ? (
        <section aria-labelledby="settle">
          <h2 id="settle">{say("settle-title")}</h2>
          <p>{say("settle-hint")}</p>
          <Press to={acts.settle} text={say("settle")} />
        </section>
      ) : null}
      {acts.circulate ? <Circulate {...props} /> : null}
      {round ? <Applications {...props} /> : null}
      <Due {...props} />
      {acts.open ? <OpenRound {...props} /> : null}
    </Frame>
  );
}

/** The secretariat's desk. */
import type { Problem } from "../../kernel/result.ts";
import { clockAt } from "../../kernel/zone.ts";
import { AreaField, ChoiceField, Frame, Refusal, TextField } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { plainDateInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { Standing } from "../model.ts";
import type { DeskView } from "../view-model.ts";
import { Press } from "./parts/form.tsx";
import { RoundStages } from "./parts/stages.tsx";
import { Which } from "./parts/which.tsx";

export interface DeskProps {
  readonly view: DeskView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

function RoundFields({ form }: { readonly form: Parameters<typeof ChoiceField>[0]["form"] }) {
  const say = words.in(form.ask.language);
  return (
    <>
      <TextField form={form} name="title" label={say("field-round-title")} hint={say("hint-round-title")} required />
      <div class="together">
        <TextField form={form} name="untilDate" label={say("field-until-date")} type="date" required />
        <TextField form={form} name="untilTime" label={say("field-until-time")} type="time" required />
      </div>
      <Which form={form} field="untilWhich" />
      <TextField form={form} name="zone" label={say("field-zone")} hint={say("hint-zone")} latin required />
      <TextField form={form} name="delegation" label={say("field-delegation")} type="number" required />
      <TextField form={form} name="termEnds" label={say("field-term-ends")} hint={say("hint-term-ends")} type="date" />
    </>
  );
}

function OpenRound({ view, ask, typed, problem }: DeskProps) {
  const say = words.in(ask.language);
  const form = { ask, values: { zone: view.zone, delegation: "5", untilTime: "18:00", ...typed }, problem };
  return (
    <section aria-labelledby="open">
      <h2 id="open">{say("open-title")}</h2>
      <form method="post" action={view.acts.open ?? ""}>
        <RoundFields form={form} />
        <p class="acts">
          <button type="submit">{say("open-round")}</button>
        </p>
      </form>
    </section>
  );
}

/** The dates can be mended until the list goes out. */
function ChangeRound({ view, ask, typed, problem }: DeskProps) {
  const say = words.in(ask.language);
  const { round } = view;
  if (!view.acts.change || !round) return null;
  const shown = clockAt(new Date(round.appliesUntil), round.zone);
  const { title, zone, delegation, termEnds } = round;
  const held = { title, zone, delegation: String(delegation), termEnds: termEnds ?? "", untilWhich: shown.which };
  const again = typed?.["untilDate"] === undefined ? {} : typed;
  const form = { ask, values: { ...held, untilDate: shown.date, untilTime: shown.time, ...again }, problem };
  return (
    <details open={problem?.fields !== undefined && typed?.["untilDate"] !== undefined}>
      <summary>{say("change-round")}</summary>
      <form method="post" action={view.acts.change}>
        <RoundFields form={form} />
        <p class="acts">
          <button type="submit" class="quiet">
            {say("change-round")}
          </button>
        </p>
      </form>
    </details>
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

/** What waits for the desk comes first, and open. */
const order: readonly Standing[] = [
  ...(["submitted", "for-decision", "incomplete", "complete", "objected", "in-consultation", "circulated"] as const),
  ...(["awaiting", "admitted", "refused", "lapsed", "withdrawn"] as const),
];
const forTheDesk: readonly Standing[] = ["submitted", "for-decision"];
/** A group of so many names stands open by itself. */
const few = 12;
/** Names shown of one group; the rest is reached by search of the page as data. */
const most = 400;

function Group({ rows, ask }: { readonly rows: DeskView["rows"]; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const standing = rows[0]?.standing ?? "submitted";
  const several = new Set(rows.map(({ capacity }) => capacity)).size > 1;
  const alike = rows.some(({ similar }) => similar.length > 0);
  return (
    <details open={forTheDesk.includes(standing) || rows.length <= few || alike}>
      <summary>
        <b>{say(`standing-${standing}`)}</b>: {rows.length}
      </summary>
      <ol class="names">
        {rows.slice(0, most).map((row) => (
          <li value={row.number}>
            <a href={row.href}>
              <bdi>{row.name}</bdi>
            </a>
            {several ? (
              <small>
                {" "}
                <bdi lang="en">{row.capacityTitle}</bdi>
              </small>
            ) : null}
            {row.plainlyLacks.length > 0 ? (
              <p class="hint">
                {say("check-missing")}: {row.plainlyLacks.map((lack) => say(`lack-${lack}`)).join(", ")}
              </p>
            ) : null}
            {row.similar.length > 0 ? (
              <p class="hint">
                {say("similar-to")} <bdi>{row.similar.join(", ")}</bdi>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {rows.length > most ? <p>{say("list-rest", { count: rows.length - most })}</p> : null}
    </details>
  );
}

function Applications({ view, ask }: DeskProps) {
  const say = words.in(ask.language);
  const groups = Map.groupBy(view.rows, ({ standing }) => standing);
  return (
    <section aria-labelledby="applications">
      <h2 id="applications">{say("applications-title")}</h2>
      {view.rows.length === 0 ? <p>{say("applications-none")}</p> : null}
      {order.map((standing) => {
        const rows = groups.get(standing);
        return rows ? <Group rows={rows} ask={ask} /> : null;
      })}
    </section>
  );
}

/** One sentence, and the one act that is next where there is one. */
function Next({ view, ask }: DeskProps) {
  const say = words.in(ask.language);
  const { round, acts, counts } = view;
  if (!round) return null;
  const waits = counts["submitted"] ?? 0;
  const said = {
    applying: waits > 0 ? null : say("desk-next-begin"),
    checking: view.rows.length === 0 ? say("desk-next-nobody") : null,
    window: say("desk-next-window"),
    deciding: acts.settle ? null : say("desk-next-waiting"),
    settled: say("desk-next-open"),
  }[round.state];
  const checks = round.state === "applying" || round.state === "checking";
  return (
    <div class="note">
      <p>
        <b>{say("desk-next")}</b>
      </p>
      {checks && waits > 0 ? <p>{say("desk-next-check", { count: waits })}</p> : null}
      {said ? <p>{said}</p> : null}
      {round.state === "applying" && round.byList ? <p>{say("desk-next-later")}</p> : null}
      {acts.settle ? (
        <>
          <p>{say("settle-hint")}</p>
          <Press to={acts.settle} text={say("settle")} />
        </>
      ) : null}
    </div>
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
      <Refusal problem={problem} />
      {view.hasModalities ? null : <p class="note">{say("no-modalities")}</p>}
      {round ? (
        <section aria-labelledby="round">
          <h2 id="round">
            <bdi>{round.title}</bdi>
          </h2>
          <p>{say(`round-${round.state}`)}</p>
          <RoundStages ask={ask} round={round} now={view.now} />
          <Next {...props} />
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
            {acts.letters ? (
              <a class="act quiet" href={acts.letters}>
                {say("received-see")}
              </a>
            ) : null}
            {acts.delegates ? (
              <a class="act quiet" href={acts.delegates}>
                {say("see-delegates")}
              </a>
            ) : null}
          </p>
          <ChangeRound {...props} />
        </section>
      ) : null}
      {acts.circulate ? <Circulate {...props} /> : null}
      {round ? <Applications {...props} /> : null}
      <Due {...props} />
      {acts.open ? <OpenRound {...props} /> : null}
    </Frame>
  );
}

/** Who holds which capacity at a place. */
import type { Problem } from "../../../kernel/result.ts";
import { Field, Frame, Refusal, tied } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { dateInWords } from "../../../platform/languages/index.ts";
import { words as library } from "../../languages/index.ts";
import { words } from "../../languages/places/index.ts";
import type { SeatsView } from "../../places-view-model.ts";
import { list } from "./parts.tsx";
import { back } from "./what-if-page.tsx";

interface Props {
  readonly view: SeatsView;
  readonly ask: Ask;
  readonly problem?: Problem;
  readonly typed?: Readonly<Record<string, string>>;
}

function Give({ view, ask, problem, typed = {} }: Props) {
  const say = words.in(ask.language);
  if (!view.give || view.capacities.length === 0) return null;
  const text = (name: string, label: string, hint?: string, type = "text") => (
    <Field name={name} label={label} hint={hint} problem={problem}>
      <input
        id={name}
        name={name}
        type={type}
        value={typed[name] ?? ""}
        autocomplete="off"
        {...(type === "text" ? { dir: "auto" as const } : {})}
        {...(name === "person" ? { required: true } : {})}
        {...tied({ problem }, name, hint)}
      />
    </Field>
  );
  return (
    <details open={problem !== undefined}>
      <summary>{say("seat-give")}</summary>
      <form method="post" action={view.give}>
        {text("person", say("seat-person"), say("seat-person-hint"))}
        <Field name="capacity" label={say("capacity")} problem={problem}>
          <select id="capacity" name="capacity" {...tied({ problem }, "capacity")}>
            {view.capacities.map(({ id, title }) => (
              <option value={id} selected={id === typed["capacity"]}>
                {title}
              </option>
            ))}
          </select>
        </Field>
        {text("organisation", say("seat-organisation"))}
        {text("until", say("seat-until-field"), say("seat-until-hint"), "date")}
        {text("ref", say("seat-ref"), say("seat-ref-hint"))}
        <p class="acts">
          <button type="submit">{say("seat-give")}</button>
        </p>
      </form>
    </details>
  );
}

function Seat({ view, ask, seat }: Props & { readonly seat: SeatsView["seats"][number] }) {
  const say = words.in(ask.language);
  const since = say("seat-since", { date: dateInWords(new Date(seat.since), view.zone, ask.language) });
  const until = seat.until
    ? say("seat-until", { date: dateInWords(new Date(seat.until), view.zone, ask.language) })
    : "";
  const gained =
    seat.gained === "recorded"
      ? say("gained-recorded")
      : library.in(ask.language)(`gained-${seat.gained}` as "gained-open");
  return (
    <li>
      <b>
        <bdi>{seat.name}</bdi>
      </b>{" "}
      · <bdi lang={view.language}>{seat.capacity}</bdi>
      {seat.organisation ? (
        <p>
          <bdi>{seat.organisation}</bdi>
        </p>
      ) : null}
      {seat.known ? null : <p class="problem">{say("needs-capacity-now")}</p>}
      <small>{[since, until, gained].filter(Boolean).join(" · ")}</small>
      {seat.ref ? (
        <p>
          <bdi>{seat.ref}</bdi>
        </p>
      ) : null}
      {view.end && seat.ends ? (
        <form method="post" action={view.end}>
          <input type="hidden" name="seat" value={seat.id} />
          <button
            type="submit"
            class="quiet"
            aria-label={say("seat-end-about", { capacity: seat.capacity, name: seat.name })}
          >
            {say("seat-end")}
          </button>
        </form>
      ) : null}
    </li>
  );
}

export function SeatsPage({ view, ask, problem, typed }: Props) {
  const say = words.in(ask.language);
  const title = say("seats-title", { title: view.place.title });
  return (
    <Frame ask={ask} title={title} crumbs={[...view.crumbs, back(view, ask)]} styles={["modalities.css"]}>
      <h1>{title}</h1>
      <p class="lede">{say("seats-lede")}</p>
      <Refusal problem={problem} />
      {view.open.length > 0 ? <p>{say("seats-open", { capacities: list(ask.language, view.open) })}</p> : null}
      {view.seats.length === 0 ? <p>{say("seats-none")}</p> : null}
      <ul class="rows">
        {view.seats.map((seat) => (
          <Seat view={view} ask={ask} seat={seat} />
        ))}
      </ul>
      <Give view={view} ask={ask} {...(problem ? { problem } : {})} {...(typed ? { typed } : {})} />
      {view.seats.length > 0 ? (
        <p class="acts">
          <a class="act quiet" href={view.csv}>
            {say("seat-csv")}
          </a>
        </p>
      ) : null}
    </Frame>
  );
}

/** One intervention, open for correction, between the one before and the one after it. */
import type { Problem } from "../../../kernel/result.ts";
import { Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import type { CandidateView, CueView, DeskCue } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { AddForm } from "./add-form.tsx";
import { Found, Speaker, speakerText } from "./cue-parts.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { GroupChoice, KindChoice } from "./fields.tsx";
import { listAt } from "./list-address.ts";

interface Props {
  readonly view: CueView;
  readonly ask: Ask;
  /** What was typed into a form that was refused, and why. */
  readonly typed?: Typed;
  readonly problem?: Problem;
}

function Neighbour({ view, ask, cue, rel }: Props & { readonly cue: DeskCue | null; readonly rel: "prev" | "next" }) {
  if (!cue) return null;
  const say = words.in(ask.language);
  const text = cue.text.replace(/\s+/g, " ");
  const cut = rel === "prev" ? text.slice(-220).replace(text.length > 220 ? /^\S*\s/ : "", "") : text.slice(0, 220);
  return (
    <aside class={`neighbour g-${cue.group ?? "none"}`}>
      <p>
        <a href={`${view.head.href}/cue/${cue.key}`} rel={rel}>
          {say(rel === "prev" ? "cue-before" : "cue-after", { n: String(cue.n) })}
        </a>{" "}
        <b>
          <Speaker ask={ask} cue={cue} />
        </b>
      </p>
      <p dir="auto">
        {rel === "prev" && cut.length < text.length ? "… " : ""}
        {cut}
        {rel === "next" && cut.length < text.length ? " …" : ""}
      </p>
    </aside>
  );
}

function Scope({ view, ask, chosen }: Props & { readonly chosen: string }) {
  const say = words.in(ask.language);
  const { cue, sameLabel, sameSpeaker } = view;
  if (sameLabel < 2 && sameSpeaker < 2) return <input type="hidden" name="scope" value="this" />;
  const choices = [
    { value: "this", text: say("scope-this") },
    ...(sameLabel > 1
      ? [{ value: "label", text: say("scope-label", { label: cue.label ?? "", count: sameLabel }) }]
      : []),
    ...(sameSpeaker > 1
      ? [{ value: "speaker", text: say("scope-speaker", { speaker: cue.speaker ?? "", count: sameSpeaker }) }]
      : []),
  ];
  return (
    <fieldset>
      <legend>{say("scope")}</legend>
      {choices.map(({ value, text }) => (
        <label class="inline">
          <input type="radio" name="scope" value={value} checked={value === chosen} /> <span dir="auto">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** "AUDIENCE" is said of many people: the name of one is not offered for all. */
const everybodyOfLabel = ({ cue, sameLabel }: CueView): number =>
  cue.kind === "audience" || cue.kind === "unknown" ? 1 : sameLabel;

function EditForm({ view, ask, typed = {} }: Props) {
  const say = words.in(ask.language);
  const { cue, head } = view;
  const was = (field: string, now: string | null): string =>
    typeof typed[field] === "string" ? (typed[field] as string) : (now ?? "");
  const rows = Math.min(24, Math.max(4, Math.ceil(cue.text.length / 80)));
  return (
    <form method="post" action={`${head.href}/cue/${cue.key}`} data-keep={`cue-${cue.key}`} class="edit-cue">
      <input type="hidden" name="on" value={was("on", String(head.version))} />
      <input type="hidden" name="show" value={view.filter} />
      <p>
        <label for="text">{say("field-text")}</label>
        <textarea id="text" name="text" rows={rows} dir="auto" required>
          {was("text", cue.text)}
        </textarea>
      </p>
      <div class="fields">
        <p>
          <label for="speaker">{say("field-speaker")}</label>
          <input
            id="speaker"
            name="speaker"
            value={was("speaker", cue.speaker)}
            list="speakers"
            dir="auto"
            autocomplete="off"
          />
          <datalist id="speakers">
            {view.speakers.map((name) => (
              <option value={name} />
            ))}
          </datalist>
        </p>
        <p>
          <label for="kind">{say("field-kind")}</label>
          <KindChoice ask={ask} chosen={was("kind", cue.kind)} />
        </p>
        <p>
          <label for="group">{say("field-group")}</label>
          <GroupChoice ask={ask} chosen={was("group", cue.group)} />
        </p>
        <p>
          <label for="country">{say("field-country")}</label>
          <input
            id="country"
            name="country"
            value={was("country", cue.country === null ? null : countryName(ask.language, cue.country))}
            list="countries"
            dir="auto"
            autocomplete="off"
            aria-describedby="country-hint"
          />
          <datalist id="countries">
            {view.countries.map((code) => (
              <option value={countryName(ask.language, code)} />
            ))}
          </datalist>
          <small class="hint" id="country-hint">
            {say("country-hint")}
          </small>
        </p>
        <p>
          <label for="capacity">{say("field-capacity")}</label>
          <input
            id="capacity"
            name="capacity"
            value={was("capacity", cue.capacity)}
            dir="auto"
            autocomplete="off"
            aria-describedby="capacity-hint"
          />
          <small class="hint" id="capacity-hint">
            {say("capacity-hint")}
          </small>
        </p>
      </div>
      <Scope view={view} ask={ask} chosen={was("scope", "this")} />
      <p class="acts">
        <button type="submit" name="go" value="list">
          {say("save")}
        </button>
        <button type="submit" name="go" value="next" class="quiet">
          {say(view.filter === "all" ? "save-next" : `save-next-${view.filter}`)}
        </button>
        <a href={listAt(head.href, view.filter, cue.key)}>{say("leave")}</a>
      </p>
    </form>
  );
}

function Shape({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { cue, head, after, places } = view;
  const cut = (text: string, from: "start" | "end") => (from === "end" ? text.slice(-30) : text.slice(0, 40));
  return (
    <>
      <details id="split">
        <summary>{say("split")}</summary>
        <form method="post" action={`${head.href}/cue/${cue.key}/split`}>
          <input type="hidden" name="fingerprint" value={cue.fingerprint} />
          {places.length > 0 ? (
            <p>
              <label for="split-at">{say("split-at")}</label>
              <select id="split-at" name="at" dir="auto">
                {places.map(({ at, before, after: next }) => (
                  <option value={String(at)}>
                    … {cut(before, "end")} ‖ {cut(next, "start")} …
                  </option>
                ))}
              </select>
            </p>
          ) : null}
          <p>
            <label for="split-before">{say(places.length > 0 ? "split-before" : "split-before-only")}</label>
            <input id="split-before" name="before" dir="auto" autocomplete="off" />
          </p>
          <button type="submit" class="quiet">
            {say("split-here")}
          </button>
        </form>
      </details>
      {after ? (
        <details id="join">
          <summary>{say("join")}</summary>
          <form method="post" action={`${head.href}/cue/${cue.key}/join`}>
            <input type="hidden" name="fingerprint" value={cue.fingerprint} />
            <p>
              <bdi>{say("join-what", { next: String(after.n), speaker: speakerText(say, cue) })}</bdi>
            </p>
            <button type="submit" class="quiet">
              {say("join-now")}
            </button>
          </form>
        </details>
      ) : null}
    </>
  );
}

function AgendaForm({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { agendaItem, cue, head } = view;
  return (
    <details id="agenda">
      <summary>{say(agendaItem ? "agenda-here" : "agenda-begin")}</summary>
      <form method="post" action={`${head.href}/agenda`}>
        <input type="hidden" name="on" value={String(head.version)} />
        <input type="hidden" name="cue" value={cue.key} />
        <input type="hidden" name="key" value={agendaItem?.key ?? ""} />
        <input type="hidden" name="back" value={`${head.href}/cue/${cue.key}`} />
        <p>
          <label for="item-title">{say("agenda-title")}</label>
          <input id="item-title" name="title" value={agendaItem?.title ?? ""} dir="auto" />
        </p>
        <div class="acts">
          <button name="do" value={agendaItem ? "save" : "add"} type="submit" class="quiet">
            {say("save")}
          </button>
          {agendaItem ? (
            <button name="do" value="remove" type="submit" class="quiet">
              {say("agenda-remove")}
            </button>
          ) : null}
        </div>
      </form>
    </details>
  );
}

export function CuePage({ view, ask, typed, problem }: Props) {
  const say = words.in(ask.language);
  const { cue, head } = view;
  const back = `${head.href}/cue/${cue.key}`;
  // A name that is offered stands before the field it would fill; all else comes after what this page is for.
  const isIntroduction = ({ type }: CandidateView) => type === "self-introduction";
  const found = (item: CandidateView) => (
    <Found ask={ask} desk={head.href} item={item} back={back} sameLabel={everybodyOfLabel(view)} />
  );
  return (
    <DeskFrame ask={ask} head={head} tab="text" title={say("edit-cue", { n: String(cue.n) })}>
      <Refusal problem={problem} />
      <Neighbour view={view} ask={ask} cue={view.before} rel="prev" />
      {cue.label !== null && cue.label !== cue.speaker ? (
        <p class="meta">
          {say("label-in-file")} <bdi>{cue.label}</bdi>
        </p>
      ) : null}
      {view.candidates.filter(isIntroduction).map(found)}
      <EditForm view={view} ask={ask} {...(typed ? { typed } : {})} />
      {view.candidates.filter((item) => !isIntroduction(item)).map(found)}
      <Shape view={view} ask={ask} />
      <AgendaForm view={view} ask={ask} />
      <AddForm view={view} ask={ask} />
      <Neighbour view={view} ask={ask} cue={view.after} rel="next" />
    </DeskFrame>
  );
}

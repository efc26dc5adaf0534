/** The desk itself: the text of the meeting with what was found in it, page by page. */
import { Pager } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { locales } from "../../../platform/languages/index.ts";
import { type DeskCue, type DeskView, filters } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { agendaTitle, Found, Paragraphs, Speaker } from "./cue-parts.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { cueAddress, listAddress } from "./list-address.ts";

interface Props {
  readonly view: DeskView;
  readonly ask: Ask;
}

function GoTo({ view, ask }: Props) {
  if (view.head.open.cues < 40) return null;
  const say = words.in(ask.language);
  return (
    <form method="get" action={view.head.href} class="bulk">
      <label for="at">{say("go-to")}</label>
      <input id="at" name="at" type="number" min="1" max={String(view.head.open.cues)} required class="number" />
      <button type="submit" class="quiet small">
        {say("go")}
      </button>
    </form>
  );
}

function Filters({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { open, href } = view.head;
  const counts = { all: open.cues, unnamed: open.unnamed, ungrouped: open.ungrouped, offered: open.offered };
  return (
    <ul class="filters" aria-label={say("show")}>
      {filters.map((name) => (
        <li>
          <a href={listAddress(href, name, 1)} aria-current={name === view.filter ? "true" : undefined}>
            {say(`show-${name}`)} {name === "offered" ? null : <span>{counts[name]}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Pages({ view, ask }: Props) {
  const addressOf = (page: number) => listAddress(view.head.href, view.filter, page);
  return <Pager ask={ask} page={view.page} pages={view.pages} addressOf={addressOf} />;
}

function ListedCue({ view, ask, cue }: Props & { readonly cue: DeskCue }) {
  const say = words.in(ask.language);
  const { href } = view.head;
  const heading = agendaTitle(view.agenda, cue.key);
  const found = view.candidates.filter((item) => item.cue === cue.key);
  const back = `${listAddress(href, view.filter, view.page)}#${cue.key}`;
  return (
    <>
      {heading === null ? null : (
        <h2 class="item" dir="auto">
          {heading}
        </h2>
      )}
      <article class={`cue g-${cue.group ?? "none"}`} id={cue.key} tabindex={-1}>
        <h3>
          <span class="n">{cue.n}</span> <Speaker ask={ask} cue={cue} />
          <a
            class="edit"
            href={cueAddress(href, cue.key, view.filter)}
            aria-label={say("edit-cue", { n: String(cue.n) })}
          >
            {say("edit")}
          </a>
        </h3>
        <Paragraphs text={cue.text} />
        {view.stageDirections
          .filter((direction) => direction.cue === cue.key)
          .map(({ text }) => (
            <p class="direction" dir="auto">
              {text}
            </p>
          ))}
        {found.map((item) => (
          <Found ask={ask} desk={href} item={item} back={back} />
        ))}
      </article>
    </>
  );
}

export function DeskPage({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { open } = view.head;
  const undone = (["unnamed", "offered", "introductions"] as const)
    .filter((kind) => open[kind] > 0)
    .map((kind) => say(`open-${kind}`, { count: open[kind] }));
  return (
    <DeskFrame ask={ask} head={view.head} tab="text">
      <p class="lede">
        {undone.length === 0
          ? say("all-done")
          : say("what-is-open", { things: new Intl.ListFormat(locales[ask.language]).format(undone) })}
      </p>
      <Filters view={view} ask={ask} />
      <Pages view={view} ask={ask} />
      {view.cues.length === 0 ? <p>{say("nothing-here")}</p> : null}
      <div class="cues">
        {view.cues.map((cue) => (
          <ListedCue view={view} ask={ask} cue={cue} />
        ))}
      </div>
      <Pages view={view} ask={ask} />
      <GoTo view={view} ask={ask} />
      <details class="keys">
        <summary>{say("shortcuts")}</summary>
        <p>{say("shortcuts-list")}</p>
      </details>
    </DeskFrame>
  );
}

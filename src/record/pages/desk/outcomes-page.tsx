/** What was found: to be accepted, refused or put in better words. And the agenda of the meeting. */
import { Pager } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { type CandidateView, candidateTypes, type OutcomesView } from "../../desk-view-model.ts";
import { words } from "../../languages/desk/index.ts";
import { answersOf } from "../../rules/published/answers.ts";
import { Found } from "./cue-parts.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import { MethodChoice, OutcomeChoice } from "./fields.tsx";

interface Props {
  readonly view: OutcomesView;
  readonly ask: Ask;
}

const address = (view: OutcomesView, state: string, page: number, type: string | null = view.type): string =>
  `${view.head.href}/outcomes?${new URLSearchParams({ show: state, ...(type ? { type } : {}), page: String(page) })}`;

/** One kind at a time, which reads faster than all of them mixed. */
function Kinds({ view, ask }: Props) {
  const say = words.in(ask.language);
  const kinds = candidateTypes.filter((type) => (view.types[type] ?? 0) > 0 || type === view.type);
  if (kinds.length < 2 && view.type === null) return null;
  return (
    <ul class="filters" aria-label={say("kinds")}>
      <li>
        <a href={address(view, view.state, 1, null)} aria-current={view.type === null ? "true" : undefined}>
          {say("show-all")}
        </a>
      </li>
      {kinds.map((type) => (
        <li>
          <a href={address(view, view.state, 1, type)} aria-current={type === view.type ? "true" : undefined}>
            {say(`type-${type}`)} <span>{view.types[type] ?? 0}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** All of a kind on this page at once: for questions, of which there are many. One version, one undo. */
function Bulk({ view, ask }: Props) {
  if (view.state !== "offered" || view.type === null || view.candidates.length < 2) return null;
  const say = words.in(ask.language);
  const count = view.candidates.length;
  return (
    <form method="post" action={`${view.head.href}/outcomes`} class="bulk">
      <input type="hidden" name="back" value={address(view, view.state, 1)} />
      <input type="hidden" name="type" value={view.type} />
      {view.candidates.map(({ key }) => (
        <input type="hidden" name="key" value={key} />
      ))}
      <button name="do" value="accept" type="submit" class="quiet small">
        {say("accept-all", { count })}
      </button>
      <button name="do" value="refuse" type="submit" class="quiet small">
        {say("refuse-all", { count })}
      </button>
      {view.pages > 1 ? (
        <button name="do" value="refuse-kind" type="submit" class="quiet small">
          {say("refuse-kind", { count: view.types[view.type] ?? 0 })}
        </button>
      ) : null}
    </form>
  );
}

function Fields({ ask, item }: { readonly ask: Ask; readonly item: CandidateView }) {
  const say = words.in(ask.language);
  const id = (field: string) => `${field}-${item.key}`;
  const line = (field: "owner" | "due" | "name" | "affiliation", value: string | null) => (
    <p>
      <label for={id(field)}>{say(`field-${field}`)}</label>
      <input id={id(field)} name={field} value={value ?? ""} dir="auto" autocomplete="off" />
    </p>
  );
  switch (item.type) {
    case "decision":
      return (
        <>
          <p>
            <label for={id("outcome")}>{say("field-outcome")}</label>
            <OutcomeChoice ask={ask} chosen={item.outcome} id={id("outcome")} />
          </p>
          <p>
            <label for={id("apart")}>{say("field-dissociations")}</label>
            <textarea id={id("apart")} name="dissociations" rows={2} dir="auto">
              {(item.dissociations ?? []).join("\n")}
            </textarea>
          </p>
        </>
      );
    case "action":
      return (
        <>
          {line("owner", item.owner)}
          {line("due", item.due)}
        </>
      );
    case "poll":
      return (
        <>
          <p>
            <label for={id("method")}>{say("field-method")}</label>
            <MethodChoice ask={ask} chosen={item.method} id={id("method")} />
          </p>
          <p>
            <label for={id("results")}>{say("field-results")}</label>
            <textarea id={id("results")} name="results" rows={3} dir="auto">
              {answersOf(item.results)
                .map(([option, result]) => `${option}: ${result}`)
                .join("\n")}
            </textarea>
          </p>
        </>
      );
    case "self-introduction":
      return (
        <>
          {line("name", item.name)}
          {line("affiliation", item.affiliation)}
        </>
      );
    default:
      return null;
  }
}

function Item({ view, ask, item }: Props & { readonly item: CandidateView }) {
  const say = words.in(ask.language);
  const { head } = view;
  const back = address(view, view.state, view.page);
  const inWords = `text-${item.key}`;
  return (
    <li>
      <p class="where">
        <a href={`${head.href}/cue/${item.cue}`}>{say("cue-number", { n: String(item.n) })}</a>
        {item.source === "rapporteur" ? null : (
          <>
            {" · "}
            {say("sureness", { percent: Math.round(item.confidence * 100) })}
          </>
        )}
      </p>
      <Found ask={ask} desk={head.href} item={item} back={back} />
      {item.sentence !== "" && item.sentence !== item.text ? <blockquote dir="auto">{item.sentence}</blockquote> : null}
      <details>
        <summary>{say("reword")}</summary>
        <form method="post" action={`${head.href}/outcomes/${item.key}`} data-keep={`item-${item.key}`}>
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="on" value={String(head.version)} />
          <p>
            <label for={inWords}>{say("field-in-words")}</label>
            <textarea id={inWords} name="text" rows={3} dir="auto" required>
              {item.text}
            </textarea>
          </p>
          <Fields ask={ask} item={item} />
          <button name="do" value="save" type="submit">
            {say("save-and-accept")}
          </button>
        </form>
      </details>
    </li>
  );
}

function Agenda({ view, ask }: Props) {
  const say = words.in(ask.language);
  const { agenda, head } = view;
  const row = (item: { readonly key: string; readonly title: string; readonly n: number } | null) => {
    const key = item?.key ?? "new";
    return (
      <form method="post" action={`${head.href}/agenda`} class="row">
        <input type="hidden" name="on" value={String(head.version)} />
        <input type="hidden" name="key" value={item?.key ?? ""} />
        <p>
          <label for={`title-${key}`}>{say("agenda-title")}</label>
          <input id={`title-${key}`} name="title" value={item?.title ?? ""} dir="auto" required />
        </p>
        <p>
          <label for={`at-${key}`}>{say("agenda-at")}</label>
          <input
            id={`at-${key}`}
            name="at"
            type="number"
            min="1"
            max={String(head.open.cues)}
            value={item ? String(item.n) : ""}
            required
          />
        </p>
        <div class="acts">
          <button name="do" value={item ? "save" : "add"} type="submit" class="quiet small">
            {say(item ? "save" : "add")}
          </button>
          {item ? (
            <button name="do" value="remove" type="submit" class="quiet small" formnovalidate>
              {say("agenda-remove")}
            </button>
          ) : null}
        </div>
      </form>
    );
  };
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{say("agenda")}</h2>
      {agenda.length === 0 ? <p>{say("agenda-none")}</p> : agenda.map(row)}
      <h3>{say("agenda-add")}</h3>
      {row(null)}
    </section>
  );
}

export function OutcomesPage({ view, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <DeskFrame ask={ask} head={view.head} tab="outcomes" title={say("tab-outcomes")}>
      <ul class="filters" aria-label={say("show")}>
        {(["offered", "accepted", "refused"] as const).map((state) => (
          <li>
            <a href={address(view, state, 1, null)} aria-current={state === view.state ? "true" : undefined}>
              {say(`states-${state}`)} <span>{view.counts[state] ?? 0}</span>
            </a>
          </li>
        ))}
      </ul>
      <Kinds view={view} ask={ask} />
      <Bulk view={view} ask={ask} />
      {view.candidates.length === 0 ? <p>{say(`none-${view.state}`)}</p> : null}
      <ol class="plain decide">
        {view.candidates.map((item) => (
          <Item view={view} ask={ask} item={item} />
        ))}
      </ol>
      <Pager ask={ask} page={view.page} pages={view.pages} addressOf={(page) => address(view, view.state, page)} />
      {view.model === null ? null : (
        <section aria-labelledby="model">
          <h2 id="model">{say("model")}</h2>
          <form method="post" action={`${view.head.href}/propose`}>
            <p>
              <bdi>{say("model-what", { name: view.model })}</bdi>
            </p>
            <button type="submit" class="quiet">
              {say("model-ask")}
            </button>
          </form>
        </section>
      )}
      <Agenda view={view} ask={ask} />
    </DeskFrame>
  );
}

import type { Problem } from "../../../kernel/result.ts";
import { Frame, Pager, Refusal } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { Act } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";
import { ConsentForm } from "./consent-form.tsx";
import type { TiesView } from "./view.ts";

interface Props {
  readonly view: TiesView;
  readonly ask: Ask;
  readonly problem?: Problem | undefined;
}

export function TiesPage({ view, ask, problem }: Props) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={say("ties-title")}>
      <h1>{say("ties-title")}</h1>
      <p class="lede">{say("ties-lede")}</p>
      <Refusal problem={problem} />
      <Asked view={view} ask={ask} />
      {view.count === 0 ? <p>{say("ties-empty")}</p> : <p class="meta">{say("ties-count", { count: view.count })}</p>}
      <div class="acts">
        <a class="act" href="/me/ties/new">
          {say("new-who")}
        </a>
        <a class="act quiet" href="/introductions">
          {say("ties-introductions")}
        </a>
      </div>
      {view.pages > 1 || view.q !== "" ? (
        <form method="get" action="/me/ties" class="acts">
          <label for="q">{say("ties-search")}</label>
          <input id="q" name="q" value={view.q} dir="auto" maxlength={100} />
          <button type="submit">{say("ties-search-do")}</button>
        </form>
      ) : null}
      {view.ties.length === 0 && view.count > 0 ? <p>{say("ties-none-found")}</p> : null}
      <Known view={view} ask={ask} />
      <Pager
        ask={ask}
        page={view.page}
        pages={view.pages}
        addressOf={(page) =>
          `/me/ties?${new URLSearchParams({ ...(view.q ? { q: view.q } : {}), page: String(page) })}`
        }
      />
      {view.waiting.length > 0 ? (
        <section>
          <h2>{say("waiting-title")}</h2>
          <ul class="rows">
            {view.waiting.map(({ email, asked }) => (
              <li>
                <bdi dir="ltr">{email}</bdi>
                <small>{say("waiting-since", { on: new Date(asked) })}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.consent ? <ConsentForm consent={view.consent} ask={ask} /> : null}
      {view.confirmed.length > 0 ? (
        <section>
          <h2>{say("confirmed-title")}</h2>
          <p>{say("confirmed-lede")}</p>
          <ul class="rows">
            {view.confirmed.map(({ person, name }) => (
              <li class="acts">
                <bdi>{name}</bdi>
                <Act to="/me/ties/unconfirm" values={{ person }} label={say("take-back")} about={name} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Frame>
  );
}

/** What waits for an answer stands first. */
function Asked({ view, ask }: Props) {
  const say = words.in(ask.language);
  if (view.asked.length === 0) return null;
  return (
    <section>
      <h2>{say("asked-title")}</h2>
      <ul class="rows">
        {view.asked.map(({ person, name, note }) => (
          <li>
            <p>{say("asked-line", { name })}</p>
            {note ? <small dir="auto">{say("asked-from", { note })}</small> : null}
            <div class="acts">
              <Act
                to="/me/ties/answer"
                values={{ person, answer: "yes" }}
                label={say("yes")}
                about={name}
                quiet={false}
              />
              <Act to="/me/ties/answer" values={{ person, answer: "no" }} label={say("no")} about={name} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Known({ view, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <ul class="rows">
      {view.ties.map((tie) => (
        <li>
          <a class="name" href={`/people/${tie.person}`}>
            <bdi>{tie.name}</bdi>
          </a>
          <small>
            {say(`closeness-${tie.closeness}`)} · {say(tie.confirmed ? "fibre" : "dial-up")}
          </small>
          <small>
            {say(`origin-${tie.origin}`)}
            {tie.note ? (
              <>
                {": "}
                <bdi>{tie.note}</bdi>
              </>
            ) : null}
            {" · "}
            {say(`tie-${tie.state}`, { on: new Date(tie.renewed) })}
            {tie.alone ? ` · ${say("tie-alone")}` : ""}
          </small>
          <div class="acts">
            <Act
              to="/me/ties/renew"
              values={{ person: tie.person }}
              label={say("renew")}
              about={tie.name}
              quiet={tie.state === "fresh"}
            />
            <a class="act quiet" href={`/me/ties/new?person=${tie.person}`}>
              {say("change")}
              <span class="visually-hidden"> {tie.name}</span>
            </a>
            {tie.confirmed || tie.asked ? null : (
              <Act to="/me/ties/ask" values={{ person: tie.person }} label={say("confirm-ask")} about={tie.name} />
            )}
            <Act to="/me/ties/end" values={{ person: tie.person }} label={say("end")} about={tie.name} />
          </div>
        </li>
      ))}
    </ul>
  );
}

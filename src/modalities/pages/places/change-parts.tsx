/** Who gains and who loses, capacity by capacity and person by person, and what it means for sessions and records. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/places/index.ts";
import type { ActChangeView, ChangeView } from "../../places-view-model.ts";
import { actName, Titles } from "./parts.tsx";

interface Props {
  readonly change: ChangeView;
  readonly ask: Ask;
}

function line(ask: Ask, { act, before, after, nowBefore, nowAfter }: ActChangeView): string {
  const say = words.in(ask.language);
  const key =
    nowAfter && !nowBefore ? "change-line-now" : nowBefore && !nowAfter ? "change-line-lost-now" : "change-line";
  return say(key, {
    act: actName(ask.language, act),
    before: say(`extent-${before}`),
    after: say(`extent-${after}`),
  });
}

function Changes({ ask, list }: { readonly ask: Ask; readonly list: readonly ActChangeView[] }) {
  const say = words.in(ask.language);
  if (list.length === 0) return <p>{say("no-change")}</p>;
  return (
    <ul class="plain">
      {list.map((one) => (
        <li>
          <b>{say(one.change === "gains" ? "gains" : "loses")}</b> · {line(ask, one)}
        </li>
      ))}
    </ul>
  );
}

function People({ change, ask }: Props) {
  const say = words.in(ask.language);
  if (change.people === null) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{say("people-title")}</h2>
      {change.people.length === 0 ? <p>{say("people-none")}</p> : null}
      <ul class="rows">
        {change.people.map(({ name, capacities, needs, acts }) => (
          <li>
            <b>
              <bdi>{name}</bdi>
            </b>{" "}
            · <Titles ask={ask} titles={capacities} language={change.language} />
            {needs.map((capacity) => (
              <p class="problem">{say("needs-capacity", { capacity })}</p>
            ))}
            <Changes ask={ask} list={acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sessions({ change, ask }: Props) {
  const say = words.in(ask.language);
  const { sessions, sessionsSame, language } = change;
  const pair = ([before, after]: readonly [readonly string[], readonly string[]]) => (
    <>
      <Titles ask={ask} titles={before} language={language} /> → <Titles ask={ask} titles={after} language={language} />
    </>
  );
  return (
    <section>
      <h2 id="on-sessions">{say("sessions-title")}</h2>
      {sessions.length + sessionsSame === 0 ? <p>{say("sessions-none")}</p> : null}
      {sessions.length > 0 ? (
        <section class="scroll" tabindex={0} aria-labelledby="on-sessions">
          <table>
            <thead>
              <tr>
                <th scope="col">{say("session")}</th>
                <th scope="col">{say("stands-at")}</th>
                <th scope="col">{say("may-attend")}</th>
                <th scope="col">{say("may-record")}</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map(({ title, href, before, after, attend, record }) => (
                <tr>
                  <th scope="row">
                    <a href={href}>
                      <bdi>{title}</bdi>
                    </a>
                  </th>
                  <td>
                    <bdi lang={language}>{before}</bdi> → <bdi lang={language}>{after}</bdi>
                  </td>
                  <td>{pair(attend)}</td>
                  <td>{pair(record)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {sessionsSame > 0 ? <p>{say("sessions-same", { count: sessionsSame })}</p> : null}
      <p class="hint">{say("keepers-keep")}</p>
    </section>
  );
}

export function Change({ change, ask }: Props) {
  const say = words.in(ask.language);
  const [was, is] = change.attribution;
  const rule = (name: string | null) =>
    name === null ? say("attribution-unsaid") : say(`attribution-${name}` as "attribution-closed");
  const standing = { gone: say("capacity-gone"), new: say("capacity-new"), stays: "" };
  return (
    <>
      <p class="meta">
        {change.before ? say("compared-to-now", { from: change.before.title }) : say("compared-to-none")}
      </p>
      {ask.reader.person ? (
        <section aria-labelledby="for-you">
          <h2 id="for-you">{say("for-you")}</h2>
          {change.you.length === 0 ? <p>{say("for-you-none")}</p> : <Changes ask={ask} list={change.you} />}
        </section>
      ) : null}
      <section aria-labelledby="gains-loses">
        <h2 id="gains-loses">{say("gains-loses")}</h2>
        <ul class="rows">
          {change.capacities.map((capacity) => (
            <li>
              <b lang={change.language}>
                <bdi>{capacity.title}</bdi>
              </b>{" "}
              <small>{standing[capacity.standing]}</small>
              <Changes ask={ask} list={capacity.acts} />
            </li>
          ))}
        </ul>
      </section>
      <People change={change} ask={ask} />
      <Sessions change={change} ask={ask} />
      {was === is ? null : <p>{say("attribution-would", { before: rule(was), after: rule(is) })}</p>}
    </>
  );
}

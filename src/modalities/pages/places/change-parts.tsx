/** Who gains and who loses, capacity by capacity and person by person, and what it means for sessions and records. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/places/index.ts";
import type { ActChangeView, ChangeView } from "../../places-view-model.ts";
import { actName, list, Titles } from "./parts.tsx";

interface Props {
  readonly change: ChangeView;
  readonly ask: Ask;
}

/** Acts that change alike, the first of them speaking for all. */
function alike(changes: readonly ActChangeView[]): readonly (readonly [ActChangeView, ...ActChangeView[]])[] {
  const same = ({ act: _act, ...rest }: ActChangeView): string => JSON.stringify(rest);
  return [...Map.groupBy(changes, same).values()].flatMap(([first, ...more]) => (first ? [[first, ...more]] : []));
}

function line(ask: Ask, those: readonly [ActChangeView, ...ActChangeView[]]): string {
  const [{ before, after, nowBefore, nowAfter }] = those;
  const say = words.in(ask.language);
  const key =
    nowAfter && !nowBefore ? "change-line-now" : nowBefore && !nowAfter ? "change-line-lost-now" : "change-line";
  return say(key, {
    act: list(
      ask.language,
      those.map(({ act }) => actName(ask.language, act)),
    ),
    before: say(`extent-${before}`),
    after: say(`extent-${after}`),
  });
}

function Changes({ ask, changes }: { readonly ask: Ask; readonly changes: readonly ActChangeView[] }) {
  const say = words.in(ask.language);
  if (changes.length === 0) return <p>{say("no-change")}</p>;
  return (
    <ul class="plain">
      {alike(changes).map((those) => (
        <li>
          <b>{say(those[0].change === "gains" ? "gains" : "loses")}</b> · {line(ask, those)}
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
            <Changes ask={ask} changes={acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sessions({ change, ask }: Props) {
  const say = words.in(ask.language);
  const { sessions, sessionsSame, language } = change;
  const those = (titles: readonly string[]) => <Titles ask={ask} titles={titles} language={language} />;
  /** What stays the same stands there once. */
  const pair = ([before, after]: readonly [readonly string[], readonly string[]]) =>
    before.join("\n") === after.join("\n") ? (
      those(after)
    ) : (
      <>
        {those(before)} {say("becomes")} {those(after)}
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
                  <td>{pair([[before], [after]])}</td>
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
          {change.you.length === 0 ? <p>{say("for-you-none")}</p> : <Changes ask={ask} changes={change.you} />}
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
              <Changes ask={ask} changes={capacity.acts} />
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

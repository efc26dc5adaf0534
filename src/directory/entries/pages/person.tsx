import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName, languageName } from "../../../platform/languages/index.ts";
import { words as introductions } from "../../introductions/languages/index.ts";
import { Act, When } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";
import type { PersonView, RoleView } from "../view-model.ts";
import { Fresh, Joined, LooksLike, Mixed, Reach, Span, Suggestions, Yours } from "./parts.tsx";

/** One role in a line: what, where, for whom. */
export function RoleLine({ ask, role }: { readonly ask: Ask; readonly role: RoleView }) {
  const say = words.in(ask.language);
  const { position, organisation, written, group, country } = role;
  const whom = [group ? groupName(ask.language, group) : null, country ? countryName(ask.language, country) : null];
  return (
    <>
      <strong>
        <bdi>{position ?? (organisation ? null : written) ?? organisation?.name ?? whom.find((part) => part)}</bdi>
      </strong>
      {organisation && position ? (
        <>
          {" · "}
          <a href={`/organisations/${organisation.id}`}>
            <bdi>{organisation.name}</bdi>
          </a>
        </>
      ) : null}
      {organisation && !position ? (
        <>
          {" "}
          <a href={`/organisations/${organisation.id}`}>{say("open-entry")}</a>
        </>
      ) : null}
      {!organisation && written && position ? (
        <>
          {" · "}
          <bdi>{written}</bdi>
        </>
      ) : null}
      <small>
        {[...whom, role.contact ? say("answers-for-it") : null].filter((part) => part !== null).join(" · ")}
      </small>
      <small>
        <Span ask={ask} role={role} />
      </small>
    </>
  );
}

function Roles({ view, ask }: { readonly view: PersonView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const over = view.roles.filter(({ until }) => until !== null && new Date(until) <= new Date());
  const running = view.roles.filter((role) => !over.includes(role));
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{say("roles")}</h2>
      {running.length === 0 ? <p class="meta">{say("no-roles")}</p> : null}
      <ul class="rows">
        {running.map((role) => (
          <li>
            <RoleLine ask={ask} role={role} />
          </li>
        ))}
      </ul>
      {over.length > 0 ? (
        <details>
          <summary>{say("roles-over")}</summary>
          <ul class="rows">
            {over.map((role) => (
              <li>
                <RoleLine ask={ask} role={role} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** Where they spoke; who it is about can say that it was somebody else. */
function Spoken({ view, ask }: { readonly view: PersonView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (view.spoken.length === 0) return null;
  return (
    <section aria-labelledby="spoken">
      <h2 id="spoken">{say("spoken")}</h2>
      <ul class="rows">
        {view.spoken.map(({ session, title, href, at }) => (
          <li>
            <a href={href}>
              <bdi>{title}</bdi>
            </a>
            <small>
              <When ask={ask} at={at} />
            </small>
            {view.yours === "self" && !view.as ? (
              <Act to={`/people/${view.id}/not-me`} values={{ session }} label={say("not-me")} about={title} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ view, ask }: { readonly view: PersonView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const fact = (label: string, values: readonly string[]) =>
    values.length === 0 ? null : (
      <>
        <dt>{label}</dt>
        <dd>
          {values.map((value, n) => (
            <>
              {n > 0 ? ", " : ""}
              <bdi>{value}</bdi>
            </>
          ))}
        </dd>
      </>
    );
  return (
    <aside class="facts" aria-label={say("about-entry")}>
      <dl>
        {fact(say("country"), view.country ? [countryName(ask.language, view.country)] : [])}
        {fact(
          say("languages"),
          view.languages.map((tag) => languageName(ask.language, tag)),
        )}
        {fact(
          say("groups"),
          view.groups.map((group) => groupName(ask.language, group)),
        )}
        {fact(say("topics"), view.topics)}
        <dt>{say("fresh")}</dt>
        <dd>
          <Fresh ask={ask} view={view} />
        </dd>
        <dt>{say("came-from")}</dt>
        <dd>{say(`source-${view.source}`)}</dd>
      </dl>
    </aside>
  );
}

export function PersonPage({ view, ask }: { readonly view: PersonView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const href = `/people/${view.id}`;
  const names = [view.romanised, ...view.otherNames].filter((name) => name !== null);
  return (
    <Frame ask={ask} title={view.name || say("no-name")}>
      <h1>
        <bdi>{view.name || say("no-name")}</bdi>
      </h1>
      {names.length > 0 ? (
        <p class="meta">
          {names.map((name, n) => (
            <>
              {n > 0 ? " · " : ""}
              <bdi>{name}</bdi>
            </>
          ))}
        </p>
      ) : null}
      <Mixed ask={ask} mixed={view.mixed} />
      <LooksLike ask={ask} entries={view.looksLike} />
      <Yours ask={ask} href={href} view={view} />
      {!view.yours && ask.reader.person !== null ? (
        <div class="acts">
          <a class="act quiet" href={`/me/ties/new?person=${view.id}`}>
            {say("i-know-them")}
          </a>
          <a class="act quiet" href={`/introductions/new?person=${view.id}`}>
            {introductions.in(ask.language)("who-can")}
          </a>
        </div>
      ) : null}
      <div class="lead">
        <div>
          <Reach ask={ask} href={href} points={view.points} />
          <Roles view={view} ask={ask} />
          <Spoken view={view} ask={ask} />
        </div>
        <Facts view={view} ask={ask} />
      </div>
      <Suggestions ask={ask} href={href} view={view} />
      <Joined ask={ask} href={href} view={view} />
      {view.yours === "keeper" && !view.as ? (
        <p class="hint">
          <a href={`${href}/erase`}>{say("erase-entry")}</a>
        </p>
      ) : null}
    </Frame>
  );
}

import { Frame } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName } from "../../../platform/languages/index.ts";
import { words as introductions } from "../../introductions/languages/index.ts";
import { Act } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";
import type { OrganisationView } from "../view-model.ts";
import { Fresh, Joined, LooksLike, Mixed, Reach, Span, Suggestions, Yours } from "./parts.tsx";

interface OrganisationProps {
  readonly view: OrganisationView;
  readonly ask: Ask;
}

/** Who held a role there on a day, which the reader chooses. */
function Roster({ view, ask }: OrganisationProps) {
  const say = words.in(ask.language);
  const { on, today, people } = view.roster;
  const href = `/organisations/${view.id}`;
  return (
    <section aria-labelledby="roster">
      <h2 id="roster">{today ? say("roster") : say("roster-on", { day: new Date(`${on}T12:00:00Z`) })}</h2>
      <form method="get" action={href}>
        <p class="acts">
          <label for="on">{say("roster-as-of")}</label>
          <input type="date" id="on" name="on" value={on} />
          <button type="submit" class="quiet">
            {say("show")}
          </button>
        </p>
      </form>
      {people.length === 0 ? <p class="meta">{say("roster-none")}</p> : null}
      <ul class="rows">
        {people.map((one) => (
          <li>
            <a class="name" href={`/people/${one.id}`}>
              <bdi>{one.name || say("no-name")}</bdi>
            </a>
            <small>
              <bdi>{one.position}</bdi>
              {one.contact ? ` ${one.position ? "· " : ""}${say("answers-for-it")}` : ""}
            </small>
            <small>
              <Span ask={ask} role={one} />
            </small>
            {view.yours && !view.as && today ? (
              <Act
                to={`${href}/contacts`}
                values={{ person: one.id, contact: one.contact ? "no" : "yes" }}
                label={say(one.contact ? "contact-end" : "contact-add")}
                about={one.name}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ view, ask }: OrganisationProps) {
  const say = words.in(ask.language);
  const named = (kind: OrganisationView["names"][number]["kind"]) => view.names.filter((one) => one.kind === kind);
  return (
    <aside class="facts" aria-label={say("about-entry")}>
      <dl>
        <dt>{say("kind")}</dt>
        <dd>{say(`kind-${view.kind}`)}</dd>
        {view.group ? (
          <>
            <dt>{say("group")}</dt>
            <dd>{groupName(ask.language, view.group)}</dd>
          </>
        ) : null}
        {view.country || view.international ? (
          <>
            <dt>{say("country")}</dt>
            <dd>
              {[
                view.country ? countryName(ask.language, view.country) : null,
                view.international ? say("international") : null,
              ]
                .filter((part) => part)
                .join(", ")}
            </dd>
          </>
        ) : null}
        {view.parents.length > 0 ? (
          <>
            <dt>{say("parents")}</dt>
            {view.parents.map((parent) => (
              <dd>
                <a href={`/organisations/${parent.id}`}>
                  <bdi>{parent.name}</bdi>
                </a>
              </dd>
            ))}
          </>
        ) : null}
        {(["former", "acronym", "alias", "translation"] as const).map((kind) =>
          named(kind).length === 0 ? null : (
            <>
              <dt>{say(`names-${kind}`)}</dt>
              {named(kind).map((one) => (
                <dd>
                  <bdi>{one.name}</bdi>
                </dd>
              ))}
            </>
          ),
        )}
        {view.ror ? (
          <>
            <dt>{say("ror")}</dt>
            <dd>
              <a href={`https://ror.org/${view.ror}`} rel="noopener" dir="ltr">
                {view.ror}
              </a>
            </dd>
          </>
        ) : null}
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

export function OrganisationPage({ view, ask }: OrganisationProps) {
  const say = words.in(ask.language);
  const href = `/organisations/${view.id}`;
  return (
    <Frame ask={ask} title={view.name}>
      <h1>
        <bdi>{view.name}</bdi>
      </h1>
      {view.website ? (
        <p class="meta">
          <a href={view.website} rel="nofollow noopener" dir="ltr">
            {view.website}
          </a>
        </p>
      ) : null}
      <Mixed ask={ask} mixed={view.mixed} />
      <LooksLike ask={ask} entries={view.looksLike} />
      {view.unattended ? <p class="note">{say(view.yours ? "unattended-keeper" : "unattended")}</p> : null}
      <Yours ask={ask} href={href} view={view} />
      {ask.reader.person === null ? null : (
        <div class="acts">
          <a class="act quiet" href={`/introductions/new?organisation=${view.id}`}>
            {introductions.in(ask.language)("who-can")}
          </a>
        </div>
      )}
      <div class="lead">
        <div>
          <Reach ask={ask} href={href} points={view.points} />
          <Roster view={view} ask={ask} />
        </div>
        <Facts view={view} ask={ask} />
      </div>
      <Suggestions ask={ask} href={href} view={view} />
      <Joined ask={ask} href={href} view={view} />
    </Frame>
  );
}

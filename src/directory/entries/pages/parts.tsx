import type { Ask } from "../../../platform/http/index.ts";
import { words as exchange } from "../../exchange/languages/index.ts";
import { Act, When } from "../../pages/parts.tsx";
import { words } from "../languages/index.ts";
import type { Visibility } from "../model.ts";
import type { OrganisationView, PersonView, PointView, RoleView } from "../view-model.ts";

/** Whom an entry or a contact point reaches, in a word; with `long`, in a sentence. */
export const visibilityName = (ask: Ask, visibility: Visibility): string =>
  words.in(ask.language)(`visible-${visibility}`);

/** How somebody can be reached, as far as the reader may see it. */
export function Points({ ask, points }: { readonly ask: Ask; readonly points: readonly PointView[] }) {
  const say = words.in(ask.language);
  if (points.length === 0) return <p class="meta">{say("no-points")}</p>;
  return (
    <dl>
      {points.map((point) => (
        <>
          <dt>
            {say(`point-${point.kind}`)}
            {point.label ? (
              <>
                {" · "}
                <bdi>{point.label}</bdi>
              </>
            ) : null}
          </dt>
          <dd>
            {point.href ? (
              <a href={point.href} rel="nofollow noopener">
                <bdi>{point.value}</bdi>
              </a>
            ) : (
              <bdi>{point.value}</bdi>
            )}
            {point.visibility ? <small class="hint"> · {visibilityName(ask, point.visibility)}</small> : null}
          </dd>
        </>
      ))}
    </dl>
  );
}

/** From when to when, as far as it is known. */
export function Span({ ask, role }: { readonly ask: Ask; readonly role: Pick<RoleView, "since" | "until"> }) {
  const say = words.in(ask.language);
  const { since, until } = role;
  if (!since && !until) return null;
  return (
    <>
      {since ? (
        <>
          {say("since")} <When ask={ask} at={since} />
        </>
      ) : null}
      {since && until ? ", " : null}
      {until ? (
        <>
          {say("until")} <When ask={ask} at={until} />
        </>
      ) : null}
    </>
  );
}

/** How fresh an entry is, in words. */
export function Fresh({
  ask,
  view,
}: {
  readonly ask: Ask;
  readonly view: { readonly freshness: { readonly state: string; readonly confirmed: string | null } };
}) {
  const say = words.in(ask.language);
  const { state, confirmed } = view.freshness;
  if (!confirmed) return <>{say("never-confirmed")}</>;
  return (
    <>
      {say(state === "fresh" ? "confirmed-on" : state === "due" ? "confirmed-due" : "confirmed-faded")}{" "}
      <When ask={ask} at={confirmed} />
    </>
  );
}

/** A name that mixes letters of several scripts may be made to look like another. */
export function Mixed({ ask, mixed }: { readonly ask: Ask; readonly mixed: readonly string[] }) {
  if (mixed.length === 0) return null;
  return (
    <div class="note problems">
      <p>{words.in(ask.language)("mixed-letters", { words: mixed.join(", ") })}</p>
    </div>
  );
}

/** A name in letters that look like those of another entry's name: quietly, for both may be right. */
export function LooksLike({
  ask,
  entries,
}: {
  readonly ask: Ask;
  readonly entries: readonly { readonly name: string; readonly href: string }[];
}) {
  if (entries.length === 0) return null;
  return (
    <p class="meta">
      {words.in(ask.language)("looks-like")}{" "}
      {entries.map(({ name, href }, n) => (
        <>
          {n > 0 ? " · " : null}
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}
    </p>
  );
}

interface SuggestionsProps {
  readonly ask: Ask;
  readonly href: string;
  readonly view: { readonly yours: string | null; readonly suggestions: number | null };
}

/** The way to suggest an update, and for who looks after the entry to those that wait. */
export function Suggestions({ ask, href, view }: SuggestionsProps) {
  const say = words.in(ask.language);
  if (view.suggestions) {
    return (
      <p class="note">
        <a href={`${href}/suggestions`}>{say("suggestions-wait", { count: view.suggestions })}</a>
      </p>
    );
  }
  if (view.yours || ask.reader.person === null) return null;
  return (
    <p>
      <a href={`${href}/suggest`}>{say("suggest")}</a>
    </p>
  );
}

interface JoinedProps {
  readonly ask: Ask;
  readonly href: string;
  readonly view: { readonly mayMerge: boolean; readonly joined: { readonly id: string; readonly at: string } | null };
}

/** For those who may: to join this entry with another that is the same, or to separate what was joined. */
export function Joined({ ask, href, view }: JoinedProps) {
  const say = words.in(ask.language);
  if (!view.mayMerge) return null;
  return (
    <section class="hint">
      {view.joined ? (
        <p>
          {say("joined-on")} <When ask={ask} at={view.joined.at} />
        </p>
      ) : null}
      <div class="acts">
        {view.joined ? <Act to={`/directory/merges/${view.joined.id}/separate`} label={say("separate")} /> : null}
        <a href={`${href}/merge`}>{say("merge-link")}</a>
      </div>
    </section>
  );
}

/** For who looks after an entry: it as others see it. */
function SeenAs({ ask, href, as }: { readonly ask: Ask; readonly href: string; readonly as: string | null }) {
  const say = words.in(ask.language);
  return (
    <nav class={as ? "note" : "hint"} aria-label={say("seen-as")}>
      {as ? <p>{say(`shown-as-${as as "stranger"}`)}</p> : null}
      <div class="acts">
        {as ? null : <span>{say("seen-as")}</span>}
        {(["stranger", "member", "contact"] as const).map((one) =>
          one === as ? null : (
            <a href={`${href}?as=${one}`} rel="nofollow">
              {say(`as-${one}`)}
            </a>
          ),
        )}
        {as ? <a href={href}>{say("as-self")}</a> : null}
      </div>
    </nav>
  );
}

interface YoursProps {
  readonly ask: Ask;
  readonly href: string;
  readonly view: Pick<PersonView | OrganisationView, "yours" | "visibility" | "freshness" | "as">;
}

/** For who looks after an entry: who sees it, how to change and confirm it, and how others see it. */
export function Yours({ ask, href, view }: YoursProps) {
  const say = words.in(ask.language);
  if (!view.yours) return null;
  return (
    <>
      {view.visibility ? (
        <p class="meta">
          {say("who-sees-entry")} {visibilityName(ask, view.visibility)}
        </p>
      ) : null}
      <div class="acts">
        <a class="act" href={`${href}/edit`}>
          {say("edit")}
        </a>
        {view.freshness.state === "fresh" ? null : <Act to={`${href}/confirm`} label={say("confirm-do")} />}
      </div>
      <SeenAs ask={ask} href={href} as={view.as} />
    </>
  );
}

interface ReachProps {
  readonly ask: Ask;
  readonly href: string;
  readonly points: readonly PointView[];
}

/** How somebody, or an organisation, can be reached: as far as this reader sees, and as a card to take along. */
export function Reach({ ask, href, points }: ReachProps) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">{say("reach")}</h2>
      <Points ask={ask} points={points} />
      {ask.reader.person === null ? <p class="hint">{say("more-when-signed-in")}</p> : null}
      <p class="hint">
        <a href={`${href}/vcard`}>{exchange.in(ask.language)("take-card")}</a>
      </p>
    </section>
  );
}

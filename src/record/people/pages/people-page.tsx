/** The speakers of a record, each with whom they may be in the directory: to be confirmed by whoever knows. */
import type { Problem } from "../../../kernel/result.ts";
import { Refusal } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { countryName, groupName } from "../../../platform/languages/index.ts";
import { words } from "../../languages/desk/index.ts";
import { DeskFrame } from "../../pages/desk/desk-frame.tsx";
import type { PeopleView } from "../model.ts";

interface PeopleProps {
  readonly view: PeopleView;
  readonly ask: Ask;
  readonly problem?: Problem | undefined;
}
type Open = PeopleView["open"][number];

/** What stands between parts that are each whole in themselves. */
const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part).join(" · ");

function Speaker({ one, n, ask }: { readonly one: Open; readonly n: number; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { name, group, country, capacity, organisation, times, candidates } = one;
  const country_ = country ? countryName(ask.language, country) : null;
  return (
    <li>
      <input type="hidden" name="speaker" value={name} />
      <label for={`choice-${n}`} class="name">
        <bdi>{name}</bdi>
      </label>
      <small>
        <bdi>
          {joined([
            organisation,
            capacity === organisation ? null : capacity,
            group ? groupName(ask.language, group) : null,
            country_,
            say("people-spoke", { times }),
          ])}
        </bdi>
      </small>
      <select id={`choice-${n}`} name="choice">
        <option value="">{say("people-later")}</option>
        {candidates.map((each) => (
          <option value={each.id}>
            {joined([
              each.name,
              each.organisation,
              each.country ? countryName(ask.language, each.country) : null,
              say(each.same ? "people-same" : "people-near"),
            ])}
          </option>
        ))}
        <option value="new">{say("people-new")}</option>
      </select>
      {candidates.length > 0 ? (
        <p class="acts hint">
          <span>{say("people-look")}</span>
          {candidates.map((each) => (
            <a href={`/people/${each.id}`}>
              <bdi>{each.name}</bdi>
            </a>
          ))}
        </p>
      ) : null}
    </li>
  );
}

function OpenSpeakers({ view, ask }: PeopleProps) {
  const say = words.in(ask.language);
  if (view.open.length === 0) return <p class="meta">{say("people-none")}</p>;
  return (
    <form method="post" action={`${view.head.href}/people`}>
      <ul class="rows">
        {view.open.map((one, n) => (
          <Speaker one={one} n={n} ask={ask} />
        ))}
      </ul>
      <p>
        <label for="visibility">{say("people-sees")}</label>
        <select id="visibility" name="visibility" aria-describedby="visibility-hint">
          {(["installation", "public", "me"] as const).map((each) => (
            <option value={each}>{say(`people-sees-${each}`)}</option>
          ))}
        </select>
      </p>
      <p class="hint" id="visibility-hint">
        {say("people-sees-hint")}
      </p>
      <p>
        <button type="submit">{say("people-save")}</button>
      </p>
      {view.more > 0 ? <p class="hint">{say("people-more", { count: view.more })}</p> : null}
    </form>
  );
}

function ConfirmedSpeakers({ view, ask }: PeopleProps) {
  const say = words.in(ask.language);
  if (view.confirmed.length === 0) return null;
  return (
    <section aria-labelledby="confirmed">
      <h2 id="confirmed">{say("people-confirmed")}</h2>
      <ul class="rows">
        {view.confirmed.map(({ speaker, person, name, made }) => (
          <li>
            <bdi class="name">{speaker}</bdi> {say("people-is")}{" "}
            {name === null ? (
              say("people-unseen")
            ) : (
              <a href={`/people/${person}`}>
                <bdi>{name}</bdi>
              </a>
            )}
            {made ? <small>{say("people-made")}</small> : null}
            <form method="post" action={`${view.head.href}/people/back`}>
              <input type="hidden" name="speaker" value={speaker} />
              <button type="submit" class="quiet small">
                {say("people-back")}
                <span class="visually-hidden"> {speaker}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PeoplePage({ view, ask, problem }: PeopleProps) {
  const say = words.in(ask.language);
  return (
    <DeskFrame ask={ask} head={view.head} tab="people" title={say("tab-people")}>
      <Refusal problem={problem} />
      {view.offer === "offered" ? (
        <>
          <p class="lede">{say("people-lede")}</p>
          <OpenSpeakers view={view} ask={ask} />
          <ConfirmedSpeakers view={view} ask={ask} />
        </>
      ) : (
        <p class="note">{say(view.offer === "not-open" ? "people-not-open" : "people-not-published")}</p>
      )}
    </DeskFrame>
  );
}

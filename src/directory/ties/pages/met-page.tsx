import type { Problem } from "../../../kernel/result.ts";
import { Frame, Refusal } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { closenesses } from "../rules/strength.ts";
import type { MetView } from "./view.ts";

interface Props {
  readonly view: MetView;
  readonly ask: Ask;
  readonly typed?: Typed;
  readonly problem?: Problem | undefined;
}

/** After a session: a list of who was there, and one button. */
export function MetPage({ view, ask, typed = {}, problem }: Props) {
  const say = words.in(ask.language);
  const { place, people } = view;
  return (
    <Frame ask={ask} title={say("met-title")} crumbs={[{ title: place.title, href: place.href }]}>
      <h1>{say("met-title")}</h1>
      <p class="lede">{people.length > 0 ? say("met-lede") : say("met-none")}</p>
      <Refusal problem={problem} />
      {people.length > 0 ? <People view={view} ask={ask} typed={typed} /> : null}
      <p>{say("met-others")}</p>
      <p class="acts">
        <a class="act quiet" href="/directory">
          {say("ties-find")}
        </a>
        <a class="act quiet" href={`/me/ties/new?${new URLSearchParams({ origin: "session", note: place.title })}`}>
          {say("by-mail")}
        </a>
      </p>
    </Frame>
  );
}

function People({ view, ask, typed = {} }: Props) {
  const say = words.in(ask.language);
  const { place, people } = view;
  const chosen = [typed["people"] ?? []].flat().filter((one) => typeof one === "string");
  const closeness = typed["closeness"] ?? "met";
  return (
    <form method="post" action="/me/ties/met">
      <input type="hidden" name="at" value={place.id} />
      <There people={people.filter(({ perhaps }) => !perhaps)} title={say("met-who")} ask={ask} chosen={chosen} />
      <There
        people={people.filter(({ perhaps }) => perhaps)}
        title={say("met-perhaps")}
        hint={say("met-perhaps-hint")}
        ask={ask}
        chosen={chosen}
      />
      <fieldset>
        <legend>{say("closeness")}</legend>
        {closenesses.map((one) => (
          <label class="choice">
            <input type="radio" name="closeness" value={one} checked={closeness === one} required />
            <span>{say(`closeness-${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <p>
        <label class="inline">
          <input type="checkbox" name="ask" value="yes" checked={typed["at"] === undefined || typed["ask"] === "yes"} />
          {say("ask")}
        </label>
        <span class="hint">{say("ask-hint")}</span>
      </p>
      <p>
        <button type="submit">{say("save")}</button>
      </p>
    </form>
  );
}

interface ThereProps {
  readonly people: MetView["people"];
  readonly title: string;
  readonly hint?: string;
  readonly ask: Ask;
  readonly chosen: readonly string[];
}

function There({ people, title, hint, ask, chosen }: ThereProps) {
  if (people.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {hint ? <p class="hint">{hint}</p> : null}
      {people.map(({ person, name, country, known }) => (
        <label class="choice">
          <input type="checkbox" name="people" value={person} checked={chosen.includes(person)} />
          <span>
            <bdi>{name}</bdi>
            {country ? <small> · {countryName(ask.language, country)}</small> : null}
            {known ? <small> · {words.in(ask.language)("met-known")}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

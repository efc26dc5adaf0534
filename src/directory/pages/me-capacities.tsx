import { countryName, type Language } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { MeProps } from "./me.tsx";
import type { MeView } from "./me-view.ts";
import { Act, When } from "./parts.tsx";

type Hat = MeView["capacities"][number];

function hatName({ group, country, organisation }: Hat, language: Language): string {
  const say = words.in(language);
  const whom = [organisation, country ? countryName(language, country) : null].filter((part) => part !== null);
  if (group === null) return whom.join(", ");
  const values = { group: say(`group-${group}`), whom: whom.join(", ") };
  return whom.length > 0 ? say("hat", values) : say(`group-${group}`);
}

export function Capacities({ view, ask }: MeProps) {
  const say = words.in(ask.language);
  const open = view.capacities.filter(({ until }) => until === null);
  const over = view.capacities.filter(({ until }) => until !== null);
  return (
    <section aria-labelledby="capacities">
      <h2 id="capacities">{say("capacities")}</h2>
      <p>{say("capacities-lede")}</p>
      {open.length > 0 ? (
        <form method="post" action="/me/capacities/wear">
          <fieldset>
            <legend>{say("wear-now")}</legend>
            <p>
              <label class="inline">
                <input type="radio" name="capacity" value="" checked={view.wears === null} /> {say("personal-capacity")}
              </label>
            </p>
            {open.map((hat) => (
              <p>
                <label class="inline">
                  <input type="radio" name="capacity" value={hat.id} checked={view.wears === hat.id} />{" "}
                  <bdi>{hatName(hat, ask.language)}</bdi>
                </label>
                {hat.position ? (
                  <small>
                    <bdi>{hat.position}</bdi>
                  </small>
                ) : null}
              </p>
            ))}
            <button type="submit" class="quiet">
              {say("wear")}
            </button>
          </fieldset>
        </form>
      ) : (
        <p class="meta">{say("wearing-none")}</p>
      )}
      {open.length > 0 ? (
        <ul class="rows">
          {open.map((hat) => (
            <li>
              <bdi>{hatName(hat, ask.language)}</bdi>
              {hat.since ? (
                <small>
                  {say("since")} <When ask={ask} at={hat.since} />
                </small>
              ) : null}
              <Act
                to="/me/capacities/end"
                values={{ capacity: hat.id }}
                label={say("end-capacity")}
                about={hatName(hat, ask.language)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {over.length > 0 ? (
        <details>
          <summary>{say("capacities-over")}</summary>
          <ul class="rows">
            {over.map((hat) => (
              <li>
                <bdi>{hatName(hat, ask.language)}</bdi>
                <small>
                  {hat.since ? <When ask={ask} at={hat.since} /> : null} –{" "}
                  {hat.until ? <When ask={ask} at={hat.until} /> : null}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p>
        <a class="act quiet" href="/me/capacities">
          {say("add-capacity")}
        </a>
      </p>
    </section>
  );
}

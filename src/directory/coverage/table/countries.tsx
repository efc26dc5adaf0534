import { Pager } from "../../../platform/html/index.ts";
/** The world at a table: who is there, and of the rest whether anybody could come; and the countries missing, by need. */
import type { Ask } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { NearestPerson } from "../pages/parts.tsx";
import { WorldMap } from "../pages/world-map.tsx";
import type { Reach } from "../rules/cells.ts";
import { InviteLink } from "./rows.tsx";
import type { TableView } from "./view-model.ts";

interface CountriesProps {
  readonly view: TableView;
  readonly ask: Ask;
}

/** Drawn as the map of coverage draws: solid who is there, striped where somebody could come. */
const shadeOf = ({ seated, reach }: TableView["countries"][number]): Reach =>
  seated > 0 ? "direct" : reach === "direct" ? "introduction" : reach;

export function TableCountries({ view, ask }: CountriesProps) {
  const say = words.in(ask.language);
  const { expected, countries, missing, missingInAll, page, pages, place } = view;
  if (expected === null) return null;
  const shades = new Map(countries.map((one) => [one.country, shadeOf(one)]));
  const count = (shade: Reach) => [...shades.values()].filter((one) => one === shade).length;
  const counts = {
    there: count("direct"),
    could: count("introduction"),
    known: count("known"),
    nobody: count("nobody"),
  };
  const region = expected.area && !expected.guessed ? `region=${expected.area}&` : "";
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{say("missing-countries")}</h2>
      <WorldMap
        language={ask.language}
        title={say("table-map-title", counts)}
        shades={shades}
        addressOf={(country) => `/coverage/${country}`}
        keyTitle={say("legend")}
        keyEntries={[
          { shade: "direct", name: say("seated"), count: counts.there },
          { shade: "introduction", name: say("map-could"), count: counts.could },
          { shade: "known", name: say("map-known"), count: counts.known },
          { shade: "nobody", name: say("map-nobody"), count: counts.nobody },
          { shade: "outside", name: say("map-outside"), count: null },
        ]}
        note={say("map-note")}
      />
      <p>{say("missing-count", { count: missingInAll })}</p>
      {missingInAll > 1 ? <p class="meta">{say("gaps-order")}</p> : null}
      {missing.length === 0 ? null : (
        <section class="scroll" tabindex={0} aria-label={say("missing-countries")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("country")}</th>
                <th scope="col">{say("nearest")}</th>
                {missing.some(({ invite }) => invite) ? <th scope="col">{say("introduction")}</th> : null}
              </tr>
            </thead>
            <tbody>
              {missing.map(({ country, nearest, invite }) => (
                <tr>
                  <th scope="row">
                    <a href={`/coverage/${country}`}>{countryName(ask.language, country)}</a>
                  </th>
                  <td>
                    <NearestPerson nearest={nearest} ask={ask} />
                  </td>
                  {invite ? (
                    <td>
                      <InviteLink href={invite} ask={ask} about={countryName(ask.language, country)} />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager
        ask={ask}
        page={page}
        pages={pages}
        addressOf={(to) => `${place.href}/coverage?${region}page=${to}#missing`}
      />
    </section>
  );
}

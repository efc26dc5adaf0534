/** The airtime strip of a record, and who spoke how much: speakers and regions of the world. */
import { stakeholderGroups } from "../../../kernel/stakeholders.ts";
import { AirtimeStrip, type Bar, Bars, type Lane, type Stretch } from "../../../platform/html/pictures/index.ts";
import { countryName, groupName, type Language, languages, type Say } from "../../../platform/languages/index.ts";
import type { PublicIntervention } from "../../draft-model.ts";
import type { Key } from "../../languages/published/index.ts";
import type { RecordView } from "../../published-model.ts";
import { speakerOf } from "../../rules/published/shares.ts";
import { elapsed, list, number, percent } from "../../wording/formats.ts";
import { hue } from "../../wording/naming.ts";

export interface WhoSpokeProps {
  readonly view: RecordView;
  readonly hrefOf: (key: string) => string;
  readonly say: Say<Key>;
  readonly language: Language;
}

interface Drawn {
  readonly lanes: readonly (Lane & { readonly name: string; readonly share: number })[];
  readonly laneOf: (said: PublicIntervention) => string;
}

function lanesByGroup({ shares }: RecordView, say: Say<Key>, language: Language): Drawn {
  const lanes = shares.groups
    .filter(({ heard }) => heard !== "untold")
    .map(({ group, share }) => ({
      id: group as string,
      hue: `g-${group}`,
      mark: stakeholderGroups[group],
      name: groupName(language, group),
      share,
    }));
  const untold = shares.groups.some(({ heard }) => heard === "untold");
  const rest = { id: "none", hue: "g-none", mark: "–", name: say(untold ? "group-untold" : "group-none") };
  const all = shares.ungrouped.words > 0 ? [...lanes, { ...rest, share: shares.ungrouped.share }] : lanes;
  return { lanes: all, laneOf: ({ group }) => group ?? "none" };
}

/** Speakers with a lane of their own where no group is known. */
const lanesOfSpeakers = 6;

function lanesBySpeaker({ shares }: RecordView, say: Say<Key>): Drawn {
  const first = shares.speakers.slice(0, lanesOfSpeakers);
  const known = new Set(first.map(({ name }) => name));
  const lanes = first.map(({ name, share }) => ({ id: `s ${name}`, hue: "g-none", mark: name, name, share }));
  const share = Math.max(0, 1 - first.reduce((sum, speaker) => sum + speaker.share, 0));
  const rest = { id: "none", hue: "g-none", mark: say("others"), name: say("others"), share };
  return {
    lanes: share > 0 ? [...lanes, rest] : lanes,
    laneOf: (said) => (known.has(speakerOf(said) ?? "") ? `s ${speakerOf(said)}` : "none"),
  };
}

/** Seconds where every intervention has its times, else words. */
function stretchesOf(said: readonly PublicIntervention[], laneOf: Drawn["laneOf"]): readonly Stretch[] {
  const timed = said.every(({ start, end }) => start !== undefined && end !== undefined && end >= start);
  return said.map((one) => ({ lane: laneOf(one), weight: timed ? (one.end ?? 0) - (one.start ?? 0) : one.words }));
}

export function Airtime({ view, say, language }: WhoSpokeProps) {
  const { interventions } = view.record;
  const grouped = view.shares.groups.some(({ heard }) => heard === "told");
  const { lanes, laneOf } = grouped ? lanesByGroup(view, say, language) : lanesBySpeaker(view, say);
  if (lanes.length < 2 || view.shares.words === 0) return null;
  const told = lanes.map(({ name, share }) => say("ring-part", { group: name, told: percent(share, language) }));
  const start = interventions[0]?.start;
  const end = interventions.at(-1)?.end;
  const ends: readonly [string, string] =
    start !== undefined && end !== undefined
      ? [elapsed(start), elapsed(end)]
      : [number(1, language), number(interventions.length, language)];
  const title = say("strip-title", { count: interventions.length, lanes: list(told, language) });
  return (
    <section>
      <h2>{say("who-spoke-when")}</h2>
      <AirtimeStrip
        id="strip"
        title={title}
        lanes={lanes}
        stretches={stretchesOf(interventions, laneOf)}
        direction={languages[language].direction}
        ends={ends}
      />
    </section>
  );
}

const speakersShown = 8;

export function HowMuch({ view, hrefOf, say, language }: WhoSpokeProps) {
  const { speakers, regions, unplaced } = view.shares;
  const columns = { name: say("speaker"), value: say("share") };
  const speakerBars = speakers.map(
    ({ name, share, interventions, group, first }): Bar => ({
      id: hue(group),
      name,
      href: hrefOf(first),
      value: share,
      told: percent(share, language),
      aside: say("count-interventions", { count: interventions }),
    }),
  );
  const regionBars = regions.map(
    ({ region, share, countries }): Bar => ({
      name: say(`region-${region.toLowerCase() as "africa"}`),
      value: share,
      told: percent(share, language),
      aside: list(
        countries.map((code) => countryName(language, code)),
        language,
      ),
    }),
  );
  const rest: Bar = {
    id: "none",
    name: say("place-none"),
    value: unplaced.share,
    told: percent(unplaced.share, language),
  };
  if (speakers.length === 0 && regions.length === 0) return null;
  return (
    <section>
      <h2>{say("how-much")}</h2>
      <div class="columns">
        {speakers.length > 0 ? (
          <div>
            <Bars caption={say("by-speaker")} columns={columns} bars={speakerBars.slice(0, speakersShown)} />
            {speakers.length > speakersShown ? (
              <details>
                <summary>{say("all-speakers", { count: speakers.length - speakersShown })}</summary>
                <Bars
                  caption={say("by-speaker")}
                  captionHidden
                  columns={columns}
                  bars={speakerBars.slice(speakersShown)}
                />
              </details>
            ) : null}
            {view.people.length > 0 ? (
              <p class="meta">
                {say("in-directory")}{" "}
                {view.people.map(({ name, href }, n) => (
                  <>
                    {n > 0 ? " · " : ""}
                    <a href={href}>
                      <bdi>{name}</bdi>
                    </a>
                  </>
                ))}
              </p>
            ) : null}
          </div>
        ) : null}
        {regions.length > 0 ? (
          <Bars
            caption={say("by-region")}
            columns={{ name: say("region"), value: say("share") }}
            bars={unplaced.words > 0 ? [...regionBars, rest] : regionBars}
          />
        ) : null}
      </div>
    </section>
  );
}

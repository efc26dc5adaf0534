/**
 * The world, each country by how somebody can be reached there: by hue and by pattern. A pointer finds each country's
 * page on it; a keyboard and a reader of screens find the same in the tables.
 */
import type { Ask } from "../../../platform/http/index.ts";
import { countryName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { world } from "../map/world.ts";
import { type Reach, reaches } from "../rules/cells.ts";
import type { CoverageView } from "../view-model.ts";

interface Look {
  readonly reach: Reach | "outside";
  readonly title: string;
  readonly href: string | null;
}

/** Lines and dots that tell the same as the hue. */
function Patterns() {
  return (
    <defs>
      <pattern id="by-introduction" width="3" height="3" patternUnits="userSpaceOnUse">
        <path class="ground" d="M0 0h3v3H0z" />
        <path class="stroke" d="M-1 1l2-2M0 3l3-3M2 4l2-2" />
      </pattern>
      <pattern id="by-known" width="3" height="3" patternUnits="userSpaceOnUse">
        <path class="ground" d="M0 0h3v3H0z" />
        <circle class="point" cx="1.5" cy="1.5" r=".6" />
      </pattern>
    </defs>
  );
}

const Linked = ({ look, children }: { readonly look: Look; readonly children: unknown }) =>
  look.href === null ? (
    <g class={`r-${look.reach}`}>{children}</g>
  ) : (
    <a href={look.href} class={`r-${look.reach}`} tabindex={-1}>
      <title>{look.title}</title>
      {children}
    </a>
  );

export function WorldMap(props: {
  readonly view: CoverageView;
  readonly ask: Ask;
  readonly addressOf: (country: string) => string;
}) {
  const { view, ask, addressOf } = props;
  const say = words.in(ask.language);
  const { width, height, shapes, dots } = world();
  const reach = new Map(view.countries.map((one) => [one.country, one.reach]));
  const lookOf = (code: string | null): Look => {
    const found = code === null ? undefined : reach.get(code);
    if (code === null || found === undefined) return { reach: "outside", title: "", href: null };
    return {
      reach: found,
      title: `${countryName(ask.language, code)}: ${say(`reach-${found}`)}`,
      href: addressOf(code),
    };
  };
  return (
    <figure class="world">
      <svg viewBox={`0 0 ${width} ${height}`} aria-labelledby="map-title">
        <title id="map-title">{say("map-title", view.summary)}</title>
        <Patterns />
        {shapes.map(({ code, d }) => (
          <Linked look={lookOf(code)}>
            <path d={d} />
          </Linked>
        ))}
        {dots.map(({ code, x, y }) => (
          <Linked look={lookOf(code)}>
            <circle cx={x} cy={y} r="1.5" />
          </Linked>
        ))}
      </svg>
      <ul class="plain key" aria-label={say("legend")}>
        {reaches.map((one) => (
          <li>
            <svg viewBox="0 0 9 9" aria-hidden="true" class={`r-${one}`}>
              <path d="M.5.5h8v8h-8z" />
            </svg>{" "}
            {say(`reach-${one}`)} ({view.summary[one]})
          </li>
        ))}
        <li>
          <svg viewBox="0 0 9 9" aria-hidden="true" class="r-outside">
            <path d="M.5.5h8v8h-8z" />
          </svg>{" "}
          {say("outside")}
        </li>
      </ul>
      <figcaption class="hint">{say("map-note")}</figcaption>
    </figure>
  );
}

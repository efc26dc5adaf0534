/**
 * The world, each country by how somebody can be reached there, or whether it is at the table: by hue and by pattern.
 * A pointer finds each country's page on it; a keyboard and a reader of screens find the same in the tables.
 */
import { countryName, type Language } from "../../../platform/languages/index.ts";
import { world } from "../map/world.ts";
import type { Reach } from "../rules/cells.ts";

/** How a country is drawn: as the reaches are, and those that are not counted. */
type Shade = Reach | "outside";

export interface KeyEntry {
  readonly shade: Shade;
  readonly name: string;
  /** How many countries; null where they are not counted. */
  readonly count: number | null;
}

interface WorldMapProps {
  readonly language: Language;
  /** What the map shows, in a sentence with its numbers. */
  readonly title: string;
  /** By country; those that are not in it are outside. */
  readonly shades: ReadonlyMap<string, Reach>;
  readonly addressOf: (country: string) => string;
  readonly keyTitle: string;
  readonly keyEntries: readonly KeyEntry[];
  readonly note: string;
}

interface Look {
  readonly shade: Shade;
  readonly title: string;
  readonly href: string | null;
}

/** Lines and dots that tell the same as the hue. */
function Patterns() {
  return (
    <defs>
      <pattern id="by-introduction" width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="ground" d="M0 0h5v5H0z" />
        <path class="stroke" d="M-1 1l2-2M0 5l5-5M4 6l2-2" />
      </pattern>
      <pattern id="by-known" width="5" height="5" patternUnits="userSpaceOnUse">
        <path class="ground" d="M0 0h5v5H0z" />
        <circle class="point" cx="2.5" cy="2.5" r="1" />
      </pattern>
    </defs>
  );
}

const Linked = ({ look, children }: { readonly look: Look; readonly children: unknown }) =>
  look.href === null ? (
    <g class={`r-${look.shade}`}>{children}</g>
  ) : (
    <a href={look.href} class={`r-${look.shade}`} tabindex={-1}>
      <title>{look.title}</title>
      {children}
    </a>
  );

export function WorldMap({ language, title, shades, addressOf, keyTitle, keyEntries, note }: WorldMapProps) {
  const { width, height, shapes, dots } = world();
  const lookOf = (code: string | null): Look => {
    const shade = code === null ? undefined : shades.get(code);
    if (code === null || shade === undefined) return { shade: "outside", title: "", href: null };
    return { shade, title: countryName(language, code), href: addressOf(code) };
  };
  return (
    <figure class="world">
      <svg viewBox={`0 0 ${width} ${height}`} aria-labelledby="map-title">
        <title id="map-title">{title}</title>
        <Patterns />
        {shapes.map(({ code, d }) => (
          <Linked look={lookOf(code)}>
            <path d={d} />
          </Linked>
        ))}
        {dots.map(({ code, x, y }) => (
          <Linked look={lookOf(code)}>
            <circle cx={x} cy={y} r="2.4" />
          </Linked>
        ))}
      </svg>
      <ul class="plain key" aria-label={keyTitle}>
        {keyEntries.map(({ shade, name, count }) => (
          <li>
            <svg viewBox="0 0 18 18" aria-hidden="true" class={`r-${shade}`}>
              <path d="M1 1h16v16H1z" />
            </svg>{" "}
            {name}
            {count === null ? null : ` (${count})`}
          </li>
        ))}
      </ul>
      <figcaption class="hint">{note}</figcaption>
    </figure>
  );
}

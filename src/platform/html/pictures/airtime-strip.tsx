/**
 * Who spoke, along a session: a lane for each group, like the staves of a score, so that place tells what hue tells.
 * An empty lane is a group that said nothing. In a page that reads from the right, time runs from the right.
 */
import type { Direction } from "../../languages/index.ts";
import { type Stretch, stripLanes } from "./geometry.ts";

export interface Lane {
  /** Of the stretches that belong to it. */
  readonly id: string;
  /** The class that gives its hue: "g-government". */
  readonly hue: string;
  /** Beside the lane: a letter, or a short name. */
  readonly mark: string;
}

export interface AirtimeStripProps {
  /** Unique on its page. */
  readonly id: string;
  /** What the strip shows, in a sentence with its numbers. */
  readonly title: string;
  readonly lanes: readonly Lane[];
  readonly stretches: readonly Stretch[];
  readonly direction: Direction;
  /** What stands under its two ends: "09:30", "11:00". */
  readonly ends: readonly [string, string];
}

const width = 1000;
const height = 10;

export function AirtimeStrip({ id, title, lanes, stretches, direction, ends }: AirtimeStripProps) {
  const blocks = stripLanes(stretches, width);
  const drawn = (lane: string, row: number): string =>
    (blocks.get(lane) ?? [])
      .map(({ from, to }) => {
        const x = direction === "rtl" ? width - to : from;
        return `M${x} ${row * height + 1}h${to - from}v${height - 2}h${from - to}z`;
      })
      .join("");
  return (
    <figure class={`strip rows-${Math.min(lanes.length, 12)}`}>
      <ol class="marks" aria-hidden="true">
        {lanes.map(({ hue, mark }) => (
          <li class={hue}>
            <bdi>{mark}</bdi>
          </li>
        ))}
      </ol>
      <svg
        viewBox={`0 0 ${width} ${height * Math.max(1, lanes.length)}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{title}</title>
        {lanes.map(({ id: lane, hue }, row) => {
          const path = drawn(lane, row);
          const middle = row * height + height / 2;
          return (
            <g class={hue}>
              <path class="line" d={`M0 ${middle}H${width}`} />
              {path === "" ? null : <path class="block" d={path} />}
            </g>
          );
        })}
      </svg>
      <p class="ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </figure>
  );
}

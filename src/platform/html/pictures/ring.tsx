/**
 * The table: a ring with an arc for each group, its length the group's share; hollow where a group is not at the
 * table. With a letter besides the hue, and every number in a table beneath.
 */
import { arcPath, pointAt, ringArcs } from "./geometry.ts";

export interface RingPart {
  /** Names the hue: the class `g-<id>`. */
  readonly id: string;
  /** Empty for what is no group. */
  readonly letter: string;
  readonly name: string;
  /** Of the whole, in any unit; 0 leaves the arc hollow. */
  readonly weight: number;
  /** What the table says: "18 %", "not at the table". */
  readonly told: string;
}

export interface RingProps {
  /** Unique on its page. */
  readonly id: string;
  /** What the ring shows, and who is missing, in a sentence. */
  readonly title: string;
  readonly parts: readonly RingPart[];
  /** In the middle, as it is to be read. */
  readonly number: string;
  readonly unit: string;
  readonly columns: { readonly group: string; readonly share: string };
}

const radius = 70;
/** An arc shorter than this has no room for a letter beside it. */
const roomForLetter = 11;

export function Ring({ id, title, parts, number, unit, columns }: RingProps) {
  const arcs = ringArcs(parts.map(({ weight }) => weight));
  return (
    <figure class="ring">
      <svg viewBox="-104 -104 208 208" role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        {parts.map((part, index) => {
          const arc = arcs[index];
          if (!arc) return null;
          const letter = pointAt((arc.from + arc.to) / 2, radius + 20);
          return (
            <g class={`g-${part.id}`}>
              <path class={arc.hollow ? "hollow" : "arc"} d={arcPath(arc, radius, arc.hollow ? 5 : 2)} />
              {part.letter !== "" && arc.to - arc.from >= roomForLetter ? (
                <text class="letter" x={letter.x} y={letter.y + 4}>
                  {part.letter}
                </text>
              ) : null}
            </g>
          );
        })}
        <text class="number" y="4">
          {number}
        </text>
        <text class="unit" y="22">
          {unit}
        </text>
      </svg>
      <table class="key">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{columns.group}</th>
            <th scope="col">{columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr class={`g-${part.id}${part.weight > 0 ? "" : " absent"}`}>
              <th scope="row">
                <i aria-hidden="true">{part.letter || "\u00a0"}</i>
                <span>{part.name}</span>
              </th>
              <td>{part.told}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

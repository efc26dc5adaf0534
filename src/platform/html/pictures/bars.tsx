/** Counts as bars: a table whose numbers stand beside what they draw. */
import { barLengths } from "./geometry.ts";

export interface Bar {
  /** Names the hue: the class `g-<id>`; without it the page's accent. */
  readonly id?: string;
  readonly name: string;
  /** Where the name leads. */
  readonly href?: string;
  readonly value: number;
  /** As it is to be read: "31", "18 %". */
  readonly told: string;
  /** What stands under the name. */
  readonly aside?: string;
}

export interface BarsProps {
  readonly caption: string;
  /** The caption is said by a heading before the table, and only read out here. */
  readonly captionHidden?: boolean;
  readonly columns: { readonly name: string; readonly value: string };
  readonly bars: readonly Bar[];
}

const Name = ({ name, href }: Bar) => <bdi>{href ? <a href={href}>{name}</a> : name}</bdi>;

export function Bars({ caption, captionHidden = false, columns, bars }: BarsProps) {
  const lengths = barLengths(bars.map(({ value }) => value));
  return (
    <table class="bars">
      <caption class={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.value}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, index) => (
          <tr class={bar.id ? `g-${bar.id}` : undefined}>
            <th scope="row">
              <Name {...bar} />
              {bar.aside ? <small>{bar.aside}</small> : null}
            </th>
            <td>
              <span class="n">{bar.told}</span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={lengths[index]} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

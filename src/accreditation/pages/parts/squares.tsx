/** One square an applicant: filled where admitted, crossed where not. */
const side = 14;
const step = 18;
const perRow = 22;

interface Props {
  readonly admitted: number;
  readonly refused: number;
  /** The same in words. */
  readonly label: string;
}

export function Squares({ admitted, refused, label }: Props) {
  const all = admitted + refused;
  const rows = Math.ceil(all / perRow);
  return (
    <svg viewBox={`0 0 ${perRow * step} ${rows * step}`} width="100%" role="img" aria-label={label} class="squares">
      {Array.from({ length: all }, (_, n) => {
        const [x, y] = [(n % perRow) * step + 2, Math.floor(n / perRow) * step + 2];
        const fill = n < admitted ? "currentColor" : "none";
        const box = { x, y, width: side, height: side, stroke: "currentColor", "stroke-width": "1.5" };
        return (
          <>
            <rect {...box} fill={fill} />
            {n < admitted ? null : (
              <path d={`M${x + 3} ${y + 3}l8 8m0-8l-8 8`} stroke="currentColor" stroke-width="1.5" fill="none" />
            )}
          </>
        );
      })}
    </svg>
  );
}

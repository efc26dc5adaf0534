/** What the modalities fix, each statement with its source. */
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { FixedView } from "../view-model.ts";

export function FixedLines({ fixed, ask }: { readonly fixed: FixedView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <>
      {[...Map.groupBy(fixed.lines, ({ source }) => source)].map(([source, lines]) => (
        <>
          <ul>
            {lines.map(({ text }) => (
              <li>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
          <p class="meta">
            <bdi>{source}</bdi>
            {lines.every(({ verified }) => verified) ? null : ` (${say("unverified-source")})`}
          </p>
        </>
      ))}
    </>
  );
}

/** Above a form: of each capacity that is filled this way. */
export function FixedNote({ fixed, ask }: { readonly fixed: readonly FixedView[]; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (fixed.length === 0) return null;
  return (
    <section class="note" aria-labelledby="fixed">
      <h2 id="fixed">{say("bound-title")}</h2>
      <p>{say("bound-lede")}</p>
      {fixed.map((one) => (
        <>
          <h3>
            <bdi>{say("bound-for", { capacity: one.capacity })}</bdi>
          </h3>
          <FixedLines fixed={one} ask={ask} />
        </>
      ))}
    </section>
  );
}

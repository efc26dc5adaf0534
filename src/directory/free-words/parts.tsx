/** What free words were taken for, each to be taken away or corrected by a link; and what was left out, and why. */
import type { Ask } from "../../platform/http/index.ts";
import { words } from "./languages/index.ts";
import type { ShownLeft, ShownPart } from "./model.ts";

export function Understood({ parts, ask }: { readonly parts: readonly ShownPart[]; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (parts.length === 0) return null;
  return (
    <section class="taken" aria-labelledby="understood">
      <h2 id="understood">{say("understood")}</h2>
      <ul class="plain">
        {parts.map(({ words: named, without }) => (
          <li>
            <a class="part" href={without} aria-label={say("without", { words: named })}>
              <bdi>{named}</bdi> <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      {parts.map((part) => (
        <Doubt part={part} ask={ask} />
      ))}
    </section>
  );
}

/** Where something else may be meant. */
function Doubt({ part, ask }: { readonly part: ShownPart; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { words: named, written, instead } = part;
  if (written === null && instead.length === 0) return null;
  return (
    <p class="meta">
      {written === null ? null : `${say("read-as", { written, words: named })} `}
      {instead.length === 0 ? null : `${say("instead-title", { words: named })} `}
      {instead.map(({ words: other, href }, n) => (
        <>
          {n > 0 ? " · " : null}
          <a href={href}>{other}</a>
        </>
      ))}
    </p>
  );
}

export function LeftOut({ left, ask }: { readonly left: readonly ShownLeft[]; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (left.length === 0) return null;
  return (
    <section class="taken" aria-labelledby="left-out">
      <h2 id="left-out">{say("not-understood")}</h2>
      {left.map(({ written, why, href }) => (
        <p class="meta">
          <strong>
            <bdi>{written}</bdi>
          </strong>{" "}
          · {say(`left-${why}-why`)} <a href={href}>{say(why === "unknown" ? "look-up" : "left-one-only")}</a>
        </p>
      ))}
    </section>
  );
}

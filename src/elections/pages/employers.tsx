/** Under a limit for one employer: which written names count as one, and what is still to be said. */
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import type { ElectionView } from "../view-model.ts";

interface Pair {
  readonly one: string;
  readonly other: string;
}

function Answer({ view, ask, pair }: { readonly view: ElectionView; readonly ask: Ask; readonly pair: Pair }) {
  const say = words.in(ask.language);
  return (
    <form method="post" action={`${view.href}/employers`}>
      <input type="hidden" name="one" value={pair.one} />
      <input type="hidden" name="other" value={pair.other} />
      <p class="acts">
        <button type="submit" name="same" value="yes">
          {say("employers-yes")}
        </button>
        <button type="submit" name="same" value="no" class="quiet">
          {say("employers-no")}
        </button>
      </p>
    </form>
  );
}

export function Employers({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { employers, phase } = view;
  if (!employers || employers.together.length + employers.open.length + employers.answered.length === 0) return null;
  const changes = employers.mayAnswer && phase !== "closed";
  const both = (names: readonly string[], { one, other }: Pair) => names.includes(one) && names.includes(other);
  // An answer that can still be changed stands with its button, any other with those it put together: never both.
  const answered = employers.answered.filter(
    (pair) => changes || !pair.same || !employers.together.some((names) => both(names, pair)),
  );
  const together = employers.together.filter(
    (names) => names.length > 2 || !answered.some((pair) => pair.same && both(names, pair)),
  );
  const list = new Intl.ListFormat(ask.language, { type: "conjunction" });
  return (
    <section aria-labelledby="employers">
      <h2 id="employers">{say("employers-title")}</h2>
      <p class="hint">{say("employers-says")}</p>
      {together.map((names) => (
        <p>
          <bdi>{say("employers-together", { names: list.format(names) })}</bdi>
        </p>
      ))}
      <ul class="rows plain">
        {employers.open.map((pair) => (
          <li>
            <bdi>{say("employers-ask", { one: pair.one, other: pair.other })}</bdi>
            {employers.mayAnswer ? <Answer view={view} ask={ask} pair={pair} /> : null}
          </li>
        ))}
        {answered.map((pair) => (
          <li>
            <bdi>
              {say(pair.same ? "said-employers-one" : "said-employers-two", { one: pair.one, other: pair.other })}
            </bdi>
            {changes ? (
              <details>
                <summary>{say("employers-otherwise")}</summary>
                <Answer view={view} ask={ask} pair={pair} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { words } from "../languages/index.ts";
import { libraryWords } from "../languages/library/index.ts";
import { changes } from "../rules/file/compare.ts";
import type { CompareView } from "../view.ts";
import { alike } from "./alike.ts";
import { GroupNames } from "./group-names.tsx";
import { Own, Source, type Speaking } from "./statement.tsx";

type Change = CompareView["changes"][number]["changes"][number];

/** Acts that one rule gives or takes at the same stages, told once. */
function One({ same, speaking }: { readonly same: readonly Change[]; readonly speaking: Speaking }) {
  const say = libraryWords.in(speaking.language);
  const [first] = same;
  if (!first) return null;
  const { is, everywhere, rule, source, verified, instead } = first;
  const acts = same.map(({ act }) => words.in(speaking.language)(`act-${act}`));
  return (
    <li>
      <b>{acts.join(" · ")}</b>
      {rule ? (
        <p>
          <Own text={rule} own={speaking.own} />
        </p>
      ) : null}
      {instead ? (
        <p class="instead">
          {say("do-instead")} <Own text={instead} own={speaking.own} />
        </p>
      ) : null}
      {is.length > 0 ? (
        <small>{everywhere ? say("if-everywhere") : say("if-now-at", { stages: is.join(" · ") })}</small>
      ) : null}
      {source ? <Source stated={{ source, verified }} speaking={speaking} /> : null}
    </li>
  );
}

/** What a change from the first body's rules to the second's gives and takes, group by group. */
export function Changes({ view, speaking }: { readonly view: CompareView; readonly speaking: Speaking }) {
  const say = libraryWords.in(speaking.language);
  const [from, to] = view.bodies;
  return (
    <section>
      <h2>{say("if-title")}</h2>
      <p>{say("if-what", { from: from?.title ?? "", to: to?.title ?? "" })}</p>
      {view.changes.length === 0 ? <p class="hint">{say("if-nothing")}</p> : null}
      <div class="changes">
        {alike(view.changes, ({ changes: list }) => list).map((same) => (
          <section>
            <h3>
              <GroupNames groups={same.map(({ group }) => group)} language={speaking.language} />
            </h3>
            {changes.map((kind) => {
              const own = (same[0]?.changes ?? []).filter(({ change }) => change === kind);
              if (own.length === 0) return null;
              return (
                <>
                  <h4 class={kind}>{say(`if-${kind}`)}</h4>
                  {kind === "gains" || kind === "loses" ? (
                    <ul class="plain">
                      {alike(own, ({ act: _act, was: _was, ...told }) => told).map((list) => (
                        <One same={list} speaking={speaking} />
                      ))}
                    </ul>
                  ) : (
                    <p>
                      {new Intl.ListFormat(speaking.language).format(
                        own.map(({ act }) => words.in(speaking.language)(`act-${act}`)),
                      )}
                    </p>
                  )}
                </>
              );
            })}
          </section>
        ))}
      </div>
    </section>
  );
}

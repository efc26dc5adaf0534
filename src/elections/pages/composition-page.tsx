import { areaOf } from "../../kernel/places/areas.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { groupName } from "../../platform/languages/index.ts";
import type { CheckedView, CompositionView } from "../composition-view-model.ts";
import { words } from "../languages/index.ts";
import type { ElectionView } from "../view-model.ts";

type Committee = CompositionView["committees"][number];

/** What a check names, in the reader's language: a group, a region, a gender; else as it stands in the rules. */
function named(name: string, ask: Ask): string {
  if ((stakeholderGroupNames as readonly string[]).includes(name))
    return groupName(ask.language, name as StakeholderGroup);
  if (name === "woman" || name === "man") return words.in(ask.language)(`gender-${name}`);
  return areaOf(name)?.names[ask.language] ?? name;
}

const listed = (names: readonly string[], ask: Ask): string =>
  new Intl.ListFormat(ask.language, { type: "conjunction" }).format(names.map((name) => named(name, ask)));

function told(one: Pick<CheckedView, "check" | "of"> & Partial<CheckedView>, ask: Ask): string {
  const say = words.in(ask.language);
  const of = one.of === null ? "" : named(one.of, ask);
  return say(`check-${one.check}`, { of, most: one.most ?? 0, least: one.least ?? 0 });
}

function Figures({ one, ask }: { readonly one: CheckedView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const lines = [
    ...(one.has === null
      ? []
      : [
          one.check === "rest-equally"
            ? say("figure-from-to", { from: one.has, to: one.most ?? 0 })
            : say("figure-has", { has: one.has }),
        ]),
    ...(one.most === null || one.check === "rest-equally" ? [] : [say("figure-most", { most: one.most })]),
    ...(one.least === null ? [] : [say("figure-least", { least: one.least })]),
    ...(one.missing.length === 0
      ? []
      : [say(one.check === "rest-equally" ? "figure-fewest" : "figure-missing", { names: listed(one.missing, ask) })]),
    ...(one.who.length === 0 ? [] : [listed(one.who, ask)]),
    ...(one.unknown === 0 ? [] : [say("figure-unknown", { count: one.unknown })]),
  ];
  return <bdi>{lines.join("; ")}</bdi>;
}

function Checks({ made, ask }: { readonly made: Committee; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <section class="scroll" tabindex={0} aria-labelledby={`c-${made.id}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("the-rule")}</th>
            <th scope="col">{say("taken")}</th>
            <th scope="col">{say("figures")}</th>
          </tr>
        </thead>
        <tbody>
          {made.checks.map((one) => (
            <tr>
              <th scope="row">
                <bdi>{told(one, ask)}</bdi>
              </th>
              <td>{one.state === "broken" ? <b>{say("state-broken")}</b> : say(`state-${one.state}`)}</td>
              <td>
                <Figures one={one} ask={ask} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Mend({ made, ask }: { readonly made: Committee; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { sets, beyond, barred, tried, more, free } = made.mend;
  const searched = tried.sets > 0 || beyond.length > 0;
  if (!searched && barred.length === 0) return null;
  return (
    <>
      <h3>{say("mend-title")}</h3>
      {free === null ? null : <p class="meta">{say("mend-free", { free })}</p>}
      {made.nominations === 0 ? <p>{say("mend-nobody")}</p> : null}
      {sets.length > 0 ? (
        <ul>
          {sets.map(({ names, why }) => (
            <li>
              {names.map((name, index) => (
                <p>
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                  {(why[index] ?? []).length > 0
                    ? `: ${say("mend-needed", { rules: (why[index] ?? []).map((one) => told(one, ask)).join("; ") })}`
                    : null}
                </p>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
      {more ? <p>{say("mend-more")}</p> : null}
      {sets.length === 0 && made.nominations > 0 && tried.sets > 0 ? (
        <p>{tried.complete ? say("mend-none") : say("mend-not-all", { upTo: tried.upTo, sets: tried.sets })}</p>
      ) : null}
      {beyond.map((one) => (
        <p>{say("mend-beyond", { rule: told(one, ask) })}</p>
      ))}
      {barred.map(({ name }) => (
        <p>{say("mend-barred", { name })}</p>
      ))}
    </>
  );
}

/** On the page of an election: the committee with those who stand, or with those elected. */
export function Composed({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  if (view.composed.length === 0) return null;
  return (
    <section aria-labelledby="composed">
      <h2 id="composed">{say("composed-title")}</h2>
      {view.composed.map((one) => (
        <>
          <p>
            <b>
              {one.kept === null
                ? say(one.can === null ? "composed-unknown" : one.can ? "composed-can" : "composed-cannot")
                : say(one.kept ? "composed-kept" : "composed-broken")}
            </b>{" "}
            <small class="meta">
              <bdi>{one.source}</bdi>
            </small>
          </p>
          {one.broken.length === 0 ? null : (
            <ul>
              {one.broken.map((rule) => (
                <li>
                  <bdi>{told(rule, ask)}</bdi>
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href={one.href}>{say("composed-see")}</a>
          </p>
        </>
      ))}
    </section>
  );
}

export function CompositionPage({ view, ask }: { readonly view: CompositionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  return (
    <Frame ask={ask} title={`${say("composition")}: ${view.place.title}`} crumbs={view.crumbs}>
      <h1>{say("composition")}</h1>
      <p class="lede">{say("composition-lede")}</p>
      {view.committees.length === 0 ? (
        <p>{say(view.ruled ? "composition-no-rule" : "composition-no-modalities")}</p>
      ) : null}
      {view.committees.map((made) => (
        <section aria-labelledby={`c-${made.id}`}>
          <h2 id={`c-${made.id}`}>
            <bdi>{listed(made.of, ask)}</bdi>
          </h2>
          <p>
            <b>{say(made.compliant ? "composition-kept" : "composition-broken")}</b>{" "}
            {say("composition-members", { members: made.members })}
          </p>
          <p class="meta">
            {made.address ? (
              <a href={`https://${made.address.replace(/^https?:\/\//, "")}`}>{made.source}</a>
            ) : (
              <bdi>{made.source}</bdi>
            )}
            {made.verified ? null : ` (${say("composition-unverified")})`}
          </p>
          <Checks made={made} ask={ask} />
          <Mend made={made} ask={ask} />
        </section>
      ))}
      <p class="hint">{say("composition-reading")}</p>
    </Frame>
  );
}

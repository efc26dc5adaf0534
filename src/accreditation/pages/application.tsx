/** One application: where it stands and why, what comes next and by when, and what its reader may do. */
import type { Problem } from "../../kernel/result.ts";
import { AreaField, Frame, Refusal } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { countryName, plainDateInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ApplicationView } from "../view-model.ts";
import { ApplicantActs, Papers } from "./parts/applicant.tsx";
import { ChairActs } from "./parts/chair.tsx";
import { CheckForm } from "./parts/check.tsx";
import { Press } from "./parts/form.tsx";
import { LettersReceived } from "./parts/received.tsx";
import { type Stage, Stages } from "./parts/stages.tsx";
import { Objections } from "./parts/standing.tsx";
import { WayInWords, WaySource } from "./parts/way.tsx";

export interface ApplicationProps {
  readonly view: ApplicationView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

/** What is done; the first that is not is where it stands. */
function stagesOf({ steps }: ApplicationView, say: ReturnType<(typeof words)["in"]>): readonly Stage[] {
  const current = steps.findIndex(({ done }) => !done);
  return steps.map(({ what, at, done }, n) => ({
    title: say(`step-${what as "submitted" | "complete" | "circulated" | "closes" | "settled"}`),
    at,
    state: done ? "done" : n === current ? "now" : "coming",
    ends: what === "closes",
  }));
}

function WhereItStands({ view, ask }: ApplicationProps) {
  const say = words.in(ask.language);
  const { row, round, term } = view;
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">{say("stands-title")}</h2>
      <p class="lede">{say(`standing-${row.standing}`)}</p>
      {row.ground ? <p>{say(`why-${row.ground}`)}</p> : null}
      <p>{say(`next-${row.standing}`)}</p>
      {view.decision ? (
        <p>
          {say("decision-reference")} <bdi>{view.decision.reference}</bdi>
        </p>
      ) : null}
      {view.missing.length > 0 || view.asked ? (
        <div class="note">
          <p>{say("missing-title")}</p>
          <ul>
            {view.missing.map((lack) => (
              <li>{say(`lack-${lack}`)}</li>
            ))}
          </ul>
          {view.asked ? <p dir="auto">{view.asked}</p> : null}
        </div>
      ) : null}
      <Stages ask={ask} zone={round.zone} now={view.now} stages={stagesOf(view, say)} />
      {term ? (
        <p>
          <b>{say("term-title")}</b>{" "}
          {term.daysLeft === null
            ? say("term-over", { date: plainDateInWords(term.lastDay, ask.language) })
            : say("term-until", { date: plainDateInWords(term.lastDay, ask.language) })}{" "}
          {view.isOwn && term.daysLeft !== null && !view.acts.renew ? say("renew-wait") : null}
        </p>
      ) : null}
      {view.way ? (
        <details open>
          <summary>{say("rule-title")}</summary>
          <WayInWords ask={ask} way={view.way} />
          <WaySource ask={ask} way={view.way} />
        </details>
      ) : null}
    </section>
  );
}

/** For those who may object: in one press, with a basis where they want to give one. */
function Objecting({ view, ask, typed, problem }: ApplicationProps) {
  const say = words.in(ask.language);
  const { acts, way } = view;
  const form = { ask, values: typed ?? {}, problem };
  if (!acts.object && !acts.withdrawObjection && view.row.objections.length === 0) return null;
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">{say("objections-title")}</h2>
      <Objections ask={ask} objections={view.row.objections} zone={view.round.zone} />
      {way && (acts.object || acts.withdrawObjection) ? <p>{say(`disclosed-${way.disclosedTo ?? "nobody"}`)}</p> : null}
      {acts.object ? (
        <Press to={acts.object} text={say("object")}>
          {view.reasons === "none" ? null : (
            <AreaField
              form={form}
              name="basis"
              label={say(view.reasons === "required" ? "field-basis-required" : "field-basis")}
              rows={3}
            />
          )}
        </Press>
      ) : null}
      {acts.withdrawObjection ? <Press quiet to={acts.withdrawObjection} text={say("withdraw-objection")} /> : null}
    </section>
  );
}

function Similar({ view, ask }: ApplicationProps) {
  const say = words.in(ask.language);
  if (view.similar.length === 0) return null;
  return (
    <section aria-labelledby="similar" class="note">
      <h2 id="similar">{say("similar-title")}</h2>
      <p>{say(view.isOwn ? "similar-own" : "similar-desk")}</p>
      <ul>
        {view.similar.map(({ name, href, id }) => (
          <li>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
            {id && view.acts.toldApart ? (
              <Press quiet to={view.acts.toldApart} text={say("told-apart")}>
                <input type="hidden" name="other" value={id} />
              </Press>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ view, ask }: ApplicationProps) {
  const say = words.in(ask.language);
  const { inside } = view;
  if (!inside) return null;
  const texts = [
    ["field-purpose", inside.purpose],
    ["field-activities", inside.activities],
    ["field-status", inside.statusProof],
    ["field-sponsors", inside.sponsors.join("\n")],
  ] as const;
  if (!inside.website && texts.every(([, text]) => text === "")) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{say("said-title")}</h2>
      <dl>
        {inside.website ? (
          <>
            <dt>{say("field-website")}</dt>
            <dd>
              <a href={inside.website} rel="nofollow noreferrer">
                <bdi dir="ltr">{inside.website}</bdi>
              </a>
            </dd>
          </>
        ) : null}
        {texts.map(([key, text]) =>
          text === "" ? null : (
            <>
              <dt>{say(key)}</dt>
              {text.split(/\n+/).map((line) => (
                <dd dir="auto">{line}</dd>
              ))}
            </>
          ),
        )}
      </dl>
    </section>
  );
}

export function ApplicationPage(props: ApplicationProps) {
  const { view, ask, problem } = props;
  const say = words.in(ask.language);
  const { row } = view;
  const facts = [
    say("number-of", { number: row.number }),
    say(row.kind === "person" ? "kind-person" : "kind-organisation"),
    ...(row.country ? [countryName(ask.language, row.country)] : []),
  ];
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>
        <bdi>{view.title}</bdi>
      </h1>
      <p class="meta">
        {facts.join(" · ")} · <bdi lang="en">{row.capacityTitle}</bdi>
      </p>
      <Refusal problem={problem} />
      <WhereItStands {...props} />
      <Similar {...props} />
      {view.acts.check ? <CheckForm {...props} /> : null}
      <Objecting {...props} />
      <ChairActs {...props} />
      <Said {...props} />
      <LettersReceived ask={ask} letters={view.letters} bring={view.acts.bring} />
      <Papers {...props} />
      <ApplicantActs {...props} />
    </Frame>
  );
}

import { Frame } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ElectionView } from "../view-model.ts";
import { Asked, Candidates, Holding, Nominate } from "./candidates.tsx";
import { Composed } from "./composition-page.tsx";
import { Employers } from "./employers.tsx";
import { FixedLines } from "./fixed.tsx";
import { Result } from "./result.tsx";
import { TermsFacts } from "./terms.tsx";

/** The instant that comes next, where one does. */
function next(
  view: ElectionView,
): { readonly label: "field-nominations-until" | "field-opens" | "field-closes"; readonly at: string } | null {
  const { terms, phase } = view;
  if (phase === "nominations") return { label: "field-nominations-until", at: terms.nominationsUntil };
  if (phase === "waiting") return { label: "field-opens", at: terms.opens };
  return phase === "voting" ? { label: "field-closes", at: terms.closes } : null;
}

/** What this reader can do with the ballot, and why not. */
function Ballot({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { you, turnout, phase } = view;
  const told = you.voted
    ? "you-voted"
    : you.onRoll
      ? "you-may-vote"
      : you.signedIn
        ? "you-may-not-vote"
        : "sign-in-to-vote";
  return (
    <>
      {phase === "voting" ? (
        <>
          <p>{say(told)}</p>
          {view.vote ? (
            <p class="acts">
              <a class="act" href={view.vote}>
                {say(you.voted ? "vote-change" : "vote")}
              </a>
            </p>
          ) : null}
        </>
      ) : null}
      {view.imported || (phase !== "voting" && phase !== "closed") ? null : (
        <p class="meta">
          <b>{say("turnout-label")}</b> {say("turnout-says", { voted: turnout.voted, roll: turnout.roll })}{" "}
          {phase === "voting" ? say("no-partial") : null}
        </p>
      )}
      {phase !== "voting" && phase !== "closed" && you.signedIn ? (
        <p>{say(you.onRoll ? "voters-you-will" : "voters-you-not-yet")}</p>
      ) : null}
      {view.voters ? (
        <p>
          <a href={view.voters}>{say("voters-see")}</a>
        </p>
      ) : null}
    </>
  );
}

/** What of this the modalities fix, and under which version it was announced. */
function Fixed({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { fixed, terms } = view;
  if (!fixed) return null;
  return (
    <section aria-labelledby="fixed">
      <h2 id="fixed">
        <a href={`${view.place.href}/modalities`}>{say("bound-title")}</a>
      </h2>
      <FixedLines fixed={fixed} ask={ask} />
      {terms.under ? <p class="meta">{say("bound-announced", { version: terms.under })}</p> : null}
    </section>
  );
}

export function ElectionPage({ view, ask }: { readonly view: ElectionView; readonly ask: Ask }) {
  const say = words.in(ask.language);
  const { terms, phase } = view;
  const comes = next(view);
  return (
    <Frame ask={ask} title={terms.title} crumbs={view.crumbs} styles={["ballot.css"]}>
      <h1>
        <bdi>{terms.title}</bdi>
      </h1>
      <p class="meta">
        {say(`phase-${phase}`)}
        {comes ? ` · ${say(comes.label)}: ${instantInWords(new Date(comes.at), terms.zone, ask.language)}` : null}
      </p>
      <div class="lead">
        <div>
          {terms.description === "" ? null : <p dir="auto">{terms.description}</p>}
          <Ballot view={view} ask={ask} />
          <Asked view={view} ask={ask} />
          <Result view={view} ask={ask} />
          <Composed view={view} ask={ask} />
          <Candidates view={view} ask={ask} />
          <Employers view={view} ask={ask} />
          <Nominate view={view} ask={ask} />
          <Holding view={view} ask={ask} />
          {view.edit ? (
            <p class="acts">
              <a class="act quiet" href={view.edit}>
                {say("edit-election")}
              </a>
            </p>
          ) : null}
        </div>
        <aside>
          <TermsFacts view={view} ask={ask} />
          <Fixed view={view} ask={ask} />
        </aside>
      </div>
    </Frame>
  );
}

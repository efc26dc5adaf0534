/** A way in stages: what is done, where it stands, what comes, each with its instant. */
import type { Ask } from "../../../platform/http/index.ts";
import { shortInstant } from "../../../platform/languages/index.ts";
import { words } from "../../languages/index.ts";
import type { RoundView } from "../../view-model.ts";
import { left } from "./clock.tsx";

export interface Stage {
  readonly title: string;
  readonly at: string | null;
  readonly state: "done" | "now" | "coming";
  /** Where the instant is a deadline: how long is left is told. */
  readonly ends?: boolean;
}

interface Props {
  readonly ask: Ask;
  readonly stages: readonly Stage[];
  readonly zone: string;
  readonly now?: string;
}

export function Stages({ ask, stages, zone, now }: Props) {
  const say = words.in(ask.language);
  return (
    <>
      <ol class="plain stages">
        {stages.map(({ title, at, state, ends }) => (
          <li class={`stage-${state}`} {...(state === "now" ? { "aria-current": "step" as const } : {})}>
            <b>
              {title}
              {state === "done" ? " ✓" : ""}
            </b>
            {at ? <time datetime={at}>{shortInstant(new Date(at), zone, ask.language)}</time> : null}
            {at && ends && now && at > now ? <b>{left(ask, at, now)}</b> : null}
          </li>
        ))}
      </ol>
      <p class="meta">
        {say("clock-of")} <bdi dir="ltr">{zone}</bdi>
      </p>
    </>
  );
}

const order = ["applying", "checking", "window", "deciding", "settled"] as const;

/** The stages of a round. */
export function RoundStages({
  ask,
  round,
  now,
}: {
  readonly ask: Ask;
  readonly round: RoundView;
  readonly now: string;
}) {
  const say = words.in(ask.language);
  const reached = order.indexOf(round.state);
  const stateAt = (n: number): Stage["state"] =>
    n < reached || round.state === "settled" ? "done" : n === reached ? "now" : "coming";
  const stages: readonly Stage[] = [
    { title: say("stage-applying"), at: round.appliesUntil, state: stateAt(0), ends: true },
    { title: say("stage-checking"), at: null, state: stateAt(1) },
    ...(round.byList ? [{ title: say("stage-window"), at: round.closes, state: stateAt(2), ends: true }] : []),
    { title: say("stage-settled"), at: round.settledAt, state: stateAt(3) },
  ];
  return <Stages ask={ask} stages={stages} zone={round.zone} now={now} />;
}

/** The objections this reader may know of. */
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../../languages/index.ts";
import type { ObjectionView } from "../../view-model.ts";
import { Clock } from "./clock.tsx";

interface Props {
  readonly ask: Ask;
  readonly objections: readonly ObjectionView[];
  readonly zone: string;
}

export function Objections({ ask, objections, zone }: Props) {
  const say = words.in(ask.language);
  if (objections.length === 0) return null;
  return (
    <ul class="plain">
      {objections.map(({ member, basis, receivedAt, withdrawnAt, own }) => (
        <li>
          {own ? <b>{say("objection-own")} </b> : null}
          <bdi>{member}</bdi>
          {" · "}
          <Clock ask={ask} at={receivedAt} zone={zone} />
          {withdrawnAt ? <b> {say("objection-withdrawn")}</b> : null}
          {basis ? (
            <p dir="auto">
              <q>{basis}</q>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

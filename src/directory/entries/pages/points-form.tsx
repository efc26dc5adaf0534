import type { Problem } from "../../../kernel/result.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { limits, pointKinds, visibilities } from "../model.ts";
import type { PointView } from "../view-model.ts";

interface PointsFormProps {
  readonly ask: Ask;
  readonly to: string;
  readonly version: number;
  readonly points: readonly PointView[];
  readonly problem?: Problem | undefined;
}

/** Every contact point with whom it reaches beside it, and one row more; an empty row is none. */
export function PointsForm({ ask, to, version, points, problem }: PointsFormProps) {
  const say = words.in(ask.language);
  const empty = { id: "", kind: "email", value: "", label: null, visibility: "contacts" } as const;
  const rows = points.length < limits.points ? [...points, empty] : points;
  return (
    <form method="post" action={to}>
      <input type="hidden" name="version" value={String(version)} />
      <p class="hint">{say("points-hint")}</p>
      {problem?.fields?.["value"] ? <p class="problem">{problem.fields["value"]}</p> : null}
      {rows.map((point, n) => (
        <fieldset>
          <legend>{point.id === "" ? say("one-more") : <bdi>{point.label ?? say(`point-${point.kind}`)}</bdi>}</legend>
          <input type="hidden" name="point" value={point.id} />
          <div class="together">
            <p class="field">
              <label for={`point-kind-${n}`}>{say("point-kind")}</label>
              <select id={`point-kind-${n}`} name="kind">
                {pointKinds.map((kind) => (
                  <option value={kind} selected={point.kind === kind}>
                    {say(`point-${kind}`)}
                  </option>
                ))}
              </select>
            </p>
            <p class="field">
              <label for={`point-label-${n}`}>{say("point-label")}</label>
              <input
                id={`point-label-${n}`}
                name="label"
                value={point.label ?? ""}
                maxlength={limits.pointLabel}
                dir="auto"
              />
            </p>
          </div>
          <p>
            <label for={`point-value-${n}`}>{say("point-value")}</label>
            <input id={`point-value-${n}`} name="value" value={point.value} maxlength={limits.pointValue} dir="auto" />
          </p>
          <p>
            <label for={`point-visibility-${n}`}>{say("who-sees-point")}</label>
            <select id={`point-visibility-${n}`} name="pointVisibility">
              {visibilities.map((one) => (
                <option value={one} selected={point.visibility === one}>
                  {say(`visible-${one}`)}
                </option>
              ))}
            </select>
          </p>
        </fieldset>
      ))}
      <p>
        <button type="submit">{say("save-points")}</button>
      </p>
    </form>
  );
}

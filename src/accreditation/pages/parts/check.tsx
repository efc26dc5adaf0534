/** The desk's check: complete, or what is missing; what plainly is missing stands ticked. */
import { AreaField } from "../../../platform/html/index.ts";
import { words } from "../../languages/index.ts";
import { lacks } from "../../model.ts";
import type { ApplicationProps } from "../application.tsx";

export function CheckForm({ view, ask, typed, problem }: ApplicationProps) {
  const say = words.in(ask.language);
  const form = { ask, values: typed ?? {}, problem };
  return (
    <section aria-labelledby="check">
      <h2 id="check">{say("check-title")}</h2>
      <form method="post" action={view.acts.check ?? ""}>
        <fieldset id="missing">
          <legend>{say("check-missing")}</legend>
          {lacks.map((lack) => (
            <label class="inline">
              <input type="checkbox" name="missing" value={lack} checked={view.plainlyLacks.includes(lack)} />
              <span>{say(`lack-${lack}`)}</span>
            </label>
          ))}
        </fieldset>
        <AreaField form={form} name="asked" label={say("field-asked")} rows={3} />
        <p class="acts">
          <button type="submit" name="verdict" value="complete">
            {say(view.row.standing === "complete" ? "check-still-complete" : "check-complete")}
          </button>
          <button type="submit" name="verdict" value="missing" class="quiet">
            {say("check-ask")}
          </button>
        </p>
      </form>
    </section>
  );
}

/** The chair's consultation and the decision of the body, or of whoever approves. */
import { AreaField, TextField } from "../../../platform/html/index.ts";
import { words } from "../../languages/index.ts";
import type { ApplicationProps } from "../application.tsx";
import { Clock } from "./clock.tsx";

export function ChairActs({ view, ask, typed, problem }: ApplicationProps) {
  const say = words.in(ask.language);
  const form = { ask, values: typed ?? {}, problem };
  const { consult, decide } = view.acts;
  return (
    <>
      {view.notes.length > 0 || consult ? (
        <section aria-labelledby="consult">
          <h2 id="consult">{say("consult-title")}</h2>
          <p>{say(view.consulting ? "consult-going" : "consult-hint")}</p>
          <ul class="rows">
            {view.notes.map(({ at, text }) => (
              <li>
                <small>
                  <Clock ask={ask} at={at} zone={view.round.zone} />
                </small>
                <p dir="auto">{text}</p>
              </li>
            ))}
          </ul>
          {consult ? (
            <form method="post" action={consult}>
              <AreaField form={form} name="note" label={say("field-note")} hint={say("hint-note")} rows={3} />
              <p class="acts">
                <button type="submit">{say(view.consulting ? "consult-note" : "consult-begin")}</button>
                {view.consulting ? (
                  <button type="submit" name="over" value="yes" class="quiet">
                    {say("consult-end")}
                  </button>
                ) : null}
              </p>
            </form>
          ) : null}
        </section>
      ) : null}
      {decide ? (
        <section aria-labelledby="decide">
          <h2 id="decide">{say("decide-title")}</h2>
          <form method="post" action={decide}>
            <TextField
              form={form}
              name="reference"
              label={say("field-reference")}
              hint={say("hint-reference")}
              required
            />
            <p class="acts">
              <button type="submit" name="admitted" value="yes">
                {say("decide-admit")}
              </button>
              <button type="submit" name="admitted" value="no" class="quiet">
                {say("decide-refuse")}
              </button>
            </p>
          </form>
        </section>
      ) : null}
    </>
  );
}

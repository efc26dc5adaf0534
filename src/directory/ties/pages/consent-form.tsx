import { Field } from "../../../platform/html/index.ts";
import type { Ask } from "../../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { type Consent, frequencies } from "../model.ts";

interface Props {
  readonly consent: Pick<Consent, "passes" | "everyDays" | "sought">;
  readonly ask: Ask;
}

export function ConsentForm({ consent, ask }: Props) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">{say("consent-title")}</h2>
      <p>{say("consent-lede")}</p>
      <form method="post" action="/me/ties/consent">
        <p>
          <label class="inline">
            <input type="checkbox" name="passes" value="yes" checked={consent.passes} />
            {say("passes")}
          </label>
        </p>
        <Field name="everyDays" label={say("every-days")}>
          <select id="everyDays" name="everyDays">
            {frequencies.map((days) => (
              <option value={String(days)} selected={days === consent.everyDays}>
                {say(`every-${days}`)}
              </option>
            ))}
          </select>
        </Field>
        <p>
          <label class="inline">
            <input type="checkbox" name="sought" value="yes" checked={consent.sought} />
            {say("sought")}
          </label>
          <span class="hint">{say("sought-hint")}</span>
        </p>
        <p>
          <button type="submit" class="quiet">
            {say("consent-save")}
          </button>
        </p>
      </form>
    </section>
  );
}

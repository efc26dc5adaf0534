import { Field, tied } from "../../platform/html/index.ts";
import { type Language, languages } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { MeProps } from "./me.tsx";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

export function Settings({ view, ask, problem }: MeProps) {
  const say = words.in(ask.language);
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{say("settings")}</h2>
      <form method="post" action="/me">
        <Field name="name" label={say("name")} hint={say("name-hint")} problem={problem}>
          <input
            id="name"
            name="name"
            {...tied({ problem }, "name", say("name-hint"))}
            value={view.name}
            required
            maxlength={120}
            dir="auto"
            autocomplete="name"
          />
        </Field>
        <Field name="language" label={say("language")} hint={say("language-hint")}>
          <select id="language" name="language" aria-describedby="language-hint">
            <option value="">{say("as-browser")}</option>
            {(Object.keys(languages) as Language[]).map((language) => (
              <option value={language} lang={language} selected={view.language === language}>
                {languages[language].name}
              </option>
            ))}
          </select>
        </Field>
        <Field name="zone" label={say("zone")} problem={problem}>
          <select id="zone" name="zone" {...tied({ problem }, "zone")}>
            <option value="">{say("zone-none")}</option>
            {zones.map((zone) => (
              <option value={zone} selected={view.zone === zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        </Field>
        <p>
          <button type="submit">{say("save")}</button>
        </p>
      </form>
    </section>
  );
}

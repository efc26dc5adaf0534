import { countryCodes } from "../../kernel/places/countries.ts";
import type { Problem } from "../../kernel/result.ts";
import { AreaField, ChoiceField, Frame, Refusal, SelectField, TextField } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { countryName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ApplyView } from "../view-model.ts";
import { RoundStages } from "./parts/stages.tsx";
import { WayInWords } from "./parts/way.tsx";

interface Props {
  readonly view: ApplyView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

export function ApplyPage({ view, ask, typed, problem }: Props) {
  const say = words.in(ask.language);
  const values = { ...view.values, ...typed };
  const form = { ask, values, problem };
  const notice = view.ways.some(({ by }) => by === "notice");
  const sponsors = view.ways.some(({ sponsors: wanted }) => wanted !== null);
  const countries = countryCodes
    .map((code) => ({ value: code, text: countryName(ask.language, code) }))
    .sort((a, b) => a.text.localeCompare(b.text, ask.language));
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>{view.title}</h1>
      <Refusal problem={problem} />
      <RoundStages ask={ask} round={view.round} now={view.now} />
      <p class="note">{say("apply-private")}</p>
      <form method="post" action={view.href}>
        {values["renews"] ? <input type="hidden" name="renews" value={values["renews"]} /> : null}
        {view.amends ? (
          <input type="hidden" name="capacity" value={values["capacity"] ?? ""} />
        ) : (
          <ChoiceField
            form={form}
            name="capacity"
            label={say("field-capacity")}
            choices={view.ways.map((way) => ({
              value: way.capacity,
              text: way.title,
              explained: say(`way-short-${way.by as "open" | "notice" | "application" | "non-objection"}`),
            }))}
          />
        )}
        <ChoiceField
          form={form}
          name="kind"
          label={say("field-kind")}
          choices={[
            { value: "organisation", text: say("kind-organisation") },
            { value: "person", text: say("kind-person") },
          ]}
        />
        <TextField form={form} name="name" label={say("field-name")} hint={say("hint-name")} required />
        <SelectField
          form={form}
          name="country"
          label={say("field-country")}
          choices={[{ value: "", text: say("country-none") }, ...countries]}
        />
        <TextField form={form} name="website" label={say("field-website")} latin />
        <AreaField form={form} name="purpose" label={say("field-purpose")} hint={say("hint-purpose")} rows={5} />
        <AreaField
          form={form}
          name="activities"
          label={say("field-activities")}
          hint={say("hint-activities")}
          rows={5}
        />
        {notice ? (
          <TextField form={form} name="statusProof" label={say("field-status")} hint={say("hint-status")} />
        ) : null}
        {sponsors ? (
          <AreaField form={form} name="sponsors" label={say("field-sponsors")} hint={say("hint-sponsors")} rows={3} />
        ) : null}
        <p class="acts">
          <button type="submit">{say(view.amends ? "send-amended" : "send")}</button>
          <a href={view.amends ?? view.href.replace(/\/apply$/, "")}>{say("cancel")}</a>
        </p>
        <p class="hint">{say("documents-later")}</p>
      </form>
      {view.ways.map((way) => (
        <details>
          <summary>
            <bdi lang="en">{way.title}</bdi>
          </summary>
          <WayInWords ask={ask} way={way} />
        </details>
      ))}
    </Frame>
  );
}

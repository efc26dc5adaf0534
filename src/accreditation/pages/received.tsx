/** Letters that came in on paper, and the form for bringing one in. */
import type { Problem } from "../../kernel/result.ts";
import { Field, Frame, Refusal, SelectField, TextField, tied } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { languageName } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { letterKinds, letterLanguages } from "../received-model.ts";
import type { ReceivedView } from "../received-view-model.ts";
import { largestDocument } from "../rules/documents.ts";
import { Letters } from "./parts/received.tsx";
import { Which } from "./parts/which.tsx";

interface Props {
  readonly view: ReceivedView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

function Bring({ view, ask, typed, problem }: Props) {
  const say = words.in(ask.language);
  const form = { ask, values: { application: view.concerned, language: ask.language, ...typed }, problem };
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{say("received-bring-title")}</h2>
      <p>{say("received-bring-hint")}</p>
      <form method="post" action={view.bring ?? ""} enctype="multipart/form-data">
        <SelectField
          form={form}
          name="kind"
          label={say("field-letter-kind")}
          choices={letterKinds.map((value) => ({ value, text: say(`letter-kind-${value}`) }))}
        />
        <SelectField
          form={form}
          name="application"
          label={say("field-letter-application")}
          choices={[
            { value: "", text: say("letter-no-application") },
            ...view.applications.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
        <TextField form={form} name="from" label={say("field-letter-from")} hint={say("hint-letter-from")} required />
        <TextField form={form} name="title" label={say("field-letter-title")} required />
        <SelectField
          form={form}
          name="language"
          label={say("field-letter-language")}
          choices={letterLanguages.map((value) => ({ value, text: languageName(ask.language, value) }))}
        />
        <TextField form={form} name="dated" label={say("field-letter-dated")} type="date" />
        <div class="together">
          <TextField form={form} name="receivedDate" label={say("field-received-date")} type="date" />
          <TextField form={form} name="receivedTime" label={say("field-received-time")} type="time" />
        </div>
        <Which form={form} field="receivedWhich" />
        <p class="hint">
          {say("hint-received")} {say("clock-of")} <bdi dir="ltr">{view.zone}</bdi>
        </p>
        <Field
          name="file"
          label={say("field-letter-file")}
          hint={say("hint-letter-file", { size: largestDocument / 1e6 })}
          problem={problem}
        >
          <input
            id="file"
            name="file"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.txt"
            required
            {...tied(form, "file", say("hint-letter-file", { size: largestDocument / 1e6 }))}
          />
        </Field>
        <p class="acts">
          <button type="submit">{say("received-send")}</button>
        </p>
      </form>
    </section>
  );
}

export function ReceivedPage(props: Props) {
  const { view, ask, problem, typed = {} } = props;
  const say = words.in(ask.language);
  const mending = typed["why"] !== undefined;
  return (
    <Frame ask={ask} title={view.title} styles={["accreditation.css"]} crumbs={view.crumbs}>
      <h1>{view.title}</h1>
      <p>{say("received-lede")}</p>
      <Refusal problem={problem} />
      {view.letters.length === 0 ? <p>{say("received-empty")}</p> : null}
      <Letters ask={ask} letters={view.letters} acting={{ typed: mending ? typed : {}, problem }} />
      {view.bring ? <Bring {...props} {...(mending ? { typed: {}, problem: undefined } : {})} /> : null}
    </Frame>
  );
}

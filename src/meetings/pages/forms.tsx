/** The forms of bodies, processes and sessions, new and existing, as first shown and as refused. */

import type { Problem } from "../../kernel/result.ts";
import { attributions, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { AreaField, ChoiceField, type FormState, Frame, SelectField, TextField } from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { groupName } from "../../platform/languages/index.ts";
import type { FormView } from "../form-view-model.ts";
import { words } from "../languages/index.ts";
import { levels, processStates } from "../model.ts";
import { Archive } from "./parts/archive.tsx";
import { Form } from "./parts/form.tsx";
import { SessionTimes } from "./parts/session-times.tsx";
import { ZoneList } from "./parts/zone-list.tsx";

export interface FormPageProps {
  readonly ask: Ask;
  readonly kind: "body" | "process" | "session";
  readonly view: FormView;
  /** What was typed, where it differs from what the view holds. */
  readonly typed?: FormState["values"];
  readonly problem?: Problem;
  /** By field, what others saved meanwhile. */
  readonly saved?: Readonly<Record<string, string>>;
}

function BodyFields({ form, view }: { readonly form: FormState; readonly view: FormView }) {
  const say = words.in(form.ask.language);
  const bodies = view.bodies.map(({ id, title }) => ({ value: id, text: title }));
  return (
    <>
      <TextField form={form} name="title" label={say("field-title")} required />
      <TextField form={form} name="shortName" label={say("field-short-name")} hint={say("hint-short-name")} />
      <SelectField
        form={form}
        name="level"
        label={say("field-level")}
        choices={levels.map((level) => ({ value: level, text: say(`level-${level}`) }))}
      />
      <AreaField
        form={form}
        name="description"
        label={say("field-description")}
        hint={say("hint-description")}
        rows={6}
      />
      <TextField
        form={form}
        name="zone"
        label={say("field-zone")}
        hint={say("hint-zone-body")}
        list="zones"
        exact
        required
      />
      <TextField form={form} name="language" label={say("field-language")} hint={say("hint-language-body")} exact />
      <ChoiceField
        form={form}
        name="groups"
        label={say("field-groups")}
        hint={say("hint-groups")}
        choices={stakeholderGroupNames.map((group) => ({ value: group, text: groupName(form.ask.language, group) }))}
        several
      />
      {bodies.length > 0 ? (
        <ChoiceField
          form={form}
          name="above"
          label={say("field-above")}
          hint={say("hint-above")}
          choices={bodies}
          several
        />
      ) : null}
      <TextField form={form} name="address" label={say("field-address")} hint={say("hint-address-body")} />
      <ZoneList />
    </>
  );
}

function ProcessFields({ form }: { readonly form: FormState }) {
  const say = words.in(form.ask.language);
  return (
    <>
      <TextField form={form} name="title" label={say("field-title")} required />
      <AreaField
        form={form}
        name="description"
        label={say("field-description")}
        hint={say("hint-description")}
        rows={6}
      />
      <div class="together">
        <TextField form={form} name="starts" label={say("field-starts")} type="date" />
        <TextField form={form} name="ends" label={say("field-ends")} type="date" />
      </div>
      <SelectField
        form={form}
        name="state"
        label={say("field-state")}
        choices={processStates.map((state) => ({ value: state, text: say(`state-${state}`) }))}
      />
      <TextField form={form} name="address" label={say("field-address")} hint={say("hint-address")} />
    </>
  );
}

/** On the record there is nothing left to loosen. */
const isLoosenable = ({ place, values }: FormView): boolean =>
  place !== null && values["attribution"] !== "on-the-record";

function SessionFields({ form, view }: { readonly form: FormState; readonly view: FormView }) {
  const say = words.in(form.ask.language);
  const rules = attributions.map((rule) => ({
    value: rule,
    text: say(`attribution-${rule}`),
    explained: say(`attribution-${rule}-explained`),
  }));
  return (
    <>
      <TextField form={form} name="title" label={say("field-title")} required />
      <SessionTimes form={form} />
      {view.stages ? (
        <SelectField
          form={form}
          name="stage"
          label={say("field-stage")}
          hint={say("hint-stage")}
          choices={[
            { value: "", text: say("stage-of-process") },
            ...view.stages.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
      ) : null}
      <TextField form={form} name="place" label={say("field-place")} hint={say("hint-place")} />
      <TextField form={form} name="online" label={say("field-online")} type="url" />
      <ChoiceField
        form={form}
        name="attribution"
        label={say("field-attribution")}
        hint={say("hint-attribution")}
        choices={rules}
      />
      {isLoosenable(view) ? (
        <AreaField form={form} name="reason" label={say("field-reason")} hint={say("hint-reason")} rows={2} />
      ) : null}
      <AreaField
        form={form}
        name="description"
        label={say("field-description")}
        hint={say("hint-description")}
        rows={6}
      />
      <AreaField form={form} name="agenda" label={say("field-agenda")} hint={say("hint-agenda")} rows={6} />
      <TextField form={form} name="language" label={say("field-language")} hint={say("hint-language-session")} exact />
      <TextField form={form} name="address" label={say("field-address")} hint={say("hint-address")} />
      <ZoneList />
    </>
  );
}

export function FormPage({ ask, kind, view, typed, problem, saved = {} }: FormPageProps) {
  const say = words.in(ask.language);
  const { place } = view;
  const title = say(place ? `edit-${kind}` : `new-${kind}`);
  const values = typed ? { ...view.values, ...typed } : view.values;
  const meanwhile = Object.fromEntries(
    Object.entries(saved).map(([name, text]) => [
      name,
      <>
        <b>{say("saved-meanwhile")}</b> <span dir="auto">{text === "" ? say("saved-empty") : text}</span>
      </>,
    ]),
  );
  const form: FormState = { ask, values, problem, meanwhile };
  return (
    <Frame ask={ask} title={place ? `${title}: ${place.title}` : title} crumbs={view.crumbs} scripts={["zone.js"]}>
      <Form form={form} title={title} version={view.version} back={view.back}>
        {kind === "body" ? <BodyFields form={form} view={view} /> : null}
        {kind === "process" ? <ProcessFields form={form} /> : null}
        {kind === "session" ? <SessionFields form={form} view={view} /> : null}
      </Form>
      {place ? <Archive ask={ask} kind={kind} version={view.version} {...place} /> : null}
    </Frame>
  );
}

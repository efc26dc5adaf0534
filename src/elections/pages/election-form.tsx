import type { Problem } from "../../kernel/result.ts";
import {
  AreaField,
  ChoiceField,
  type FormState,
  Frame,
  Refusal,
  SelectField,
  TextField,
} from "../../platform/html/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { words } from "../languages/index.ts";
import { capKinds } from "../model.ts";
import { methods } from "../rules/count/result.ts";
import type { FormView } from "../view-model.ts";
import { FixedNote } from "./fixed.tsx";
import { Form } from "./form.tsx";

export interface FormPageProps {
  readonly view: FormView;
  readonly ask: Ask;
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

export const formOf = ({ view, ask, typed = {}, problem }: FormPageProps): FormState => ({
  ask,
  values: { ...view.values, ...typed },
  problem: problem ?? null,
});

function Times({ form }: { readonly form: FormState }) {
  const say = words.in(form.ask.language);
  return (
    <>
      <TextField form={form} name="zone" label={say("field-zone")} hint={say("hint-zone")} exact required />
      <div class="together">
        <TextField
          form={form}
          name="nominationsUntil"
          label={say("field-nominations-until")}
          type="datetime-local"
          required
        />
        <TextField form={form} name="opens" label={say("field-opens")} type="datetime-local" required />
        <TextField form={form} name="closes" label={say("field-closes")} type="datetime-local" required />
      </div>
    </>
  );
}

function Ties({ form }: { readonly form: FormState }) {
  const say = words.in(form.ask.language);
  const ties = (["nomination", "lot"] as const).map((by) => ({
    value: by,
    text: say(`ties-${by}`),
    explained: say(`ties-${by}-explained`),
  }));
  return (
    <>
      <ChoiceField form={form} name="ties" label={say("field-ties")} choices={ties} />
      <AreaField form={form} name="sources" label={say("field-sources")} hint={say("hint-sources")} rows={3} />
      <TextField
        form={form}
        name="knownFrom"
        label={say("field-known-from")}
        hint={say("hint-known-from")}
        type="datetime-local"
      />
    </>
  );
}

function Voters({ form }: { readonly form: FormState }) {
  const say = words.in(form.ask.language);
  const kinds = (["holders", "list"] as const).map((kind) => ({ value: kind, text: say(`electorate-${kind}`) }));
  return (
    <>
      <ChoiceField form={form} name="electorate" label={say("field-electorate")} choices={kinds} />
      <TextField
        form={form}
        name="electorateCapacity"
        label={say("field-electorate-capacity")}
        hint={say("hint-capacity")}
      />
    </>
  );
}

export function ElectionForm(props: FormPageProps) {
  const { view, ask } = props;
  const say = words.in(ask.language);
  const form = formOf(props);
  const title = say(view.version > 0 ? "edit-election" : "new-election");
  const counts = methods.map((method) => ({
    value: method,
    text: say(`method-${method}`),
    explained: say(`method-${method}-explained`),
  }));
  const caps = ["none" as const, ...capKinds].map((kind) => ({ value: kind, text: say(`cap-${kind}`) }));
  return (
    <Frame ask={ask} title={title} crumbs={view.crumbs}>
      <h1>{title}</h1>
      <Refusal problem={form.problem} />
      <p class="note">{say("form-fixed-note")}</p>
      <FixedNote fixed={view.fixed} ask={ask} />
      <Form form={form} button={say(view.version > 0 ? "save" : "announce")} back={view.back}>
        <input type="hidden" name="version" value={String(view.version)} />
        <TextField form={form} name="title" label={say("field-title")} required />
        <AreaField form={form} name="description" label={say("field-description")} rows={4} />
        <div class="together">
          <TextField form={form} name="capacity" label={say("field-capacity")} hint={say("hint-capacity")} required />
          <TextField form={form} name="seats" label={say("field-seats")} type="number" least={1} required />
        </div>
        <Times form={form} />
        <Voters form={form} />
        <ChoiceField form={form} name="method" label={say("field-method")} choices={counts} />
        <div class="together">
          <SelectField form={form} name="capOf" label={say("field-cap-of")} choices={caps} />
          <TextField form={form} name="capMost" label={say("field-cap-most")} type="number" least={1} />
        </div>
        <Ties form={form} />
        <div class="together">
          <TextField
            form={form}
            name="termStarts"
            label={say("field-term-starts")}
            hint={say("hint-term-starts")}
            type="date"
          />
          <TextField form={form} name="termYears" label={say("field-term-years")} exact />
          <TextField form={form} name="termsInARow" label={say("field-terms-in-a-row")} type="number" least={1} />
        </div>
      </Form>
    </Frame>
  );
}

export function ImportPage(props: FormPageProps) {
  const { view, ask } = props;
  const say = words.in(ask.language);
  const form = formOf(props);
  const counts = methods.map((method) => ({ value: method, text: say(`method-${method}`) }));
  const file = (name: "ballots" | "groups", label: string) => (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type="file"
        accept=".csv,text/csv"
        {...(form.problem?.fields?.[name]
          ? { "aria-invalid": "true" as const, "aria-describedby": `${name}-problem` }
          : {})}
      />
      {form.problem?.fields?.[name] ? (
        <span class="problem" id={`${name}-problem`}>
          <bdi>{form.problem.fields[name]}</bdi>
        </span>
      ) : null}
    </p>
  );
  return (
    <Frame ask={ask} title={say("import-title")} crumbs={view.crumbs} styles={["ballot.css"]}>
      <h1>{say("import-title")}</h1>
      <p class="lede">{say("import-lede")}</p>
      <Refusal problem={form.problem} />
      <Form form={form} button={say("count-it")} back={view.back} files>
        <TextField form={form} name="title" label={say("field-title")} required />
        {file("ballots", say("field-ballots"))}
        <SelectField form={form} name="method" label={say("field-method")} choices={counts} />
        <TextField form={form} name="seats" label={say("field-seats")} type="number" least={1} required />
        {file("groups", say("field-groups-file"))}
        <TextField form={form} name="capMost" label={say("field-cap-most")} type="number" least={1} />
      </Form>
    </Frame>
  );
}

export function LotForm(props: FormPageProps) {
  const { view, ask } = props;
  const say = words.in(ask.language);
  const form = formOf(props);
  return (
    <Frame ask={ask} title={say("new-lot")} crumbs={view.crumbs}>
      <h1>{say("new-lot")}</h1>
      <p class="lede">{say("lot-lede")}</p>
      <Refusal problem={form.problem} />
      <p class="note">{say("lot-fixed-note")}</p>
      <FixedNote fixed={view.fixed} ask={ask} />
      <Form form={form} button={say("publish-pool")} back={view.back}>
        <TextField form={form} name="title" label={say("field-title")} required />
        <AreaField form={form} name="description" label={say("field-description")} rows={4} />
        <TextField form={form} name="capacity" label={say("field-capacity")} hint={say("hint-capacity")} required />
        <div class="together">
          <TextField form={form} name="pick" label={say("field-pick")} type="number" least={1} required />
          <TextField
            form={form}
            name="perAffiliation"
            label={say("field-per-affiliation")}
            hint={say("hint-per-affiliation")}
            type="number"
            least={1}
          />
        </div>
        <AreaField form={form} name="pool" label={say("field-pool")} hint={say("hint-pool")} rows={10} />
        <AreaField form={form} name="sources" label={say("field-sources")} hint={say("hint-sources")} rows={3} />
        <TextField form={form} name="zone" label={say("field-zone")} hint={say("hint-zone")} exact required />
        <TextField
          form={form}
          name="knownFrom"
          label={say("field-known-from")}
          hint={say("hint-known-from")}
          type="datetime-local"
          required
        />
        <TextField form={form} name="termYears" label={say("field-term-years")} exact />
      </Form>
    </Frame>
  );
}

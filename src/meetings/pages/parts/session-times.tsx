/** Date and times in the session's zone. Where the clocks show a time twice, the form asks which of the two. */

import { instantOf, offsetName, zoneNamed } from "../../../kernel/zone.ts";
import { ChoiceField, type FormState, TextField, typedIn } from "../../../platform/html/index.ts";
import { words } from "../../languages/index.ts";

function Which({ form, field }: { readonly form: FormState; readonly field: "from" | "until" }) {
  const say = words.in(form.ask.language);
  const time = typedIn(form, field);
  const zone = zoneNamed(typedIn(form, "zone"));
  const meant = zone ? instantOf(typedIn(form, "date"), time, zone) : null;
  if (!zone || meant?.kind !== "twice") return null;
  const choices = (["earlier", "later"] as const).map((which) => ({
    value: which,
    text: say(`which-${which}`, { time, offset: offsetName(meant[which], zone) }),
  }));
  return <ChoiceField form={form} name={`${field}Which`} label={say(`which-${field}`)} choices={choices} />;
}

export function SessionTimes({ form }: { readonly form: FormState }) {
  const say = words.in(form.ask.language);
  return (
    <>
      <div class="together">
        <TextField form={form} name="date" label={say("field-date")} type="date" required />
        <TextField form={form} name="from" label={say("field-from")} type="time" required />
        <TextField form={form} name="until" label={say("field-until")} hint={say("hint-until")} type="time" />
      </div>
      <Which form={form} field="from" />
      <Which form={form} field="until" />
      <TextField
        form={form}
        name="zone"
        label={say("field-zone")}
        hint={say("hint-zone-session")}
        list="zones"
        exact
        required
      />
    </>
  );
}

import { ChoiceField } from "../../../platform/html/index.ts";
import { words } from "../../languages/index.ts";

interface Props {
  readonly form: Parameters<typeof ChoiceField>[0]["form"];
  readonly field: string;
}

/** Where the clock shows a time twice, the form asks which. */
export function Which({ form, field }: Props) {
  const say = words.in(form.ask.language);
  if (!Object.values(form.problem?.fields ?? {}).includes(say("complaint-twice"))) return null;
  return (
    <ChoiceField
      form={form}
      name={field}
      label={say("which")}
      choices={(["earlier", "later"] as const).map((value) => ({ value, text: say(`which-${value}`) }))}
    />
  );
}

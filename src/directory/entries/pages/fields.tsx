/** The fields that the forms of entries share. */
import { countryCodes } from "../../../kernel/places/countries.ts";
import type { Problem } from "../../../kernel/result.ts";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { Field, tied } from "../../../platform/html/index.ts";
import type { Ask, Typed } from "../../../platform/http/index.ts";
import { countryName, groupName } from "../../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import { type Visibility, visibilities } from "../model.ts";

export const textOf = (typed: Typed | undefined, name: string, otherwise: string): string => {
  const given = typed?.[name];
  return typeof given === "string" ? given : otherwise;
};

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly problem?: Problem | undefined;
  readonly most: number;
  readonly type?: "text" | "date" | "url";
  readonly required?: boolean;
  readonly autocomplete?: string;
}

export function Line({ name, label, value, hint, problem, most, type = "text", required, autocomplete }: LineProps) {
  return (
    <Field name={name} label={label} hint={hint} problem={problem}>
      <input
        type={type}
        id={name}
        name={name}
        {...tied({ problem }, name, hint)}
        value={value}
        maxlength={most}
        required={required}
        dir={type === "url" ? "ltr" : "auto"}
        autocomplete={autocomplete ?? "off"}
      />
    </Field>
  );
}

interface LinesProps extends Omit<LineProps, "most" | "type"> {
  readonly rows?: number;
}

export function Lines({ name, label, value, hint, problem, rows = 3 }: LinesProps) {
  return (
    <Field name={name} label={label} hint={hint} problem={problem}>
      <textarea id={name} name={name} {...tied({ problem }, name, hint)} rows={rows} dir="auto">
        {value}
      </textarea>
    </Field>
  );
}

interface SelectProps {
  readonly ask: Ask;
  readonly value: string;
  readonly problem?: Problem | undefined;
}

export function CountryField({ ask, value, problem }: SelectProps) {
  const say = words.in(ask.language);
  const { compare } = new Intl.Collator(ask.language);
  const names = countryCodes.map((code) => [code, countryName(ask.language, code)] as const);
  return (
    <Field name="country" label={say("country")} problem={problem}>
      <select id="country" name="country" {...tied({ problem }, "country")}>
        <option value="">{say("none-said")}</option>
        {names
          .toSorted(([, a], [, b]) => compare(a, b))
          .map(([code, name]) => (
            <option value={code} selected={value === code}>
              {name}
            </option>
          ))}
      </select>
    </Field>
  );
}

export function GroupField({ ask, value, problem, required = false }: SelectProps & { readonly required?: boolean }) {
  const say = words.in(ask.language);
  return (
    <Field name="group" label={say("group")} problem={problem}>
      <select id="group" name="group" {...tied({ problem }, "group")} required={required}>
        <option value="">{say(required ? "choose-group" : "none-said")}</option>
        {stakeholderGroupNames.map((group) => (
          <option value={group} selected={value === group}>
            {groupName(ask.language, group)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The four steps of visibility as a choice with a sentence each: to be understood at a glance. */
export function VisibilityChoice({ ask, value }: { readonly ask: Ask; readonly value: Visibility }) {
  const say = words.in(ask.language);
  return (
    <>
      {visibilities.map((one) => (
        <label class="choice">
          <input type="radio" name="visibility" value={one} checked={value === one} />
          <span>
            {say(`visible-${one}`)}
            <small>{say(`visible-${one}-means`)}</small>
          </span>
        </label>
      ))}
    </>
  );
}

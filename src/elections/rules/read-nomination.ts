import { countryCodes } from "../../kernel/places/countries.ts";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import type { NominationTyped } from "../form-model.ts";
import { type Gender, genders, type Nomination } from "../model.ts";
import { isAddress } from "./read-roll.ts";
import * as read from "./reading.ts";

/** What a candidate says of themselves; the gender is kept apart, and only counted. */
export interface Standing {
  readonly fields: Pick<Nomination, "affiliation" | "group" | "country" | "statement">;
  readonly gender: Gender | null;
}

const optional = <T extends string>(complain: read.Complain, field: string, typed: string, choices: readonly T[]) =>
  typed === "" ? null : read.oneOf(complain, field, typed, choices);

function countryOf(complain: read.Complain, typed: string): string | null {
  const code = typed.trim().toUpperCase();
  if (code === "") return null;
  if (!countryCodes.includes(code)) complain("country", "country-unknown", { country: code.slice(0, 20) });
  return code;
}

export const readStanding = (typed: NominationTyped): read.Reading<Standing> =>
  read.reading((complain) => ({
    fields: {
      affiliation: read.line(complain, "affiliation", typed.affiliation),
      group: optional(complain, "group", typed.group, stakeholderGroupNames),
      country: countryOf(complain, typed.country),
      statement: read.paragraphs(complain, "statement", typed.statement),
    },
    gender: optional(complain, "gender", typed.gender, genders),
  }));

export const readProposal = (
  typed: NominationTyped,
): read.Reading<{ readonly name: string; readonly email: string; readonly statement: string }> =>
  read.reading((complain) => {
    const email = typed.email.trim().toLowerCase();
    if (!isAddress(email)) complain("email", "email-unreadable");
    return {
      name: read.needed(complain, "name", typed.name),
      email,
      statement: read.paragraphs(complain, "statement", typed.statement),
    };
  });

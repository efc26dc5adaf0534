import { DateTime } from "luxon";
import type { ProcessTyped } from "../form-model.ts";
import { type ProcessState, processStates } from "../model.ts";
import * as read from "./reading.ts";

export interface ProcessFields {
  readonly title: string;
  readonly description: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly state: ProcessState;
}

function date(complain: read.Complain, field: string, typed: string): string | null {
  const text = typed.trim();
  if (text === "") return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || !DateTime.fromISO(text).isValid) complain(field, "date-unreadable");
  return text;
}

export const readProcess = (typed: ProcessTyped): read.Reading<ProcessFields> =>
  read.reading((complain) => {
    const starts = date(complain, "starts", typed.starts);
    const ends = date(complain, "ends", typed.ends);
    if (starts && ends && ends < starts) complain("ends", "ends-before-it-starts");
    return {
      title: read.title(complain, typed.title),
      description: read.paragraphs(complain, "description", typed.description),
      starts,
      ends,
      state: read.oneOf(complain, "state", typed.state, processStates),
    };
  });

import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { BodyTyped } from "../form-model.ts";
import { type BodyId, type Level, levels } from "../model.ts";
import * as read from "./reading.ts";

export interface BodyFields {
  readonly title: string;
  readonly shortName: string | null;
  readonly level: Level;
  readonly description: string;
  readonly zone: string;
  readonly language: string;
  readonly groups: readonly StakeholderGroup[];
  readonly above: readonly BodyId[];
}

export const readBody = (typed: BodyTyped): read.Reading<BodyFields> =>
  read.reading((complain) => ({
    title: read.title(complain, typed.title),
    shortName: read.line(complain, "shortName", typed.shortName, 30) || null,
    level: read.oneOf(complain, "level", typed.level, levels),
    description: read.paragraphs(complain, "description", typed.description),
    zone: read.zone(complain, typed.zone),
    language: read.languageTag(complain, typed.language),
    groups: read.groups(complain, typed.groups),
    above: [...new Set(typed.above)].filter((id) => id !== "") as BodyId[],
  }));

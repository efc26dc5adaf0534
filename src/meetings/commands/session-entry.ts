/**
 * A session's fields as the journal may tell them: of a closed one, only what an outsider may know; where modalities
 * say who may attend, not where one comes in; of none what was written freely, for an agenda names people.
 */
import type { PlaceRules } from "../../modalities/index.ts";
import type { JsonObject } from "../../platform/journal/index.ts";
import type { SessionFields } from "../rules/read-session.ts";

/** The stage that was chosen, for the line of the journal; a complaint where the modalities do not know it. */
export function stageChosen(
  rules: PlaceRules | null,
  stage: string | null,
): { readonly complaint: { readonly key: "choose-one" } } | { readonly told: JsonObject } {
  if (rules === null || stage === null) return { told: {} };
  if (stage !== "" && !rules.rights.stages.includes(stage)) return { complaint: { key: "choose-one" } };
  return { told: { stage: stage === "" ? null : stage } };
}

export function told(
  fields: SessionFields,
  attendanceRuled: boolean,
): { readonly payload: JsonObject; readonly private: JsonObject } {
  const { title, zone, attribution, language } = fields;
  const outside = {
    title,
    zone,
    attribution,
    language,
    starts: fields.starts.toISOString(),
    ends: fields.ends?.toISOString() ?? null,
  };
  const about = { description: fields.description, agenda: [...fields.agenda] };
  const door = { place: fields.place, online: fields.online };
  return attribution === "closed" || attendanceRuled
    ? { payload: outside, private: { ...about, ...door } }
    : { payload: { ...outside, ...door }, private: about };
}

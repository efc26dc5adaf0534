/** A session's fields as the journal may tell them: of a closed one, only what an outsider may know. */
import type { JsonObject } from "../../platform/journal/index.ts";
import type { SessionFields } from "../rules/read-session.ts";

export function told(fields: SessionFields): { readonly payload: JsonObject; readonly private: JsonObject } {
  const { title, zone, attribution, language } = fields;
  const outside = {
    title,
    zone,
    attribution,
    language,
    starts: fields.starts.toISOString(),
    ends: fields.ends?.toISOString() ?? null,
  };
  const inside = {
    description: fields.description,
    place: fields.place,
    online: fields.online,
    agenda: [...fields.agenda],
  };
  return attribution === "closed"
    ? { payload: outside, private: inside }
    : { payload: { ...outside, ...inside }, private: {} };
}

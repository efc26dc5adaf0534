import type { FC } from "hono/jsx";
import type { Language } from "../../../platform/languages/index.ts";
import type { RecordGlance } from "../../view-model.ts";

/** Draws who was heard in a record; handed in by the room of records. */
export type RingOf = FC<{ readonly glance: RecordGlance; readonly language: Language }>;

import type { enRuled } from "./en.ts";

export type RuledKey = keyof typeof enRuled;

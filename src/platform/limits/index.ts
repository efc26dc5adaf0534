export { evenly, type Pace, usualPace } from "./evenly.ts";
export { guard, networkOfRequest } from "./guard.ts";
export { countLetter, letterBox } from "./letters.ts";
export { type Allowances, type Counted, createLimits, type Limits, usualAllowances } from "./limits.ts";
export { tooOften } from "./problem.ts";

export { type ActName, type Answer, actNames, type RuleName, type Subject } from "./model.ts";
export { refusal } from "./refusal.ts";
export { may } from "./rules/may.ts";

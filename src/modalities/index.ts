export { modalitiesSource } from "./library.ts";
export type { ActName, Answer, RuleName, Subject } from "./model.ts";
export { readModalities } from "./parse.ts";
export { refusal } from "./refusal.ts";
export { modalitiesRoutes } from "./routes.tsx";
export { may } from "./rules/may.ts";

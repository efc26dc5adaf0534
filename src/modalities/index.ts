export { type ActName, type Answer, actNames, type RuleName, type Subject } from "./model.ts";
export { refusal } from "./refusal.ts";
export { modalitiesRoutes } from "./routes.tsx";
export { may } from "./rules/may.ts";

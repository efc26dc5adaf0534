export type { ElectionsDeps } from "./commands/acting.ts";
export { electionsMigration } from "./migration.ts";
export { electionsRoutes } from "./routes/index.ts";

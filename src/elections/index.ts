export type { ElectionsDeps } from "./commands/acting.ts";
export { electionsMigration, electionsRollMigration } from "./migration.ts";
export { electionsRoutes } from "./routes/index.ts";

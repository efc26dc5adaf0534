export { searchMigration } from "./migration.ts";
export { searchRoutes } from "./routes.tsx";
export { indexRecord, unindexRecord } from "./store/index-record.ts";

export { searchMigration } from "./migration.ts";
export { catchUpSearch, indexPublished } from "./publication.ts";
export { searchRoutes } from "./routes.tsx";
export { unindexRecord } from "./store/index-record.ts";

export type { DoorDeps } from "./commands/command.ts";
export { firstAdministratorLink } from "./commands/first-administrator.ts";
export { directoryMigration } from "./migration.ts";
export { noPlaces, type Place, type Places } from "./places.ts";
export { readNames } from "./store.ts";
export { directoryRoutes } from "./routes/index.ts";
export { refuseBadToken, whoAsks } from "./who-asks.ts";

export type { DoorDeps } from "./commands/command.ts";
export { firstAdministratorLink } from "./commands/first-administrator.ts";
export { noContacts } from "./entries/contacts.ts";
export { entriesMigration } from "./entries/migration.ts";
export { directoryMigration } from "./migration.ts";
export type { Place, Places } from "./places.ts";
export { directoryRoutes } from "./routes/index.ts";
export { readNames } from "./store.ts";
export { refuseBadToken, whoAsks } from "./who-asks.ts";

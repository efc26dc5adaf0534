export { addCapacity, endCapacity, wearCapacity } from "./commands/capacities.ts";
export { firstAdministratorLink } from "./commands/first-administrator.ts";
export { grantRole } from "./commands/grant-role.ts";
export { withdrawRole } from "./commands/withdraw-role.ts";
export { directoryMigration } from "./migration.ts";
export { noPlaces, type Place, type Places } from "./places.ts";
export { readNames } from "./store.ts";
export { whoAsks } from "./who-asks.ts";

export { type Cookies, type Doors, openDoors, type SignedIn } from "./doors.ts";
export { linkMinutes } from "./library.ts";
export { signInMigration } from "./migration.ts";
export { installationSecret } from "./secret.ts";

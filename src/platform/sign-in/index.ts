export { type Doors, openDoors } from "./doors.ts";
export { hashToken, libraryPath, linkMinutes, type OpenidProvider } from "./library.ts";
export { signInMigration } from "./migration.ts";
export { ownPath } from "./own-path.ts";
export { addressOf, findPersonAt } from "./people.ts";
export { installationSecret } from "./secret.ts";
export type { Cookies } from "./sessions.ts";
export {
  type Passkey,
  readPasskeys,
  readSignIns,
  type SignIn,
  writePasskeyEnd,
  writeSignInEnd,
} from "./store.ts";

export { backup } from "./backup.ts";
export type { Manifest } from "./model.ts";
export { type RestoreOptions, restore } from "./restore.ts";

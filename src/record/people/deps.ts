import type { Contacts } from "../../directory/index.ts";
import type { DeskDeps } from "../load-desk.ts";

export interface PeopleDeps extends DeskDeps {
  /** Who counts whom among their contacts, for what the reader may see of the directory. */
  readonly contacts: Contacts;
}

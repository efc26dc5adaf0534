/** Whose contact somebody is: asked of the ties, which are passed in. */
import type { PersonId } from "../../kernel/ids.ts";

export interface Contacts {
  /** Those of `among` who count the viewer among their contacts. */
  readonly whoseContact: (viewer: PersonId, among: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>;
  /** Everybody who counts the viewer among their contacts. */
  readonly whoCounts: (viewer: PersonId) => Promise<readonly PersonId[]>;
}

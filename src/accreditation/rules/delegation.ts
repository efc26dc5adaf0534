/** Who comes with an applicant, and who looks after the application. */
import type { Application, Round } from "../model.ts";

/** Whoever applied for themselves comes alone. */
export const mostDelegates = (
  { kind }: Pick<Application, "kind">,
  { delegation }: Pick<Round, "delegation">,
): number => (kind === "person" ? 1 : delegation);

/** A person who applied for themselves stays who they are; a name on a list gets somebody who looks after it. */
export const mayHandOver = ({ kind, applicant }: Pick<Application, "kind" | "applicant">): boolean =>
  kind === "organisation" || applicant === null;

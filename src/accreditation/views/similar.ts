/** Applications of one round that may be of one organisation under two spellings. */
import type { Application } from "../model.ts";
import { mayBeSame } from "../rules/same-name.ts";

/** Those beside which this one should be looked at; withdrawn ones are let go, and pairs already told apart. */
export const similarTo = (
  application: Application,
  all: readonly Application[],
  toldApart: (a: Application["id"], b: Application["id"]) => boolean,
): readonly Application[] =>
  application.withdrawnAt || application.kind === "person"
    ? []
    : all.filter(
        (other) =>
          other.id !== application.id &&
          other.round === application.round &&
          other.kind === "organisation" &&
          other.withdrawnAt === null &&
          !toldApart(application.id, other.id) &&
          mayBeSame(application.name, other.name),
      );

/** Applications of one round that may be of one organisation under two spellings. */

import { namesakes } from "../../directory/matching/rules/namesakes.ts";
import type { Application } from "../model.ts";

type ToldApart = (a: Application["id"], b: Application["id"]) => boolean;

/** So many names are looked up for one page: looking up costs some milliseconds among thousands alike. */
const most = 300;

/**
 * Tells of an application beside which others it should be looked at. Withdrawn ones are let go, and pairs that were
 * told apart. Once a list is circulated, it stays as it is.
 */
export function similarAmong(all: readonly Application[], toldApart: ToldApart) {
  const looked = all.filter(({ kind, withdrawnAt }) => kind === "organisation" && withdrawnAt === null);
  const find = namesakes(looked);
  let asked = 0;
  return (application: Application): readonly Application[] => {
    if (!looked.includes(application) || application.circulatedAt !== null || application.settled) return [];
    asked += 1;
    return asked > most ? [] : find(application).filter((other) => !toldApart(application.id, other.id));
  };
}

import { accreditationRoutes } from "../accreditation/index.ts";
import {
  directoryRoutes,
  lawRoutes,
  personAt,
  readEmployers,
  readNames,
  readStandings,
  tableRoutes,
} from "../directory/index.ts";
import { electionsRoutes } from "../elections/index.ts";
import type { PersonId } from "../kernel/ids.ts";
import { meetingsRoutes } from "../meetings/index.ts";
import { inForceRoutes, modalitiesRoutes, proposalRoutes, seatRoutes } from "../modalities/index.ts";
import { assetRoutes } from "../platform/html/index.ts";
import { openApiRoute, type Route } from "../platform/http/index.ts";
import {
  deskRoutes,
  importRoutes,
  publishedRecords,
  publishedRoutes,
  RecordRing,
  recordGlances,
  recordPeopleRoutes,
  recordStates,
  searchRoutes,
} from "../record/index.ts";
import { gatheringsOf } from "./gatherings.ts";
import { happenings } from "./happenings.ts";
import { allHoldings } from "./holdings.ts";
import { namedIn } from "./named-in.ts";
import { ruledPlaces } from "./ruled-places.ts";
import type { SiteDeps } from "./site.ts";
import { accreditationDeps } from "./tend-rounds.ts";

/** Every address of Rapport, room by room. */
export function allRoutes(deps: SiteDeps): readonly Route[] {
  const names = (people: readonly PersonId[]) => readNames(deps.db, people);
  const records = publishedRecords(deps.db);
  const places = ruledPlaces(deps.db);
  const rooms = [
    ...lawRoutes(deps.directory, { holdings: allHoldings, namedIn: namedIn(deps.db) }),
    ...directoryRoutes(deps.directory),
    ...tableRoutes(deps.directory, gatheringsOf(deps.db, records)),
    ...modalitiesRoutes,
    ...inForceRoutes(places),
    ...proposalRoutes(places),
    ...seatRoutes(places),
    ...accreditationRoutes(accreditationDeps(deps.directory, deps.origin)),
    ...searchRoutes(deps),
    ...importRoutes({ db: deps.db, allow: deps.config.importAllow }),
    ...deskRoutes({ ...deps, names, model: deps.config.model }),
    ...recordPeopleRoutes({ ...deps, names, model: deps.config.model, contacts: deps.directory.contacts }),
    ...publishedRoutes({ db: deps.db, records, contacts: deps.directory.contacts }),
    ...electionsRoutes({
      db: deps.db,
      mail: deps.directory.mail,
      limits: deps.directory.limits,
      personAt: (email, name, by) => personAt(deps.directory, email, name, by),
      namesOf: names,
      namesSeen: places.namesSeen,
      standingOf: (people) => readStandings(deps.db, people),
      employersOf: (written) => readEmployers(deps.db, written),
    }),
    // Last: the first word of an address may be any body.
    ...meetingsRoutes({
      db: deps.db,
      recordStates,
      also: () => happenings(deps.db),
      glance: recordGlances(records),
      Ring: RecordRing,
    }),
  ];
  return [...assetRoutes, openApiRoute(rooms), ...rooms];
}

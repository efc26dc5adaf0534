import type { Route } from "../platform/http/index.ts";
import type { AccreditationDeps } from "./commands/acting.ts";
import { applicationRoutes } from "./routes/applications.tsx";
import { deskRoutes } from "./routes/desk.tsx";
import { exampleRoutes } from "./routes/example.tsx";
import { invitationRoutes } from "./routes/invitations.tsx";
import { publicRoutes } from "./routes/public.tsx";
import { receivedRoutes } from "./routes/received.tsx";

export { tendRounds } from "./commands/tend.ts";
export { accreditationInvitationsMigration } from "./invitations-migration.ts";
export { accreditationMigration } from "./migration.ts";
export { accreditationLettersMigration } from "./received-migration.ts";
export { accreditationTellingMigration } from "./telling-migration.ts";

export const accreditationRoutes = (deps: AccreditationDeps): readonly Route[] => [
  ...exampleRoutes,
  ...publicRoutes(deps),
  ...deskRoutes(deps),
  ...applicationRoutes(deps),
  ...invitationRoutes(deps),
  ...receivedRoutes(deps),
];

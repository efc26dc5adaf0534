/** What others do at the same desk, told to the pages that are open: which version, at which cue. Never what was written. */
import { type Route, raw } from "../../../platform/http/index.ts";
import { allowed } from "../../commands/desk/acting.ts";
import { type DeskDeps, sessionOf } from "../../load-desk.ts";
import { deskPath } from "./act-tools.ts";

const told = new Set(["record.edit", "record.import", "record.publish", "record.unpublish"]);

export function deskLive(deps: DeskDeps): readonly Route[] {
  const { live } = deps;
  if (live === null) return [];
  return [
    raw({
      method: "get",
      path: `${deskPath}/live`,
      summary: "Events of the desk, as they happen: the version made, and the intervention it was made at",
      produces: "text/event-stream",
      handle: async (ask, c) => {
        const at = await sessionOf(deps.db, ask);
        if (!at.ok) return c.json(at.problem, at.problem.status);
        const { acting, session } = at.value;
        // The draft itself, which may be long, is of no use here: many pages come back at once after a break.
        const answer = allowed(acting, "record.edit", session);
        if (!answer.ok) return c.json(answer.problem, answer.problem.status);
        return live.stream(c, {
          // Whoever may be at the desk may see the same of it.
          key: `desk ${session.id}`,
          tell: ({ act, subject, payload }) =>
            subject === session.href && told.has(act) ? { name: "desk", data: { act, change: payload } } : null,
        });
      },
    }),
  ];
}

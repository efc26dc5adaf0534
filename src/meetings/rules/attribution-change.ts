/**
 * Whether a change of a session's attribution rule could tell somebody more than was promised when people spoke.
 * On the record may become either of the others at any time. Everything else shows more to someone: lifting the Chatham
 * House Rule tells who spoke; opening a closed session tells what was said; and closing one that was under the Chatham
 * House Rule tells its participants who spoke.
 */
import type { Attribution } from "../../kernel/stakeholders.ts";

export const tellsMore = (from: Attribution, to: Attribution): boolean => from !== to && from !== "on-the-record";

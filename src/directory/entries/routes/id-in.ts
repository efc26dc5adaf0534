import type { Ask } from "../../../platform/http/index.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

/** The id in an address; one that is none names nothing, and finds nothing. */
export const idIn = <Id extends string>({ params }: Ask, name: string): Id => {
  const given = (params[name] ?? "").toLowerCase();
  return (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(given) ? given : nobody) as Id;
};

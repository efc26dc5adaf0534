import { expect, it } from "vitest";
import { isReserved } from "../../meetings/rules/slug.ts";
import { allRoutes } from "../routes.ts";
import type { SiteDeps } from "../site.ts";

it("no body can take an address that is Rapport's own", () => {
  const origin = "http://localhost";
  const deps = { directory: {}, config: { importAllow: [] }, origin } as unknown as SiteDeps;
  const firstWords = allRoutes(deps).map(({ path }) => path.split("/")[1] ?? "");
  const own = [...new Set(firstWords)].filter((word) => word !== "" && !word.startsWith(":"));
  expect(own.length).toBeGreaterThan(2);
  expect(own.filter((word) => !isReserved("body", word))).toEqual([]);
});

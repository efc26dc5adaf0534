import { defineConfig } from "vitest/config";
import { totals } from "./test-totals.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    globalSetup: ["src/app/testing-setup.ts", "src/platform/browser/testing-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ["default", totals],
  },
});

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
    // Programs are killed and browsers driven here, on machines that may be busy: CONTRIBUTING says what then.
    retry: 1,
    reporters: ["default", totals],
  },
});

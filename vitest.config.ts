import { defineConfig } from "vitest/config";
import { totals } from "./test-totals.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    globalSetup: ["src/app/testing-setup.ts", "src/platform/browser/testing-setup.ts"],
    // Programs are started and killed here, and browsers driven, on machines that may be busy: what waits, waits for what
    // it needs and not for a time, and gives up late. CONTRIBUTING says what then.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000, interval: 20 } },
    maxWorkers: 2,
    retry: 1,
    reporters: ["default", totals],
  },
});

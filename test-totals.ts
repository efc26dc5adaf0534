/**
 * The last line of a test run, the same for every reader of it: `N passed, N failed, N skipped`. Before it stand the
 * tests that passed only at their second try: each is to be mended.
 */
import type { Reporter } from "vitest/node";

export const totals: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    const again: string[] = [];
    for (const module of modules) {
      if (module.state() === "failed" && module.errors().length > 0) count.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === "passed" || state === "failed" || state === "skipped") count[state] += 1;
        if (test.diagnostic()?.flaky) again.push(`${module.relativeModuleId}: ${test.fullName}`);
      }
    }
    process.on("exit", () => {
      for (const name of again) process.stdout.write(`\npassed at the second try: ${name}`);
      process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  },
};

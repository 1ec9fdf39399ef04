import { expect, test } from "vitest";
import { testSummary } from "../src/test-run.mjs";

test("the summary of a passed run ends in its count", () => {
  const log =
    " ✓ a.test.ts (3 tests) 5ms\n\n Test Files  1 passed (1)\n      Tests  3 passed (3)\n   Duration  1.00s\n";
  expect(testSummary(log)).toBe(" Test Files  1 passed (1)\n      Tests  3 passed (3)\n3 passed, 0 failed");
});

test("the summary of a failed run counts both", () => {
  const log = " Test Files  1 failed (1)\n      Tests  2 failed | 1 passed | 4 skipped (7)\n";
  expect(testSummary(log).split("\n").at(-1)).toBe("1 passed, 2 failed");
});

import { describe, expect, test } from "vitest";
import { exitOf, parseTimes } from "../../src/executor/host-shell.ts";

describe("what the shell reports", () => {
  test.each([
    ["ready\n0m0.00s 0m0.00s\n1m2.50s 0m0.04s\n", { user: 62_500, kernel: 40 }],
    ["0m0.001000s 0m0.000000s\n0m0.010000s 12m0.000600s\n", { user: 10, kernel: 720_001 }],
    ["0m0,000s 0m0,000s\n0m1,250s 0m0,500s\n", { user: 1250, kernel: 500 }],
    ["ready\n", undefined],
    ["", undefined],
  ])("COL-5: the last line of %j is the time of what it waited for", (report, times) => {
    expect(parseTimes(report)).toEqual(times);
  });

  test("TSK-11: codes above 128 name a signal where there is one of that number", () => {
    expect(exitOf(3, null)).toEqual({ exitCode: 3, message: "" });
    expect(exitOf(null, "SIGKILL")).toEqual({
      exitCode: 137,
      message: "It was ended by signal SIGKILL: exit code 137.",
    });
    expect(exitOf(134, null).message).toBe("It was ended by signal SIGABRT: exit code 134.");
    expect(exitOf(255, null)).toEqual({ exitCode: 255, message: "" });
    expect(exitOf(128, null)).toEqual({ exitCode: 128, message: "" });
  });
});

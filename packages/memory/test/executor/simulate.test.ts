import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../src/clock/index.ts";
import {
  type SimulatedResult,
  type SimulatedTask,
  simulate,
  type TaskExit,
} from "../../src/executor/index.ts";
import { taskRun } from "./task-run.ts";

function run(behaviour?: (task: SimulatedTask) => SimulatedResult) {
  const clock = new VirtualClock();
  const exits: TaskExit[] = [];
  const running = simulate(behaviour).start(taskRun({}), clock, (exit) => exits.push(exit));
  return { clock, exits, running, start: clock.now() };
}

describe("what a task does", () => {
  test("TSK-11: by default it ends after a second with exit code 0", async () => {
    const { clock, exits, start } = run();
    await clock.advance(999);
    expect(exits).toEqual([]);
    await clock.runUntilIdle();
    expect(clock.now() - start).toBe(1000);
    expect(exits).toMatchObject([{ reason: "exited", exitCode: 0, message: "" }]);
  });

  test("TSK-11: runtime and exit code are what the function says of the task", async () => {
    let seen: SimulatedTask | undefined;
    const { clock, exits, start } = run((task) => {
      seen = task;
      return { runtime: 5, exitCode: 3, output: "text" };
    });
    await clock.runUntilIdle();
    expect(clock.now() - start).toBe(5);
    expect(exits).toMatchObject([{ reason: "exited", exitCode: 3 }]);
    expect(seen).toEqual({
      jobId: 1,
      taskId: 1,
      commandId: 0,
      attempt: 1,
      name: "solve",
      commandLine: "true",
      allocation: [{ node: "NODE01", processors: 2 }],
      environment: { CCP_TASKNAME: "solve" },
    });
  });

  test("COL-5: user processor time is time times processors, and nothing else is used", async () => {
    const { clock, exits, running } = run(() => ({ runtime: 500 }));
    await clock.advance(200);
    expect((await running.usage()).userProcessorTime).toBe(400);
    await clock.runUntilIdle();
    expect(exits[0]?.usage).toEqual({
      allocatedNodes: [{ node: "NODE01", processors: 2 }],
      processes: [],
      kernelProcessorTime: 0,
      userProcessorTime: 1000,
      workingSet: 0,
    });
  });

  test("CXL-5: a killed task is gone at once, and one that never ends can be killed", async () => {
    const { clock, exits, running } = run(() => ({ runtime: Number.POSITIVE_INFINITY }));
    await clock.advance(1e9);
    expect(exits).toEqual([]);
    const gone = running.kill();
    expect(exits).toMatchObject([{ reason: "exited", exitCode: 143 }]);
    await gone;
    await running.kill();
    await clock.runUntilIdle();
    expect(exits).toHaveLength(1);
  });
});

describe("a broken simulation", () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      "throws",
      () => {
        throw new Error("no luck");
      },
      /task 1 of job 1 failed: no luck$/,
    ],
    ["gives nothing", () => undefined, /it gave undefined\. Give an object/],
    ["gives a promise", async () => ({ runtime: 1 }), /it gave a promise/],
    ["gives a negative runtime", () => ({ runtime: -1 }), /its runtime is -1/],
    ["gives a runtime that is no number", () => ({ runtime: Number.NaN }), /its runtime is NaN/],
    ["gives half an exit code", () => ({ exitCode: 0.5 }), /its exitCode is 0\.5/],
    ["gives too large an exit code", () => ({ exitCode: 2 ** 31 }), /its exitCode is 2147483648/],
    ["gives output that is no text", () => ({ output: 1 }), /its output is 1/],
  ])("JOB-17: one that %s is a system error", async (_, behaviour, message) => {
    // The cast stands for callers in plain JavaScript.
    const { clock, exits } = run(behaviour as () => SimulatedResult);
    expect(exits).toEqual([]);
    await clock.runUntilIdle();
    expect(exits).toMatchObject([{ reason: "executor failed", exitCode: 1 }]);
    expect(exits[0]?.message).toMatch(message);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RealClock } from "../../src/clock/index.ts";

describe("with the timers of the host", () => {
  test("TSK-12: a timer fires, a canceled one does not, and both count as work until then", async () => {
    const clock = new RealClock();
    const seen: string[] = [];
    const cancel = clock.scheduleWork(1, () => seen.push("canceled"));
    clock.scheduleWork(1, () => seen.push("fired"));
    cancel();
    cancel();
    await clock.runUntilIdle();
    expect(seen).toEqual(["fired"]);
  });

  test("SCH-2: the ends of one instant are gathered", async () => {
    const clock = new RealClock();
    const seen: string[] = [];
    clock.atEndOfInstant(() => seen.push("a"));
    clock.atEndOfInstant(() => seen.push("b"));
    seen.push("instant");
    await clock.runUntilIdle();
    expect(seen).toEqual(["instant", "a", "b"]);
  });

  test("SCH-10: a timer in the background does not keep the clock busy", async () => {
    const clock = new RealClock();
    const cancel = clock.schedule(1_000_000, () => {});
    await clock.runUntilIdle();
    cancel();
  });

  test("GEN-5: advance says that it needs virtual time", async () => {
    await expect(new RealClock().advance()).rejects.toThrow('advance needs clock: "virtual"');
  });
});

test("CMD-4: whoever waits keeps the process alive until the answer is there", async () => {
  const clock = new RealClock();
  const intervals = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const before = intervals();
  let answer: (text: string) => void = () => {};
  const waiting = clock.waitFor(
    new Promise<string>((resolve) => {
      answer = resolve;
    }),
  );
  expect(intervals()).toBe(before + 1);
  answer("here");
  expect(await waiting).toBe("here");
  expect(intervals()).toBe(before);
  await expect(clock.waitFor(Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(intervals()).toBe(before);
});

describe("with counted timers", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("JT-5: a limit beyond what one timer can hold comes at its time", () => {
    const clock = new RealClock();
    let fired = 0;
    const days = 24 * 3600 * 1000;
    clock.schedule(60 * days, () => fired++);
    clock.schedule(Number.POSITIVE_INFINITY, () => fired++);
    vi.advanceTimersByTime(60 * days - 1);
    expect(fired).toBe(0);
    vi.advanceTimersByTime(1);
    expect(fired).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

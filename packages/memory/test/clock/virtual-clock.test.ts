import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VIRTUAL_START, VirtualClock } from "../../src/clock/index.ts";

describe("order within and between instants", () => {
  test("SCH-10: timers fire by due time, then in the order in which they were scheduled", async () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    for (const [delay, name] of [
      [20, "c"],
      [10, "a"],
      [20, "d"],
      [10, "b"],
    ] as const) {
      clock.scheduleWork(delay, () => seen.push(`${name}@${clock.now() - VIRTUAL_START}`));
    }
    await clock.runUntilIdle();
    expect(seen).toEqual(["a@10", "b@10", "c@20", "d@20"]);
  });

  test("SCH-2: the end of an instant comes after all that is due, and what it brings up runs before time moves", () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    clock.scheduleWork(10, () => {
      seen.push("first");
      clock.atEndOfInstant(() => {
        seen.push("end");
        clock.scheduleWork(0, () => seen.push("again"));
        clock.atEndOfInstant(() => seen.push("second end"));
      });
    });
    clock.scheduleWork(10, () => seen.push("second"));
    clock.scheduleWork(11, () => seen.push("later"));
    void clock.advance(10);
    expect(seen).toEqual(["first", "second", "end", "again", "second end"]);
    expect(clock.now()).toBe(VIRTUAL_START + 10);
  });

  test("SCH-10: any timers, some canceled, fire in the order of a stable sort", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ delay: fc.nat(20), isCanceled: fc.boolean() })), (timers) => {
        const clock = new VirtualClock();
        const seen: number[] = [];
        const cancels = timers.map(({ delay }, index) => clock.scheduleWork(delay, () => seen.push(index)));
        for (const [index, { isCanceled }] of timers.entries()) if (isCanceled) cancels[index]!();
        void clock.runUntilIdle();
        const expected = [...timers.entries()]
          .filter(([, { isCanceled }]) => !isCanceled)
          .sort(([, a], [, b]) => a.delay - b.delay)
          .map(([index]) => index);
        expect(seen).toEqual(expected);
      }),
    );
  });
});

describe("moving time", () => {
  test("SCH-10: time starts at a fixed instant and does not move by itself", async () => {
    const clock = new VirtualClock();
    let fired = 0;
    clock.scheduleWork(0, () => fired++);
    clock.atEndOfInstant(() => fired++);
    await new Promise((resolve) => setImmediate(resolve));
    expect(new Date(clock.now()).toISOString()).toBe("2006-08-01T00:00:00.000Z");
    expect(fired).toBe(0);
    void clock.advance(0);
    expect(fired).toBe(2);
  });

  test("SCH-10: advance does all it can before it returns, also twice in a row", () => {
    const clock = new VirtualClock();
    const seen: number[] = [];
    for (const delay of [100, 200, 201]) clock.scheduleWork(delay, () => seen.push(delay));
    void clock.advance(100);
    void clock.advance(100);
    expect(seen).toEqual([100, 200]);
    expect(clock.now()).toBe(VIRTUAL_START + 200);
  });

  test("SCH-10: an awaited advance has settled what the promises of the last instant led to", async () => {
    const clock = new VirtualClock();
    let passes = 0;
    clock.scheduleWork(5, async () => {
      await Promise.resolve();
      clock.atEndOfInstant(() => passes++);
    });
    await clock.advance(5);
    expect(passes).toBe(1);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("GEN-5: advance(%s) is refused", async (delay) => {
    await expect(new VirtualClock().advance(delay)).rejects.toThrow(/0 and up/);
  });

  test("JOB-15: timers in the background fire on the way, but time does not go on for them", async () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    clock.schedule(5, () => seen.push("near"));
    clock.schedule(1000, () => seen.push("far"));
    clock.scheduleWork(10, () => seen.push("work"));
    await clock.runUntilIdle();
    expect(seen).toEqual(["near", "work"]);
    expect(clock.now()).toBe(VIRTUAL_START + 10);
    await clock.advance(990);
    expect(seen).toEqual(["near", "work", "far"]);
  });

  test("GEN-7: an action that throws rejects that run only", async () => {
    const clock = new VirtualClock();
    clock.scheduleWork(1, () => {
      throw new Error("broken");
    });
    clock.scheduleWork(2, () => {});
    await expect(clock.runUntilIdle()).rejects.toThrow("broken");
    await clock.runUntilIdle();
    expect(clock.now()).toBe(VIRTUAL_START + 2);
  });
});

describe("held time", () => {
  test("SCH-10: while work is held, time stands still and the instant goes on", async () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    const release = clock.hold();
    clock.scheduleWork(10, () => seen.push("timer"));
    const moved = clock.advance(10).then(() => seen.push("moved"));
    clock.atEndOfInstant(() => seen.push("end of instant"));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(seen).toEqual(["end of instant"]);
    expect(clock.now()).toBe(VIRTUAL_START);
    release();
    release();
    await moved;
    expect(seen).toEqual(["end of instant", "timer", "moved"]);
  });

  test("SCH-10: runUntilIdle waits for held work even where no timer is left", async () => {
    const clock = new VirtualClock();
    const releases = [clock.hold(), clock.hold()];
    let isIdle = false;
    const idle = clock.runUntilIdle().then(() => {
      isIdle = true;
    });
    releases[0]!();
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(isIdle).toBe(false);
    releases[1]!();
    await idle;
    expect(isIdle).toBe(true);
  });
});

describe("an instant that is kept open", () => {
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

  test("SCH-11: it ends once all that keeps it open is over, and time waits for that", async () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    const closes = [clock.keepOpen(), clock.keepOpen()];
    clock.atEndOfInstant(() => seen.push(`end of ${clock.now() - VIRTUAL_START}`));
    clock.scheduleWork(0, () => seen.push("due now"));
    clock.scheduleWork(10, () => seen.push("due later"));
    const moved = clock.advance(10);
    closes[0]!();
    closes[0]!();
    await turn();
    await turn();
    expect(seen).toEqual(["due now"]);
    closes[1]!();
    await moved;
    expect(seen).toEqual(["due now", "end of 0", "due later"]);
  });

  test("SCH-11: an action is over, with all that it leads to, before its instant ends", async () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    for (const name of ["a", "b"]) {
      clock.act(10, async () => {
        seen.push(`${name} begins`);
        await turn();
        await turn();
        clock.atEndOfInstant(() => seen.push(`end asked for by ${name}`));
        clock.scheduleWork(0, () => seen.push(`due by ${name}`));
      });
    }
    clock.scheduleWork(10, () => {
      seen.push("work");
      clock.atEndOfInstant(() => seen.push("end"));
    });
    clock.act(20, () => void seen.push("at once"));
    await clock.runUntilIdle();
    const begun = ["a begins", "b begins", "work"];
    const ended = ["end", "end asked for by a", "end asked for by b"];
    expect(seen).toEqual([...begun, "due by a", "due by b", ...ended, "at once"]);
    expect(clock.now()).toBe(VIRTUAL_START + 20);
  });

  test("GEN-7: what an action throws or rejects with, the call that moves time rejects with", async () => {
    const clock = new VirtualClock();
    clock.act(1, () => {
      throw new Error("thrown");
    });
    clock.act(2, async () => {
      await turn();
      throw new Error("rejected");
    });
    clock.scheduleWork(3, () => {});
    await expect(clock.advance(1)).rejects.toThrow("thrown");
    await expect(clock.runUntilIdle()).rejects.toThrow("rejected");
    await clock.runUntilIdle();
    expect(clock.now()).toBe(VIRTUAL_START + 3);
  });

  test("GEN-7: an action that moves time is refused, instead of waiting for itself", async () => {
    const clock = new VirtualClock();
    for (const move of [() => clock.advance(1), () => clock.runUntilIdle()]) {
      const later = async () => {
        await turn();
        await move();
      };
      for (const action of [later, move]) {
        clock.act(0, action);
        await expect(clock.advance(0)).rejects.toThrow(/while an action .* is under way/);
      }
    }
    await clock.advance(1);
    expect(clock.now()).toBe(VIRTUAL_START + 1);
  });

  test("CMD-4: an action that waits for what only time can bring gets it", async () => {
    const clock = new VirtualClock();
    const seen: number[] = [];
    clock.schedule(1000, () => seen.push(1000));
    clock.act(10, async () => {
      const outcome = new Promise<void>((resolve) => void clock.scheduleWork(5, resolve));
      await clock.waitFor(outcome);
      await turn();
      await turn();
      seen.push(clock.now() - VIRTUAL_START);
    });
    await clock.runUntilIdle();
    expect(seen).toEqual([15]);
  });
});

describe("waiting for what only time can bring", () => {
  const at = (clock: VirtualClock) => clock.now() - VIRTUAL_START;
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const after = (clock: VirtualClock, delay: number) =>
    new Promise<number>((resolve) => {
      clock.scheduleWork(delay, () => resolve(at(clock)));
    });

  test("CMD-4: time moves until it is there, and no further", async () => {
    const clock = new VirtualClock();
    const seen: string[] = [];
    clock.schedule(5, () => seen.push("background"));
    clock.scheduleWork(10, () => seen.push("work"));
    clock.scheduleWork(30, () => seen.push("later"));
    expect(await clock.waitFor(after(clock, 20))).toBe(20);
    await turn();
    await turn();
    expect([at(clock), seen]).toEqual([20, ["background", "work"]]);
  });

  test("CMD-4: who got an answer goes on before time moves for the others", async () => {
    const clock = new VirtualClock();
    const waits = [10, 20, 30].map(async (delay) => {
      await clock.waitFor(after(clock, delay));
      await Promise.resolve();
      return at(clock);
    });
    expect(await Promise.all(waits)).toEqual([10, 20, 30]);
  });

  test("CMD-4: what is there already moves nothing, and so does a refusal", async () => {
    const clock = new VirtualClock();
    clock.scheduleWork(10, () => {});
    expect(await clock.waitFor(Promise.resolve("here"))).toBe("here");
    await expect(clock.waitFor(Promise.reject(new Error("no")))).rejects.toThrow("no");
    await turn();
    expect(at(clock)).toBe(0);
  });

  test("CMD-4: time that is being moved on goes where it is told to, and on from there for who still waits", async () => {
    const clock = new VirtualClock();
    const waiting = clock.waitFor(after(clock, 100));
    await clock.advance(40);
    expect(at(clock)).toBe(40);
    expect(await waiting).toBe(100);
  });

  test("GEN-7: what an action or a timer throws meanwhile, whoever waits is told, and time goes on", async () => {
    const clock = new VirtualClock();
    const broken = [
      () => clock.act(1, () => Promise.reject(new Error("rejected"))),
      () =>
        clock.act(1, () => {
          throw new Error("thrown");
        }),
      () =>
        clock.scheduleWork(1, () => {
          throw new Error("timer");
        }),
    ];
    for (const [index, message] of ["rejected", "thrown", "timer"].entries()) {
      broken[index]!();
      await expect(clock.waitFor(after(clock, 20))).rejects.toThrow(message);
    }
    expect(at(clock)).toBe(3);
    expect(await clock.waitFor(after(clock, 5))).toBe(8);
  });

  test("CMD-4, SCH-11: what an action has yet to bring is waited for", async () => {
    const clock = new VirtualClock();
    const outcome = new Promise<number>((resolve) => {
      clock.act(10, async () => {
        await turn();
        await turn();
        resolve(await after(clock, 5));
      });
    });
    expect(await clock.waitFor(outcome)).toBe(15);
  });

  test("CMD-4: held time is waited for", async () => {
    const clock = new VirtualClock();
    const release = clock.hold();
    const waiting = clock.waitFor(after(clock, 10));
    await turn();
    await turn();
    expect(at(clock)).toBe(0);
    release();
    expect(await waiting).toBe(10);
  });

  test("CMD-4: a wait that outlives all work does not move what comes later", async () => {
    const clock = new VirtualClock();
    let answer = () => {};
    const waiting = clock.waitFor(
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
    );
    await turn();
    await turn();
    clock.scheduleWork(10, () => {});
    await turn();
    await turn();
    expect(at(clock)).toBe(0);
    answer();
    await waiting;
  });
});

import type { EngineClock } from "./engine-clock.ts";

/** The longest delay that the timers of Node.js know; a longer one they take for 1 ms. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * The time of the host. An instant is one turn of the event loop. Its timers alone keep no process of Node.js alive:
 * the processes of running tasks do that themselves.
 */
export class RealClock implements EngineClock {
  #held = 0;
  #endOfInstant: (() => void)[] = [];
  #waiting: (() => void)[] = [];

  now(): number {
    return Date.now();
  }

  schedule(delay: number, action: () => void): () => void {
    if (delay === Number.POSITIVE_INFINITY) return () => {};
    let left = delay;
    const wait = () => {
      const part = Math.min(left, LONGEST_TIMEOUT);
      left -= part;
      return setTimeout(() => {
        if (left > 0) timeout = wait();
        else action();
      }, part).unref();
    };
    let timeout = wait();
    return () => clearTimeout(timeout);
  }

  scheduleWork(delay: number, action: () => void): () => void {
    if (delay === Number.POSITIVE_INFINITY) return () => {};
    const release = this.hold();
    const cancel = this.schedule(delay, () => {
      try {
        action();
      } finally {
        release();
      }
    });
    return () => {
      cancel();
      release();
    };
  }

  atEndOfInstant(action: () => void): void {
    this.#endOfInstant.push(action);
    if (this.#endOfInstant.length > 1) return;
    const release = this.hold();
    setImmediate(() => {
      const actions = this.#endOfInstant;
      this.#endOfInstant = [];
      try {
        for (const each of actions) each();
      } finally {
        release();
      }
    });
  }

  hold(): () => void {
    this.#held++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#held--;
      if (this.#held === 0) this.#tellIdle();
    };
  }

  /** Holds: the turn of the event loop ends anyway. */
  keepOpen(): () => void {
    return this.hold();
  }

  /** Always throws: an instant of the host does not wait for an action. */
  act(): void {
    throw new Error(
      'at needs clock: "virtual". This cluster runs on real time, which does not wait for an action; use setTimeout.',
    );
  }

  /** Always rejects: the time of the host cannot be moved. */
  advance(): Promise<void> {
    return Promise.reject(
      new Error(
        'advance needs clock: "virtual". This cluster runs on real time, which cannot be moved; use runUntilIdle to wait for its work.',
      ),
    );
  }

  /** Resolves when no task runs and nothing is about to start; keeps the process of Node.js alive until then. */
  runUntilIdle(): Promise<void> {
    return this.waitFor(
      new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        if (this.#held === 0) this.#tellIdle();
      }),
    );
  }

  /** Time moves anyway; keeps the process of Node.js alive, so that whoever waits gets an answer. */
  async waitFor<T>(outcome: Promise<T>): Promise<T> {
    const alive = setInterval(() => {}, LONGEST_TIMEOUT);
    try {
      return await outcome;
    } finally {
      clearInterval(alive);
    }
  }

  #tellIdle(): void {
    if (this.#waiting.length === 0) return;
    // What just ended may bring up new work in promises that are not served yet.
    setImmediate(() => {
      if (this.#held > 0) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const resolve of waiting) resolve();
    });
  }
}

import { setImmediate } from "node:timers";
import type { EngineClock } from "./engine-clock.ts";
import { type Timer, TimerHeap } from "./timer-heap.ts";

/** When virtual time starts: 2006-08-01T00:00:00Z. */
export const VIRTUAL_START: number = Date.UTC(2006, 7, 1);

/** A stretch of time that somebody asked for. */
interface Run {
  /** Milliseconds to go, or as far as there is work. */
  readonly delay: number | "until idle";
  /** Set when its turn comes, since those before it move time. */
  target: number | undefined;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Somebody for whom time moves by itself. */
interface Waiter {
  /** Tells of what went wrong while it moved. */
  readonly fail: (reason: unknown) => void;
}

/**
 * Time that moves only when it is told to.
 *
 * While time runs, the timers of an instant fire first, by due time and then in the order in which they were
 * scheduled; then come the actions at its end; what these bring up at the same instant is run before time moves on.
 * {@link VirtualClock.advance} and {@link VirtualClock.runUntilIdle} do all they can before they return, so that a
 * caller who does not await sees the effect, unless real work holds time still. Several calls are served in turn.
 */
export class VirtualClock implements EngineClock {
  #now: number = VIRTUAL_START;
  #order = 0;
  #held = 0;
  /** How often the instant is kept open by what must be in it before it ends. */
  #kept = 0;
  /** Actions of {@link VirtualClock.act} that are under way. */
  #acting = 0;
  /** What such actions rejected with, until a run has told it. */
  readonly #failures: { readonly reason: unknown }[] = [];
  #workTimers = 0;
  readonly #timers = new TimerHeap();
  #endOfInstant: (() => void)[] = [];
  readonly #runs: Run[] = [];
  /** Callers who wait for what only time can bring; once there is no work, time cannot bring it any more. */
  readonly #awaited = new Set<Waiter>();
  /** How many callers are moving time on. */
  #moves = 0;
  #isRunning = false;
  #isWoken = false;

  now(): number {
    return this.#now;
  }

  /** Goes on from `time`, if that is later: what was asked for counts from there. Made while time is held. */
  goOnFrom(time: number): void {
    const leap = time - this.#now;
    if (!(leap > 0)) return;
    this.#now = time;
    for (const run of this.#runs) if (run.target !== undefined) run.target += leap;
  }

  schedule(delay: number, action: () => void): () => void {
    return this.#add(delay, action, false);
  }

  scheduleWork(delay: number, action: () => void): () => void {
    return this.#add(delay, action, true);
  }

  atEndOfInstant(action: () => void): void {
    this.#endOfInstant.push(action);
    this.#wake();
  }

  hold(): () => void {
    this.#held++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#held--;
      this.#wake();
    };
  }

  keepOpen(): () => void {
    this.#kept++;
    const release = this.hold();
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#kept--;
      release();
    };
  }

  /**
   * As in the contract. What the action throws, or rejects with, whoever moves time there rejects with. While it
   * waits for what only time can bring (see {@link VirtualClock.waitFor}), the instant may end.
   */
  act(delay: number, action: () => void | Promise<void>): void {
    this.scheduleWork(delay, () => {
      const outcome = this.#begin(action);
      if (outcome === undefined) return;
      this.#acting++;
      outcome
        .catch((reason: unknown) => this.#failures.push({ reason }))
        .finally(() => {
          this.#acting--;
          this.#wake();
        });
    });
  }

  /** Calls the action, which is under way already: what it does first must not move time either. */
  #begin(action: () => void | Promise<void>): void | Promise<void> {
    this.#acting++;
    try {
      return action();
    } finally {
      this.#acting--;
    }
  }

  /**
   * Moves time on by `delay` milliseconds; 0 does what is due now. Resolves when that time is reached and what the
   * promises of the last instant led to is done as well.
   */
  async advance(delay: number): Promise<void> {
    if (!(delay >= 0 && delay < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `advance was given ${String(delay)}. Give the milliseconds to move on, 0 and up; to go on until nothing is left to do, use runUntilIdle.`,
      );
    }
    this.#checkMayMove("advance");
    await this.#move(async () => {
      await this.#run(delay);
      for (await settled(); this.#hasSomethingDue(); await settled()) await this.#run(0);
    });
  }

  /**
   * Lets time run until no work is left. Where real processes hold time, it waits for them. Timers in the background
   * fire on the way, but time does not go on for them.
   */
  async runUntilIdle(): Promise<void> {
    this.#checkMayMove("runUntilIdle");
    await this.#move(async () => {
      await this.#run("until idle");
      for (await settled(); !this.#isIdle(); await settled()) await this.#run("until idle");
    });
  }

  /**
   * While somebody waits, time moves by itself as {@link VirtualClock.runUntilIdle} moves it, an instant in each turn of
   * the event loop, so that whoever got an answer goes on at that very instant. Where time is being moved on anyway, it
   * goes only where it is told to. Once no work is left, the wait goes on, but it moves time no more: what comes later
   * must not run on its own just because somebody still waits, or waited and gave up. What is thrown on the way, the wait
   * rejects with.
   */
  async waitFor<T>(outcome: Promise<T>): Promise<T> {
    let fail: Waiter["fail"] = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const waiter = { fail };
    this.#awaited.add(waiter);
    this.#wake();
    try {
      return await Promise.race([outcome, failed]);
    } finally {
      this.#awaited.delete(waiter);
    }
  }

  #checkMayMove(what: string): void {
    if (this.#acting === 0) return;
    throw new Error(
      `${what} was called while an action that was given to at is under way: time stands still until it is done. Move time outside of it, or give at another action for the later time.`,
    );
  }

  /** Lets time be moved by `move` alone; whoever asked for it finds time where it then is. */
  async #move(move: () => Promise<void>): Promise<void> {
    this.#moves++;
    try {
      await move();
    } finally {
      this.#moves--;
      this.#wake();
    }
  }

  #add(delay: number, action: () => void, isWork: boolean): () => void {
    const due = this.#now + delay;
    if (due === Number.POSITIVE_INFINITY) return () => {};
    const timer: Timer = { due, order: this.#order++, isWork, action, index: -1 };
    this.#timers.add(timer);
    if (isWork) this.#workTimers++;
    if (due <= this.#now || this.#awaited.size > 0) this.#wake();
    return () => this.#take(timer);
  }

  #take(timer: Timer): void {
    if (this.#timers.delete(timer) && timer.isWork) this.#workTimers--;
  }

  get #isOpen(): boolean {
    return this.#kept > 0 || (this.#acting > 0 && this.#awaited.size === 0);
  }

  #hasSomethingDue(): boolean {
    const next = this.#timers.peek();
    const isEndDue = this.#endOfInstant.length > 0 && !this.#isOpen;
    return isEndDue || (next !== undefined && next.due <= this.#now);
  }

  #hasWork(): boolean {
    return this.#workTimers > 0 || this.#held > 0 || this.#hasSomethingDue();
  }

  #isIdle(): boolean {
    return !this.#hasWork() && this.#acting === 0;
  }

  #run(delay: number | "until idle"): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#runs.push({ delay, target: undefined, resolve, reject });
      this.#serve();
    });
  }

  /** Goes on with the runs that wait, once the code that holds the thread and the promises behind it are done. */
  #wake(): void {
    if ((this.#runs.length === 0 && this.#awaited.size === 0) || this.#isRunning || this.#isWoken) return;
    this.#isWoken = true;
    setImmediate(() => {
      this.#isWoken = false;
      if (this.#runs.length > 0) this.#serve();
      else if (this.#awaited.size > 0 && this.#moves === 0) this.#serveInstant();
    });
  }

  /** Moves time on to the next instant for those who wait, and again later if that was not enough. */
  #serveInstant(): void {
    if (this.#isRunning) return;
    // What went wrong before is told before time moves on.
    if (this.#failures.length === 0) this.#moveToNextInstant();
    const failure = this.#failures.shift();
    if (failure !== undefined) for (const waiter of this.#awaited) waiter.fail(failure.reason);
    if (this.#runs.length > 0) this.#serve();
    if (this.#isIdle()) this.#awaited.clear();
    else if (this.#hasWork() && (this.#held === 0 || this.#hasSomethingDue())) this.#wake();
  }

  #moveToNextInstant(): void {
    this.#isRunning = true;
    try {
      if (this.#hasSomethingDue()) this.#finishInstant();
      else if (this.#hasWork() && this.#held === 0) {
        this.#now = this.#timers.peek()?.due ?? this.#now;
        this.#finishInstant();
      }
    } catch (reason) {
      this.#failures.push({ reason });
    } finally {
      this.#isRunning = false;
    }
  }

  #serve(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (let run = this.#runs[0]; run !== undefined; run = this.#runs[0]) {
        try {
          if (!this.#goOn(run)) return;
          run.resolve();
        } catch (error) {
          run.reject(error);
        }
        this.#runs.shift();
      }
    } finally {
      this.#isRunning = false;
    }
  }

  /** Runs time as far as it may; gives whether the run is over. */
  #goOn(run: Run): boolean {
    if (run.delay !== "until idle") run.target ??= this.#now + run.delay;
    for (;;) {
      this.#finishInstant();
      const failure = this.#failures.shift();
      if (failure !== undefined) throw failure.reason;
      if (this.#isOpen) return false;
      if (run.target === undefined ? this.#isIdle() : this.#now >= run.target) return true;
      if (this.#held > 0 || (run.target === undefined && this.#workTimers === 0)) return false;
      const next = this.#timers.peek();
      // Background timers may stand in the heap when no target is set; there is work behind them.
      this.#now = Math.min(next?.due ?? Number.POSITIVE_INFINITY, run.target ?? Number.POSITIVE_INFINITY);
    }
  }

  #finishInstant(): void {
    for (;;) {
      const next = this.#timers.peek();
      if (next !== undefined && next.due <= this.#now) {
        this.#take(next);
        next.action();
        continue;
      }
      const action = this.#isOpen ? undefined : this.#endOfInstant.shift();
      if (action === undefined) return;
      action();
    }
  }
}

/** Resolves when the promises that are due have been served. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import type { Clock } from "@ccp/headnode";

/**
 * The clock of the built-in engine: time itself, the end of an instant, and when there is nothing left to do.
 *
 * An instant is everything that happens at one and the same time. The engine looks for new work to start only at its
 * end, so that all that ends or is submitted at that time is seen together and in no particular order.
 */
export interface EngineClock extends Clock {
  /**
   * As in the port. Such a timer is kept in the background: it fires when its time comes, but
   * {@link EngineClock.runUntilIdle} does not go on for its sake (a clean-up due in five days must not make time leap
   * there).
   */
  schedule(delay: number, action: () => void): () => void;
  /** A timer that is part of the work: {@link EngineClock.runUntilIdle} waits for it. `Infinity` never comes. */
  scheduleWork(delay: number, action: () => void): () => void;
  /** Calls `action` once, when all that is due at this instant has happened. */
  atEndOfInstant(action: () => void): void;
  /**
   * Says that work is under way that no timer stands for, such as a real process. Until the result is called (more
   * than once does no harm) virtual time stands still, and the clock is not idle.
   */
  hold(): () => void;
  /**
   * Says that more is to come that belongs to this instant, such as what follows once a change is on the disk: until the
   * result is called (more than once does no harm) the instant does not end, and time is held. The end of a turn of a
   * real clock cannot wait.
   */
  keepOpen(): () => void;
  /**
   * Calls `action` when virtual time gets to an instant, `delay` milliseconds (0 and up) from now; the instant stays open
   * until what it gives is settled. It is part of the work. A real clock refuses.
   */
  act(delay: number, action: () => void | Promise<void>): void;
  /** Moves virtual time on by `delay` milliseconds (0 and up); a real clock refuses. */
  advance(delay: number): Promise<void>;
  /** Resolves when nothing more happens by itself: no work timer, no end of an instant, nothing held. */
  runUntilIdle(): Promise<void>;
}

/** The time by which a client waits; a test may pass one of its own. */
export interface WaitingClock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Resolves when so many milliseconds have gone by, and early when `signal` is aborted; it never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The time of the host. */
export const hostClock: WaitingClock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener("abort", done);
      if (signal.aborted) done();
    }),
};

/** Failures before the first that locks. */
const FREE = 5;
/** The longest lock, in milliseconds. */
const LONGEST = 15 * 60_000;
/** How many places and names are remembered at most; beyond, those whose last failure is oldest go. */
const MOST_KEYS = 10_000;

/**
 * Counts failures to log on, by where they come from and whom they name. After five, each further one locks twice as
 * long as the one before, from one second to a quarter of an hour; a success forgets them. Names that exist and names
 * that do not are treated alike.
 */
export class Attempts {
  readonly #now: () => number;
  readonly #failures = new Map<string, { count: number; until: number; last: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Milliseconds until the next try is allowed; 0 for now. */
  lockedFor(key: string): number {
    return Math.max(0, (this.#failures.get(key)?.until ?? 0) - this.#now());
  }

  /** Notes a failure and gives the milliseconds by which its answer is to be held back. */
  fail(key: string): number {
    const now = this.#now();
    const old = this.#failures.get(key);
    const count = old === undefined || now - old.last > 2 * LONGEST ? 1 : old.count + 1;
    const lock = count < FREE ? 0 : Math.min(LONGEST, 1_000 * 2 ** (count - FREE));
    this.#failures.delete(key); // the latest last
    this.#failures.set(key, { count, until: now + lock, last: now });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MOST_KEYS && oldest !== undefined) this.#failures.delete(oldest);
    return Math.min(1_000, 50 * 2 ** Math.min(count, 6));
  }

  succeed(key: string): void {
    this.#failures.delete(key);
  }
}

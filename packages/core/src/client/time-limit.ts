/*
 * The timers of every JavaScript host, in the part that is used here; the compiler's own library has none without
 * the types of a browser or of Node.
 */
declare function setTimeout(handler: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/**
 * Gives the outcome of `work`, or throws what `expired` gives once `milliseconds` are over; 0 and -1 set no limit
 * (rule CON-4).
 *
 * What comes later is dropped. The timer keeps the process alive, so that a caller who waits gets an answer, and ends
 * with the work.
 */
export function withinLimit<T>(work: Promise<T>, milliseconds: number, expired: () => Error): Promise<T> {
  if (milliseconds <= 0) return work;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(expired()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

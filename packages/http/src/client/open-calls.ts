/**
 * What a backend has on its way, to end it all at once. `AbortSignal.any` would do it too, but keeps something of each
 * call for as long as the backend lives.
 */
export class OpenCalls {
  readonly #ends = new Set<() => void>();
  readonly #signal: AbortSignal | undefined;
  #isClosed: boolean;

  /** Closes with the signal. */
  constructor(signal?: AbortSignal) {
    this.#isClosed = signal?.aborted === true;
    this.#signal = signal;
    signal?.addEventListener("abort", this.close);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Calls `end` on closing, or at once when that is past. Gives the function that forgets it. */
  add(end: () => void): () => void {
    if (this.#isClosed) end();
    else this.#ends.add(end);
    return () => {
      this.#ends.delete(end);
    };
  }

  readonly close = (): void => {
    this.#isClosed = true;
    this.#signal?.removeEventListener("abort", this.close);
    const ends = [...this.#ends];
    this.#ends.clear();
    for (const end of ends) end();
  };
}

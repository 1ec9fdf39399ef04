import type { ClusterEvent } from "@ccp/core";
import type { Connection } from "./connection.ts";

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;
/** How long news may fail to come before one looks all the same: a connection that broke silently tells nothing. */
const LONGEST_SILENCE = 30_000;

/**
 * Wakes whoever waits for a change in the cluster: when the backend tells one, or, where it tells none, after pauses that grow
 * while nothing changes.
 */
export class News {
  readonly #connection: Connection;
  readonly #end: (() => void) | undefined;
  #isTold: boolean;
  #isNew = false;
  #wake: () => void = () => {};
  #pause = FIRST_PAUSE;

  /**
   * @param isOf - Whether an event matters.
   * @param onReset - Called when events may have been missed, so that everything has to be read anew.
   */
  constructor(connection: Connection, isOf: (event: ClusterEvent) => boolean, onReset: () => void) {
    this.#connection = connection;
    const anew = () => {
      onReset();
      this.#tell();
    };
    this.#isTold = true;
    this.#end = connection.follow((event) => isOf(event) && this.#tell(), {
      onReset: anew,
      onEnd: () => {
        this.#isTold = false;
        anew();
      },
    });
    this.#isTold = this.#isTold && this.#end !== undefined;
  }

  /** Whether the backend tells what changes; else somebody has to look. */
  get isTold(): boolean {
    return this.#isTold;
  }

  /** Says that a look found something new: the next pause is short again. */
  changed(): void {
    this.#pause = FIRST_PAUSE;
  }

  /** Resolves when something may be new since the last call; rejects with the reason of `signal`. */
  async next(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (!this.#isNew) await this.#rest(signal);
    signal?.throwIfAborted();
    this.#isNew = false;
  }

  /** Ends the news. */
  close(): void {
    this.#end?.();
  }

  async #rest(signal: AbortSignal | undefined): Promise<void> {
    const awake = new AbortController();
    this.#wake = () => awake.abort();
    signal?.addEventListener("abort", this.#wake);
    try {
      const wasTold = this.#isTold;
      await this.#connection.clock.sleep(wasTold ? LONGEST_SILENCE : this.#pause, awake.signal);
      if (!wasTold) this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    } finally {
      signal?.removeEventListener("abort", this.#wake);
    }
  }

  #tell(): void {
    this.#isNew = true;
    this.#wake();
  }
}

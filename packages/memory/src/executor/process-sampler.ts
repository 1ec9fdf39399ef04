import { type ProcessEntry, readProcessTable } from "./process-table.ts";

/** Milliseconds from the start of a run to the first look at it. */
const FIRST = 25;
/** Milliseconds between two looks when nothing started for a while. */
const SLOWEST = 1000;

/** Something that looks at the process table now and then. */
export interface ProcessWatcher {
  see(table: readonly ProcessEntry[]): void;
}

/**
 * Looks at the processes of all runs: soon after one started, then ever more rarely, since a short task must be seen
 * at all and a long one need not be seen often. One look serves all runs.
 */
export class ProcessSampler {
  readonly #watchers = new Set<ProcessWatcher>();
  #interval = FIRST;
  #timer: NodeJS.Timeout | undefined;

  add(watcher: ProcessWatcher): void {
    this.#watchers.add(watcher);
    this.#interval = FIRST;
    this.#schedule();
  }

  delete(watcher: ProcessWatcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size === 0) clearTimeout(this.#timer);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), this.#interval).unref();
    this.#interval = Math.min(SLOWEST, this.#interval * 2);
  }

  async #look(): Promise<void> {
    const table = await readProcessTable();
    for (const watcher of this.#watchers) watcher.see(table);
    if (this.#watchers.size > 0) this.#schedule();
  }
}

/** Running jobs by the time at which they end, the next one first: a binary heap in two arrays of numbers. */
export class EndHeap {
  readonly #times: number[] = [];
  readonly #jobs: number[] = [];

  /** When the next job ends; `Infinity` when none runs. */
  get nextTime(): number {
    return this.#times[0] ?? Infinity;
  }

  add(time: number, job: number): void {
    const times = this.#times;
    const jobs = this.#jobs;
    let at = times.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = times[above] ?? -Infinity;
      if (other <= time) break;
      times[at] = other;
      jobs[at] = jobs[above] ?? -1;
      at = above;
    }
    times[at] = time;
    jobs[at] = job;
  }

  /** Takes out the job that ends next; -1 when none runs. */
  take(): number {
    const times = this.#times;
    const jobs = this.#jobs;
    const first = jobs[0] ?? -1;
    const time = times.pop();
    const job = jobs.pop();
    const { length } = times;
    if (time === undefined || job === undefined || length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= length) break;
      if ((times[below + 1] ?? Infinity) < (times[below] ?? Infinity)) below += 1;
      const other = times[below] ?? Infinity;
      if (other >= time) break;
      times[at] = other;
      jobs[at] = jobs[below] ?? -1;
      at = below;
    }
    times[at] = time;
    jobs[at] = job;
    return first;
  }
}

/** One timer in a {@link TimerHeap}. */
export interface Timer {
  /** When it is due. */
  readonly due: number;
  /** Place among timers that are due at the same time. */
  readonly order: number;
  readonly isWork: boolean;
  readonly action: () => void;
  /** Where it stands in the heap; -1 once it is out. Kept by the heap. */
  index: number;
}

/**
 * Timers, the next due first. A binary heap in which each timer knows its place, so that one is added or taken out of
 * the middle in logarithmic time: nearly every limit is canceled long before it is due.
 */
export class TimerHeap {
  readonly #timers: Timer[] = [];

  /** The timer that is due next. */
  peek(): Timer | undefined {
    return this.#timers[0];
  }

  add(timer: Timer): void {
    this.#timers.push(timer);
    this.#rise(timer, this.#timers.length - 1);
  }

  /** Takes a timer out; gives whether it was there. */
  delete(timer: Timer): boolean {
    const index = timer.index;
    if (this.#timers[index] !== timer) return false;
    timer.index = -1;
    const last = this.#timers.pop();
    if (last !== undefined && last !== timer) {
      this.#rise(last, index);
      this.#sink(last, last.index);
    }
    return true;
  }

  #rise(timer: Timer, from: number): void {
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = this.#timers[above];
      if (parent === undefined || !isBefore(timer, parent)) break;
      this.#put(parent, index);
      index = above;
    }
    this.#put(timer, index);
  }

  #sink(timer: Timer, from: number): void {
    let index = from;
    for (;;) {
      const left = 2 * index + 1;
      let child = this.#timers[left];
      const right = this.#timers[left + 1];
      if (child !== undefined && right !== undefined && isBefore(right, child)) child = right;
      if (child === undefined || !isBefore(child, timer)) break;
      const below = child.index;
      this.#put(child, index);
      index = below;
    }
    this.#put(timer, index);
  }

  #put(timer: Timer, index: number): void {
    this.#timers[index] = timer;
    timer.index = index;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.due !== b.due ? a.due < b.due : a.order < b.order;
}

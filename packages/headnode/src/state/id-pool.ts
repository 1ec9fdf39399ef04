/** Gives out the smallest positive integers that are not in use (rule JOB-3), each in O(log n). */
export class IdPool {
  /** Ids below `#next` that came back: a binary heap, smallest first. May hold ids in use again; those are skipped. */
  readonly #returned: number[] = [];
  readonly #inUse = new Set<number>();
  #next = 1;

  /** The `count` smallest free ids, ascending. Nothing is taken. */
  smallest(count: number): number[] {
    const ids: number[] = [];
    const looked: number[] = [];
    while (ids.length < count) {
      const id = this.#pop();
      if (id === undefined) break;
      if (this.#inUse.has(id) || id === looked.at(-1)) continue;
      looked.push(id);
      ids.push(id);
    }
    for (const id of looked) this.#push(id);
    for (let id = this.#next; ids.length < count; id++) if (!this.#inUse.has(id)) ids.push(id);
    return ids;
  }

  take(id: number): void {
    this.#inUse.add(id);
    for (; this.#next < id; this.#next++) this.#push(this.#next);
    if (this.#next === id) this.#next = id + 1;
  }

  giveBack(id: number): void {
    if (this.#inUse.delete(id)) this.#push(id);
  }

  #push(id: number): void {
    const heap = this.#returned;
    let at = heap.push(id) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = heap[up] as number; // up < at: inside the heap
      if (parent <= id) break;
      heap[at] = parent;
      at = up;
    }
    heap[at] = id;
  }

  #pop(): number | undefined {
    const heap = this.#returned;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      const left = heap[down];
      if (left === undefined) break;
      const right = heap[down + 1];
      if (right !== undefined && right < left) down++;
      const child = heap[down] as number; // left or right, both inside the heap
      if (child >= last) break;
      heap[at] = child;
      at = down;
    }
    heap[at] = last;
    return top;
  }
}

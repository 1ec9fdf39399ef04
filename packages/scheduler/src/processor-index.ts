/**
 * Numbers of processors by position, their sum, and a quick way to the next position that has any: full nodes cost
 * one bit each to step over.
 */
export class ProcessorIndex {
  readonly #counts: Int32Array;
  readonly #bits: Int32Array;
  #total = 0;

  /** Positions 0 … `size` - 1, all without processors. */
  constructor(size: number) {
    this.#counts = new Int32Array(size);
    this.#bits = new Int32Array((size + 31) >>> 5);
  }

  /** The processors of all positions together. */
  get total(): number {
    return this.#total;
  }

  at(position: number): number {
    return this.#counts[position] ?? 0;
  }

  put(position: number, count: number): void {
    const word = position >>> 5;
    const bit = 1 << (position & 31);
    const bits = this.#bits[word] ?? 0;
    this.#total += count - this.at(position);
    this.#counts[position] = count;
    this.#bits[word] = count > 0 ? bits | bit : bits & ~bit;
  }

  /** Takes over the numbers of another index of the same size. */
  copy(other: ProcessorIndex): void {
    this.#counts.set(other.#counts);
    this.#bits.set(other.#bits);
    this.#total = other.#total;
  }

  /** The first position at or after `from` that has processors; -1 when there is none. */
  next(from: number): number {
    let word = from >>> 5;
    let bits = (this.#bits[word] ?? 0) & (-1 << (from & 31));
    while (bits === 0) {
      word += 1;
      if (word >= this.#bits.length) return -1;
      bits = this.#bits[word] ?? 0;
    }
    return (word << 5) + (31 - Math.clz32(bits & -bits));
  }

  /** The last position before `end`, or of all, that has processors; -1 when there is none. */
  previous(end: number = this.#counts.length): number {
    let word = end >>> 5;
    let bits = (this.#bits[word] ?? 0) & ~(-1 << (end & 31));
    while (bits === 0) {
      word -= 1;
      if (word < 0) return -1;
      bits = this.#bits[word] ?? 0;
    }
    return (word << 5) + (31 - Math.clz32(bits));
  }
}

import type { NodeRecord } from "./records.ts";

/** A node, and which running jobs hold how many of its processors. */
export class NodeEntry {
  node: NodeRecord;
  readonly #heldBy = new Map<number, number>();
  #held = 0;

  constructor(node: NodeRecord) {
    this.node = node;
  }

  /** How many processors jobs hold; an exclusive job holds all (rule SCH-3). */
  get held(): number {
    return this.#held;
  }

  /** The jobs that hold processors of the node. */
  get jobIds(): Iterable<number> {
    return this.#heldBy.keys();
  }

  hold(jobId: number, processors: number): void {
    this.release(jobId);
    this.#heldBy.set(jobId, processors);
    this.#held += processors;
  }

  release(jobId: number): void {
    this.#held -= this.#heldBy.get(jobId) ?? 0;
    this.#heldBy.delete(jobId);
  }
}

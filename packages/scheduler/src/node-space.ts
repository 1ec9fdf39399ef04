import type { Allocation } from "./allocation.ts";
import { ProcessorIndex } from "./processor-index.ts";
import { nameKey } from "./scheduler-node.ts";

/** What a job wants of the cluster, or a task of its job's allocation. */
export interface Demand {
  readonly minimum: number;
  readonly maximum: number;
  readonly isExclusive: boolean;
  /** The only nodes it may be on; empty means any. */
  readonly nodes: readonly string[];
  /** Nodes on each of which it needs a processor. */
  readonly requiredNodes: readonly string[];
}

/** A node with the processors that nobody holds. */
interface Slot {
  readonly name: string;
  readonly processors: number;
  idle: number;
  isAccepting: boolean;
  isGone: boolean;
  /** Its position in the order of filling, as of the last indexing. */
  rank: number;
}

/** What somebody has on one node. */
export interface Piece {
  readonly slot: Slot;
  /** Processors it may use. */
  readonly processors: number;
  /** Processors that are not idle because of it: all of the node's when it is exclusive. */
  readonly held: number;
}

/** The named nodes of a demand, in the order of filling. */
interface Candidates {
  /** `null` when any node will do. */
  readonly among: ReadonlySet<Slot> | null;
  readonly required: ReadonlySet<Slot>;
  /** Whether every required node is there and among the allowed ones. */
  readonly isPossible: boolean;
}

const anywhere: Candidates = { among: null, required: new Set(), isPossible: true };

/**
 * Nodes in a fixed order of filling, and who holds how many of their processors: the cluster for its jobs (rules
 * SCH-2 to SCH-4, SCH-7), a job's allocation for its tasks (rule TSK-10).
 *
 * A look that must fail for want of processors costs one comparison; one that succeeds costs what it takes, not the
 * number of nodes. Nothing is sorted again until a node comes or goes.
 */
export class NodeSpace {
  /** In the order of filling. */
  readonly #slots: Slot[] = [];
  readonly #byName = new Map<string, Slot>();
  /** By rank, the idle processors of accepting nodes. */
  #idle: ProcessorIndex = new ProcessorIndex(0);
  /** By rank, the processors of accepting nodes on which nobody holds anything. */
  #whole: ProcessorIndex = new ProcessorIndex(0);
  #isIndexed = true;
  #candidates = new WeakMap<Demand, Candidates>();

  /** Whether there is a node of that name. */
  has(name: string): boolean {
    return this.#byName.has(nameKey(name));
  }

  /** Adds an idle node, whose name must be new, before the node that is at `position` now. */
  insert(position: number, name: string, processors: number, isAccepting: boolean): void {
    const slot: Slot = { name, processors, idle: processors, isAccepting, isGone: false, rank: position };
    this.#slots.splice(position, 0, slot);
    this.#byName.set(nameKey(name), slot);
    this.#isIndexed = false;
  }

  /** Takes a node out, with what anybody held on it. Gives the position it had, -1 when there is none of that name. */
  remove(name: string): number {
    const slot = this.#byName.get(nameKey(name));
    if (slot === undefined) return -1;
    const position = this.#slots.indexOf(slot);
    slot.isGone = true;
    this.#slots.splice(position, 1);
    this.#byName.delete(nameKey(name));
    this.#isIndexed = false;
    return position;
  }

  /** Lets a node take part in new placements, or not. What is held there stays. */
  setAccepting(name: string, isAccepting: boolean): void {
    const slot = this.#byName.get(nameKey(name));
    if (slot === undefined) return;
    slot.isAccepting = isAccepting;
    this.#update(slot);
  }

  /** The processors of a node that nobody holds, whether it is accepting or not; 0 for an unknown name. */
  idleProcessors(name: string): number {
    return this.#byName.get(nameKey(name))?.idle ?? 0;
  }

  /**
   * Takes processors for a demand; `undefined` when it does not fit now, and then nothing is taken.
   *
   * The same demand object is taken to say the same thing each time.
   */
  take(demand: Demand): readonly Piece[] | undefined {
    this.#index();
    const free = demand.isExclusive ? this.#whole : this.#idle;
    if (free.total < demand.minimum) return undefined;
    const pieces = this.#choose(demand, free);
    if (pieces === undefined) return undefined;
    for (const piece of pieces) this.#change(piece.slot, -piece.held);
    return pieces;
  }

  /** Makes processors idle again, except those of nodes that are gone. */
  release(pieces: readonly Piece[]): void {
    for (const piece of pieces) if (!piece.slot.isGone) this.#change(piece.slot, piece.held);
  }

  #choose(demand: Demand, free: ProcessorIndex): readonly Piece[] | undefined {
    const { among, required, isPossible } = this.#candidatesOf(demand);
    if (!isPossible) return undefined;
    for (const slot of required) if (free.at(slot.rank) === 0) return undefined;
    const maximum = Math.max(demand.maximum, required.size);
    const pieces: Piece[] = [];
    let left = maximum;
    const fill = (slot: Slot, atMost: number): void => {
      const processors = Math.min(free.at(slot.rank), atMost);
      if (processors === 0) return;
      left -= processors;
      pieces.push({ slot, processors, held: demand.isExclusive ? slot.processors : processors });
    };
    let unfilled = required.size;
    for (const slot of required) {
      unfilled -= 1;
      fill(slot, left - unfilled);
    }
    for (const slot of among ?? this.#withProcessors(free)) {
      if (left === 0) break;
      if (!required.has(slot)) fill(slot, left);
    }
    if (maximum - left < demand.minimum) return undefined;
    return required.size === 0 ? pieces : pieces.sort((a, b) => a.slot.rank - b.slot.rank);
  }

  *#withProcessors(free: ProcessorIndex): Iterable<Slot> {
    for (let rank = free.next(0); rank >= 0; rank = free.next(rank + 1)) {
      const slot = this.#slots[rank];
      if (slot !== undefined) yield slot;
    }
  }

  #candidatesOf(demand: Demand): Candidates {
    if (demand.nodes.length === 0 && demand.requiredNodes.length === 0) return anywhere;
    let candidates = this.#candidates.get(demand);
    if (candidates === undefined) {
      const among = demand.nodes.length === 0 ? null : this.#named(demand.nodes);
      const required = this.#named(demand.requiredNodes);
      const isPossible =
        demand.requiredNodes.every((name) => this.has(name)) &&
        (among === null || [...required].every((slot) => among.has(slot)));
      candidates = { among, required, isPossible };
      this.#candidates.set(demand, candidates);
    }
    return candidates;
  }

  #named(names: readonly string[]): ReadonlySet<Slot> {
    const slots = new Set<Slot>();
    for (const name of names) {
      const slot = this.#byName.get(nameKey(name));
      if (slot !== undefined) slots.add(slot);
    }
    return new Set([...slots].sort((a, b) => a.rank - b.rank));
  }

  #change(slot: Slot, processors: number): void {
    slot.idle += processors;
    this.#update(slot);
  }

  #update(slot: Slot): void {
    if (!this.#isIndexed) return;
    const { rank, idle, processors, isAccepting } = slot;
    this.#idle.put(rank, isAccepting ? idle : 0);
    this.#whole.put(rank, isAccepting && idle === processors ? processors : 0);
  }

  /** Late, so that adding many nodes in a row costs one indexing. */
  #index(): void {
    if (this.#isIndexed) return;
    this.#isIndexed = true;
    this.#idle = new ProcessorIndex(this.#slots.length);
    this.#whole = new ProcessorIndex(this.#slots.length);
    this.#candidates = new WeakMap();
    for (const [rank, slot] of this.#slots.entries()) {
      slot.rank = rank;
      this.#update(slot);
    }
  }
}

/** What pieces amount to, node by node, without nodes that are gone. */
export function allocationOf(pieces: readonly Piece[]): readonly Allocation[] {
  const allocation: Allocation[] = [];
  for (const { slot, processors } of pieces) {
    if (!slot.isGone) allocation.push({ node: slot.name, processors });
  }
  return allocation;
}

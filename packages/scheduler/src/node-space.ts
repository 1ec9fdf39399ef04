import type { Allocation } from "./allocation.ts";
import { anywhere, type Candidates, type Demand, findCandidates, namesNodes, shareOut } from "./demand.ts";
import { ProcessorIndex } from "./processor-index.ts";
import { nameKey } from "./scheduler-node.ts";
import { type Kept, type Piece, type Slot, UNLIMITED } from "./slot.ts";

const nothing: readonly Kept[] = [];

/** Stands for an index until there is one; nothing is ever put into it. */
const empty: ProcessorIndex = new ProcessorIndex(0);

/**
 * Nodes in a fixed order of filling, and who holds how many of their processors: the cluster for its jobs (rules
 * SCH-2 to SCH-4, SCH-7), a job's allocation for its tasks (rule TSK-10).
 *
 * A look that must fail for want of processors costs one comparison; one that succeeds costs what it takes, not the
 * number of nodes. Nothing is sorted again until a node comes or goes.
 *
 * Some of what is idle may be kept for a reservation; {@link NodeSpace.take} says who may have it nevertheless.
 */
export class NodeSpace {
  /** In the order of filling. */
  readonly #slots: Slot[] = [];
  readonly #byName = new Map<string, Slot>();
  /** By rank, the idle processors of accepting nodes. */
  #idle: ProcessorIndex = empty;
  /** By rank, the processors of accepting nodes on which nobody holds anything; made once somebody wants whole nodes. */
  #whole: ProcessorIndex | undefined;
  /** The same without what is kept; up to date while something is, and not there before something ever was. */
  #openIdle: ProcessorIndex = empty;
  #openWhole: ProcessorIndex = empty;
  /** Nodes of which something is kept. */
  #kept: readonly Kept[] = nothing;
  #isIndexed = true;
  /** Made for the first demand that names nodes. */
  #candidates: WeakMap<Demand, Candidates> | undefined;
  #projections = 0;

  /** Whether there is a node of that name. */
  has(name: string): boolean {
    return this.#byName.has(nameKey(name));
  }

  /** Adds an idle node, whose name must be new, before the node that is at `position` now. */
  insert(position: number, name: string, processors: number, isAccepting: boolean): void {
    const slot: Slot = {
      name,
      processors,
      idle: processors,
      isAccepting,
      isGone: false,
      rank: position,
      spare: UNLIMITED,
      released: 0,
      projection: 0,
    };
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

  /** The idle processors of all accepting nodes. */
  get idleTotal(): number {
    this.#index();
    return this.#idle.total;
  }

  /** Whether something is kept. */
  get isKeeping(): boolean {
    return this.#kept.length > 0;
  }

  /** Those of them that are not kept. */
  get openTotal(): number {
    this.#index();
    return this.#kept.length === 0 ? this.#idle.total : this.#openIdle.total;
  }

  /**
   * Takes processors for a demand; `undefined` when it does not fit now, and then nothing is taken.
   *
   * The same demand object is taken to say the same thing each time.
   *
   * @param isOpenOnly - Whether it must leave alone what is kept.
   */
  take(demand: Demand, isOpenOnly: boolean): readonly Piece[] | undefined {
    const free = this.free(demand.isExclusive, isOpenOnly);
    if (free.total < demand.minimum) return undefined;
    const pieces = this.#choose(demand, free);
    if (pieces === undefined) return undefined;
    for (const { slot, held } of pieces) {
      if (isOpenOnly && slot.spare !== UNLIMITED) slot.spare -= held;
      this.#change(slot, -held);
    }
    return pieces;
  }

  /** Makes processors idle again, except those of nodes that are gone. */
  release(pieces: readonly Piece[]): void {
    for (const { slot, held } of pieces) if (!slot.isGone) this.#change(slot, held);
  }

  /**
   * Keeps what is idle on these nodes but for what is spare there, and nothing elsewhere, until told otherwise or a
   * node comes or goes. Gives whether there is a node with more for others than before.
   */
  keep(nodes: readonly Kept[]): boolean {
    this.#index();
    const before = this.#kept;
    if (before.length === 0 && nodes.length > 0) {
      if (this.#openIdle === empty) {
        this.#openIdle = new ProcessorIndex(this.#slots.length);
        this.#openWhole = new ProcessorIndex(this.#slots.length);
      }
      this.#openIdle.copy(this.#idle);
      this.#openWhole.copy(this.#wholeNodes());
    }
    for (const { slot } of before) slot.spare = UNLIMITED;
    for (const { slot, spare } of nodes) slot.spare = spare;
    const hasMore = before.some(({ slot }) => openOn(slot) > this.#openIdle.at(slot.rank));
    this.#kept = nodes;
    for (const { slot } of before) this.#update(slot);
    for (const { slot } of nodes) this.#update(slot);
    return hasMore;
  }

  /** Keeps nothing any more. */
  keepNothing(): void {
    for (const { slot } of this.#kept) slot.spare = UNLIMITED;
    this.#kept = nothing;
  }

  /** The nodes that a demand names. */
  candidatesOf(demand: Demand): Candidates {
    if (!namesNodes(demand)) return anywhere;
    this.#index();
    this.#candidates ??= new WeakMap();
    let candidates = this.#candidates.get(demand);
    if (candidates === undefined) {
      candidates = findCandidates(demand, (name) => this.find(name));
      this.#candidates.set(demand, candidates);
    }
    return candidates;
  }

  /** By rank, the processors of accepting nodes that an exclusive or another demand could have now. */
  free(isExclusive: boolean, isOpenOnly: boolean): ProcessorIndex {
    this.#index();
    const isLess = isOpenOnly && this.#kept.length > 0;
    if (isExclusive) return isLess ? this.#openWhole : this.#wholeNodes();
    return isLess ? this.#openIdle : this.#idle;
  }

  /** What a demand could have of one node now. */
  available(slot: Slot, isExclusive: boolean, isOpenOnly: boolean): number {
    return this.free(isExclusive, isOpenOnly).at(slot.rank);
  }

  /** The node of a name. */
  find(name: string): Slot | undefined {
    return this.#byName.get(nameKey(name));
  }

  /** What is kept now, node by node. */
  get kept(): readonly Allocation[] {
    return this.#kept.map(({ slot }) => ({ node: slot.name, processors: slot.idle - openOn(slot) }));
  }

  /** The node at a place in the order of filling. */
  slotAt(rank: number): Slot | undefined {
    return this.#slots[rank];
  }

  /** A number that no projection had before. */
  nextProjection(): number {
    this.#projections += 1;
    return this.#projections;
  }

  #choose(demand: Demand, free: ProcessorIndex): readonly Piece[] | undefined {
    if (namesNodes(demand)) return this.#chooseNamed(demand, free);
    const { maximum, isExclusive } = demand;
    const pieces: Piece[] = [];
    let left = maximum;
    for (let rank = free.next(0); rank >= 0 && left > 0; rank = free.next(rank + 1)) {
      const slot = this.#slots[rank];
      if (slot !== undefined) left -= addPiece(pieces, slot, free.at(rank), left, isExclusive);
    }
    return maximum - left < demand.minimum ? undefined : pieces;
  }

  #chooseNamed(demand: Demand, free: ProcessorIndex): readonly Piece[] | undefined {
    const candidates = this.candidatesOf(demand);
    const { among, required, isPossible } = candidates;
    if (!isPossible) return undefined;
    // At each pass most looks fail, one for each job that names nodes: they take no memory.
    if (among !== null && !hasAsMany(among, free, demand.minimum)) return undefined;
    if (required.size > 0 && !hasRequired(required, free)) return undefined;
    const needs = shareOut(candidates, (slot) => free.at(slot.rank));
    if (needs === undefined) return undefined;
    const { isExclusive } = demand;
    let owed = 0;
    for (const needed of needs.values()) owed += needed;
    const maximum = Math.max(demand.maximum, owed);
    const pieces: Piece[] = [];
    let left = maximum;
    for (const [slot, needed] of needs) {
      owed -= needed;
      left -= addPiece(pieces, slot, free.at(slot.rank), left - owed, isExclusive);
    }
    for (const slot of among ?? this.#withProcessors(free)) {
      if (left === 0) break;
      if (!required.has(slot)) left -= addPiece(pieces, slot, free.at(slot.rank), left, isExclusive);
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

  #change(slot: Slot, processors: number): void {
    slot.idle += processors;
    this.#update(slot);
  }

  #update(slot: Slot): void {
    if (!this.#isIndexed || slot.isGone) return;
    const { rank, idle, processors, isAccepting } = slot;
    const isWhole = isAccepting && idle === processors;
    this.#idle.put(rank, isAccepting ? idle : 0);
    this.#whole?.put(rank, isWhole ? processors : 0);
    if (this.#kept.length === 0) return;
    this.#openIdle.put(rank, isAccepting ? openOn(slot) : 0);
    this.#openWhole.put(rank, isWhole && slot.spare >= processors ? processors : 0);
  }

  #wholeNodes(): ProcessorIndex {
    if (this.#whole === undefined) {
      this.#whole = new ProcessorIndex(this.#slots.length);
      for (const slot of this.#slots) this.#update(slot);
    }
    return this.#whole;
  }

  /** Late, so that adding many nodes in a row costs one indexing. Nothing is kept across it. */
  #index(): void {
    if (this.#isIndexed) return;
    this.keepNothing();
    this.#isIndexed = true;
    const size = this.#slots.length;
    this.#idle = new ProcessorIndex(size);
    this.#whole = undefined;
    this.#openIdle = empty;
    this.#openWhole = empty;
    this.#candidates = undefined;
    for (const [rank, slot] of this.#slots.entries()) {
      slot.rank = rank;
      this.#update(slot);
    }
  }
}

/** Whether so many processors are free on these nodes together. */
function hasAsMany(slots: readonly Slot[], free: ProcessorIndex, processors: number): boolean {
  let left = processors;
  for (let at = 0; at < slots.length && left > 0; at += 1) left -= free.at(slots[at]?.rank ?? -1);
  return left <= 0;
}

function hasRequired(required: Candidates["required"], free: ProcessorIndex): boolean {
  for (const [slot, needed] of required) if (free.at(slot.rank) < needed) return false;
  return true;
}

/** What is idle on a node and not kept. */
function openOn({ idle, spare }: Slot): number {
  return idle < spare ? idle : spare;
}

/** Adds what of a node's free processors is wanted; gives how many those are. */
function addPiece(pieces: Piece[], slot: Slot, free: number, atMost: number, isExclusive: boolean): number {
  const processors = Math.min(free, atMost);
  if (processors > 0) pieces.push({ slot, processors, held: isExclusive ? slot.processors : processors });
  return processors;
}

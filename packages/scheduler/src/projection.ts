import type { Candidates, Demand } from "./demand.ts";
import type { NodeSpace } from "./node-space.ts";
import type { Kept, Piece, Slot } from "./slot.ts";

/**
 * What will be idle on the nodes once some of what runs has ended, and whether a demand fits then (rule SCH-5).
 *
 * It costs what comes free, not the number of nodes. One projection is used at a time: a later one on the same nodes
 * takes the place of an earlier one.
 */
export class Projection {
  readonly #space: NodeSpace;
  readonly #demand: Demand;
  readonly #candidates: Candidates;
  readonly #id: number;
  /** Candidates on which something comes free, in the order in which that happens. */
  readonly #touched: Slot[] = [];
  /** Processors that the demand could have, without a maximum. */
  #available = 0;
  /** Required nodes on which it does not have enough. */
  #missing = 0;

  constructor(space: NodeSpace, demand: Demand) {
    this.#space = space;
    this.#demand = demand;
    this.#candidates = space.candidatesOf(demand);
    this.#id = space.nextProjection();
    const { among, required } = this.#candidates;
    if (among === null) this.#available = space.free(demand.isExclusive).total;
    else for (const slot of among) this.#available += this.#usable(slot);
    for (const [slot, needed] of required) if (this.#usable(slot) < needed) this.#missing += 1;
  }

  /** Whether the demand would fit. */
  get fits(): boolean {
    return this.#candidates.isPossible && this.#missing === 0 && this.#available >= this.#demand.minimum;
  }

  /** Makes processors free in the projection. */
  release(pieces: readonly Piece[]): void {
    for (const { slot, held } of pieces) {
      if (!this.#isCandidate(slot)) continue;
      const before = this.#usable(slot);
      if (slot.projection !== this.#id) {
        slot.projection = this.#id;
        slot.released = 0;
        this.#touched.push(slot);
      }
      slot.released += held;
      const after = this.#usable(slot);
      this.#available += after - before;
      const needed = this.#candidates.required.get(slot);
      if (needed !== undefined && before < needed && after >= needed) this.#missing -= 1;
    }
  }

  /**
   * Says which nodes the demand is to have, with no more than its minimum: those of which it needs something that is
   * idle now, each with what is left there for others.
   *
   * What is not idle yet is chosen first, then nodes from the end of the order of filling, so that as much as can be
   * is left for others now.
   */
  claim(): readonly Kept[] {
    const { isExclusive, minimum } = this.#demand;
    const { required } = this.#candidates;
    const claims = new Map<Slot, number>();
    let left = minimum;
    const claim = (slot: Slot, processors: number): void => {
      claims.set(slot, (claims.get(slot) ?? 0) + processors);
      left -= processors;
    };
    for (const [slot, needed] of required) claim(slot, isExclusive ? slot.processors : needed);
    const take = (slot: Slot, processors: number): void => {
      const more = processors - (claims.get(slot) ?? 0);
      if (more > 0) claim(slot, isExclusive ? more : Math.min(more, left));
    };
    for (const slot of this.#touched) {
      if (left <= 0) break;
      take(slot, isExclusive ? this.#usable(slot) : slot.released);
    }
    for (const slot of this.#fromTheEnd()) {
      if (left <= 0) break;
      take(slot, this.#usable(slot));
    }
    const kept: Kept[] = [];
    for (const [slot, processors] of claims) {
      const released = this.#releasedOn(slot);
      if (processors > released) kept.push({ slot, spare: slot.idle + released - processors });
    }
    return kept;
  }

  /** Candidates on which there is something now, the last to be filled first. */
  *#fromTheEnd(): Iterable<Slot> {
    const { among } = this.#candidates;
    if (among !== null) {
      yield* [...among].reverse();
      return;
    }
    const free = this.#space.free(this.#demand.isExclusive);
    for (let rank = free.previous(); rank >= 0; rank = free.previous(rank)) {
      const slot = this.#space.slotAt(rank);
      if (slot !== undefined) yield slot;
    }
  }

  #isCandidate(slot: Slot): boolean {
    const { among } = this.#candidates;
    return slot.isAccepting && !slot.isGone && (among === null || among.has(slot));
  }

  #releasedOn(slot: Slot): number {
    return slot.projection === this.#id ? slot.released : 0;
  }

  /** What the demand could have of a candidate. */
  #usable(slot: Slot): number {
    if (!slot.isAccepting) return 0;
    const idle = slot.idle + this.#releasedOn(slot);
    return !this.#demand.isExclusive || idle === slot.processors ? idle : 0;
  }
}

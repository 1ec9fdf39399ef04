import { type Candidates, type Demand, type SlotGroup, shareOut } from "./demand.ts";
import type { NodeSpace } from "./node-space.ts";
import type { Kept, Piece, Slot } from "./slot.ts";

/**
 * What will be idle on the nodes once some of what runs has ended, and whether a demand fits then (rule SCH-5).
 *
 * It costs what comes free and what is claimed, not the number of nodes. One projection is used at a time: a later one
 * on the same nodes takes the place of an earlier one.
 */
export class Projection {
  readonly #space: NodeSpace;
  readonly #demand: Demand;
  readonly #candidates: Candidates;
  readonly #id: number;
  /** Candidates on which something comes free. */
  readonly #touched: Slot[] = [];
  /** Processors that come free on candidates. */
  #released = 0;
  /** Processors that the demand could have, without a maximum. */
  #available: number;
  /** Required nodes on which it does not have enough. */
  #missing = 0;

  constructor(space: NodeSpace, demand: Demand) {
    this.#space = space;
    this.#demand = demand;
    this.#candidates = space.candidatesOf(demand);
    this.#id = space.nextProjection();
    const { among, required } = this.#candidates;
    this.#available = among === null ? space.free(demand.isExclusive, false).total : 0;
    if (among !== null) for (const slot of among) this.#available += this.#usable(slot);
    for (const [slot, needed] of required) if (this.#usable(slot) < needed) this.#missing += 1;
  }

  /** Whether the demand would fit. */
  get fits(): boolean {
    const { isPossible, groups } = this.#candidates;
    const isEnough = isPossible && this.#missing === 0 && this.#available >= this.#demand.minimum;
    return isEnough && groups.every((group) => this.#hasGroup(group));
  }

  /** Lets processors that are held now come free in the projection. */
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
      this.#released += held;
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
   * What is not idle yet is chosen first (of whole nodes, those with the least idle now), then nodes from the end of
   * the order of filling, so that as much as can be is left for others now.
   */
  claim(): readonly Kept[] {
    return this.#demand.isExclusive ? this.#claimWhole() : this.#claimShares();
  }

  #claimShares(): readonly Kept[] {
    const { required } = this.#candidates;
    let missing = this.#demand.minimum - this.#released;
    if (required.size === 0 && missing <= 0) return [];
    const kept: Kept[] = [];
    const released = (slot: Slot): number => this.#releasedOn(slot);
    const needs = shareOut(this.#candidates, released, (slot) => this.#usable(slot)) ?? required;
    for (const [slot, needed] of needs) {
      // What comes free beyond the need counts for the rest of the minimum, and so is counted already.
      const fromIdle = Math.max(0, needed - this.#releasedOn(slot));
      missing -= fromIdle;
      if (fromIdle > 0) kept.push({ slot, spare: slot.idle - fromIdle });
    }
    for (const slot of this.#fromTheEnd()) {
      if (missing <= 0) break;
      const at = required.size === 0 ? -1 : kept.findIndex((each) => each.slot === slot);
      const idle = slot.isAccepting ? (kept[at]?.spare ?? slot.idle) : 0;
      const share = Math.min(idle, missing);
      if (share <= 0) continue;
      missing -= share;
      if (at >= 0) kept.splice(at, 1);
      kept.push({ slot, spare: idle - share });
    }
    return kept;
  }

  #claimWhole(): readonly Kept[] {
    const { required } = this.#candidates;
    let missing = this.#demand.minimum;
    const kept: Kept[] = [];
    const claim = (slot: Slot): void => {
      missing -= slot.processors;
      if (slot.idle > 0) kept.push({ slot, spare: 0 });
    };
    for (const slot of required.keys()) claim(slot);
    if (missing <= 0) return kept;
    const soon = this.#touched.filter((slot) => !required.has(slot) && this.#usable(slot) > 0);
    for (const slot of soon.sort((a, b) => a.idle - b.idle || b.rank - a.rank)) {
      if (missing <= 0) return kept;
      claim(slot);
    }
    for (const slot of this.#fromTheEnd()) {
      if (missing <= 0) break;
      const isNew = slot.projection !== this.#id && !required.has(slot);
      if (isNew && this.#usable(slot) > 0) claim(slot);
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
    const free = this.#space.free(this.#demand.isExclusive, false);
    for (let rank = free.previous(); rank >= 0; rank = free.previous(rank)) {
      const slot = this.#space.slotAt(rank);
      if (slot !== undefined) yield slot;
    }
  }

  #hasGroup({ slots, processors }: SlotGroup): boolean {
    let available = 0;
    for (const slot of slots) available += this.#usable(slot);
    return available >= processors;
  }

  #isCandidate(slot: Slot): boolean {
    return slot.isAccepting && !slot.isGone && this.#candidates.isAmong(slot);
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

import type { Allocation } from "./allocation.ts";

/** A node with the processors that nobody holds. */
export interface Slot {
  readonly name: string;
  readonly processors: number;
  idle: number;
  isAccepting: boolean;
  isGone: boolean;
  /** Its position in the order of filling, as of the last indexing. */
  rank: number;
  /**
   * Processors that work which goes on beyond the reservation may have here: what will be idle at that time and the
   * reservation does not need. {@link UNLIMITED} where the reservation needs nothing that is idle now.
   */
  spare: number;
  /** Processors that come free here by the time that the latest projection looked at. */
  released: number;
  /** The projection that `released` belongs to. */
  projection: number;
}

/** More than any node has; not `Infinity`, so that the field stays a small integer, which is read faster. */
export const UNLIMITED: number = 2 ** 30;

/** What somebody has on one node. */
export interface Piece {
  readonly slot: Slot;
  /** Processors it may use. */
  readonly processors: number;
  /** Processors that are not idle because of it: all of the node's when it is exclusive. */
  readonly held: number;
}

/** A node of which a reservation needs something that is idle now. */
export interface Kept {
  readonly slot: Slot;
  /** What {@link Slot.spare} is to be. */
  readonly spare: number;
}

/** What pieces amount to, node by node, without nodes that are gone. */
export function allocationOf(pieces: readonly Piece[]): readonly Allocation[] {
  // An array that is mapped has room for its items alone; one that grows would keep more, with each job.
  const left = pieces.some(({ slot }) => slot.isGone) ? pieces.filter(({ slot }) => !slot.isGone) : pieces;
  return left.map(({ slot, processors }) => ({ node: slot.name, processors }));
}

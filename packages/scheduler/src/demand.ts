import type { Allocation } from "./allocation.ts";
import type { Slot } from "./slot.ts";

/** What a job wants of the cluster, or a task of its job's allocation. */
export interface Demand {
  readonly minimum: number;
  readonly maximum: number;
  readonly isExclusive: boolean;
  /** The only nodes it may be on; empty means any. */
  readonly nodes: readonly string[];
  /** Nodes on which it needs so many processors each; of a node named twice the larger number counts. */
  readonly requiredNodes: readonly Allocation[];
}

/** The named nodes of a demand that are there, in the order of filling. */
export interface Candidates {
  /** `null` when any node will do. */
  readonly among: readonly Slot[] | null;
  /** The same nodes, for a quick look. */
  readonly isAmong: (slot: Slot) => boolean;
  /** With the processors it needs there. */
  readonly required: ReadonlyMap<Slot, number>;
  /** Processors that it needs on required nodes, all together. */
  readonly requiredProcessors: number;
  /** Whether every required node is there and among the allowed ones. */
  readonly isPossible: boolean;
}

/** What a demand that names no nodes has. */
export const anywhere: Candidates = {
  among: null,
  isAmong: () => true,
  required: new Map(),
  requiredProcessors: 0,
  isPossible: true,
};

/** Whether a demand names any nodes. */
export function namesNodes({ nodes, requiredNodes }: Demand): boolean {
  return nodes.length > 0 || requiredNodes.length > 0;
}

/** Looks up the nodes that a demand names. */
export function findCandidates(demand: Demand, find: (name: string) => Slot | undefined): Candidates {
  const { nodes, requiredNodes } = demand;
  let isPossible = true;
  const needs = new Map<Slot, number>();
  for (const { node, processors } of requiredNodes) {
    const slot = find(node);
    if (slot === undefined) isPossible = false;
    else needs.set(slot, Math.max(needs.get(slot) ?? 1, processors));
  }
  const named = nodes.length === 0 ? null : new Set(nodes.flatMap((name) => find(name) ?? []));
  const among = named === null ? null : inOrder([...named]);
  const isAmong = (slot: Slot): boolean => named === null || named.has(slot);
  const required = new Map<Slot, number>();
  let requiredProcessors = 0;
  for (const slot of inOrder([...needs.keys()])) {
    const processors = needs.get(slot) ?? 1;
    required.set(slot, processors);
    requiredProcessors += processors;
    if (!isAmong(slot)) isPossible = false;
  }
  return { among, isAmong, required, requiredProcessors, isPossible };
}

function inOrder(slots: Slot[]): Slot[] {
  return slots.sort((a, b) => a.rank - b.rank);
}

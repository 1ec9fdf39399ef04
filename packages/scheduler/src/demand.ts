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
  /** Groups of nodes of which it needs so many processors together. Left out: none. */
  readonly requiredGroups?: readonly NodeGroup[] | undefined;
}

/** Nodes of which something is needed together. */
export interface NodeGroup {
  /** One processor is needed on each of them at least. */
  readonly nodes: readonly string[];
  /** Processors that are needed on all of them together, no matter on which. */
  readonly processors: number;
}

/** The named nodes of a demand that are there, in the order of filling. */
export interface Candidates {
  /** `null` when any node will do. */
  readonly among: readonly Slot[] | null;
  /** The same nodes, for a quick look. */
  readonly isAmong: (slot: Slot) => boolean;
  /** With the processors it needs there. */
  readonly required: ReadonlyMap<Slot, number>;
  /** What it needs of several required nodes together. */
  readonly groups: readonly SlotGroup[];
  /** Whether every required node is there and among the allowed ones. */
  readonly isPossible: boolean;
}

/** A group of required nodes, in the order of filling. */
export interface SlotGroup {
  readonly slots: readonly Slot[];
  readonly processors: number;
}

/** What a demand that names no nodes has. */
export const anywhere: Candidates = {
  among: null,
  isAmong: () => true,
  required: new Map(),
  groups: [],
  isPossible: true,
};

/** Whether a demand names any nodes. */
export function namesNodes({ nodes, requiredNodes, requiredGroups }: Demand): boolean {
  return (
    nodes.length > 0 ||
    requiredNodes.length > 0 ||
    (requiredGroups !== undefined && requiredGroups.length > 0)
  );
}

/** Looks up the nodes that a demand names. */
export function findCandidates(demand: Demand, find: (name: string) => Slot | undefined): Candidates {
  const { nodes, requiredNodes, requiredGroups = [] } = demand;
  let isPossible = true;
  const needs = new Map<Slot, number>();
  const need = (node: string, processors: number): readonly Slot[] => {
    const slot = find(node);
    if (slot === undefined) {
      isPossible = false;
      return [];
    }
    needs.set(slot, Math.max(needs.get(slot) ?? 1, processors));
    return [slot];
  };
  for (const { node, processors } of requiredNodes) need(node, processors);
  const groups = requiredGroups.map((group): SlotGroup => {
    const slots = new Set(group.nodes.flatMap((node) => need(node, 1)));
    return { slots: inOrder([...slots]), processors: group.processors };
  });
  const named = nodes.length === 0 ? null : new Set(nodes.flatMap((name) => find(name) ?? []));
  const among = named === null ? null : inOrder([...named]);
  const isAmong = (slot: Slot): boolean => named === null || named.has(slot);
  const required = new Map<Slot, number>();
  for (const slot of inOrder([...needs.keys()])) {
    required.set(slot, needs.get(slot) ?? 1);
    if (!isAmong(slot)) isPossible = false;
  }
  return { among, isAmong, required, groups, isPossible };
}

/**
 * What is needed of each required node when that of the groups is shared out to their nodes in the order of filling;
 * `undefined` when there is not enough. What each node needs by itself must be there.
 *
 * @param sources - What there is on a node; each counts what those before it do, which are used first.
 */
export function shareOut(
  { required, groups }: Candidates,
  ...sources: readonly ((slot: Slot) => number)[]
): ReadonlyMap<Slot, number> | undefined {
  if (groups.length === 0) return required;
  const needs = new Map(required);
  for (const { slots, processors } of groups) {
    let missing = processors;
    for (const slot of slots) missing -= needs.get(slot) ?? 0;
    for (const available of sources) {
      for (const slot of slots) {
        const need = needs.get(slot) ?? 0;
        const more = Math.min(missing, available(slot) - need);
        if (more <= 0) continue;
        missing -= more;
        needs.set(slot, need + more);
      }
    }
    if (missing > 0) return undefined;
  }
  return needs;
}

function inOrder(slots: Slot[]): Slot[] {
  return slots.sort((a, b) => a.rank - b.rank);
}

import type { NodeStatus } from "../port/enumerations.ts";

/** A compute node at one moment. */
export interface NodeInfo {
  /** The computer name; names compare without case (rule NOD-1). */
  readonly name: string;
  readonly status: NodeStatus;
  /** How many processors the node has, at least 1. */
  readonly processors: number;
  /** How many of them no running job holds; an exclusive job holds all processors of its nodes. */
  readonly idleProcessors: number;
  /** Memory in megabytes (rule NOD-3). */
  readonly memory: number;
  /** Processor speed in MHz (rule NOD-3). */
  readonly speed: number;
  /** The processor architecture, such as `x64`. */
  readonly architecture: string;
}

/** Processors given out on one node. */
export interface NodeAllocation {
  readonly node: string;
  readonly processors: number;
}

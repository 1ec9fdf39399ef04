import type { Allocation } from "./allocation.ts";
import type { NodeGroup } from "./demand.ts";

/** What a job asks for, and what decides its place in the queue. */
export interface JobRequest {
  readonly id: number;
  /** Finite; higher goes first (rule SCH-1). */
  readonly priority: number;
  /** Milliseconds, finite; among equal priorities earlier goes first, then the lower id (rule SCH-1). */
  readonly submitTime: number;
  /** Processors without which it does not start: 1 and up (rule SCH-2). */
  readonly minimum: number;
  /** Processors beyond which it takes no more: `minimum` and up (rule SCH-2). */
  readonly maximum: number;
  /** Whole nodes, on which nothing else runs meanwhile (rule SCH-3). */
  readonly isExclusive: boolean;
  /**
   * The only nodes it may run on; empty means any. They say where, not how many: the job takes what it needs among
   * them, in the order of rule SCH-4, and need not get a processor on each. Names that no node has are passed over.
   */
  readonly nodes: readonly string[];
  /**
   * Nodes on which it needs so many processors each, for its tasks that must run there (rule TSK-10). They are
   * filled before other nodes. When these are more processors than `maximum`, they are the maximum. A name that no
   * node has, or that is not among `nodes` where those are set, keeps the job waiting.
   */
  readonly requiredNodes: readonly Allocation[];
  /**
   * Groups of nodes of which it needs so many processors together, for its tasks that must run on several (rule
   * TSK-10). Left out: none. These are required nodes too, and what they need counts towards the maximum likewise.
   */
  readonly requiredGroups?: readonly NodeGroup[] | undefined;
  /** Copies of licenses it holds while it runs (rule JT-6); names compare without case. */
  readonly licenses: readonly (readonly [name: string, count: number])[];
  /** Wall-clock limit in milliseconds from its start, `Infinity` for none: what planning ahead relies on (rule SCH-5). */
  readonly limit: number;
}

/** The order of the queue (rule SCH-1): highest priority, then earliest submit time, then lowest id. Never 0 for two ids. */
export function compareJobs(a: JobRequest, b: JobRequest): number {
  return b.priority - a.priority || a.submitTime - b.submitTime || a.id - b.id;
}

import type { Allocation } from "./allocation.ts";
import type { JobRequest } from "./job-request.ts";
import { countsOf, type LicensePool } from "./license-pool.ts";
import type { NodeSpace } from "./node-space.ts";
import type { RunningJob } from "./running-job.ts";
import { nameKey } from "./scheduler-node.ts";
import type { Slot } from "./slot.ts";

/** One thing that keeps a job waiting. */
export type WaitReason =
  /** Fewer processors than its minimum can be had where it may run; an exclusive job counts whole nodes only. */
  | {
      readonly kind: "processors";
      readonly needed: number;
      readonly available: number;
      readonly isExclusive: boolean;
      /** The nodes of which it needs so many together. Left out: any on which it may run. */
      readonly nodes?: readonly string[] | undefined;
    }
  /** A node that it needs, or one of those it asks for when they are too few. */
  | {
      readonly kind: "node";
      readonly node: string;
      /** `outside`: it is required, but not among the nodes that the job asks for. */
      readonly problem: "unknown" | "paused" | "outside" | "busy";
      /** Processors that it needs there, 0 when the node is only one of several. */
      readonly needed: number;
      /** Processors that it could have there. */
      readonly available: number;
    }
  | {
      readonly kind: "license";
      readonly license: string;
      readonly needed: number;
      readonly available: number;
    }
  /** It is not its turn: another job is first, and goes first. */
  | { readonly kind: "order"; readonly first: number }
  /** It stands too far behind the first to be looked at. */
  | { readonly kind: "lookahead"; readonly lookahead: number }
  /** It would fit, but could still run at the time at which the first job needs what it would take. */
  | {
      readonly kind: "reservation";
      readonly first: number;
      readonly time: number;
      readonly kept: readonly Allocation[];
    }
  /** The running jobs whose limits it waits for, the next to end first. */
  | { readonly kind: "ends"; readonly jobs: readonly number[] };

/** Why a job waits. */
export interface Explanation {
  readonly id: number;
  /** Jobs before it in the queue. */
  readonly jobsAhead: number;
  /**
   * When it starts at the latest if limits are kept, no node is lost or paused, and nothing is put before it: the time
   * of its reservation. `null` when it has none, since it is not the first, or since nothing that ends by a limit makes
   * room for it.
   */
  readonly latestStart: number | null;
  /** None when it is to start at the next pass. */
  readonly reasons: readonly WaitReason[];
}

/**
 * What of its needs a job cannot have now; empty when it fits.
 *
 * @param isOpenOnly - Whether it is to leave alone what is kept for a reservation.
 */
export function lacks(
  job: JobRequest,
  space: NodeSpace,
  licenses: LicensePool | null,
  isOpenOnly: boolean,
): readonly WaitReason[] {
  return [...licenseLacks(job, licenses, isOpenOnly), ...nodeLacks(job, space, isOpenOnly)];
}

/** Gives whether a running job holds something of what a job lacks. */
export function holding(
  job: JobRequest,
  missing: readonly WaitReason[],
  space: NodeSpace,
): (running: RunningJob) => boolean {
  const { isAmong } = space.candidatesOf(job);
  const nodes = new Set<string>();
  const licenses = new Set<string>();
  let isAnywhere = false;
  for (const reason of missing) {
    if (reason.kind === "license") licenses.add(nameKey(reason.license));
    else if (reason.kind === "node") nodes.add(reason.node);
    else if (reason.kind === "processors" && reason.nodes === undefined) isAnywhere = true;
    else if (reason.kind === "processors") for (const node of reason.nodes ?? []) nodes.add(node);
  }
  return ({ request, pieces }) =>
    request.licenses.some(([name]) => licenses.has(nameKey(name))) ||
    pieces.some(
      ({ slot }) =>
        !slot.isGone && slot.isAccepting && ((isAnywhere && isAmong(slot)) || nodes.has(slot.name)),
    );
}

function licenseLacks(
  job: JobRequest,
  licenses: LicensePool | null,
  isOpenOnly: boolean,
): readonly WaitReason[] {
  if (licenses === null) return [];
  return [...countsOf(job.licenses)].flatMap(([license, needed]): WaitReason[] => {
    const available = licenses.available(license, isOpenOnly);
    return available < needed ? [{ kind: "license", license, needed, available }] : [];
  });
}

function nodeLacks(job: JobRequest, space: NodeSpace, isOpenOnly: boolean): readonly WaitReason[] {
  const { among, isAmong, required, groups } = space.candidatesOf(job);
  const reasons: WaitReason[] = [];
  const check = (node: string, needed: number): void => {
    const slot = space.find(node);
    const available = slot === undefined ? 0 : space.available(slot, job.isExclusive, isOpenOnly);
    const problem =
      slot === undefined
        ? "unknown"
        : !isAmong(slot)
          ? "outside"
          : !slot.isAccepting
            ? "paused"
            : available < needed
              ? "busy"
              : undefined;
    if (problem !== undefined) reasons.push({ kind: "node", node, problem, needed, available });
  };
  const isUnknown = (node: string): boolean => space.find(node) === undefined;
  const named = new Set(job.requiredNodes.map(({ node }) => node));
  for (const { nodes } of job.requiredGroups ?? []) for (const node of nodes) named.add(node);
  for (const node of named) if (isUnknown(node)) check(node, 1);
  for (const [slot, needed] of required) check(slot.name, needed);
  const { isExclusive } = job;
  const freeOn = (slots: readonly Slot[]): number =>
    slots.reduce((sum, slot) => sum + space.available(slot, isExclusive, isOpenOnly), 0);
  for (const { slots, processors: needed } of groups) {
    const available = freeOn(slots);
    const nodes = slots.map(({ name }) => name);
    if (available < needed) reasons.push({ kind: "processors", needed, available, isExclusive, nodes });
  }
  const available = among === null ? space.free(isExclusive, isOpenOnly).total : freeOn(among);
  if (available < job.minimum) {
    const { minimum: needed } = job;
    reasons.push({ kind: "processors", needed, available, isExclusive });
    for (const node of job.nodes) check(node, 0);
  }
  return reasons;
}

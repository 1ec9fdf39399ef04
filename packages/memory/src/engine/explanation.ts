import type { JobExplanation, WaitReason } from "@ccp/core";
import type { WaitReason as Cause, Explanation } from "@ccp/scheduler";
import { jobRefOf } from "./active-work.ts";

const MOST_NAMES = 5;

/** Puts into words why a job waits, with job ids for the scheduler's numbers. */
export function inWords({ id, jobsAhead, latestStart, reasons }: Explanation): JobExplanation {
  const { jobId } = jobRefOf(id);
  return { jobId, jobsAhead, latestStart, reasons: reasons.map(reasonOf) };
}

function reasonOf(cause: Cause): WaitReason {
  switch (cause.kind) {
    case "processors": {
      const { kind, needed, available, isExclusive, nodes } = cause;
      const which = isExclusive ? "on nodes that nobody else uses" : "where it may run";
      if (nodes !== undefined) {
        const sentence = `It needs at least ${processors(needed)} of nodes ${listed(nodes)} together; ${available} can be had there now.`;
        return { kind, sentence, needed, available };
      }
      const sentence = `It needs at least ${processors(needed)}; ${available} can be had now ${which}.`;
      return { kind, sentence, needed, available };
    }
    case "node": {
      const { kind, node: nodeName, needed, available } = cause;
      return { kind, sentence: nodeSentence(cause), nodeName, needed, available };
    }
    case "license": {
      const { kind, license, needed, available } = cause;
      const sentence = `It needs ${needed} of license ${license}; ${available} can be had now.`;
      return { kind, sentence, license, needed, available };
    }
    case "order": {
      const { jobId } = jobRefOf(cause.first);
      return {
        kind: cause.kind,
        sentence: `Job ${jobId} is first in the queue and goes first.`,
        jobIds: [jobId],
      };
    }
    case "lookahead": {
      const sentence = `BackfillLookahead lets only the next ${cause.lookahead} behind the first job go ahead.`;
      return { kind: cause.kind, sentence };
    }
    case "reservation": {
      const { jobId } = jobRefOf(cause.first);
      const { kind, time, kept } = cause;
      const nodes = listed(kept.map(({ node, processors }) => `${processors} of ${node}`));
      const what = kept.length === 0 ? "" : ` of what is idle now: ${nodes}`;
      const sentence = `It could still run at ${at(time)}, when job ${jobId} needs what it would take${what}. A shorter Runtime would let it go ahead.`;
      return { kind, sentence, jobIds: [jobId], time };
    }
    case "ends": {
      const jobIds = cause.jobs.map((id) => jobRefOf(id).jobId);
      const sentence = `It waits for the end of ${jobIds.length === 1 ? "job" : "jobs"} ${listed(jobIds)}.`;
      return { kind: cause.kind, sentence, jobIds };
    }
  }
}

function nodeSentence({ node, problem, needed, available }: Extract<Cause, { kind: "node" }>): string {
  switch (problem) {
    case "unknown":
      return `It asks for node ${node}, which is not in the cluster now.`;
    case "paused":
      return `It asks for node ${node}, which takes no new work: it is paused or not approved.`;
    case "outside":
      return `A task of it requires node ${node}, which is not among its asked nodes.`;
    case "busy":
      return `It needs ${processors(needed)} of node ${node}; ${available} can be had now.`;
  }
}

function processors(count: number): string {
  return count === 1 ? "1 processor" : `${count} processors`;
}

function at(time: number): string {
  return Number.isFinite(time) ? `${new Date(time).toISOString().slice(0, 19)}Z` : "any time";
}

function listed(items: readonly (string | number)[]): string {
  const shown = items.slice(0, MOST_NAMES).join(", ");
  const more = items.length - MOST_NAMES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

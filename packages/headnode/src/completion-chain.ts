import { E_INVALIDARG, ServiceError, type TaskInfo } from "@ccp/core";
import { findJob } from "./snapshots.ts";
import type { StateView } from "./state/cluster-state.ts";
import type { JobRecord } from "./state/records.ts";

const form = /^(.+)\.(\d{1,15})$/;

/**
 * The next task of the job's chain that became completed, and the place in the chain behind it (rule TSK-14). A
 * `null` timestamp starts a chain.
 */
export function checkAnyTask(
  state: StateView,
  jobId: number,
  timestamp: string | null,
): { readonly task: TaskInfo | null; readonly timestamp: string } {
  const entry = findJob(state, jobId);
  // The instant of its making tells a job from one that bore the id before.
  const chain = `task-chain:${jobId}:${entry.job.facts.createTime}`;
  const after = timestamp === null ? 0 : readTimestamp(timestamp, chain, entry.job);
  const task = entry.nextCompletion(after);
  return {
    task: task?.facts ?? null,
    timestamp: `${chain}.${task?.completion ?? after}`,
  };
}

function readTimestamp(timestamp: string, chain: string, job: JobRecord): number {
  const match = form.exec(timestamp);
  if (match !== null && match[1] === chain && Number(match[2]) <= job.completions) return Number(match[2]);
  const jobId = job.facts.id;
  throw new ServiceError(
    E_INVALIDARG,
    `The Timestamp was not issued by CheckAnyTask for job ${jobId}. Start with an empty VARIANT and pass back what the last call set.`,
    { jobId },
  );
}

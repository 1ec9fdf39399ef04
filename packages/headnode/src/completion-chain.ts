import { E_INVALIDARG, ServiceError, type TaskInfo } from "@ccp/core";
import { findJob } from "./snapshots.ts";
import type { StateView } from "./state/cluster-state.ts";

const form = /^task-chain:(\d{1,10}):(\d{1,15})$/;

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
  const after = timestamp === null ? 0 : readTimestamp(timestamp, jobId, entry.job.completions);
  const task = entry.nextCompletion(after);
  return {
    task: task?.facts ?? null,
    timestamp: `task-chain:${jobId}:${task?.completion ?? after}`,
  };
}

function readTimestamp(timestamp: string, jobId: number, latest: number): number {
  const match = form.exec(timestamp);
  if (match !== null && Number(match[1]) === jobId && Number(match[2]) <= latest) return Number(match[2]);
  throw new ServiceError(
    E_INVALIDARG,
    `The Timestamp was not issued by CheckAnyTask for job ${jobId}. Start with an empty VARIANT and pass back what the last call set.`,
    { jobId },
  );
}

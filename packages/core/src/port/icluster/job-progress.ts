import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { long } from "../../com/types.ts";
import type { IJobCounter } from "../ijob-counter.ts";
import type { IResourceUsage } from "../iresource-usage.ts";

/**
 * The part of {@link ICluster} that tells what a job has consumed and how far its tasks are.
 *
 * Members list the codes of their own. Any member that goes to the cluster can also answer the ones below.
 *
 * @hresult E_POINTER - when an [out] reference is missing (rule GEN-5).
 * @hresult E_INVALIDARG - when a `long` is no 32-bit integer, or a string holds a NUL or half a surrogate
 * pair.
 * @hresult E_ACCESSDENIED - when the backend does not serve the calling user.
 * @hresult E_NOTIMPL - when the backend cannot do it; the error message says why.
 * @hresult ERROR_NOT_CONNECTED - when nothing was connected and there is no local head node (rule GEN-4).
 * @hresult RPC_S_SERVER_UNAVAILABLE - when the head node is out of reach.
 * @hresult ERROR_NOT_ENOUGH_QUOTA - when more is asked than the cluster grants one caller.
 * @hresult COR_E_TIMEOUT - when the limit of `put_Timeout` ran out (rule CON-4).
 * @hresult E_UNEXPECTED - when something unforeseen went wrong inside (rule GEN-7).
 */
export interface ClusterJobProgress extends IDispatch {
  /**
   * Tells which resources a job holds and what it has consumed.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param pRetVal - Receives a snapshot; zeros and empty collections while the job has not started.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @remarks
   * Processor times, in milliseconds, add up over all tasks of the job; the nodes are those it asked for, or
   * all of the cluster if it asked for none; processes are listed while they run (rule COL-5).
   * {@link ICluster.GetTaskResourceUsage} tells it of one task.
   * @differences
   * What a simulated task consumes is what its simulation says: with `simulate()` of `@ccp/memory`, user time
   * is the time that it ran on each processor it had, and there are no processes.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-progress.ts#icluster-getjobresourceusage}
   * @see {@link ICluster.GetJobCounter}
   * @see {@link ICluster.GetTaskResourceUsage}
   * @see {@link IResourceUsage}
   * @page icluster-getjobresourceusage
   */
  GetJobResourceUsage(jobId: long, pRetVal: Out<IResourceUsage>): Promise<HRESULT>;

  /**
   * Counts the tasks of a job by status.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param pRetVal - Receives the counters, all of the same moment.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @remarks
   * The counters are a snapshot; call again to follow the job. It is cheaper than to fetch the job with its
   * tasks. {@link ICluster.get_ClusterCounter} counts over all jobs.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-progress.ts#icluster-getjobcounter}
   * @see {@link ICluster.get_ClusterCounter}
   * @see {@link ICluster.GetJobResourceUsage}
   * @see {@link IJobCounter}
   * @page icluster-getjobcounter
   */
  GetJobCounter(jobId: long, pRetVal: Out<IJobCounter>): Promise<HRESULT>;
}

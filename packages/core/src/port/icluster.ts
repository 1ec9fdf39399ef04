import type { ClusterCommands } from "./icluster/commands.ts";
import type { ClusterCredentials } from "./icluster/credentials.ts";
import type { ClusterJobControl } from "./icluster/job-control.ts";
import type { ClusterJobLists } from "./icluster/job-lists.ts";
import type { ClusterJobProgress } from "./icluster/job-progress.ts";
import type { ClusterJobSubmission } from "./icluster/job-submission.ts";
import type { ClusterNodes } from "./icluster/nodes.ts";
import type { ClusterSession } from "./icluster/session.ts";
import type { ClusterTasks } from "./icluster/tasks.ts";

/**
 * A cluster as its clients see it: 67 members that add, queue, watch, change, cancel and requeue jobs and
 * tasks, and manage nodes, commands, credentials and settings.
 *
 * {@link createCluster} makes one for a backend. Code ported from C++ may register a backend once with
 * {@link CoRegisterClassObject} and then call {@link CoCreateInstance} with `CLSID_Cluster` and
 * `IID_ICluster`. {@link ICluster.Connect} names the head node; after that the object serves any number of
 * calls, also several at a time.
 *
 * Every member is awaited, for it may go to a head node. What calls hand out (jobs, tasks, nodes,
 * collections, counters, results) are local objects that answer at once: snapshots, which do not change when
 * the cluster does.
 *
 * No member throws or rejects (rule GEN-7). Each resolves to an HRESULT: test it with {@link SUCCEEDED} or
 * {@link FAILED}, never against `S_OK`. A call that works fills its [out] references, one that fails leaves
 * them untouched (rule GEN-1) and keeps a sentence for {@link ICluster.get_ErrorMessage} that says what went
 * wrong and what to do about it (rule GEN-2).
 *
 * Members name the codes of their own. `ERROR_…` and `RPC_S_…` stand for the HRESULT that
 * {@link HRESULT_FROM_WIN32} makes of that code. Any member that goes to the cluster can also answer these:
 *
 * @hresult E_POINTER - when an object or an [out] reference is missing (rule GEN-5).
 * @hresult E_NOINTERFACE - when an object lacks the interface that the parameter takes.
 * @hresult E_INVALIDARG - when a `long` is no 32-bit integer, or a string holds a NUL or half a surrogate
 * pair.
 * @hresult E_ACCESSDENIED - when the backend does not serve the calling user.
 * @hresult E_NOTIMPL - when the backend cannot do it; the error message says why.
 * @hresult ERROR_NOT_CONNECTED - when nothing was connected and there is no local head node (rule GEN-4).
 * @hresult RPC_S_SERVER_UNAVAILABLE - when the head node is out of reach.
 * @hresult ERROR_NOT_ENOUGH_QUOTA - when more is asked than the cluster grants one caller.
 * @hresult COR_E_TIMEOUT - when the limit of `put_Timeout` ran out (rule CON-4).
 * @hresult E_UNEXPECTED - when something unforeseen went wrong inside (rule GEN-7).
 * @remarks
 * Lengths are counted in UTF-16 code units (rule GEN-6). A string parameter takes `null` where its page says
 * so; elsewhere `null` counts as the empty string (rule GEN-8). Before the first connection the members that
 * stay on the client work, and the first one that needs the cluster connects to `localhost` if the backend
 * has a head node there (rule GEN-4, a decision of ours).
 *
 * The members come in the order of the type library, part by part: the parts have no identity of their own.
 * @example
 * Queue a job of one task, and say why when that fails:
 * ```ts
 * import type { BSTR, ClusterBackend, IJob, ITask, long } from "@ccp/core";
 * import { createCluster, FAILED, out, VARIANT_TRUE } from "@ccp/core";
 *
 * async function queueRender(backend: ClusterBackend): Promise<long | undefined> {
 *   const pCluster = createCluster(backend);
 *   const pJob = out<IJob>();
 *   const pTask = out<ITask>();
 *   const pJobId = out<long>();
 *   await pCluster.CreateJob(pJob);
 *   await pCluster.CreateTask(pTask);
 *   if (pJob.value === undefined || pTask.value === undefined) return undefined;
 *
 *   pTask.value.put_CommandLine("render frame1");
 *   pJob.value.AddTask(pTask.value);
 *   await pCluster.Connect("localhost");
 *   const hr = await pCluster.QueueJob(pJob.value, null, null, VARIANT_TRUE, 0, pJobId);
 *   if (FAILED(hr)) {
 *     const pMessage = out<BSTR>();
 *     await pCluster.get_ErrorMessage(pMessage);
 *     console.error(pMessage.value);
 *   }
 *   return pJobId.value;
 * }
 * ```
 * @page icluster
 */
export interface ICluster
  extends ClusterSession,
    ClusterNodes,
    ClusterJobLists,
    ClusterJobSubmission,
    ClusterJobControl,
    ClusterCredentials,
    ClusterJobProgress,
    ClusterTasks,
    ClusterCommands {}

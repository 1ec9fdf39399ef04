import type { ClusterCommands } from "./icluster/commands.ts";
import type { ClusterCredentials } from "./icluster/credentials.ts";
import type { ClusterJobControl } from "./icluster/job-control.ts";
import type { ClusterJobLists } from "./icluster/job-lists.ts";
import type { ClusterJobProgress } from "./icluster/job-progress.ts";
import type { ClusterJobSubmission } from "./icluster/job-submission.ts";
import type { ClusterNodes } from "./icluster/nodes.ts";
import type { ClusterSession } from "./icluster/session.ts";
import type { ClusterTasks } from "./icluster/tasks.ts";

// The parts come in the order of the type library, and have no identity of their own.
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
 * @differences
 * - The original documents no codes: a caller tells success from failure. Here each member names its codes,
 *   and they are part of the port (rule GEN-5).
 * - Calls of the original block. Here each answers with a promise, and several may be under way.
 * - The first call that needs the cluster connects to a local head node by itself, if there is one (rule
 *   GEN-4).
 * - {@link createCluster} is the short way to an object; the class id works where a backend was registered.
 * - What a backend cannot do answers `E_NOTIMPL`, with a sentence that says why; the support table of each
 *   page tells beforehand.
 * @example
 * {@includeCode ../../../../docs/examples/icluster/interface.ts#icluster}
 * @see [CCP Interfaces](page:interfaces)
 * @see [Compute Cluster Architecture](page:compute-cluster-architecture)
 * @see [Creating the Cluster Object](page:creating-the-cluster-object)
 * @see [Connecting to the Cluster](page:connecting-to-the-cluster)
 * @see [Handling Errors](page:handling-errors)
 * @see [A Complete Example](page:a-complete-example)
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

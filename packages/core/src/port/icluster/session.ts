import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { INameValueCollection } from "../iname-value-collection.ts";

/**
 * The part of {@link ICluster} that opens and describes a session with a cluster: connection, last error,
 * time limit, asynchronous calls, cluster-wide variables and parameters.
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
export interface ClusterSession extends IDispatch {
  /**
   * Tells under which name the cluster presents itself.
   *
   * @param pRetVal - Receives the display name (rule CON-3); the empty string before the first connection.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * Asking for the name does not connect by itself: before {@link ICluster.Connect}, or another call that
   * connected, the answer is `""` with `S_OK` (rule GEN-4, a decision of ours).
   * @differences
   * The original does not say what the name is before a connection. Here it is empty, and asking for it makes
   * no connection (rule GEN-4).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-get-name}
   * @see {@link ICluster.Connect}
   * @page icluster-get-name
   */
  get_Name(pRetVal: Out<BSTR>): Promise<HRESULT>;

  /**
   * Gives the text that explains the last call of this object that failed.
   *
   * The text names the job, task, node or parameter concerned and says what to do about it. It is meant for
   * people; a program decides by the HRESULT of the call.
   *
   * @param pRetVal - Receives the text; the empty string while no call has failed yet.
   * @returns `S_OK`, or a failure that leaves the last error as it was.
   * @hresult E_POINTER - when `pRetVal` is missing.
   * @remarks
   * A call that works does not clear the text: it stays until the next failure (rule GEN-2). Reading it never
   * changes it, and needs no connection (rules GEN-3, GEN-4). The text belongs to this object alone. What
   * went wrong with a job or a task while it ran is told by {@link IJob.get_ErrorMessage} and
   * {@link ITask.get_ErrorMessage} instead.
   * @differences
   * The original promises the last error that was set, and leaves open what else happens to the text. Here a
   * call that works keeps it, and it is empty before the first failure (rule GEN-2). The sentences are not
   * the original's: compare the HRESULT, never the text.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-get-errormessage}
   * @see {@link IJob.get_ErrorMessage}
   * @see {@link ITask.get_ErrorMessage}
   * @see [Handling Errors](page:handling-errors)
   * @page icluster-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): Promise<HRESULT>;

  /**
   * Tells how long a call of this object may take.
   *
   * @param pRetVal - Receives the limit in milliseconds; 0 (the default) and -1 stand for no limit.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * The limit is that of this object, set by {@link ICluster.put_Timeout}; a connection to another cluster
   * keeps it (rule CON-4). Asking needs no connection (rule GEN-4). Of the two values that mean no limit, the
   * answer is the one that was set.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-get-timeout}
   * @see {@link ICluster.put_Timeout}
   * @page icluster-get-timeout
   */
  get_Timeout(pRetVal: Out<long>): Promise<HRESULT>;

  /**
   * Limits how long each later call of this object may take.
   *
   * A program that has to stay responsive sets a limit, so that a busy or silent head node cannot hold it up.
   *
   * @param timeout - Limit for one call, in milliseconds; 0 (the default) or -1 for no limit, at most
   * 2,147,483,647.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when `timeout` is below -1; the earlier limit stays.
   * @remarks
   * Without a limit a call waits for as long as the head node takes. A call that outlives the limit fails
   * with `COR_E_TIMEOUT`. Its request may have reached the cluster, so its effect can still come; look at the
   * job, task or node before you try again (rule CON-4). A call that is under way keeps the limit it began
   * with.
   *
   * The setting holds for this object, needs no connection and survives a new one (rule GEN-4). It counts
   * real time, also where the backend's clock is virtual. The waits of {@link ICluster.WaitForCommand} are
   * calls like any other: their limit is this one.
   * @differences
   * The original knows 0 alone for no limit; -1 means the same here (rule CON-4). It names no code for a call
   * that ran out of time: here it is `COR_E_TIMEOUT`.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-put-timeout}
   * @see {@link ICluster.get_Timeout}
   * @page icluster-put-timeout
   */
  put_Timeout(timeout: long): Promise<HRESULT>;

  /**
   * Adds, changes or deletes a variable that every task of the cluster finds in its environment.
   *
   * @param Name - Name of the variable; neither empty nor with `=` inside.
   * @param Value - Its value; null or empty deletes the variable.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when `Name` is empty or holds `=` or NUL (rule ENV-3), or all names and
   * values together would pass 2,048 characters (rule ENV-1).
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule ENV-1, a decision of ours).
   * @remarks
   * Only administrators set variables (rule ENV-1). Characters are UTF-16 code units (rule GEN-6); the names
   * and values of all variables set here count together. What a task sees is settled when it starts: tasks
   * that run keep the variables they have.
   *
   * The variables that the cluster defines itself, such as `CCP_CLUSTER_NAME`, can neither be deleted nor
   * changed: setting one puts a second entry into the list, and tasks go on seeing the cluster's value
   * (rule ENV-2). {@link ICluster.get_EnvironmentVariables} gives the list. A variable of the task's own, set
   * by {@link ITask.SetEnvironmentVariable}, hides one of the same name set here (rule TSK-16).
   * @differences
   * That only administrators may set variables (rule ENV-1), and which names are refused (rule ENV-3), the
   * original does not say.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-setenvironmentvariable}
   * @see {@link ICluster.get_EnvironmentVariables}
   * @see {@link ITask.SetEnvironmentVariable}
   * @page icluster-setenvironmentvariable
   */
  SetEnvironmentVariable(Name: BSTR, Value: BSTR): Promise<HRESULT>;

  /**
   * Gives the variables that every task of the cluster finds in its environment.
   *
   * @param pRetVal - Receives a read-only snapshot: `VT_DISPATCH` items, each an {@link INameValue}.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * The list holds what {@link ICluster.SetEnvironmentVariable} set and the cluster-wide variables that the
   * cluster defines, at least `CCP_CLUSTER_NAME` (rules ENV-2, ENV-4). A name can therefore stand there
   * twice. The snapshot does not follow later changes and refuses to be changed (rule COL-3).
   * @differences
   * The original names `CCP_CLUSTER_NAME` as one of its own variables and leaves the others open. Which of
   * them are cluster-wide is decided here (rule ENV-4).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-get-environmentvariables}
   * @see {@link ITask.SetEnvironmentVariable}
   * @see {@link ICluster.SetEnvironmentVariable}
   * @see {@link INameValueCollection}
   * @page icluster-get-environmentvariables
   */
  get_EnvironmentVariables(pRetVal: Out<INameValueCollection>): Promise<HRESULT>;

  /**
   * Sets a configuration parameter of the cluster, or keeps a value of your own beside them.
   *
   * @param Name - Name of the parameter, read without case.
   * @param Value - New value. Null or empty deletes a parameter of your own, but never one of the table
   * below.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when `Name` is empty, or `Value` is not one that the parameter can have (rule
   * PAR-2).
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule PAR-3).
   * @remarks
   * The cluster knows these parameters (rule PAR-1):
   *
   * | Name | Default | Meaning |
   * |---|---|---|
   * | `ActivationFilterProgram` | empty | program asked before a job starts; 0 lets it start (rule SCH-9) |
   * | `ActivationFilterTimeout` | 15 | seconds that this program may take |
   * | `BackfillLookahead` | -1 | jobs looked at for backfill: negative all, 0 none, else that many (SCH-5) |
   * | `EventLogLevel` | Information | least severe event that is logged; see below |
   * | `HeartbeatInterval` | 60 | seconds between two questions to a node (rule NOD-4) |
   * | `InactivityCount` | 3 | missed answers that make a node Unreachable (rule NOD-4) |
   * | `JobRetryCount` | 3 | reruns of a job after system errors, then it is Failed (rule JOB-17) |
   * | `JobRuntime` | Infinite | limit of jobs that set none, `dd:hh:mm` or `Infinite` (rule JT-5) |
   * | `SpoolDir` | a temporary folder | absolute path of the folder for files in passing; see below |
   * | `SubmissionFilterProgram` | empty | program asked before a job is queued; 0 accepts it (rule SCH-8) |
   * | `SubmissionFilterTimeout` | 15 | seconds that this program may take |
   * | `TaskRetryCount` | 3 | reruns of a task after system errors, then it is Failed (rule JOB-17) |
   * | `TTLCompletedJobs` | 5 | days that a completed job stays at least (rule JOB-15) |
   *
   * Both filter programs are named by their absolute path, and get one argument: the path of a file that holds
   * the job as a document of the [job schema](page:schema-job-schema), terms as attributes of
   * [Job](page:schema-job-element), extended terms in [ExtendedTerms](page:schema-extendedterms-job-element).
   * Exit code 0 means yes, any other no.
   *
   * Event levels are Off, Critical, Error, Warning, Information, Verbose, ActivityTracing and All. The head
   * node of `@ccp/headnode` checks and keeps the level, but has no event log: it changes nothing there. Its
   * `SpoolDir` takes the job files that it hands to filter programs; the output of commands, which the
   * original spooled in that folder, stays in memory (rule CMD-6).
   *
   * Any other name is a parameter of yours: the cluster stores it, changes it or deletes it and makes no
   * other use of it (rule PAR-2).
   * @differences
   * - The registry keys with which the original let its filter programs be configured, too, do not exist
   *   here: these parameters are the only place.
   * - The event log and the spool folder of the original are outside the head node of `@ccp/headnode`:
   *   `EventLogLevel` is kept without effect, and output of commands is bounded in memory instead (rule
   *   CMD-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-setclusterparameter}
   * @see {@link ICluster.get_Parameters}
   * @page icluster-setclusterparameter
   */
  SetClusterParameter(Name: BSTR, Value: BSTR): Promise<HRESULT>;

  /**
   * Gives the configuration parameters of the cluster and the values stored beside them.
   *
   * @param pRetVal - Receives a read-only snapshot: `VT_DISPATCH` items, each an {@link INameValue}.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * Everybody may read them. {@link ICluster.SetClusterParameter} has the table of names, meanings and
   * defaults (rule PAR-1); a parameter that nobody set shows its default. The snapshot does not follow later
   * changes and refuses to be changed (rule COL-3).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-get-parameters}
   * @see {@link ICluster.SetClusterParameter}
   * @see {@link INameValueCollection}
   * @page icluster-get-parameters
   */
  get_Parameters(pRetVal: Out<INameValueCollection>): Promise<HRESULT>;

  /**
   * Tells whether the calls that can do so return before their effect has come.
   *
   * @param pRetVal - Receives `VARIANT_TRUE` if they do; `VARIANT_FALSE` is the default.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * The setting is that of this object, made by {@link ICluster.put_IsAsynchronous}, which names the calls
   * that heed it (rule CON-5). Asking needs no connection (rule GEN-4).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-get-isasynchronous}
   * @see {@link ICluster.put_IsAsynchronous}
   * @page icluster-get-isasynchronous
   */
  get_IsAsynchronous(pRetVal: Out<VARIANT_BOOL>): Promise<HRESULT>;

  /**
   * Chooses whether the calls that can do so return before their effect has come.
   *
   * Most programs leave it off. Where it is on, `S_OK` says only that the cluster took the request: poll the
   * job, task or node, at a pace that suits the program, to learn what became of it.
   *
   * @param Val - `VARIANT_TRUE` to return once the request is accepted, `VARIANT_FALSE` (the default) to
   * return once it took effect.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * It concerns {@link ICluster.AddJob}, {@link ICluster.AddTask}, {@link ICluster.CancelJob},
   * {@link ICluster.ModifyJob}, {@link ICluster.PauseNode}, {@link ICluster.RequeueJob},
   * {@link ICluster.ResumeNode}, {@link ICluster.ExecuteCommand} and
   * {@link ICluster.ExecuteCommandWithPaging}; arguments that are wrong in themselves are refused before the
   * return all the same. QueueJob and SubmitJob never wait for the job to start, whatever is set here (rule
   * CON-5). Needs no connection (rule GEN-4).
   * @differences
   * Every member of this interface answers with a promise, which has to be awaited in both modes: the setting
   * chooses what the promise waits for. The list of the original ends with ResumeNode; its pages of
   * WaitForCommand and WaitForCommandWithPaging add the two calls that run commands (rule CON-5).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-put-isasynchronous}
   * @see {@link ICluster.get_IsAsynchronous}
   * @page icluster-put-isasynchronous
   */
  put_IsAsynchronous(Val: VARIANT_BOOL): Promise<HRESULT>;

  /**
   * Connects this object to a cluster through its head node.
   *
   * @param clusterName - Computer name or fully qualified name of the head node; `localhost` on the head node
   * itself. Neither null nor empty.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when `clusterName` is null or empty (rule CON-1).
   * @hresult RPC_S_SERVER_UNAVAILABLE - when no head node answers to that name; the message repeats it.
   * @hresult E_ACCESSDENIED - when the head node does not let the calling user in.
   * @remarks
   * Who may connect is the backend's affair: one across the network asks for a user it knows. The connection
   * belongs to this object and lasts as long as it does; there is no call to end it.
   *
   * A connected object can connect again: it moves to the other cluster, and keeps the connection it has when
   * that fails (rule CON-2). A program that never calls Connect is connected to `localhost` by its first call
   * that needs the cluster, if its backend has a head node there (rule GEN-4). {@link ICluster.get_Name}
   * tells the name under which the cluster presents itself (rule CON-3).
   * @differences
   * - Moving a connected object, and connecting by itself on the head node, are decisions where the original
   *   is silent (rules CON-2, GEN-4).
   * - Accounts and groups of Windows decide in the original who may connect; here the backend does. Head
   *   nodes are not looked up in Active Directory: whoever starts the program knows the name.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-connect}
   * @see [Connecting to the Cluster](page:connecting-to-the-cluster)
   * @see {@link ICluster.get_Name}
   * @see {@link ICluster.get_ErrorMessage}
   * @page icluster-connect
   */
  Connect(clusterName: BSTR): Promise<HRESULT>;

  /**
   * Tells whether the calling user administers the cluster.
   *
   * Ask before you offer what administrators alone may do: variables, parameters, nodes, commands, high
   * priorities and jobs of other users.
   *
   * @param pRetVal - Receives `VARIANT_TRUE` if the user is one of the cluster's administrators, else
   * `VARIANT_FALSE`.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * The answer is about the user who makes the call, not about the user a job runs as (rule CON-6). Which
   * users administer a cluster, its backend is told when it is made.
   * @differences
   * In the original, an administrator is a member of a Windows group on the head node. Here it is a user on
   * the list of the cluster's administrators, names compared without case.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/session.ts#icluster-isadmin}
   * @page icluster-isadmin
   */
  IsAdmin(pRetVal: Out<VARIANT_BOOL>): Promise<HRESULT>;
}

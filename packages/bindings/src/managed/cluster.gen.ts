// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  type BSTR,
  type ICluster,
  type IClusterCounter,
  type IClusterEnumerable,
  IID_ICluster,
  type IJob,
  type IJobCounter,
  type INameValueCollection,
  type IResourceUsage,
  type ITask,
  type long,
  type VARIANT_BOOL,
} from "@ccp/core";
import { assign, command, query } from "../runtime/calls.ts";
import { ClusterObject } from "../runtime/cluster-object.ts";
import { collectionOf, type Items } from "../runtime/items.ts";
import { adopt, orNull, rawOf } from "../runtime/managed-object.ts";
import { type PagingArguments, paged } from "../runtime/paging.ts";
import { type Ref, variantOf } from "../runtime/ref.ts";
import { text, type Value } from "../runtime/values.ts";
import { ClusterCounter } from "./cluster-counter.gen.ts";
import { ClusterEnumerable } from "./cluster-enumerable.gen.ts";
import type { JobStatus } from "./enumerations.gen.ts";
import { ExecutionResult } from "./execution-result.gen.ts";
import { Job } from "./job.gen.ts";
import { JobCounter } from "./job-counter.gen.ts";
import { NameValueCollection } from "./name-value-collection.gen.ts";
import { Node } from "./node.gen.ts";
import { ResourceUsage } from "./resource-usage.gen.ts";
import { Task } from "./task.gen.ts";

/**
 * A cluster as its clients see it: 67 members that add, queue, watch, change, cancel and requeue jobs and
 * tasks, and manage nodes, commands, credentials and settings.
 *
 * {@link Cluster.Connect} names the head node; after that the object serves any number of calls, also several
 * at a time.
 *
 * Every member is awaited, for it may go to a head node. What calls hand out (jobs, tasks, nodes,
 * collections, counters, results) are local objects that answer at once: snapshots, which do not change when
 * the cluster does.
 *
 * Members name the codes of their own. Any member that goes to the cluster can also answer these:
 *
 * @throws {@link ComputeClusterException} with `E_POINTER` when an object is missing (rule GEN-5).
 * @throws {@link ComputeClusterException} with `E_NOINTERFACE` when an object lacks the interface that the
 * parameter takes.
 * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a `long` is no 32-bit integer, or a string
 * holds a NUL or half a surrogate pair.
 * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the backend does not serve the calling
 * user.
 * @throws {@link ComputeClusterException} with `E_NOTIMPL` when the backend cannot do it; the error message
 * says why.
 * @throws {@link ComputeClusterException} with `ERROR_NOT_CONNECTED` when nothing was connected and there is
 * no local head node (rule GEN-4).
 * @throws {@link ComputeClusterException} with `RPC_S_SERVER_UNAVAILABLE` when the head node is out of reach.
 * @throws {@link ComputeClusterException} with `ERROR_NOT_ENOUGH_QUOTA` when more is asked than the cluster
 * grants one caller.
 * @throws {@link ComputeClusterException} with `COR_E_TIMEOUT` when the limit of `Timeout` ran out (rule
 * CON-4).
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong inside
 * (rule GEN-7).
 * @remarks Lengths are counted in UTF-16 code units (rule GEN-6). A string parameter takes `null` where its
 * page says so; elsewhere `null` counts as the empty string (rule GEN-8). Before the first connection the
 * members that stay on the client work, and the first one that needs the cluster connects to `localhost` if
 * the backend has a head node there (rule GEN-4, a decision of ours).
 *
 * - The original documents no codes: a caller tells success from failure. Here each member names its codes,
 *   and they are part of the port (rule GEN-5).
 * - Calls of the original block. Here each answers with a promise, and several may be under way.
 * - The first call that needs the cluster connects to a local head node by itself, if there is one (rule
 *   GEN-4).
 * - What a backend cannot do answers `E_NOTIMPL`, with a sentence that says why; the support table of each
 *   page tells beforehand.
 * @see [CCP Interfaces](page:interfaces)
 * @see [Compute Cluster Architecture](page:compute-cluster-architecture)
 * @see [Creating the Cluster Object](page:creating-the-cluster-object)
 * @see [Connecting to the Cluster](page:connecting-to-the-cluster)
 * @see [Handling Errors](page:handling-errors)
 * @see [A Complete Example](page:a-complete-example)
 */
export class Cluster extends ClusterObject {
  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pCluster - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pCluster: ICluster): Cluster {
    return adopt(pCluster, IID_ICluster, Cluster);
  }

  /**
   * Under which name the cluster presents itself.
   *
   * @returns The display name (rule CON-3); the empty string before the first connection.
   * @remarks Asking for the name does not connect by itself: before {@link Cluster.Connect}, or another call
   * that connected, the answer is `""` (rule GEN-4, a decision of ours).
   *
   * The original does not say what the name is before a connection. Here it is empty, and asking for it makes
   * no connection (rule GEN-4).
   * @see {@link Cluster.Connect}
   */
  get Name(): Promise<string> {
    return query<BSTR>(this.raw, (pRetVal) => this.raw.get_Name(pRetVal)).then(text);
  }

  /**
   * The text that explains the last call of this object that failed.
   *
   * The text names the job, task, node or parameter concerned and says what to do about it.
   *
   * @returns The text; the empty string while no call has failed yet.
   * @remarks A call that works does not clear the text: it stays until the next failure (rule GEN-2). Reading
   * it never changes it, and needs no connection (rules GEN-3, GEN-4). The text belongs to this object alone.
   * What went wrong with a job or a task while it ran is told by {@link Job.ErrorMessage} and
   * {@link Task.ErrorMessage} instead.
   *
   * The original promises the last error that was set, and leaves open what else happens to the text. Here a
   * call that works keeps it, and it is empty before the first failure (rule GEN-2).
   * @see {@link Job.ErrorMessage}
   * @see {@link Task.ErrorMessage}
   * @see [Handling Errors](page:handling-errors)
   */
  get ErrorMessage(): Promise<string> {
    return query<BSTR>(this.raw, (pRetVal) => this.raw.get_ErrorMessage(pRetVal)).then(text);
  }

  /**
   * How long a call of this object may take.
   *
   * @returns The limit in milliseconds; 0 (the default) and -1 stand for no limit.
   * @remarks The limit is that of this object, set by {@link Cluster.Timeout}; a connection to another
   * cluster keeps it (rule CON-4). Asking needs no connection (rule GEN-4). Of the two values that mean no
   * limit, the answer is the one that was set.
   */
  get Timeout(): Promise<number> {
    return query<long>(this.raw, (pRetVal) => this.raw.get_Timeout(pRetVal));
  }

  /**
   * Limits how long each later call of this object may take.
   *
   * A program that has to stay responsive sets a limit, so that a busy or silent head node cannot hold it up.
   *
   * @param value - Limit for one call, in milliseconds; 0 (the default) or -1 for no limit, at most
   * 2,147,483,647.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `value` is below -1; the earlier limit
   * stays.
   * @remarks Without a limit a call waits for as long as the head node takes. A call that outlives the limit
   * fails with `COR_E_TIMEOUT`. Its request may have reached the cluster, so its effect can still come; look
   * at the job, task or node before you try again (rule CON-4). A call that is under way keeps the limit it
   * began with.
   *
   * The setting holds for this object, needs no connection and survives a new one (rule GEN-4). It counts
   * real time, also where the backend's clock is virtual. The waits of {@link Cluster.WaitForCommand} are
   * calls like any other: their limit is this one.
   *
   * The original knows 0 alone for no limit; -1 means the same here (rule CON-4). It names no code for a call
   * that ran out of time: here it is `COR_E_TIMEOUT`.
   */
  set Timeout(value: number) {
    assign(this.raw.put_Timeout(value));
  }

  /**
   * Adds, changes or deletes a variable that every task of the cluster finds in its environment.
   *
   * @param Name - Name of the variable; neither empty nor with `=` inside.
   * @param Value - Its value; null or empty deletes the variable.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Name` is empty or holds `=` or NUL
   * (rule ENV-3), or all names and values together would pass 2,048 characters (rule ENV-1).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * ENV-1, a decision of ours).
   * @remarks Only administrators set variables (rule ENV-1). Characters are UTF-16 code units (rule GEN-6);
   * the names and values of all variables set here count together. What a task sees is settled when it
   * starts: tasks that run keep the variables they have.
   *
   * The variables that the cluster defines itself, such as `CCP_CLUSTER_NAME`, can neither be deleted nor
   * changed: setting one puts a second entry into the list, and tasks go on seeing the cluster's value (rule
   * ENV-2). {@link Cluster.EnvironmentVariables} gives the list. A variable of the task's own, set by
   * {@link Task.SetEnvironmentVariable}, hides one of the same name set here (rule TSK-16).
   *
   * That only administrators may set variables (rule ENV-1), and which names are refused (rule ENV-3), the
   * original does not say.
   * @see {@link Cluster.EnvironmentVariables}
   * @see {@link Task.SetEnvironmentVariable}
   */
  async SetEnvironmentVariable(Name: string | null, Value: string | null): Promise<void> {
    await command(this.raw, () => this.raw.SetEnvironmentVariable(Name, Value));
  }

  /**
   * The variables that every task of the cluster finds in its environment.
   *
   * @returns A read-only snapshot: each item a {@link NameValue}.
   * @remarks The list holds what {@link Cluster.SetEnvironmentVariable} set and the cluster-wide variables
   * that the cluster defines, at least `CCP_CLUSTER_NAME` (rules ENV-2, ENV-4). A name can therefore stand
   * there twice. The snapshot does not follow later changes and refuses to be changed (rule COL-3).
   *
   * The original names `CCP_CLUSTER_NAME` as one of its own variables and leaves the others open. Which of
   * them are cluster-wide is decided here (rule ENV-4).
   * @see {@link Task.SetEnvironmentVariable}
   * @see {@link Cluster.SetEnvironmentVariable}
   * @see {@link NameValueCollection}
   */
  get EnvironmentVariables(): Promise<NameValueCollection> {
    return query<INameValueCollection>(this.raw, (pRetVal) =>
      this.raw.get_EnvironmentVariables(pRetVal),
    ).then(NameValueCollection.from);
  }

  /**
   * Sets a configuration parameter of the cluster, or keeps a value of your own beside them.
   *
   * @param Name - Name of the parameter, read without case.
   * @param Value - New value. Null or empty deletes a parameter of your own, but never one of the table
   * below.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Name` is empty, or `Value` is not one
   * that the parameter can have (rule PAR-2).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * PAR-3).
   * @remarks The cluster knows these parameters (rule PAR-1):
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
   * Both filter programs are named by their absolute path, and get one argument: the path of a file that
   * holds the job as a document of the [job schema](page:schema-job-schema), terms as attributes of
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
   *
   * - The registry keys with which the original let its filter programs be configured, too, do not exist
   *   here: these parameters are the only place.
   * - The event log and the spool folder of the original are outside the head node of `@ccp/headnode`:
   *   `EventLogLevel` is kept without effect, and output of commands is bounded in memory instead (rule
   *   CMD-6).
   * @see {@link Cluster.Parameters}
   */
  async SetClusterParameter(Name: string | null, Value: string | null): Promise<void> {
    await command(this.raw, () => this.raw.SetClusterParameter(Name, Value));
  }

  /**
   * The configuration parameters of the cluster and the values stored beside them.
   *
   * @returns A read-only snapshot: each item a {@link NameValue}.
   * @remarks Everybody may read them. {@link Cluster.SetClusterParameter} has the table of names, meanings
   * and defaults (rule PAR-1); a parameter that nobody set shows its default. The snapshot does not follow
   * later changes and refuses to be changed (rule COL-3).
   * @see {@link Cluster.SetClusterParameter}
   * @see {@link NameValueCollection}
   */
  get Parameters(): Promise<NameValueCollection> {
    return query<INameValueCollection>(this.raw, (pRetVal) => this.raw.get_Parameters(pRetVal)).then(
      NameValueCollection.from,
    );
  }

  /**
   * Whether the calls that can do so return before their effect has come.
   *
   * @returns `true` if they do; `false` is the default.
   * @remarks The setting is that of this object, made by {@link Cluster.IsAsynchronous}, which names the
   * calls that heed it (rule CON-5). Asking needs no connection (rule GEN-4).
   */
  get IsAsynchronous(): Promise<boolean> {
    return query<VARIANT_BOOL>(this.raw, (pRetVal) => this.raw.get_IsAsynchronous(pRetVal));
  }

  /**
   * Chooses whether the calls that can do so return before their effect has come.
   *
   * Most programs leave it off.
   *
   * @param value - `true` to return once the request is accepted, `false` (the default) to return once it
   * took effect.
   * @remarks It concerns {@link Cluster.AddJob}, {@link Cluster.AddTask}, {@link Cluster.CancelJob},
   * {@link Cluster.ModifyJob}, {@link Cluster.PauseNode}, {@link Cluster.RequeueJob},
   * {@link Cluster.ResumeNode}, {@link Cluster.ExecuteCommand} and {@link Cluster.ExecuteCommandWithPaging};
   * arguments that are wrong in themselves are refused before the return all the same. QueueJob and SubmitJob
   * never wait for the job to start, whatever is set here (rule CON-5). Needs no connection (rule GEN-4).
   *
   * Every member of this interface answers with a promise, which has to be awaited in both modes: the setting
   * chooses what the promise waits for. The list of the original ends with ResumeNode; its pages of
   * WaitForCommand and WaitForCommandWithPaging add the two calls that run commands (rule CON-5).
   */
  set IsAsynchronous(value: boolean) {
    assign(this.raw.put_IsAsynchronous(value));
  }

  /**
   * Connects this object to a cluster through its head node.
   *
   * @param clusterName - Computer name or fully qualified name of the head node; `localhost` on the head node
   * itself. Neither null nor empty.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `clusterName` is null or empty (rule
   * CON-1).
   * @throws {@link ComputeClusterException} with `RPC_S_SERVER_UNAVAILABLE` when no head node answers to that
   * name; the message repeats it.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the head node does not let the calling
   * user in.
   * @remarks Who may connect is the backend's affair: one across the network asks for a user it knows. The
   * connection belongs to this object and lasts as long as it does; there is no call to end it.
   *
   * A connected object can connect again: it moves to the other cluster, and keeps the connection it has when
   * that fails (rule CON-2). A program that never calls Connect is connected to `localhost` by its first call
   * that needs the cluster, if its backend has a head node there (rule GEN-4). {@link Cluster.Name} tells the
   * name under which the cluster presents itself (rule CON-3).
   *
   * - Moving a connected object, and connecting by itself on the head node, are decisions where the original
   *   is silent (rules CON-2, GEN-4).
   * - Accounts and groups of Windows decide in the original who may connect; here the backend does. Head
   *   nodes are not looked up in Active Directory: whoever starts the program knows the name.
   * @see [Connecting to the Cluster](page:connecting-to-the-cluster)
   * @see {@link Cluster.Name}
   * @see {@link Cluster.ErrorMessage}
   */
  async Connect(clusterName: string | null): Promise<void> {
    await command(this.raw, () => this.raw.Connect(clusterName));
  }

  /**
   * Tells whether the calling user administers the cluster.
   *
   * Ask before you offer what administrators alone may do: variables, parameters, nodes, commands, high
   * priorities and jobs of other users.
   *
   * @returns `true` if the user is one of the cluster's administrators, else `false`.
   * @remarks The answer is about the user who makes the call, not about the user a job runs as (rule CON-6).
   * Which users administer a cluster, its backend is told when it is made.
   *
   * In the original, an administrator is a member of a Windows group on the head node. Here it is a user on
   * the list of the cluster's administrators, names compared without case.
   */
  async IsAdmin(): Promise<boolean> {
    return await query<VARIANT_BOOL>(this.raw, (pRetVal) => this.raw.IsAdmin(pRetVal));
  }

  /**
   * Lists the compute nodes of the cluster.
   *
   * @returns A read-only collection with a {@link Node} in each item; never empty, in no particular order.
   * @remarks The head node is one of them, and nodes of every status are listed, also those that wait for
   * approval (rule NOD-1). Each node object is a snapshot: ask again to see its present status and idle
   * processors.
   * @see {@link Cluster.ApproveNode}
   * @see {@link Cluster.PauseNode}
   * @see {@link Cluster.ResumeNode}
   * @see {@link Node}
   * @see [Listing the nodes](page:getting-the-list-of-nodes-in-the-cluster)
   */
  get ComputeNodes(): Promise<ClusterEnumerable<Node>> {
    return query<IClusterEnumerable>(this.raw, (pRetVal) => this.raw.get_ComputeNodes(pRetVal)).then(
      ClusterEnumerable.from<Node>,
    );
  }

  /**
   * Lets a node that asks to join become part of the cluster.
   *
   * @param NodeName - Computer name of the node, read without case; not its fully qualified name.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no node of that name.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the node does not wait for
   * approval.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator.
   * @remarks The node has to be PendingApproval, which {@link Node.Status} tells, and becomes Paused: it runs
   * nothing until {@link Cluster.ResumeNode} makes it Ready (rules NOD-2, SCH-7).
   * {@link Cluster.ComputeNodes} lists the nodes that wait. Only administrators approve nodes (rule NOD-2).
   *
   * The original wants the node in the domain of the head node, and calls the status that it must have
   * NodeStatus_Pending; the type library, and this port, call it `NodeStatus.PendingApproval`. Domains play
   * no part here.
   * @see {@link Cluster.PauseNode}
   * @see {@link Cluster.ResumeNode}
   * @see {@link NodeStatus:enum}
   */
  async ApproveNode(NodeName: string | null): Promise<void> {
    await command(this.raw, () => this.raw.ApproveNode(NodeName));
  }

  /**
   * Keeps new work away from a node.
   *
   * Nothing starts on the node any more until {@link Cluster.ResumeNode}; what runs there goes on to its end.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no node of that name.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the node is PendingApproval or
   * Unreachable.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator.
   * @remarks A Ready node becomes Paused. To pause a node that is Paused already is no error (rule NOD-2, a
   * decision of ours; rule SCH-7). With {@link Cluster.IsAsynchronous} on, the call returns once the request
   * is accepted (rule CON-5).
   *
   * What happens to a node that is not Ready, the original leaves open. Here a paused one stays paused
   * without an error, and one that is PendingApproval or Unreachable is refused (rule NOD-2).
   * @see {@link Cluster.ApproveNode}
   * @see {@link Cluster.ComputeNodes}
   * @see {@link Cluster.ResumeNode}
   */
  async PauseNode(NodeName: string | null): Promise<void> {
    await command(this.raw, () => this.raw.PauseNode(NodeName));
  }

  /**
   * Opens a paused node for work again.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no node of that name.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the node is PendingApproval or
   * Unreachable.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator.
   * @remarks A Paused node becomes Ready. To resume a node that is Ready already is no error (rule NOD-2, a
   * decision of ours). With {@link Cluster.IsAsynchronous} on, the call returns once the request is accepted
   * (rule CON-5).
   *
   * The original speaks of nodes that were paused. Here a node that was just approved is resumed by the same
   * call, one that is Ready already is no error, and one that is PendingApproval or Unreachable is refused
   * (rule NOD-2).
   * @see {@link Cluster.ApproveNode}
   * @see {@link Cluster.ComputeNodes}
   * @see {@link Cluster.PauseNode}
   */
  async ResumeNode(NodeName: string | null): Promise<void> {
    await command(this.raw, () => this.raw.ResumeNode(NodeName));
  }

  /**
   * Counts the jobs, tasks, nodes and processors of the cluster by status.
   *
   * @returns The counters, all of the same moment.
   * @remarks The counters are a snapshot, and each total is the sum of its parts (rule COL-4). To watch the
   * cluster, call again; {@link ClusterCounter.Equals} tells whether anything moved.
   * {@link Cluster.GetJobCounter} counts the tasks of one job.
   * @see {@link Cluster.GetJobCounter}
   * @see {@link Cluster.GetJobResourceUsage}
   * @see {@link ClusterCounter}
   */
  get ClusterCounter(): Promise<ClusterCounter> {
    return query<IClusterCounter>(this.raw, (pRetVal) => this.raw.get_ClusterCounter(pRetVal)).then(
      ClusterCounter.from,
    );
  }

  /**
   * Makes an empty collection to be filled with jobs, tasks or ids.
   *
   * The calls that take many things at once want one:
   *
   * @returns The collection; it is empty and can be changed.
   * @remarks Unlike the collections that other calls return, this one is writable (rule COL-1):
   * {@link ClusterEnumerable.Add} fills it. It is a local object that takes any item; the call that receives
   * it checks the types. Needs no connection (rule GEN-4, a decision of ours).
   * @see {@link Cluster.AddJobs}
   * @see {@link Cluster.AddTasks}
   * @see {@link Cluster.CancelJobs}
   * @see {@link Cluster.CancelTasks}
   * @see {@link Cluster.QueueJobs}
   * @see {@link Cluster.RequeueJobs}
   * @see {@link Cluster.RequeueTasks}
   * @see {@link Cluster.SubmitJobs}
   * @see {@link ClusterEnumerable}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
   */
  async CreateClusterEnumerable<T extends Value = Value>(): Promise<ClusterEnumerable<T>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.CreateClusterEnumerable(pRetVal),
    );
    return ClusterEnumerable.from<T>(given);
  }

  /**
   * Gives a job of the cluster as it is now.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Cluster.QueueJob} gave it; 1 or above.
   * @returns The job with its tasks.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @remarks The object is a snapshot: it does not follow the job, and what is set on it does not reach the
   * cluster (rules JOB-13, MOD-7). To follow a job, get it again; to change it, pass the object to
   * {@link Cluster.ModifyJob}; to run another one like it, pass it to {@link Cluster.AddJob} (rule JOB-4).
   * Ids of jobs that left the cluster are given to new jobs (rules JOB-3, JOB-15).
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.CancelJob}
   * @see {@link Cluster.CreateJob}
   * @see {@link Cluster.GetTask}
   * @see {@link Cluster.ListJobs}
   */
  async GetJob(jobId: number): Promise<Job> {
    const given = await query<IJob>(this.raw, (pRetVal) => this.raw.GetJob(jobId, pRetVal));
    return Job.from(given);
  }

  /**
   * Makes a new job, on the client alone.
   *
   * Set its terms, give it tasks with {@link Job.AddTask}, and hand it to {@link Cluster.AddJob} or
   * {@link Cluster.QueueJob}.
   *
   * @returns The job: NotSubmitted, Id 0, no tasks, every term at its default.
   * @remarks By default a job asks for one processor (minimum 1, maximum 1) on nodes of its own, has priority
   * Normal, an Infinite runtime and no asked nodes (rules JOB-1, JT-1).
   *
   * There are two ways into the queue. Either the job gets its tasks first, by {@link Job.AddTask}, and
   * {@link Cluster.QueueJob} does the rest in one step. Or {@link Cluster.AddJob} gives it an id,
   * {@link Cluster.AddTask} or {@link Cluster.AddTasks} its tasks, and {@link Cluster.SubmitJob} ends the
   * preparation. Needs no connection (rule GEN-4).
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.CreateJobFromXml}
   * @see {@link Cluster.CreateTask}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
   */
  async CreateJob(): Promise<Job> {
    const given = await query<IJob>(this.raw, (pRetVal) => this.raw.CreateJob(pRetVal));
    return Job.from(given);
  }

  /**
   * Makes a job, on the client alone, from a job document.
   *
   * @param xmlDocument - The text of the document: root `Job`, with one `ExtendedTerms` and one `Tasks`
   * element; at most 16 MiB and 64 levels deep.
   * @returns The job with the tasks of the document: NotSubmitted, Id 0.
   * @throws {@link ComputeClusterException} with `COR_E_XML` when the text is not well formed XML, or has a
   * DTD (rules XML-5, XML-6).
   * @throws {@link ComputeClusterException} with `COR_E_XMLSCHEMA` when the XML does not follow the job
   * schema (rules XML-1, XML-3).
   * @remarks The object is used as one of {@link Cluster.CreateJob}: hand it to {@link Cluster.AddJob} or
   * {@link Cluster.QueueJob}, with further tasks of {@link Job.AddTask} if the document has not all of them.
   *
   * The error message gives line, column and what was expected, and nothing is made (rule XML-5). An
   * attribute that is left out keeps the default of the object (rules XML-4, JT-1, TT-1). What the cluster
   * alone decides, such as Id, Status and SubmittedBy, is skipped (rule XML-2). No document can reach another
   * file or host (rule XML-6). A job that was written and is read back is the same job (rule XML-8). Needs no
   * connection (rule GEN-4).
   *
   * - The `https://` spelling of the namespace, and none at all, are accepted beside the original's (rule
   *   XML-1).
   * - IsRerunnable is true where it is left out. The printed schema says false, but the serializer of the
   *   original left the default of the object in place, and so does this one (rule XML-4).
   * - Documents are bounded in size and depth, and have no DTD (rule XML-6); the original names no bound.
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.CreateJob}
   * @see {@link Cluster.CreateJobFromXmlFile}
   * @see {@link Cluster.CreateTaskFromXml}
   * @see [Job Schema](page:schema-job-schema)
   */
  async CreateJobFromXml(xmlDocument: string | null): Promise<Job> {
    const given = await query<IJob>(this.raw, (pRetVal) => this.raw.CreateJobFromXml(xmlDocument, pRetVal));
    return Job.from(given);
  }

  /**
   * Makes a job, on the client alone, from a file that holds a job document.
   *
   * @param xmlDocument - Absolute path of the file, usually ending in `.xml`; its text is as for
   * {@link Cluster.CreateJobFromXml}.
   * @returns The job with the tasks of the document: NotSubmitted, Id 0.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the path is not absolute or leads to no
   * regular file (rule XML-7).
   * @throws {@link ComputeClusterException} with `ERROR_FILE_NOT_FOUND` when there is no such file (rule
   * XML-7).
   * @throws {@link ComputeClusterException} with `COR_E_XML` when the text is not well formed XML, or has a
   * DTD (rules XML-5, XML-6).
   * @throws {@link ComputeClusterException} with `COR_E_XMLSCHEMA` when the XML does not follow the job
   * schema (rules XML-1, XML-3).
   * @remarks The file is read where the caller runs, never by the head node (rule XML-7). Everything else is
   * as said for CreateJobFromXml (rules XML-1 to XML-6). Needs no connection (rule GEN-4).
   *
   * The same as for {@link Cluster.CreateJobFromXml}. That the path has to be absolute and lead to a regular
   * file is a rule of ours (rule XML-7).
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.CreateJob}
   * @see {@link Cluster.CreateJobFromXml}
   * @see {@link Cluster.CreateTaskFromXmlFile}
   * @see [Job Schema](page:schema-job-schema)
   */
  async CreateJobFromXmlFile(xmlDocument: string | null): Promise<Job> {
    const given = await query<IJob>(this.raw, (pRetVal) =>
      this.raw.CreateJobFromXmlFile(xmlDocument, pRetVal),
    );
    return Job.from(given);
  }

  /**
   * Lists every job of the cluster, whoever submitted it and whatever its status.
   *
   * @returns A read-only collection with a {@link Job} in each item; empty if there is no job.
   * @remarks Each job is a snapshot that includes its tasks (rule JOB-14). Past some 2,000 jobs, or where the
   * answer has to come quickly, {@link Cluster.ListAllJobsWithPaging} is the better call.
   * @see {@link Cluster.ListAllJobsWithPaging}
   * @see {@link Cluster.ListJobs}
   * @see [Listing Jobs](page:listing-jobs)
   */
  async ListAllJobs(): Promise<ClusterEnumerable<Job>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) => this.raw.ListAllJobs(pRetVal));
    return ClusterEnumerable.from<Job>(given);
  }

  /**
   * Lists every job of the cluster, one page at each call.
   *
   * Call it in a loop with the same two references. The first call freezes the list and gives its first page,
   * the next ones give what follows, and an empty page ends the loop.
   *
   * @param withTasks - `true` leaves out jobs that have no tasks, `false` lists all.
   * @param Timestamp - Place of the reader, an opaque value; `null` at first. Rewritten by each call.
   * @param Version - The frozen list, an opaque value; `null` at first. Rewritten by each call.
   * @param pageSize - Most jobs in one page, 1 … 10,000; any other number means 10,000.
   * @returns A read-only collection with a {@link Job} in each item; empty when all jobs were given.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a reference holds a value that this
   * cluster did not issue, or its list was dropped; start again with both references null (rule PG-7).
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when a reference is to a value of a
   * type that no such call writes.
   * @remarks Pass both references on untouched to go forward (rule PG-1). Set only `Version` to null for a
   * new list of the jobs that were added or changed status since the old one (rule PG-2); set only
   * `Timestamp` to null to read the same list from its start again (rule PG-3). `pageSize` and `withTasks`
   * follow rules PG-4 and PG-5.
   *
   * Nothing that happens meanwhile shows up or moves a page: each job comes once, in the order of the ids
   * (rule PG-6, the order is a decision of ours). The cluster keeps the 64 latest lists of a user, and drops
   * one that nobody read for 10 minutes (rule PG-7, a decision of ours). How many jobs there are, without
   * listing them, {@link ClusterCounter.TotalNumberOfJobs} tells.
   *
   * The original does not say in which order jobs come, nor how long a list is kept. Here they come by id,
   * each once, whatever happens meanwhile (rule PG-6); the cluster keeps the 64 latest lists of a user, each
   * until nobody read it for ten minutes, and a reader who comes later is told so by `E_INVALIDARG` (rule
   * PG-7).
   * @see {@link Cluster.ListAllJobs}
   * @see {@link Cluster.ListJobsWithPaging}
   * @see {@link ClusterCounter.TotalNumberOfJobs}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   */
  ListAllJobsWithPaging(
    withTasks: boolean,
    Timestamp: Ref,
    Version: Ref,
    pageSize: number,
  ): Promise<ClusterEnumerable<Job>>;

  /**
   * The same list for `for await … of`: it asks for one page after the other until all items were given, and
   * keeps Timestamp and Version for you. Ours, not the original's.
   *
   * @param withTasks - `true` leaves out jobs that have no tasks, `false` lists all.
   * @param pageSize - Most jobs in one page, 1 … 10,000; any other number means 10,000.
   * @returns The items, one by one, as they were when the first one was asked for.
   * @see {@link Cluster.ListAllJobs}
   * @see {@link Cluster.ListJobsWithPaging}
   * @see {@link ClusterCounter.TotalNumberOfJobs}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   */
  ListAllJobsWithPaging(withTasks: boolean, pageSize?: number | undefined): AsyncIterableIterator<Job>;

  ListAllJobsWithPaging(
    withTasks: boolean,
    ...paging: PagingArguments
  ): Promise<ClusterEnumerable<Job>> | AsyncIterableIterator<Job> {
    return paged(paging, async (Timestamp, Version, pageSize) => {
      const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
        this.raw.ListAllJobsWithPaging(
          withTasks,
          variantOf(Timestamp),
          variantOf(Version),
          pageSize,
          pRetVal,
        ),
      );
      return ClusterEnumerable.from<Job>(given);
    });
  }

  /**
   * Lists the jobs of one user, or of all, that have a given status.
   *
   * @param SubmittedBy - User who added the jobs, as `domain\user`, compared without case; null or empty for
   * every user.
   * @param Status - The status that the jobs have, one of {@link JobStatus:enum}.
   * @returns A read-only collection with a {@link Job} in each item; empty if no job matches.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Status` is not one of the six values.
   * @remarks Both conditions have to hold; no match is no error (rule JOB-14). Each job is a snapshot. Past
   * some 2,000 jobs, {@link Cluster.ListJobsWithPaging} answers faster.
   *
   * The original takes null for every user; here the empty string means the same (rule JOB-14).
   * @see {@link Cluster.ListAllJobs}
   * @see {@link Cluster.ListJobsWithPaging}
   * @see {@link Cluster.ListTasks}
   * @see {@link JobStatus:enum}
   * @see [Listing Jobs](page:listing-jobs)
   */
  async ListJobs(SubmittedBy: string | null, Status: JobStatus): Promise<ClusterEnumerable<Job>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.ListJobs(SubmittedBy, Status, pRetVal),
    );
    return ClusterEnumerable.from<Job>(given);
  }

  /**
   * Lists the jobs of one user, or of all, that have a given status, one page at each call.
   *
   * Call it in a loop with the same two references. The first call freezes the list and gives its first page,
   * the next ones give what follows, and an empty page ends the loop.
   *
   * @param SubmittedBy - User who added the jobs, as `domain\user`, compared without case; null, empty or
   * undefined for every user.
   * @param Status - The status that the jobs have, one of {@link JobStatus:enum}.
   * @param withTasks - `true` leaves out jobs that have no tasks, `false` lists all.
   * @param Timestamp - Place of the reader, an opaque value; `null` at first. Rewritten by each call.
   * @param Version - The frozen list, an opaque value; `null` at first. Rewritten by each call.
   * @param pageSize - Most jobs in one page, 1 … 10,000; any other number means 10,000.
   * @returns A read-only collection with a {@link Job} in each item; empty when all jobs were given.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Status` is not one of the six values,
   * or a reference holds a value that this cluster did not issue, or its list was dropped (rule PG-7).
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when a reference is to a value of a
   * type that no such call writes.
   * @remarks User and status filter as in {@link Cluster.ListJobs} (rule JOB-14). The two references work as
   * in {@link Cluster.ListAllJobsWithPaging}: both unchanged for the next page, `Version` null for what
   * changed since, `Timestamp` null for a new start (rules PG-1 to PG-3). For `pageSize`, `withTasks`, the
   * frozen list and its life see rules PG-4 to PG-7; its order and its limits are decisions of ours.
   *
   * The original does not say in which order jobs come, nor how long a list is kept. Here they come by id,
   * each once, whatever happens meanwhile (rule PG-6); the cluster keeps the 64 latest lists of a user, each
   * until nobody read it for ten minutes, and a reader who comes later is told so by `E_INVALIDARG` (rule
   * PG-7).
   * @see {@link Cluster.ListAllJobsWithPaging}
   * @see {@link Cluster.ListJobs}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   */
  ListJobsWithPaging(
    SubmittedBy: string | null | undefined,
    Status: JobStatus,
    withTasks: boolean,
    Timestamp: Ref,
    Version: Ref,
    pageSize: number,
  ): Promise<ClusterEnumerable<Job>>;

  /**
   * The same list for `for await … of`: it asks for one page after the other until all items were given, and
   * keeps Timestamp and Version for you. Ours, not the original's.
   *
   * @param SubmittedBy - User who added the jobs, as `domain\user`, compared without case; null, empty or
   * undefined for every user.
   * @param Status - The status that the jobs have, one of {@link JobStatus:enum}.
   * @param withTasks - `true` leaves out jobs that have no tasks, `false` lists all.
   * @param pageSize - Most jobs in one page, 1 … 10,000; any other number means 10,000.
   * @returns The items, one by one, as they were when the first one was asked for.
   * @see {@link Cluster.ListAllJobsWithPaging}
   * @see {@link Cluster.ListJobs}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   */
  ListJobsWithPaging(
    SubmittedBy: string | null | undefined,
    Status: JobStatus,
    withTasks: boolean,
    pageSize?: number | undefined,
  ): AsyncIterableIterator<Job>;

  ListJobsWithPaging(
    SubmittedBy: string | null | undefined,
    Status: JobStatus,
    withTasks: boolean,
    ...paging: PagingArguments
  ): Promise<ClusterEnumerable<Job>> | AsyncIterableIterator<Job> {
    return paged(paging, async (Timestamp, Version, pageSize) => {
      const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
        this.raw.ListJobsWithPaging(
          SubmittedBy,
          Status,
          withTasks,
          variantOf(Timestamp),
          variantOf(Version),
          pageSize,
          pRetVal,
        ),
      );
      return ClusterEnumerable.from<Job>(given);
    });
  }

  /**
   * Lists the jobs that are Running and hold processors of a node.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @returns A read-only collection with a {@link Job} in each item; empty if nothing runs there.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no node of that name.
   * @remarks A job is listed as long as the node is allocated to it, also while none of its tasks runs on
   * that node (rule JOB-14). {@link Cluster.ListTasksOnNode} lists the tasks.
   *
   * The original speaks of jobs that run on the node. Here it is the allocation that counts, since an
   * exclusive job keeps a node also while no task of its own is on it (rule JOB-14).
   * @see {@link Cluster.ListJobs}
   * @see {@link Cluster.ListTasksOnNode}
   */
  async ListJobsOnNode(NodeName: string | null): Promise<ClusterEnumerable<Job>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.ListJobsOnNode(NodeName, pRetVal),
    );
    return ClusterEnumerable.from<Job>(given);
  }

  /**
   * Adds a job to the cluster, where it waits to be submitted.
   *
   * @param Job - The job, from {@link Cluster.CreateJob}, from XML, or one that the cluster gave. Its tasks
   * are added with it.
   * @returns The id of the new job: unique in the cluster, 1 or above.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when an asked or required node is not in
   * the cluster (rule JT-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a term of the job or a task is not
   * valid; the message names it (rules JT-2 to JT-6, TSK-5, TSK-7, TSK-8).
   * @remarks The cluster checks the job as a whole and stores a copy: NotSubmitted, its tasks numbered 1, 2,
   * 3 … in the order in which they were added. Owner, and user if none is set, is the calling user. `Job` and
   * its tasks learn their ids and stay snapshots in every other respect (rule JOB-2). A name that was not set
   * becomes `user:timestamp` (rule JOB-16). Ids of jobs that left the cluster are given again (rule JOB-3).
   * An object that was added serves as a template and can be added again, as can one of
   * {@link Cluster.GetJob} or of a list (rule JOB-4).
   *
   * From here on the job changes only through {@link Cluster.ModifyJob}, {@link Cluster.ModifyJobTerm},
   * {@link Cluster.AddTask} and the calls for credentials (rule MOD-1). A job without tasks gets them by
   * {@link Cluster.AddTask}, or goes without: with RunUntilCanceled it then reserves resources (rule JOB-9,
   * said for {@link Cluster.SubmitJob}). {@link Cluster.SubmitJob} queues it; {@link Cluster.QueueJob} does
   * both at once. With {@link Cluster.IsAsynchronous} on, the call returns once the request is accepted (rule
   * CON-5).
   *
   * - The original says that ids are given again, not which one is next. Here it is the smallest that is
   *   free, and both jobs and tasks count from 1 (rules JOB-2, JOB-3).
   * - The time in the default name is written in ISO 8601, in UTC (rule JOB-16).
   * - Minimum and maximum of the processors may be set in any order; the pair is checked here, together with
   *   the size of the cluster (rule JT-3).
   * @see {@link Cluster.AddJobs}
   * @see {@link Cluster.CancelJob}
   * @see {@link Cluster.ListJobs}
   */
  async AddJob(Job: Job): Promise<number> {
    return await query<long>(this.raw, (pRetVal) => this.raw.AddJob(rawOf(Job), pRetVal));
  }

  /**
   * Adds several jobs to the cluster in one request, all of them or none.
   *
   * @param jobs - The jobs, in any list.
   * @returns A read-only collection of the new ids, in the order of `jobs`.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when an asked or required node of one of
   * the jobs is not in the cluster (rule JT-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a term or a task of one of the jobs is
   * not valid (rules JT-2 to JT-6, TSK-5, TSK-7, TSK-8).
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no object.
   * @remarks One job that is refused refuses them all, and the message names it. Each job is added as by
   * {@link Cluster.AddJob} (rules JOB-2 to JOB-4), with less traffic than one call for each.
   *
   * The same as for {@link Cluster.AddJob}.
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.CancelJob}
   * @see {@link Cluster.ListJobs}
   */
  async AddJobs(jobs: Items<Job>): Promise<ClusterEnumerable<number>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.AddJobs(collectionOf(jobs), pRetVal),
    );
    return ClusterEnumerable.from<number>(given);
  }

  /**
   * Puts a job that was added into the queue, where it waits for its resources.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param userName - User the job runs as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `true` at the console, `false` through the dialog
   * hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is not NotSubmitted
   * (rule JOB-6).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner nor an
   * administrator (rule CXL-6, a decision of ours), or no administrator and the priority is AboveNormal or
   * Highest (rule JT-10), or the submission filter of the cluster refuses the job (rule SCH-8).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the user name or the password is too
   * long (rule JT-2).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when credentials are needed, none are
   * given or cached, and nobody can be asked (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @remarks The job and its NotSubmitted tasks become Queued and get their SubmitTime (rule JOB-6). It runs
   * when its turn comes (rules SCH-1 to SCH-5), keeps its processors until it is completed (rule SCH-6), and
   * is Finished or Failed when all its tasks are done; a failed task stops none of the others (rules JOB-10,
   * JOB-11). Tasks start in the order in which they were added, dependencies aside (rules TSK-8, TSK-9). The
   * call does not wait for that, whatever {@link Cluster.IsAsynchronous} says (rule CON-5). A submission
   * filter, if the cluster has one, can refuse the job or change its terms (rule SCH-8).
   *
   * A job without tasks reserves resources: with RunUntilCanceled it holds them until it is canceled or its
   * Runtime is over (then it is Cancelled), without it is Finished as soon as it starts (rule JOB-9). A job
   * that {@link Cluster.SetJobCredentials} gave credentials keeps them where the call names no user.
   *
   * Where the user name is not valid, the original looks into the cache as if none were given; here a name is
   * taken at its word, and a password that is wanted for it comes from the cache or from whoever can be asked
   * (rule CRD-1). A dialog of Windows does not exist here: the program passes a prompt when it makes the
   * cluster object, and without one the call fails with `SEC_E_NO_CREDENTIALS`. A backend that trusts its
   * callers, which is the default of `MemoryBackend`, needs no credentials at all.
   *
   * That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @see {@link Cluster.SubmitJobs}
   * @see {@link Cluster.QueueJob}
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.SetCachedCredentials}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
   */
  async SubmitJob(
    jobId: number,
    userName: string | null,
    password: string | null,
    isConsole: boolean,
    hwndParent?: number | undefined,
  ): Promise<void> {
    await command(this.raw, () => this.raw.SubmitJob(jobId, userName, password, isConsole, hwndParent));
  }

  /**
   * Puts several jobs that were added into the queue, all of them or none.
   *
   * @param jobIds - Ids of the jobs, in any list.
   * @param userName - User the jobs run as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `true` at the console, `false` through the dialog
   * hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with one of
   * the ids.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when one of the jobs is not
   * NotSubmitted (rule JOB-7).
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no whole number of 32
   * bits; no job was touched.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller may not submit one of the
   * jobs (rules CXL-6, JT-10), or the submission filter of the cluster refuses one (rule SCH-8); no job was
   * touched.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the user name or the password is too
   * long (rule JT-2).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when credentials are needed, none are
   * given or cached, and nobody can be asked (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @remarks Every id is checked before anything is queued; one that is unknown or in another status refuses
   * the whole call (rule JOB-7). What then happens to each job is said for {@link Cluster.SubmitJob} (rules
   * JOB-6, JOB-9).
   *
   * The same as for {@link Cluster.SubmitJob}.
   * @see {@link Cluster.SubmitJob}
   * @see {@link Cluster.QueueJobs}
   * @see {@link Cluster.CreateClusterEnumerable}
   */
  async SubmitJobs(
    jobIds: Items<number>,
    userName: string | null,
    password: string | null,
    isConsole: boolean,
    hwndParent?: number | undefined,
  ): Promise<void> {
    await command(this.raw, () =>
      this.raw.SubmitJobs(collectionOf(jobIds), userName, password, isConsole, hwndParent),
    );
  }

  /**
   * Adds a job to the cluster and puts it into the queue, in one step.
   *
   * @param Job - The job, from {@link Cluster.CreateJob}, from XML, or one that the cluster gave. Its tasks
   * are added with it.
   * @param userName - User the job runs as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `true` at the console, `false` through the dialog
   * hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @returns The id of the new job: unique in the cluster, 1 or above.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when an asked or required node is not in
   * the cluster (rule JT-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a term of the job or a task is not
   * valid, or the user name or the password is too long.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the priority is AboveNormal or Highest
   * and the caller is no administrator (rule JT-10), or the submission filter of the cluster refuses the job
   * (rule SCH-8).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when credentials are needed, none are
   * given or cached, and nobody can be asked (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @remarks It does what {@link Cluster.AddJob} and then {@link Cluster.SubmitJob} do, except that nothing
   * is left in the cluster when the second part fails (rule JOB-8). `Job` learns its id; the call does not
   * wait for the job to start (rules JOB-2, CON-5). A submission filter can refuse the job or change its
   * terms (rule SCH-8).
   *
   * The original calls it the sum of two calls, and leaves open what is left when the second of them fails.
   * Here nothing is (rule JOB-8). For ids and names see {@link Cluster.AddJob}, for credentials
   * {@link Cluster.SubmitJob}.
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.QueueJobs}
   * @see {@link Cluster.RequeueJob}
   * @see {@link Cluster.SubmitJob}
   */
  async QueueJob(
    Job: Job,
    userName: string | null,
    password: string | null,
    isConsole: boolean,
    hwndParent?: number | undefined,
  ): Promise<number> {
    return await query<long>(this.raw, (pRetVal) =>
      this.raw.QueueJob(rawOf(Job), userName, password, isConsole, hwndParent, pRetVal),
    );
  }

  /**
   * Adds several jobs to the cluster and puts them into the queue, all of them or none.
   *
   * @param jobs - The jobs, in any list.
   * @param userName - User the jobs run as, `domain\user`, at most 80 characters; null or empty for the one
   * whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `true` at the console, `false` through the dialog
   * hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @returns A read-only collection of the new ids, in the order of `jobs`.
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no object.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when an asked or required node of one of
   * the jobs is not in the cluster (rule JT-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a term or a task of one of the jobs is
   * not valid, or the user name or the password is too long.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when a priority is AboveNormal or Highest
   * and the caller is no administrator (rule JT-10), or the submission filter of the cluster refuses one of
   * the jobs (rule SCH-8).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when credentials are needed, none are
   * given or cached, and nobody can be asked (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @remarks A job that cannot be added or submitted refuses them all, and nothing is left in the cluster
   * (rules JOB-5, JOB-8). Each job is treated as by {@link Cluster.QueueJob}.
   *
   * The same as for {@link Cluster.QueueJob}.
   * @see {@link Cluster.AddJobs}
   * @see {@link Cluster.QueueJob}
   * @see {@link Cluster.RequeueJobs}
   * @see {@link Cluster.SubmitJobs}
   * @see {@link Cluster.CreateClusterEnumerable}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
   */
  async QueueJobs(
    jobs: Items<Job>,
    userName: string | null,
    password: string | null,
    isConsole: boolean,
    hwndParent?: number | undefined,
  ): Promise<ClusterEnumerable<number>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.QueueJobs(collectionOf(jobs), userName, password, isConsole, hwndParent, pRetVal),
    );
    return ClusterEnumerable.from<number>(given);
  }

  /**
   * Ends a job before its time: takes it off the queue, or stops what it runs.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param Message - Why, at most 320 characters; {@link Job.ErrorMessage} then returns it. Null or empty
   * leaves a default text.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is Finished, Failed or
   * Cancelled already (rule CXL-1).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Message` is too long (rule CXL-2).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours).
   * @remarks The job has to be NotSubmitted, Queued or Running, and becomes Cancelled. Its Running tasks are
   * terminated, with every process they started (rule CXL-5), and Failed; its NotSubmitted and Queued tasks
   * become Cancelled; Finished tasks stay so (rule CXL-1). The job leaves the queue, gets an EndTime and
   * stays in the cluster for the days of `TTLCompletedJobs` (rule JOB-15). {@link Cluster.RequeueJob} can run
   * it again: everything but the Finished tasks and those that were canceled one by one (rule RQ-3). With
   * {@link Cluster.IsAsynchronous} on, the call does not wait for the processes to end (rule CON-5).
   *
   * A call without a message leaves a text of ours, so that no canceled job is without a reason (rule CXL-2).
   * That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @see {@link Cluster.AddJob}
   * @see {@link Cluster.CancelJobs}
   * @see {@link Cluster.CancelTask}
   * @see {@link Cluster.RequeueJob}
   * @see {@link JobStatus:enum}
   */
  async CancelJob(jobId: number, Message: string | null): Promise<void> {
    await command(this.raw, () => this.raw.CancelJob(jobId, Message));
  }

  /**
   * Cancels several jobs, one after the other, up to the first that cannot be canceled.
   *
   * @param jobIds - Ids of the jobs, in any list.
   * @param Message - Why, at most 320 characters, for all of them. Null or empty leaves a default text.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with the id
   * that is next.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job that is next is
   * completed already.
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no whole number of 32
   * bits; no job was touched.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Message` is too long (rule CXL-2).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller may not cancel the job that
   * is next (rule CXL-6, a decision of ours).
   * @remarks Jobs before the failing one stay canceled; it and those after it are as they were (rule CXL-3).
   * What happens to each job is said for {@link Cluster.CancelJob} (rules CXL-1, CXL-2).
   *
   * The same as for {@link Cluster.CancelJob}.
   * @see {@link Cluster.AddJobs}
   * @see {@link Cluster.CancelJob}
   * @see {@link Cluster.CancelTasks}
   * @see {@link Cluster.CreateClusterEnumerable}
   */
  async CancelJobs(jobIds: Items<number>, Message: string | null): Promise<void> {
    await command(this.raw, () => this.raw.CancelJobs(collectionOf(jobIds), Message));
  }

  /**
   * Puts a job that failed, was canceled or is running back into the queue.
   *
   * Use it once the cause is repaired: what finished stays finished, what failed runs again.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is Finished,
   * NotSubmitted or Queued (rule RQ-1), or one of its tasks has IsRerunnable false; the message names those
   * tasks (rule RQ-2).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours), or the job was never submitted and its
   * priority is one for administrators (rule JT-10), or the submission filter of the cluster refuses it (rule
   * SCH-8).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when work needs a password, that of
   * the job was erased at its completion, and its owner has none cached for its user (rules CRD-1, CRD-4).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when that cached password is wrong and
   * the backend can tell (rule CRD-5).
   * @remarks The job becomes Queued. Failed tasks become Queued with it, and so do the tasks that the
   * cancellation of the job stopped; Finished tasks stay Finished. Tasks that were canceled one by one stay
   * Cancelled, for {@link Cluster.RequeueTask} to run again (rule RQ-3). Running tasks are terminated and
   * wait for their rerun with the others (rule RQ-4, a decision of ours).
   *
   * Start and end times, exit codes and messages of the tasks that run again are cleared, the job's EndTime
   * too. The job keeps its id, gets a new SubmitTime and takes its place by priority and that time (rules
   * RQ-5, SCH-1). With {@link Cluster.IsAsynchronous} on, the call returns once the request is accepted (rule
   * CON-5).
   *
   * - The page of this call in the original says that canceled tasks do not run again, its page of CancelJob
   *   that all tasks but the finished ones do. Both hold here: tasks that were canceled one by one stay so,
   *   those that the cancellation of the job stopped run again (rule RQ-3).
   * - Tasks that run are canceled in the original. Here they are terminated and queued again with the job,
   *   since they neither failed nor were canceled by anybody (rule RQ-4).
   * - By a completed job, which cannot be queued, the original means one that is Finished (rule RQ-1).
   * @see {@link Cluster.RequeueJobs}
   * @see {@link Cluster.RequeueTask}
   * @see {@link Cluster.CancelJob}
   * @see {@link Task.IsRerunnable}
   * @see {@link JobStatus:enum}
   */
  async RequeueJob(jobId: number): Promise<void> {
    await command(this.raw, () => this.raw.RequeueJob(jobId));
  }

  /**
   * Puts several jobs back into the queue, one after the other, up to the first that cannot be queued.
   *
   * It is the call for jobs that failed for one and the same reason: repair it, then requeue them together.
   *
   * @param jobIds - Ids of the jobs, in any list.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with the id
   * that is next.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job that is next is
   * Finished, NotSubmitted or Queued (rule RQ-1), or has a task with IsRerunnable false (rule RQ-2).
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no whole number of 32
   * bits; nothing was queued (rule RQ-7, a decision of ours).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller may not requeue the job
   * that is next (rule CXL-6, a decision of ours), or the submission filter of the cluster refuses one of the
   * jobs, and none is queued (rule SCH-8).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when there is no password for the job
   * that is next, as said for {@link Cluster.RequeueJob} (rules CRD-1, CRD-4).
   * @remarks Ids are taken in the order of the collection. Jobs before the failing one stay queued, it and
   * all after it are untouched; the message names the job and the reason, and counts those queued and those
   * not tried (rule RQ-6). To go on, requeue the ids that follow. An empty collection does nothing and is no
   * error; an id that stands there twice fails at the second place, for the job is Queued by then (rule
   * RQ-7).
   *
   * For every job all tasks have to be rerunnable (rule RQ-2), and its tasks are treated as said for
   * {@link Cluster.RequeueJob} (rules RQ-3 to RQ-5).
   *
   * What happens to the tasks of each job differs as said for {@link Cluster.RequeueJob}. That all items are
   * looked at before anything is queued, and what the message counts, the original does not say (rules RQ-6,
   * RQ-7).
   * @see {@link Cluster.RequeueJob}
   * @see {@link Cluster.RequeueTasks}
   * @see {@link Cluster.CreateClusterEnumerable}
   */
  async RequeueJobs(jobIds: Items<number>): Promise<void> {
    await command(this.raw, () => this.raw.RequeueJobs(collectionOf(jobIds)));
  }

  /**
   * Replaces all terms of a job that does not run yet.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param Job - An object that holds the new terms, usually the one that {@link Cluster.GetJob} gave,
   * changed.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id,
   * or lacks one of the asked nodes (rule JT-3).
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is Running, or
   * completed (rule MOD-2, the latter a decision of ours).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a term is not valid; the job stays as it
   * was (rules JT-2 to JT-6, MOD-6).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner nor an
   * administrator (rule CXL-6, a decision of ours), or no administrator and the priority rises to AboveNormal
   * or Highest (rule JT-10), or the submission filter of the cluster refuses the job (rule SCH-8).
   * @remarks Every term and extended term is overwritten, also by a default in `Job`; tasks, ids, status and
   * times stay (rule MOD-2). Only a name or user that is empty in `Job` leaves the one the job has (a
   * decision of ours). To change a single term, or a Running job, call {@link Cluster.ModifyJobTerm}. The
   * terms are checked together before any is applied (rules MOD-6, JT-3). A new priority moves a Queued job
   * to its new place at once (rule MOD-8). A submission filter is asked as at submission (rule SCH-8).
   * Objects that were fetched earlier do not change (rule MOD-7). With {@link Cluster.IsAsynchronous} on, the
   * call returns once the request is accepted (rule CON-5).
   *
   * - The original forbids the call for jobs that run; here it is refused for completed jobs, too (rule
   *   MOD-2).
   * - An empty name or user in `Job` leaves the one that the job has, for a job cannot be without.
   * - That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @see {@link Cluster.ModifyJobTerm}
   * @see {@link Cluster.GetJob}
   * @see [Modifying a Job](page:modifying-a-job)
   */
  async ModifyJob(jobId: number, Job: Job): Promise<void> {
    await command(this.raw, () => this.raw.ModifyJob(jobId, rawOf(Job)));
  }

  /**
   * Changes one term of a job.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param termName - Name of the term, in the letters of the table below; any other name is an extended
   * term, at most 80 characters, read without case.
   * @param termValue - The new value as text, in the format of the table; of an extended term, at most 1,024
   * characters.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id,
   * or lacks one of the asked nodes (rule JT-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the name is empty or too long, or the
   * value does not have the format of its term; nothing was changed (rule MOD-5).
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is completed, or runs
   * and the term cannot change any more (rule MOD-4).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner nor an
   * administrator (rule CXL-6, a decision of ours), or no administrator and the priority rises to AboveNormal
   * or Highest (rule JT-10), or the submission filter of the cluster refuses the job (rule SCH-8).
   * @remarks | Name | Value | While Running |
   * |---|---|---|
   * | `AskedNodes` | node names, separated by commas; each one in the cluster | no |
   * | `IsExclusive` | `True` or `False`, in any case | no |
   * | `Name` | 1 to 80 characters | no |
   * | `SoftwareLicense` | `name:count{,name:count}` (rule JT-6) | no |
   * | `MaximumNumberOfProcessors` | decimal, not below the minimum | no |
   * | `MinimumNumberOfProcessors` | decimal, 1 or above (rule JT-3) | no |
   * | `Priority` | `Lowest`, `BelowNormal`, `Normal`, `AboveNormal` or `Highest` | no |
   * | `Project` | at most 80 characters | yes |
   * | `RunUntilCanceled` | `True` or `False`, in any case | yes |
   * | `Runtime` | `Infinite` or `dd:hh:mm` (rule JT-4) | yes, unless it is a backfill job |
   *
   * These ten names are told apart by case: `runtime` is an extended term (rule MOD-3). An extended term of
   * the same name without case is updated in its place, else one is added at the end (rule JT-9); both work
   * on a Running job as well (rules MOD-3, MOD-4, the latter a decision of ours). Changes of a Running job
   * take effect at once (rule MOD-4), and a new priority moves a Queued job to its new place (rule MOD-8).
   * The job is checked as a whole before anything is applied (rule MOD-6). Objects that were fetched earlier
   * do not change (rule MOD-7).
   *
   * - The original lists three terms that may change while the job runs; here extended terms may change as
   *   well (rule MOD-4).
   * - A value that does not have the format of its term is refused, and nothing is changed (rules MOD-5,
   *   MOD-6).
   * - That only the owner and administrators may touch a job is decided here (rule CXL-6).
   * @see {@link Cluster.ModifyJob}
   * @see {@link Job.SetExtendedJobTerm}
   * @see [Modifying a Job](page:modifying-a-job)
   */
  async ModifyJobTerm(jobId: number, termName: string | null, termValue: string | null): Promise<void> {
    await command(this.raw, () => this.raw.ModifyJobTerm(jobId, termName, termValue));
  }

  /**
   * Changes the user that a job runs as.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param userName - The user, `domain\user`, at most 80 characters.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is completed (rule
   * CRD-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the user name or the password is too
   * long (rule JT-2).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when work needs a password, none is
   * given, and the caller has none cached for that user (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours).
   * @remarks The job may be NotSubmitted, Queued or Running (rule CRD-3). The owner stays who added the job;
   * {@link Job.User} tells the new user. A password is kept encrypted until the job is completed; no call
   * returns it and no message or document shows it (rule CRD-4).
   *
   * The original means the call for jobs that were submitted. Here one that is NotSubmitted takes
   * credentials, too, and keeps them when {@link Cluster.SubmitJob} names no user (rule CRD-3). An empty
   * password, which the original allows, stands for the cached one. That only the owner and administrators
   * may touch a job is decided here (rule CXL-6).
   * @see {@link Cluster.SetCachedCredentials}
   * @see {@link Cluster.SetJobCredentialsFromCache}
   * @see [Credential Handling](page:credential-handling)
   */
  async SetJobCredentials(jobId: number, userName: string | null, password: string | null): Promise<void> {
    await command(this.raw, () => this.raw.SetJobCredentials(jobId, userName, password));
  }

  /**
   * Changes the user that a job runs as, with a credential that the caller has cached.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param userName - The user whose cached credential is taken, `domain\user`, at most 80 characters; null
   * or empty for the only one in the cache.
   * @param isConsole - Where to ask for what is missing: `true` at the console, `false` through the dialog
   * hook.
   * @param hwndParent - Handle of the window that owns the dialog; 0 for the desktop. Without meaning at the
   * console.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is completed (rule
   * CRD-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the user name is too long (rule JT-2).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when the cache has none that fits, or
   * several and no user is named, and nobody can be asked (rule CRD-1).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours).
   * @remarks The cache is the calling user's own on this cluster, filled by
   * {@link Cluster.SetCachedCredentials} (rules CRD-2, CRD-3).
   *
   * That only the owner and administrators may touch a job is decided here (rule CXL-6). A backend that
   * trusts its callers takes the user from the cache, and no password.
   * @see {@link Cluster.SetCachedCredentials}
   * @see {@link Cluster.SetJobCredentials}
   * @see {@link Cluster.DeleteCachedCredentials}
   * @see [Credential Handling](page:credential-handling)
   */
  async SetJobCredentialsFromCache(
    jobId: number,
    userName: string | null,
    isConsole: boolean,
    hwndParent: number,
  ): Promise<void> {
    await command(this.raw, () =>
      this.raw.SetJobCredentialsFromCache(jobId, userName, isConsole, hwndParent),
    );
  }

  /**
   * Stores a credential in the cache that the calling user has on this cluster.
   *
   * Calls that take a user and a password then work without them.
   *
   * @param userName - The user, `domain\user`, at most 80 characters; null for the calling user.
   * @param password - Password of that user, at most 127 characters; null or empty to have it asked for.
   * @param isConsole - Where to ask: `true` at the console, `false` through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the user name or the password is too
   * long (rule JT-2).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when no password is given, and nobody
   * can be asked for it (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @remarks A credential of the same user is overwritten. Each cluster has its own caches, and each calling
   * user one of his own on each (rule CRD-2). A call that names no user, such as {@link Cluster.SubmitJob},
   * takes the credential if it is the only one; with several, the user is asked (rule CRD-1). For a job that
   * is in the queue already there is {@link Cluster.SetJobCredentialsFromCache}. A cached password is
   * encrypted and never given back (rule CRD-4).
   *
   * The dialog and the console prompt of the original are whatever prompt the program passed when it made the
   * cluster object; without one, a password that is missing gives `SEC_E_NO_CREDENTIALS` (rule CRD-1). A head
   * node without a store forgets its caches when it ends.
   * @see {@link Cluster.DeleteCachedCredentials}
   * @see {@link Cluster.SetJobCredentials}
   * @see {@link Cluster.SetJobCredentialsFromCache}
   * @see [Credential Handling](page:credential-handling)
   * @see [Setting User Credentials](page:setting-user-credentials)
   */
  async SetCachedCredentials(
    userName: string | null,
    password: string | null,
    isConsole: boolean,
    hwndParent?: number | undefined,
  ): Promise<void> {
    await command(this.raw, () => this.raw.SetCachedCredentials(userName, password, isConsole, hwndParent));
  }

  /**
   * Removes one credential, or all, from the cache that the calling user has on this cluster.
   *
   * @param userName - The user whose credential goes, `domain\user`, at most 80 characters; null or empty for
   * all of the caller's.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the user name is too long (rule JT-2).
   * @remarks Nobody reaches the cache of somebody else. A user who is not in it is no error (rule CRD-2).
   * Jobs that were submitted already keep their credentials.
   * @see {@link Cluster.SetCachedCredentials}
   * @see [Credential Handling](page:credential-handling)
   */
  async DeleteCachedCredentials(userName: string | null): Promise<void> {
    await command(this.raw, () => this.raw.DeleteCachedCredentials(userName));
  }

  /**
   * Tells which resources a job holds and what it has consumed.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @returns A snapshot; zeros and empty collections while the job has not started.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @remarks Processor times, in milliseconds, add up over all tasks of the job; the nodes are those it asked
   * for, or all of the cluster if it asked for none; processes are listed while they run (rule COL-5).
   * {@link Cluster.GetTaskResourceUsage} tells it of one task.
   *
   * What a simulated task consumes is what its simulation says: with `simulate()` of `@ccp/memory`, user time
   * is the time that it ran on each processor it had, and there are no processes.
   * @see {@link Cluster.GetJobCounter}
   * @see {@link Cluster.GetTaskResourceUsage}
   * @see {@link ResourceUsage}
   */
  async GetJobResourceUsage(jobId: number): Promise<ResourceUsage> {
    const given = await query<IResourceUsage>(this.raw, (pRetVal) =>
      this.raw.GetJobResourceUsage(jobId, pRetVal),
    );
    return ResourceUsage.from(given);
  }

  /**
   * Counts the tasks of a job by status.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @returns The counters, all of the same moment.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @remarks The counters are a snapshot; call again to follow the job. It is cheaper than to fetch the job
   * with its tasks. {@link Cluster.ClusterCounter} counts over all jobs.
   * @see {@link Cluster.ClusterCounter}
   * @see {@link Cluster.GetJobResourceUsage}
   * @see {@link JobCounter}
   */
  async GetJobCounter(jobId: number): Promise<JobCounter> {
    const given = await query<IJobCounter>(this.raw, (pRetVal) => this.raw.GetJobCounter(jobId, pRetVal));
    return JobCounter.from(given);
  }

  /**
   * Gives a task of a job as it is now.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link Task.Id} gives it; 1 or above.
   * @returns The task.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no such job, or the
   * job no such task.
   * @remarks The object is a snapshot and does not follow the task (rule TSK-13): get it again to see its
   * present status, exit code and message. {@link Job.GetTask} reads the snapshot of a job instead.
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CancelTask}
   * @see {@link Cluster.GetJob}
   * @see {@link Cluster.ListTasks}
   * @see {@link Job.GetTask}
   */
  async GetTask(jobId: number, taskId: number): Promise<Task> {
    const given = await query<ITask>(this.raw, (pRetVal) => this.raw.GetTask(jobId, taskId, pRetVal));
    return Task.from(given);
  }

  /**
   * Makes a new task, on the client alone.
   *
   * Give it at least a command line, then add it to a job with {@link Job.AddTask} or
   * {@link Cluster.AddTask}, or run it as a command with {@link Cluster.ExecuteCommand}.
   *
   * @returns The task: NotSubmitted, Id 0, every term at its default.
   * @remarks By default a task asks for one processor (minimum 1, maximum 1), shares its nodes, may be rerun
   * and has an Infinite runtime (rules TSK-1, TT-1). It is queued together with the job that it is added to.
   * Needs no connection (rule GEN-4).
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CreateJob}
   * @see {@link Cluster.CreateTaskFromXml}
   * @see {@link Cluster.CreateTaskFromXmlFile}
   * @see {@link Cluster.ExecuteCommand}
   * @see {@link Job.AddTask}
   */
  async CreateTask(): Promise<Task> {
    const given = await query<ITask>(this.raw, (pRetVal) => this.raw.CreateTask(pRetVal));
    return Task.from(given);
  }

  /**
   * Makes a task, on the client alone, from a task document.
   *
   * @param xmlDocument - The text of the document: root `Task`, with one `EnvironmentVariables` and one
   * `ExtendedTerms` element; at most 16 MiB and 64 levels deep.
   * @returns The task: NotSubmitted, Id 0.
   * @throws {@link ComputeClusterException} with `COR_E_XML` when the text is not well formed XML, or has a
   * DTD (rules XML-5, XML-6).
   * @throws {@link ComputeClusterException} with `COR_E_XMLSCHEMA` when the XML does not follow the task
   * schema (rules XML-1, XML-3).
   * @remarks The object is used as one of {@link Cluster.CreateTask}. The error message gives line, column
   * and what was expected, and nothing is made (rule XML-5). An attribute that is left out keeps the default
   * of the object (rules XML-4, TT-1). What the cluster alone decides, such as Id, ParentJobId, Status and
   * ExitCode, is skipped (rule XML-2). No document can reach another file or host (rule XML-6). Needs no
   * connection (rule GEN-4).
   *
   * - The `https://` spelling of the namespace, and none at all, are accepted beside the original's (rule
   *   XML-1).
   * - IsRerunnable is true where it is left out. The printed schema says false, but the serializer of the
   *   original left the default of the object in place, and so does this one (rule XML-4).
   * - Documents are bounded in size and depth, and have no DTD (rule XML-6); the original names no bound.
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CreateJob}
   * @see {@link Cluster.CreateTask}
   * @see {@link Cluster.CreateTaskFromXmlFile}
   * @see {@link Cluster.ExecuteCommand}
   * @see {@link Job.AddTask}
   * @see [Job Schema](page:schema-job-schema)
   */
  async CreateTaskFromXml(xmlDocument: string | null): Promise<Task> {
    const given = await query<ITask>(this.raw, (pRetVal) => this.raw.CreateTaskFromXml(xmlDocument, pRetVal));
    return Task.from(given);
  }

  /**
   * Makes a task, on the client alone, from a file that holds a task document.
   *
   * @param path - Absolute path of the file, usually ending in `.xml`; its text is as for
   * {@link Cluster.CreateTaskFromXml}.
   * @returns The task: NotSubmitted, Id 0.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the path is not absolute or leads to no
   * regular file (rule XML-7).
   * @throws {@link ComputeClusterException} with `ERROR_FILE_NOT_FOUND` when there is no such file (rule
   * XML-7).
   * @throws {@link ComputeClusterException} with `COR_E_XML` when the text is not well formed XML, or has a
   * DTD (rules XML-5, XML-6).
   * @throws {@link ComputeClusterException} with `COR_E_XMLSCHEMA` when the XML does not follow the task
   * schema (rules XML-1, XML-3).
   * @remarks The file is read where the caller runs, never by the head node (rule XML-7). Everything else is
   * as said for CreateTaskFromXml (rules XML-1 to XML-6). Needs no connection (rule GEN-4).
   *
   * The same as for {@link Cluster.CreateTaskFromXml}. That the path has to be absolute and lead to a regular
   * file is a rule of ours (rule XML-7).
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CreateJob}
   * @see {@link Cluster.CreateJobFromXmlFile}
   * @see {@link Cluster.CreateTask}
   * @see {@link Cluster.CreateTaskFromXml}
   * @see {@link Cluster.ExecuteCommand}
   * @see {@link Job.AddTask}
   * @see [Job Schema](page:schema-job-schema)
   */
  async CreateTaskFromXmlFile(path: string | null): Promise<Task> {
    const given = await query<ITask>(this.raw, (pRetVal) => this.raw.CreateTaskFromXmlFile(path, pRetVal));
    return Task.from(given);
  }

  /**
   * Adds a task to a job of the cluster.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param Task - The task, from {@link Cluster.CreateTask} or from XML; it needs a command line.
   * @returns The id of the new task: unique in the job, counted on from its last one.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id,
   * or lacks one of the required nodes.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is Finished, Failed or
   * Cancelled (rule TSK-3).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the task has no command line (rule
   * TSK-7), asks for more than its job allows (rule TSK-5), has another term that is not valid (rules TT-2,
   * TT-3), or depends on an unknown task or in a circle (rule TSK-8).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours).
   * @remarks The task is NotSubmitted in a NotSubmitted job and Queued in one that is Queued or Running; that
   * such jobs take tasks is a decision of ours, which RunUntilCanceled needs (rules TSK-3, JOB-12). `Task`
   * learns its id and stays a snapshot; the task itself cannot change any more (rule TSK-6). Its processors
   * must fit in those of the job, its required nodes in the asked ones; a longer Runtime is accepted, and cut
   * by that of the job (rules TSK-5, TSK-12). Tasks start in the order in which they were added, dependencies
   * aside (rules TSK-8, TSK-9). With {@link Cluster.IsAsynchronous} on, the call returns once the request is
   * accepted (rule CON-5).
   *
   * - That jobs which are Queued or Running take tasks, too, the original does not say; RunUntilCanceled
   *   needs it (rule TSK-3).
   * - Several tasks may share a name: a task that depends on it waits for all of them (rule TSK-8).
   * - A task that does not fit yet waits, and holds back those of its job that were added later (rule TSK-9).
   * - That only the owner and administrators may touch the tasks of a job is decided here (rule CXL-6).
   * @see {@link Cluster.AddTasks}
   * @see {@link Cluster.CancelTask}
   * @see {@link Cluster.ListTasks}
   * @see {@link Job.AddTask}
   * @see {@link Cluster.CreateTask}
   */
  async AddTask(jobId: number, Task: Task): Promise<number> {
    return await query<long>(this.raw, (pRetVal) => this.raw.AddTask(jobId, rawOf(Task), pRetVal));
  }

  /**
   * Adds several tasks to a job of the cluster in one request, all of them or none.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param tasks - The tasks, in any list.
   * @returns A read-only collection of the new ids, in the order of `tasks`.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id,
   * or lacks one of the required nodes.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the job is Finished, Failed or
   * Cancelled (rule TSK-3).
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no object.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when one of the tasks is not valid for the
   * job; the message names it (rules TT-2, TT-3, TSK-5, TSK-7, TSK-8).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours).
   * @remarks One task that is refused refuses them all (rule TSK-4). The tasks may depend on each other and
   * on those the job has already (rule TSK-8). Each is added as by {@link Cluster.AddTask} (rules TSK-3,
   * TSK-6), with less traffic than one call for each.
   *
   * The same as for {@link Cluster.AddTask}.
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CancelTask}
   * @see {@link Cluster.ListTasks}
   * @see {@link Job.AddTask}
   * @see {@link Cluster.CreateClusterEnumerable}
   */
  async AddTasks(jobId: number, tasks: Items<Task>): Promise<ClusterEnumerable<number>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.AddTasks(jobId, collectionOf(tasks), pRetVal),
    );
    return ClusterEnumerable.from<number>(given);
  }

  /**
   * Lists the tasks of a job.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @returns A read-only collection with a {@link Task} in each item, in the order of their ids; empty if the
   * job has no tasks.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @remarks Each task is a snapshot (rule TSK-13). {@link Cluster.ListTasksWithPaging} suits jobs with very
   * many tasks; {@link Job.GetEnumerator} lists the tasks of a job object without asking the cluster.
   * @see {@link Cluster.ListTasksOnNode}
   * @see {@link Cluster.ListTasksWithPaging}
   * @see {@link Job.GetEnumerator}
   */
  async ListTasks(jobId: number): Promise<ClusterEnumerable<Task>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) => this.raw.ListTasks(jobId, pRetVal));
    return ClusterEnumerable.from<Task>(given);
  }

  /**
   * Lists the tasks of a job, one page at each call.
   *
   * Call it in a loop with the same two references. The first call freezes the list and gives its first page,
   * the next ones give what follows, and an empty page ends the loop.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param Timestamp - Place of the reader, an opaque value; `null` at first. Rewritten by each call.
   * @param Version - The frozen list, an opaque value; `null` at first. Rewritten by each call.
   * @param pageSize - Most tasks in one page, 1 … 10,000; any other number means 10,000.
   * @returns A read-only collection with a {@link Task} in each item; empty when all tasks were given.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when a reference holds a value that this
   * cluster did not issue, or its list was dropped; start again with both references null (rule PG-7).
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when a reference is to a value of a
   * type that no such call writes.
   * @remarks Pass both references on untouched to go forward (rule PG-1). Set only `Version` to null for a
   * new list of the tasks that were added or changed status since the old one (rule PG-2); set only
   * `Timestamp` to null to read the same list from its start again (rule PG-3). `pageSize` follows rule PG-4.
   * What happens meanwhile neither shows up nor moves a page (rule PG-6). The cluster keeps the 64 latest
   * lists of a user, and drops one that nobody read for 10 minutes (rule PG-7, a decision of ours).
   *
   * The original does not say how long a list is kept. Here the cluster keeps the 64 latest lists of a user,
   * each until nobody read it for ten minutes, and a reader who comes later is told so by `E_INVALIDARG`
   * (rule PG-7). Tasks come in the order of their ids (rules PG-6, TSK-13).
   * @see {@link Cluster.ListTasks}
   * @see {@link Cluster.ListTasksOnNode}
   * @see {@link Job.GetEnumerator}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   */
  ListTasksWithPaging(
    jobId: number,
    Timestamp: Ref,
    Version: Ref,
    pageSize: number,
  ): Promise<ClusterEnumerable<Task>>;

  /**
   * The same list for `for await … of`: it asks for one page after the other until all items were given, and
   * keeps Timestamp and Version for you. Ours, not the original's.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param pageSize - Most tasks in one page, 1 … 10,000; any other number means 10,000.
   * @returns The items, one by one, as they were when the first one was asked for.
   * @see {@link Cluster.ListTasks}
   * @see {@link Cluster.ListTasksOnNode}
   * @see {@link Job.GetEnumerator}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   */
  ListTasksWithPaging(jobId: number, pageSize?: number | undefined): AsyncIterableIterator<Task>;

  ListTasksWithPaging(
    jobId: number,
    ...paging: PagingArguments
  ): Promise<ClusterEnumerable<Task>> | AsyncIterableIterator<Task> {
    return paged(paging, async (Timestamp, Version, pageSize) => {
      const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
        this.raw.ListTasksWithPaging(jobId, variantOf(Timestamp), variantOf(Version), pageSize, pRetVal),
      );
      return ClusterEnumerable.from<Task>(given);
    });
  }

  /**
   * Lists the tasks of jobs that are Running on a node.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @returns A read-only collection with a {@link Task} in each item; empty if no task runs there.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no node of that name.
   * @remarks Commands, which {@link Cluster.ExecuteCommand} runs outside of jobs, are never listed (rule
   * TSK-13). A task that runs on several nodes is found on each of them.
   * @see {@link Cluster.ListTasks}
   * @see {@link Cluster.ListJobsOnNode}
   */
  async ListTasksOnNode(NodeName: string | null): Promise<ClusterEnumerable<Task>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.ListTasksOnNode(NodeName, pRetVal),
    );
    return ClusterEnumerable.from<Task>(given);
  }

  /**
   * Ends a task before its time; the rest of its job goes on.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link Task.Id} gives it; 1 or above.
   * @param Message - Why, at most 320 characters; {@link Task.ErrorMessage} then returns it. Null or empty
   * leaves a default text.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no such job, or the
   * job no such task.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the task is Finished, Failed
   * or Cancelled already (rule CXL-4).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Message` is too long (rule CXL-2).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours).
   * @remarks The task has to be NotSubmitted, Queued or Running. It becomes Cancelled in each case; one that
   * ran is terminated, with every process it started (rules CXL-4, CXL-5). It does not make its job fail, and
   * tasks that depend on it may start (rules JOB-10, TSK-8). A job all of whose tasks were canceled this way
   * is Cancelled (rule JOB-10, a decision of ours). {@link Cluster.RequeueTask} runs the task again,
   * {@link Cluster.RequeueJob} leaves it out (rule RQ-3).
   *
   * - A call without a message leaves a text of ours (rule CXL-2).
   * - Whether a canceled task makes its job fail, the original leaves open. Here it does not, and a job all
   *   of whose tasks were canceled one by one is Cancelled (rule JOB-10).
   * - That only the owner and administrators may touch the tasks of a job is decided here (rule CXL-6).
   * @see {@link Cluster.AddTask}
   * @see {@link Cluster.CancelTasks}
   * @see {@link Cluster.ListTasks}
   * @see {@link TaskStatus:enum}
   * @see {@link Cluster.RequeueTask}
   */
  async CancelTask(jobId: number, taskId: number, Message: string | null): Promise<void> {
    await command(this.raw, () => this.raw.CancelTask(jobId, taskId, Message));
  }

  /**
   * Cancels several tasks of a job, one after the other, up to the first that cannot be canceled.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param taskIds - Ids of the tasks, in any list.
   * @param Message - Why, at most 320 characters, for all of them. Null or empty leaves a default text.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no such job, or the
   * job no such task.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the task that is next is
   * completed already.
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no whole number of 32
   * bits; no task was touched.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Message` is too long (rule CXL-2).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours).
   * @remarks Tasks before the failing one stay canceled; it and those after it are as they were. What happens
   * to each task is said for {@link Cluster.CancelTask} (rules CXL-2, CXL-4).
   *
   * The same as for {@link Cluster.CancelTask}.
   * @see {@link Cluster.AddTasks}
   * @see {@link Cluster.CancelTask}
   * @see {@link Cluster.ListTasks}
   * @see {@link TaskStatus:enum}
   * @see {@link Cluster.CreateClusterEnumerable}
   */
  async CancelTasks(jobId: number, taskIds: Items<number>, Message: string | null): Promise<void> {
    await command(this.raw, () => this.raw.CancelTasks(jobId, collectionOf(taskIds), Message));
  }

  /**
   * Puts a task that failed, was canceled or is running back into the queue.
   *
   * It runs a single task of a job again, once the cause of its failure is repaired.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link Task.Id} gives it; 1 or above.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no such job, or the
   * job no such task.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the task is Finished,
   * NotSubmitted or Queued, or has IsRerunnable false (rule RQ-8).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours), or the job was never submitted, would be
   * queued, and its priority is one for administrators (rule JT-10), or the submission filter refuses the job
   * that would be queued (rule SCH-8).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when a completed job would run again,
   * work needs a password, that of the job was erased, and its owner has none cached for its user (rules
   * CRD-1, CRD-4).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when that cached password is wrong and
   * the backend can tell (rule CRD-5).
   * @remarks A Running task is terminated first. If its job is completed, the job becomes Queued again, with
   * only this task to run; the other tasks keep their status (rule RQ-8). In a job that is NotSubmitted the
   * task waits with it, NotSubmitted. Start and end time, exit code and message of the task are cleared (rule
   * RQ-5). It is the only way to rerun a task that was canceled one by one (rule RQ-3).
   *
   * - A task that runs is canceled in the original. Here it is terminated and runs again (rule RQ-8).
   * - By a completed task, which cannot be queued, the original means one that is Finished; one that failed
   *   or was canceled can be (rule RQ-8).
   * - That only the owner and administrators may touch the tasks of a job is decided here (rule CXL-6).
   * @see {@link Cluster.RequeueJob}
   * @see {@link Cluster.RequeueTasks}
   * @see {@link Cluster.CancelTask}
   * @see {@link Task.IsRerunnable}
   * @see {@link TaskStatus:enum}
   */
  async RequeueTask(jobId: number, taskId: number): Promise<void> {
    await command(this.raw, () => this.raw.RequeueTask(jobId, taskId));
  }

  /**
   * Puts several tasks of a job back into the queue, one after the other, up to the first that cannot be
   * queued.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param taskIds - Ids of the tasks, in any list.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no such job, or the
   * job no such task.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the task that is next is
   * Finished, NotSubmitted or Queued, or has IsRerunnable false.
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when an item is no whole number of 32
   * bits; no task was touched.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is neither the owner of the
   * job nor an administrator (rule CXL-6, a decision of ours), or the submission filter refuses the job that
   * would be queued (rule SCH-8).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when there is no password for the
   * job, as said for {@link Cluster.RequeueTask} (rules CRD-1, CRD-4).
   * @remarks Tasks before the failing one stay queued; it and those after it are as they were (rule RQ-9).
   * What happens to each task is said for {@link Cluster.RequeueTask} (rule RQ-8).
   *
   * The same as for {@link Cluster.RequeueTask}.
   * @see {@link Cluster.RequeueJobs}
   * @see {@link Cluster.RequeueTask}
   * @see {@link Cluster.CreateClusterEnumerable}
   */
  async RequeueTasks(jobId: number, taskIds: Items<number>): Promise<void> {
    await command(this.raw, () => this.raw.RequeueTasks(jobId, collectionOf(taskIds)));
  }

  /**
   * Tells which resources a task holds and what it has consumed.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link Task.Id} gives it; 1 or above.
   * @returns A snapshot; zeros and empty collections while the task has not started.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no such job, or the
   * job no such task.
   * @remarks Processor times are in milliseconds, the working set is in bytes; the nodes are the required
   * ones, else those where the task ran; processes are listed while it is Running (rule COL-5).
   * {@link Cluster.GetJobResourceUsage} tells it of the whole job.
   *
   * What a simulated task consumes is what its simulation says: with `simulate()` of `@ccp/memory`, user time
   * is the time that it ran on each processor it had, its working set is 0, and there are no processes.
   * @see {@link Cluster.GetJobResourceUsage}
   * @see {@link ResourceUsage}
   */
  async GetTaskResourceUsage(jobId: number, taskId: number): Promise<ResourceUsage> {
    const given = await query<IResourceUsage>(this.raw, (pRetVal) =>
      this.raw.GetTaskResourceUsage(jobId, taskId, pRetVal),
    );
    return ResourceUsage.from(given);
  }

  /**
   * Tells which task of a job was completed next.
   *
   * Call it in a loop with the same reference, as often as the job has tasks to wait for, and sleep between
   * calls that give none.
   *
   * @param jobId - Id of the job, as {@link Cluster.AddJob} or {@link Job.Id} gives it; 1 or above.
   * @param Timestamp - What was reported already, an opaque value; `null` starts a new chain. Rewritten by
   * each call.
   * @returns A task that is Finished, Failed or Cancelled and was not reported yet; null while there is none.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no job with that id.
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when `Timestamp` holds a value that this
   * cluster did not issue for this job.
   * @throws {@link ComputeClusterException} with `DISP_E_TYPEMISMATCH` when `Timestamp` is of a type that no
   * such call writes.
   * @remarks Each call reports at most one task, in no particular order, and each task once in a chain; one
   * that was requeued and is completed again comes again. Readers with references of their own do not disturb
   * each other (rule TSK-14). How it ended, {@link Task.Status} and {@link Task.ExitCode} tell (rule TSK-11).
   * The call never waits. {@link Job.TaskCount} tells how many tasks there are.
   *
   * The original leaves open what becomes of a task that was requeued, and of a second reader. Here a task
   * that is completed again is reported again, and each value is a chain of its own (rule TSK-14).
   * @see {@link JobCounter}
   * @see {@link Task.Status}
   * @see {@link Job.TaskCount}
   */
  async CheckAnyTask(jobId: number, Timestamp: Ref): Promise<Task | null> {
    const given = await query<ITask | null>(this.raw, (pRetVal) =>
      this.raw.CheckAnyTask(jobId, variantOf(Timestamp), pRetVal),
    );
    return orNull(given, Task.from);
  }

  /**
   * Gives an id for a command that is about to run.
   *
   * @returns The id, unique in the cluster; 1 or above.
   * @remarks Pass it to {@link Cluster.ExecuteCommand} or {@link Cluster.ExecuteCommandWithPaging}. Having it
   * beforehand lets another part of the program wait for the command, once it was started, or end it. One id
   * serves one command (rule CMD-1). Anybody may ask for one, but an id serves only when an administrator did
   * (rule CMD-2). Ids that are not used lapse when the head node is started anew, or after ten thousand newer
   * ones (a decision of ours).
   *
   * The original leaves open how long an id is good. Here one that is not used lapses when the head node is
   * started anew, or after ten thousand newer ones; it serves one command (rule CMD-1).
   * @see {@link Cluster.ExecuteCommand}
   * @see {@link Cluster.ExecuteCommandWithPaging}
   */
  async GetNewCommandId(): Promise<number> {
    return await query<long>(this.raw, (pRetVal) => this.raw.GetNewCommandId(pRetVal));
  }

  /**
   * Runs a command line on nodes of the cluster, at once and on all of them, and gives its output.
   *
   * @param Id - Id for this command, from {@link Cluster.GetNewCommandId}; each is good for one command.
   * @param Task - What to run: its CommandLine, RequiredNodes, Stdin, WorkDirectory and variables count, its
   * other terms do not.
   * @param userName - User the command runs as, `domain\user`, at most 80 characters; null or empty for the
   * one whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `true` at the console, `false` through the dialog
   * hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @returns A read-only collection with an {@link ExecutionResult} in each item, one for each node; empty
   * when calls are asynchronous.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when a command with that id was
   * started before or the id has lapsed (rule CMD-1), or a required node, or every node of the cluster, is
   * neither Ready nor Paused (rule CMD-2).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the id was never given out, the task has
   * no command line, or the user name or the password is too long (rules CMD-1, TSK-7, JT-2).
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no node of a required
   * name.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * CMD-2).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when credentials are needed, none are
   * given or cached, and nobody can be asked (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @remarks The command runs once on each node of RequiredNodes, or on every Ready or Paused node if there
   * are none; it does not wait in the queue and takes no processors from jobs. Each result has the node, the
   * exit code and what was written to standard output and error, in order of arrival (rule CMD-2). Output
   * past a limit for each node, 16 MiB by default, is cut, and says so (rule CMD-6, a decision of ours).
   *
   * Results come in the order of completion. A node that is lost meanwhile, or on which the command cannot
   * start, has one with an exit code that is not zero and output that says why (a decision of ours).
   *
   * The call waits for all nodes. When the limit of {@link Cluster.Timeout} runs out, the command goes on.
   * With {@link Cluster.IsAsynchronous} on it gives an empty collection at once, and
   * {@link Cluster.WaitForCommand} gives the results as they come (rules CON-5, CMD-4).
   * {@link Cluster.EndCommand} stops it. Much output on many nodes takes much memory here:
   * {@link Cluster.ExecuteCommandWithPaging} gives it in pieces.
   *
   * - The original runs a command on each node of the cluster; here nodes that are Unreachable or
   *   PendingApproval are left out, and refused where they are required (rule CMD-2).
   * - Output is bounded in memory, for each node (rule CMD-6). The original spools it in the folder of
   *   `SpoolDir`, and names no bound.
   * - A node that is lost meanwhile has a result, too: its exit code is not zero, and its output says why.
   * - Where the user name is not valid, the original looks into the cache as if none were given; here a name
   *   is taken at its word (rule CRD-1).
   * @see {@link Cluster.EndCommand}
   * @see {@link Cluster.ExecuteCommandWithPaging}
   * @see {@link Cluster.GetNewCommandId}
   * @see {@link Cluster.WaitForCommand}
   * @see {@link ExecutionResult}
   * @see [Executing a Command Synchronously](page:executing-a-command)
   */
  async ExecuteCommand(
    Id: number,
    Task: Task,
    userName: string | null,
    password: string | null,
    isConsole: boolean,
    hwndParent?: number | undefined,
  ): Promise<ClusterEnumerable<ExecutionResult>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.ExecuteCommand(Id, rawOf(Task), userName, password, isConsole, hwndParent, pRetVal),
    );
    return ClusterEnumerable.from<ExecutionResult>(given);
  }

  /**
   * Runs a command line on nodes of the cluster, at once and on all of them, and gives its output in pages.
   *
   * @param Id - Id for this command, from {@link Cluster.GetNewCommandId}; each is good for one command.
   * @param Task - What to run: its CommandLine, RequiredNodes, Stdin, WorkDirectory and variables count, its
   * other terms do not.
   * @param userName - User the command runs as, `domain\user`, at most 80 characters; null or empty for the
   * one whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `true` at the console, `false` through the dialog
   * hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @param pageSize - Characters in one page of output, 2,048 … 20,480; any other number means 20,480.
   * @returns A read-only collection with an {@link ExecutionResult} in each item, one for each node; empty
   * when calls are asynchronous.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when a command with that id was
   * started before or the id has lapsed (rule CMD-1), or a required node, or every node of the cluster, is
   * neither Ready nor Paused (rule CMD-2).
   * @throws {@link ComputeClusterException} with `E_INVALIDARG` when the id was never given out, the task has
   * no command line, or the user name or the password is too long (rules CMD-1, TSK-7, JT-2).
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster has no node of a required
   * name.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * CMD-2).
   * @throws {@link ComputeClusterException} with `SEC_E_NO_CREDENTIALS` when credentials are needed, none are
   * given or cached, and nobody can be asked (rule CRD-1).
   * @throws {@link ComputeClusterException} with `ERROR_LOGON_FAILURE` when the password is wrong and the
   * backend can tell (rule CRD-5).
   * @remarks It differs from {@link Cluster.ExecuteCommand} in the output alone, which stays on the cluster
   * until {@link Cluster.ReadExecutionResult} fetches it page by page (rules CMD-2, CMD-3; the fallback size
   * is a decision of ours). Characters are UTF-16 code units (rule GEN-6). With
   * {@link Cluster.IsAsynchronous} on it gives an empty collection at once, and
   * {@link Cluster.WaitForCommandWithPaging} gives the results as they come (rules CON-5, CMD-4).
   *
   * A page size outside of the range lets the original choose; here it means 20,480 (rule CMD-3). For
   * everything else see {@link Cluster.ExecuteCommand}.
   * @see {@link Cluster.EndCommand}
   * @see {@link Cluster.ExecuteCommand}
   * @see {@link Cluster.GetNewCommandId}
   * @see {@link Cluster.ReadExecutionResult}
   * @see {@link Cluster.WaitForCommandWithPaging}
   */
  async ExecuteCommandWithPaging(
    Id: number,
    Task: Task,
    userName: string | null,
    password: string | null,
    isConsole: boolean,
    hwndParent: number | undefined,
    pageSize: number,
  ): Promise<ClusterEnumerable<ExecutionResult>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.ExecuteCommandWithPaging(
        Id,
        rawOf(Task),
        userName,
        password,
        isConsole,
        hwndParent,
        pageSize,
        pRetVal,
      ),
    );
    return ClusterEnumerable.from<ExecutionResult>(given);
  }

  /**
   * Waits until a command is done on at least one further node.
   *
   * Call it in a loop after {@link Cluster.ExecuteCommand} with {@link Cluster.IsAsynchronous} on, until it
   * gives no result any more.
   *
   * @param Id - Id of the command, the one that was passed to ExecuteCommand.
   * @returns A read-only collection with a new {@link ExecutionResult} in each item; empty when all were
   * given.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster knows no command with
   * that id, or knows it no more.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * CMD-2).
   * @remarks Each node is reported once (rule CMD-4). The limit of {@link Cluster.Timeout} counts for the
   * wait, too (rule CON-4); the command goes on when it runs out, and the next call takes up the wait.
   * {@link ExecutionResult.Output} gives the whole output of a node (rule CMD-3).
   *
   * What a command did is kept for ten minutes after somebody last asked about it, for the 64 last commands
   * of a user and as long as their output takes no more than 2^28 characters together (a decision of ours).
   *
   * The original names no bound to how long results are kept, and how many.
   * @see {@link Cluster.WaitForCommandWithPaging}
   * @see {@link Cluster.ExecuteCommand}
   * @see {@link Cluster.IsAsynchronous}
   * @see {@link ExecutionResult.Output}
   */
  async WaitForCommand(Id: number): Promise<ClusterEnumerable<ExecutionResult>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.WaitForCommand(Id, pRetVal),
    );
    return ClusterEnumerable.from<ExecutionResult>(given);
  }

  /**
   * Waits until a command is done on at least one further node, for a command whose output is read in pages.
   *
   * Call it in a loop after {@link Cluster.ExecuteCommandWithPaging} with {@link Cluster.IsAsynchronous} on,
   * until it gives no result any more.
   *
   * @param Id - Id of the command, the one that was passed to ExecuteCommandWithPaging.
   * @param pageSize - Characters in one page of output, 2,048 … 20,480; any other number means 20,480.
   * @returns A read-only collection with a new {@link ExecutionResult} in each item; empty when all were
   * given.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster knows no command with
   * that id, or knows it no more.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * CMD-2).
   * @remarks It waits as {@link Cluster.WaitForCommand} does (rule CMD-4).
   * {@link Cluster.ReadExecutionResult} fetches the output of each result, page by page (rule CMD-3; the
   * fallback size is a decision of ours).
   *
   * A page size outside of the range means 20,480 (rule CMD-3). Results are kept for ten minutes after
   * somebody last asked about the command, for the 64 last commands of a user and as long as their output
   * takes no more than 2^28 characters together; the original names no bound.
   * @see {@link Cluster.WaitForCommand}
   * @see {@link Cluster.ExecuteCommandWithPaging}
   * @see {@link Cluster.ReadExecutionResult}
   */
  async WaitForCommandWithPaging(Id: number, pageSize: number): Promise<ClusterEnumerable<ExecutionResult>> {
    const given = await query<IClusterEnumerable>(this.raw, (pRetVal) =>
      this.raw.WaitForCommandWithPaging(Id, pageSize, pRetVal),
    );
    return ClusterEnumerable.from<ExecutionResult>(given);
  }

  /**
   * Gives the next page of what a command wrote on one node.
   *
   * Call it in a loop for each result, until the page is empty.
   *
   * @param result - The result of that node, from {@link Cluster.ExecuteCommandWithPaging} or
   * {@link Cluster.WaitForCommandWithPaging}.
   * @returns The page, standard output and error in order of arrival; the empty string when there is no more.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster does not know the command
   * of the result, or knows it no more.
   * @throws {@link ComputeClusterException} with `COR_E_INVALIDOPERATION` when the command still runs on that
   * node.
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * CMD-2).
   * @remarks Pages start with the first character of the output. They have the size that was asked for by the
   * call that gave the result, 20,480 characters if it asked for none; the last one may be shorter, and one
   * that would end in the middle of a surrogate pair is shorter by one (rule GEN-6). All who read the result
   * of a node read on together. Past the end the answer is the empty string, however often one asks (rule
   * CMD-3). Output that was cut says so in its last page (rule CMD-6, a decision of ours).
   *
   * The original says that this call equals {@link ExecutionResult.Output}, and elsewhere that it is to be
   * called until the output is empty. Both cannot hold: here each call gives the next page, and `Output` the
   * whole output, or the first page where pages were asked for (rule CMD-3).
   * @see {@link Cluster.ExecuteCommandWithPaging}
   * @see {@link Cluster.WaitForCommandWithPaging}
   * @see {@link ExecutionResult.Output}
   */
  async ReadExecutionResult(result: ExecutionResult): Promise<string> {
    const given = await query<BSTR>(this.raw, (pRetVal) =>
      this.raw.ReadExecutionResult(rawOf(result), pRetVal),
    );
    return text(given);
  }

  /**
   * Stops a command on every node where it still runs.
   *
   * @param Id - Id of the command, the one that was passed to {@link Cluster.ExecuteCommand} or
   * {@link Cluster.ExecuteCommandWithPaging}.
   * @throws {@link ComputeClusterException} with `ERROR_NOT_FOUND` when the cluster knows no command with
   * that id (rule CMD-5).
   * @throws {@link ComputeClusterException} with `E_ACCESSDENIED` when the caller is no administrator (rule
   * CMD-2).
   * @remarks All its processes are terminated (rule CXL-5). Nodes that were done keep their results; the
   * others get one with an exit code that is not zero and the output up to then (rule CMD-5).
   * @see {@link Cluster.ExecuteCommand}
   * @see {@link Cluster.ExecuteCommandWithPaging}
   * @see {@link Cluster.WaitForCommand}
   */
  async EndCommand(Id: number): Promise<void> {
    await command(this.raw, () => this.raw.EndCommand(Id));
  }
}

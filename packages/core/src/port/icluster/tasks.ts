import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { InOut, Out } from "../../com/out.ts";
import type { BSTR, long } from "../../com/types.ts";
import type { VARIANT } from "../../com/variant.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IResourceUsage } from "../iresource-usage.ts";
import type { ITask } from "../itask.ts";

/**
 * The part of {@link ICluster} about the tasks of jobs in the cluster: making, adding, listing, canceling and
 * requeueing them, and learning which ones are completed.
 *
 * Members list the codes of their own. Any member that goes to the cluster can also answer the ones below.
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
 */
export interface ClusterTasks extends IDispatch {
  /**
   * Gives a task of a job as it is now.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link ITask.get_Id} gives it; 1 or above.
   * @param pRetVal - Receives the task.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no such job, or the job no such task.
   * @remarks
   * The object is a snapshot and does not follow the task (rule TSK-13): get it again to see its present
   * status, exit code and message. {@link IJob.GetTask} reads the snapshot of a job instead.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-gettask}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CancelTask}
   * @see {@link ICluster.GetJob}
   * @see {@link ICluster.ListTasks}
   * @see {@link IJob.GetTask}
   * @page icluster-gettask
   */
  GetTask(jobId: long, taskId: long, pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   * Makes a new task, on the client alone.
   *
   * Give it at least a command line, then add it to a job with {@link IJob.AddTask} or
   * {@link ICluster.AddTask}, or run it as a command with {@link ICluster.ExecuteCommand}.
   *
   * @param pRetVal - Receives the task: NotSubmitted, Id 0, every term at its default.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * By default a task asks for one processor (minimum 1, maximum 1), shares its nodes, may be rerun and has
   * an Infinite runtime (rules TSK-1, TT-1). It is queued together with the job that it is added to. Needs no
   * connection (rule GEN-4).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-createtask}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CreateJob}
   * @see {@link ICluster.CreateTaskFromXml}
   * @see {@link ICluster.CreateTaskFromXmlFile}
   * @see {@link ICluster.ExecuteCommand}
   * @see {@link IJob.AddTask}
   * @page icluster-createtask
   */
  CreateTask(pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   * Makes a task, on the client alone, from a task document.
   *
   * @param xmlDocument - The text of the document: root `Task`, with one `EnvironmentVariables` and one
   * `ExtendedTerms` element; at most 16 MiB and 64 levels deep.
   * @param pRetVal - Receives the task: NotSubmitted, Id 0.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult COR_E_XML - when the text is not well formed XML, or has a DTD (rules XML-5, XML-6).
   * @hresult COR_E_XMLSCHEMA - when the XML does not follow the task schema (rules XML-1, XML-3).
   * @remarks
   * The object is used as one of {@link ICluster.CreateTask}. The error message gives line, column and what
   * was expected, and nothing is made (rule XML-5). An attribute that is left out keeps the default of the
   * object (rules XML-4, TT-1). What the cluster alone decides, such as Id, ParentJobId, Status and ExitCode,
   * is skipped (rule XML-2). No document can reach another file or host (rule XML-6). Needs no connection
   * (rule GEN-4).
   * @differences
   * - The `https://` spelling of the namespace, and none at all, are accepted beside the original's (rule
   *   XML-1).
   * - IsRerunnable is true where it is left out. The printed schema says false, but the serializer of the
   *   original left the default of the object in place, and so does this one (rule XML-4).
   * - Documents are bounded in size and depth, and have no DTD (rule XML-6); the original names no bound.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-createtaskfromxml}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CreateJob}
   * @see {@link ICluster.CreateTask}
   * @see {@link ICluster.CreateTaskFromXmlFile}
   * @see {@link ICluster.ExecuteCommand}
   * @see {@link IJob.AddTask}
   * @see [Job Schema](page:schema-job-schema)
   * @page icluster-createtaskfromxml
   */
  CreateTaskFromXml(xmlDocument: BSTR, pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   * Makes a task, on the client alone, from a file that holds a task document.
   *
   * @param path - Absolute path of the file, usually ending in `.xml`; its text is as for
   * {@link ICluster.CreateTaskFromXml}.
   * @param pRetVal - Receives the task: NotSubmitted, Id 0.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when the path is not absolute or leads to no regular file (rule XML-7).
   * @hresult ERROR_FILE_NOT_FOUND - when there is no such file (rule XML-7).
   * @hresult COR_E_XML - when the text is not well formed XML, or has a DTD (rules XML-5, XML-6).
   * @hresult COR_E_XMLSCHEMA - when the XML does not follow the task schema (rules XML-1, XML-3).
   * @remarks
   * The file is read where the caller runs, never by the head node (rule XML-7). Everything else is as said
   * for CreateTaskFromXml (rules XML-1 to XML-6). Needs no connection (rule GEN-4).
   * @differences
   * The same as for {@link ICluster.CreateTaskFromXml}. That the path has to be absolute and lead to a
   * regular file is a rule of ours (rule XML-7).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-createtaskfromxmlfile}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CreateJob}
   * @see {@link ICluster.CreateJobFromXmlFile}
   * @see {@link ICluster.CreateTask}
   * @see {@link ICluster.CreateTaskFromXml}
   * @see {@link ICluster.ExecuteCommand}
   * @see {@link IJob.AddTask}
   * @see [Job Schema](page:schema-job-schema)
   * @page icluster-createtaskfromxmlfile
   */
  CreateTaskFromXmlFile(path: BSTR, pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   * Adds a task to a job of the cluster.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param Task - The task, from {@link ICluster.CreateTask} or from XML; it needs a command line.
   * @param pRetVal - Receives the id of the new task: unique in the job, counted on from its last one.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id, or lacks one of the required nodes.
   * @hresult COR_E_INVALIDOPERATION - when the job is Finished, Failed or Cancelled (rule TSK-3).
   * @hresult E_INVALIDARG - when the task has no command line (rule TSK-7), asks for more than its job allows
   * (rule TSK-5), has another term that is not valid (rules TT-2, TT-3), or depends on an unknown task or in
   * a circle (rule TSK-8).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * The task is NotSubmitted in a NotSubmitted job and Queued in one that is Queued or Running; that such
   * jobs take tasks is a decision of ours, which RunUntilCanceled needs (rules TSK-3, JOB-12). `Task` learns
   * its id and stays a snapshot; the task itself cannot change any more (rule TSK-6). Its processors must fit
   * in those of the job, its required nodes in the asked ones; a longer Runtime is accepted, and cut by that
   * of the job (rules TSK-5, TSK-12). Tasks start in the order in which they were added, dependencies aside
   * (rules TSK-8, TSK-9). With {@link ICluster.put_IsAsynchronous} on, the call returns once the request is
   * accepted (rule CON-5).
   * @differences
   * - That jobs which are Queued or Running take tasks, too, the original does not say; RunUntilCanceled
   *   needs it (rule TSK-3).
   * - Several tasks may share a name: a task that depends on it waits for all of them (rule TSK-8).
   * - A task that does not fit yet waits, and holds back those of its job that were added later (rule TSK-9).
   * - That only the owner and administrators may touch the tasks of a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-addtask}
   * @see {@link ICluster.AddTasks}
   * @see {@link ICluster.CancelTask}
   * @see {@link ICluster.ListTasks}
   * @see {@link IJob.AddTask}
   * @see {@link ICluster.CreateTask}
   * @page icluster-addtask
   */
  AddTask(jobId: long, Task: ITask, pRetVal: Out<long>): Promise<HRESULT>;

  /**
   * Adds several tasks to a job of the cluster in one request, all of them or none.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param tasks - The tasks, `VT_DISPATCH` items in a collection of
   * {@link ICluster.CreateClusterEnumerable}.
   * @param pRetVal - Receives a read-only collection of the new ids as `VT_I4` items, in the order of
   * `tasks`.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id, or lacks one of the required nodes.
   * @hresult COR_E_INVALIDOPERATION - when the job is Finished, Failed or Cancelled (rule TSK-3).
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_DISPATCH`.
   * @hresult E_INVALIDARG - when one of the tasks is not valid for the job; the message names it (rules TT-2,
   * TT-3, TSK-5, TSK-7, TSK-8).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * One task that is refused refuses them all (rule TSK-4). The tasks may depend on each other and on those
   * the job has already (rule TSK-8). Each is added as by {@link ICluster.AddTask} (rules TSK-3, TSK-6), with
   * less traffic than one call for each.
   * @differences
   * The same as for {@link ICluster.AddTask}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-addtasks}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CancelTask}
   * @see {@link ICluster.ListTasks}
   * @see {@link IJob.AddTask}
   * @see {@link ICluster.CreateClusterEnumerable}
   * @page icluster-addtasks
   */
  AddTasks(jobId: long, tasks: IClusterEnumerable, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Lists the tasks of a job.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param pRetVal - Receives a read-only collection with an {@link ITask} in each `VT_DISPATCH` item, in the
   * order of their ids; empty if the job has no tasks.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @remarks
   * Each task is a snapshot (rule TSK-13). {@link ICluster.ListTasksWithPaging} suits jobs with very many
   * tasks; {@link IJob.GetEnumerator} lists the tasks of a job object without asking the cluster.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-listtasks}
   * @see {@link ICluster.ListTasksOnNode}
   * @see {@link ICluster.ListTasksWithPaging}
   * @see {@link IJob.GetEnumerator}
   * @page icluster-listtasks
   */
  ListTasks(jobId: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Lists the tasks of a job, one page at each call.
   *
   * Call it in a loop with the same two variants. The first call freezes the list and gives its first page,
   * the next ones give what follows, and an empty page ends the loop.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param Timestamp - Place of the reader, an opaque value; `VT_NULL` or `VT_EMPTY` at first. Rewritten by
   * each call.
   * @param Version - The frozen list, an opaque value; `VT_NULL` or `VT_EMPTY` at first. Rewritten by each
   * call.
   * @param pageSize - Most tasks in one page, 1 … 10,000; any other number means 10,000.
   * @param pRetVal - Receives a read-only collection with an {@link ITask} in each `VT_DISPATCH` item; empty
   * when all tasks were given.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult E_INVALIDARG - when a variant holds a value that this cluster did not issue, or its list was
   * dropped; start again with both variants null (rule PG-7).
   * @hresult DISP_E_TYPEMISMATCH - when a variant is of a type that no such call writes.
   * @remarks
   * Pass both variants on untouched to go forward (rule PG-1). Set only `Version` to null for a new list of
   * the tasks that were added or changed status since the old one (rule PG-2); set only `Timestamp` to null
   * to read the same list from its start again (rule PG-3). `pageSize` follows rule PG-4. What happens
   * meanwhile neither shows up nor moves a page (rule PG-6). The cluster keeps the 64 latest lists of a user,
   * and drops one that nobody read for 10 minutes (rule PG-7, a decision of ours).
   * @differences
   * The original does not say how long a list is kept. Here the cluster keeps the 64 latest lists of a user,
   * each until nobody read it for ten minutes, and a reader who comes later is told so by `E_INVALIDARG`
   * (rule PG-7). Tasks come in the order of their ids (rules PG-6, TSK-13).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-listtaskswithpaging}
   * @see {@link ICluster.ListTasks}
   * @see {@link ICluster.ListTasksOnNode}
   * @see {@link IJob.GetEnumerator}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   * @page icluster-listtaskswithpaging
   */
  ListTasksWithPaging(
    jobId: long,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   * Lists the tasks of jobs that are Running on a node.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @param pRetVal - Receives a read-only collection with an {@link ITask} in each `VT_DISPATCH` item; empty
   * if no task runs there.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no node of that name.
   * @remarks
   * Commands, which {@link ICluster.ExecuteCommand} runs outside of jobs, are never listed (rule TSK-13). A
   * task that runs on several nodes is found on each of them.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-listtasksonnode}
   * @see {@link ICluster.ListTasks}
   * @see {@link ICluster.ListJobsOnNode}
   * @page icluster-listtasksonnode
   */
  ListTasksOnNode(NodeName: BSTR, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Ends a task before its time; the rest of its job goes on.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link ITask.get_Id} gives it; 1 or above.
   * @param Message - Why, at most 320 characters; {@link ITask.get_ErrorMessage} then returns it. Null or
   * empty leaves a default text.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no such job, or the job no such task.
   * @hresult COR_E_INVALIDOPERATION - when the task is Finished, Failed or Cancelled already (rule CXL-4).
   * @hresult E_INVALIDARG - when `Message` is too long (rule CXL-2).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * The task has to be NotSubmitted, Queued or Running. It becomes Cancelled in each case; one that ran is
   * terminated, with every process it started (rules CXL-4, CXL-5). It does not make its job fail, and tasks
   * that depend on it may start (rules JOB-10, TSK-8). A job all of whose tasks were canceled this way is
   * Cancelled (rule JOB-10, a decision of ours). {@link ICluster.RequeueTask} runs the task again,
   * {@link ICluster.RequeueJob} leaves it out (rule RQ-3).
   * @differences
   * - A call without a message leaves a text of ours (rule CXL-2).
   * - Whether a canceled task makes its job fail, the original leaves open. Here it does not, and a job all
   *   of whose tasks were canceled one by one is Cancelled (rule JOB-10).
   * - That only the owner and administrators may touch the tasks of a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-canceltask}
   * @see {@link ICluster.AddTask}
   * @see {@link ICluster.CancelTasks}
   * @see {@link ICluster.ListTasks}
   * @see {@link TaskStatus}
   * @see {@link ICluster.RequeueTask}
   * @page icluster-canceltask
   */
  CancelTask(jobId: long, taskId: long, Message: BSTR): Promise<HRESULT>;

  /**
   * Cancels several tasks of a job, one after the other, up to the first that cannot be canceled.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param taskIds - Ids of the tasks, `VT_I4` items in a collection of
   * {@link ICluster.CreateClusterEnumerable}.
   * @param Message - Why, at most 320 characters, for all of them. Null or empty leaves a default text.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no such job, or the job no such task.
   * @hresult COR_E_INVALIDOPERATION - when the task that is next is completed already.
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_I4`; no task was touched.
   * @hresult E_INVALIDARG - when `Message` is too long (rule CXL-2).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * Tasks before the failing one stay canceled; it and those after it are as they were. What happens to each
   * task is said for {@link ICluster.CancelTask} (rules CXL-2, CXL-4).
   * @differences
   * The same as for {@link ICluster.CancelTask}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-canceltasks}
   * @see {@link ICluster.AddTasks}
   * @see {@link ICluster.CancelTask}
   * @see {@link ICluster.ListTasks}
   * @see {@link TaskStatus}
   * @see {@link ICluster.CreateClusterEnumerable}
   * @page icluster-canceltasks
   */
  CancelTasks(jobId: long, taskIds: IClusterEnumerable, Message: BSTR): Promise<HRESULT>;

  /**
   * Puts a task that failed, was canceled or is running back into the queue.
   *
   * It runs a single task of a job again, once the cause of its failure is repaired.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link ITask.get_Id} gives it; 1 or above.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no such job, or the job no such task.
   * @hresult COR_E_INVALIDOPERATION - when the task is Finished, NotSubmitted or Queued, or has IsRerunnable
   * false (rule RQ-8).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator
   * (rule CXL-6, a decision of ours), or the job was never submitted, would be queued, and its priority is
   * one for administrators (rule JT-10), or the submission filter refuses the job that would be queued (rule
   * SCH-8).
   * @hresult SEC_E_NO_CREDENTIALS - when a completed job would run again, work needs a password, that of the
   * job was erased, and its owner has none cached for its user (rules CRD-1, CRD-4).
   * @hresult ERROR_LOGON_FAILURE - when that cached password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * A Running task is terminated first. If its job is completed, the job becomes Queued again, with only this
   * task to run; the other tasks keep their status (rule RQ-8). In a job that is NotSubmitted the task waits
   * with it, NotSubmitted. Start and end time, exit code and message of the task are cleared (rule RQ-5). It
   * is the only way to rerun a task that was canceled one by one (rule RQ-3).
   * @differences
   * - A task that runs is canceled in the original. Here it is terminated and runs again (rule RQ-8).
   * - By a completed task, which cannot be queued, the original means one that is Finished; one that failed
   *   or was canceled can be (rule RQ-8).
   * - That only the owner and administrators may touch the tasks of a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-requeuetask}
   * @see {@link ICluster.RequeueJob}
   * @see {@link ICluster.RequeueTasks}
   * @see {@link ICluster.CancelTask}
   * @see {@link ITask.put_IsRerunnable}
   * @see {@link TaskStatus}
   * @page icluster-requeuetask
   */
  RequeueTask(jobId: long, taskId: long): Promise<HRESULT>;

  /**
   * Puts several tasks of a job back into the queue, one after the other, up to the first that cannot be
   * queued.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param taskIds - Ids of the tasks, `VT_I4` items in a collection of
   * {@link ICluster.CreateClusterEnumerable}.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no such job, or the job no such task.
   * @hresult COR_E_INVALIDOPERATION - when the task that is next is Finished, NotSubmitted or Queued, or has
   * IsRerunnable false.
   * @hresult DISP_E_TYPEMISMATCH - when an item is not `VT_I4`; no task was touched.
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator
   * (rule CXL-6, a decision of ours), or the submission filter refuses the job that would be queued (rule
   * SCH-8).
   * @hresult SEC_E_NO_CREDENTIALS - when there is no password for the job, as said for
   * {@link ICluster.RequeueTask} (rules CRD-1, CRD-4).
   * @remarks
   * Tasks before the failing one stay queued; it and those after it are as they were (rule RQ-9). What
   * happens to each task is said for {@link ICluster.RequeueTask} (rule RQ-8).
   * @differences
   * The same as for {@link ICluster.RequeueTask}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-requeuetasks}
   * @see {@link ICluster.RequeueJobs}
   * @see {@link ICluster.RequeueTask}
   * @see {@link ICluster.CreateClusterEnumerable}
   * @page icluster-requeuetasks
   */
  RequeueTasks(jobId: long, taskIds: IClusterEnumerable): Promise<HRESULT>;

  /**
   * Tells which resources a task holds and what it has consumed.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param taskId - Id of the task in that job, as {@link ITask.get_Id} gives it; 1 or above.
   * @param pRetVal - Receives a snapshot; zeros and empty collections while the task has not started.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no such job, or the job no such task.
   * @remarks
   * Processor times are in milliseconds, the working set is in bytes; the nodes are the required ones, else
   * those where the task ran; processes are listed while it is Running (rule COL-5).
   * {@link ICluster.GetJobResourceUsage} tells it of the whole job.
   * @differences
   * What a simulated task consumes is what its simulation says: with `simulate()` of `@ccp/memory`, user time
   * is the time that it ran on each processor it had, its working set is 0, and there are no processes.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-gettaskresourceusage}
   * @see {@link ICluster.GetJobResourceUsage}
   * @see {@link IResourceUsage}
   * @page icluster-gettaskresourceusage
   */
  GetTaskResourceUsage(jobId: long, taskId: long, pRetVal: Out<IResourceUsage>): Promise<HRESULT>;

  /**
   * Tells which task of a job was completed next.
   *
   * Call it in a loop with the same variant, as often as the job has tasks to wait for, and sleep between
   * calls that give none.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param Timestamp - What was reported already, an opaque value; `VT_NULL` or `VT_EMPTY` starts a new
   * chain. Rewritten by each call.
   * @param pRetVal - Receives a task that is Finished, Failed or Cancelled and was not reported yet; null
   * while there is none.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult E_INVALIDARG - when `Timestamp` holds a value that this cluster did not issue for this job.
   * @hresult DISP_E_TYPEMISMATCH - when `Timestamp` is of a type that no such call writes.
   * @remarks
   * Each call reports at most one task, in no particular order, and each task once in a chain; one that was
   * requeued and is completed again comes again. Readers with variants of their own do not disturb each other
   * (rule TSK-14). How it ended, {@link ITask.get_Status} and {@link ITask.get_ExitCode} tell (rule TSK-11).
   * The call never waits. {@link IJob.get_TaskCount} tells how many tasks there are.
   * @differences
   * The original leaves open what becomes of a task that was requeued, and of a second reader. Here a task
   * that is completed again is reported again, and each variant is a chain of its own (rule TSK-14). The type
   * library cannot say that `pRetVal` may receive null; the type of this port does.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/tasks.ts#icluster-checkanytask}
   * @see {@link IJobCounter}
   * @see {@link ITask.get_Status}
   * @see {@link IJob.get_TaskCount}
   * @page icluster-checkanytask
   */
  CheckAnyTask(jobId: long, Timestamp: InOut<VARIANT>, pRetVal: Out<ITask | null>): Promise<HRESULT>;
}

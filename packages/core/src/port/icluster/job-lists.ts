import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { InOut, Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { VARIANT } from "../../com/variant.ts";
import type { JobStatus } from "../enumerations.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IJob } from "../ijob.ts";

/**
 * The part of {@link ICluster} that gives job objects: found by id, made new, read from XML, and listed,
 * whole or page by page. Everybody may look at every job (rule CXL-6, a decision of ours).
 *
 * Members list the codes of their own. Any member that goes to the cluster can also answer the ones below.
 *
 * @hresult E_POINTER - when an [out] or [in, out] reference is missing (rule GEN-5).
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
export interface ClusterJobLists extends IDispatch {
  /**
   * Gives a job of the cluster as it is now.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link ICluster.QueueJob} gave it; 1 or
   * above.
   * @param pRetVal - Receives the job with its tasks.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @remarks
   * The object is a snapshot: it does not follow the job, and what is set on it does not reach the cluster
   * (rules JOB-13, MOD-7). To follow a job, get it again; to change it, pass the object to
   * {@link ICluster.ModifyJob}; to run another one like it, pass it to {@link ICluster.AddJob} (rule JOB-4).
   * Ids of jobs that left the cluster are given to new jobs (rules JOB-3, JOB-15).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-getjob}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.CancelJob}
   * @see {@link ICluster.CreateJob}
   * @see {@link ICluster.GetTask}
   * @see {@link ICluster.ListJobs}
   * @page icluster-getjob
   */
  GetJob(jobId: long, pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   * Makes a new job, on the client alone.
   *
   * Set its terms, give it tasks with {@link IJob.AddTask}, and hand it to {@link ICluster.AddJob} or
   * {@link ICluster.QueueJob}.
   *
   * @param pRetVal - Receives the job: NotSubmitted, Id 0, no tasks, every term at its default.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * By default a job asks for one processor (minimum 1, maximum 1) on nodes of its own, has priority Normal,
   * an Infinite runtime and no asked nodes (rules JOB-1, JT-1).
   *
   * There are two ways into the queue. Either the job gets its tasks first, by {@link IJob.AddTask}, and
   * {@link ICluster.QueueJob} does the rest in one step. Or {@link ICluster.AddJob} gives it an id,
   * {@link ICluster.AddTask} or {@link ICluster.AddTasks} its tasks, and {@link ICluster.SubmitJob} ends the
   * preparation. Needs no connection (rule GEN-4).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-createjob}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.CreateJobFromXml}
   * @see {@link ICluster.CreateTask}
   * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
   * @page icluster-createjob
   */
  CreateJob(pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   * Makes a job, on the client alone, from a job document.
   *
   * @param xmlDocument - The text of the document: root `Job`, with one `ExtendedTerms` and one `Tasks`
   * element; at most 16 MiB and 64 levels deep.
   * @param pRetVal - Receives the job with the tasks of the document: NotSubmitted, Id 0.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult COR_E_XML - when the text is not well formed XML, or has a DTD (rules XML-5, XML-6).
   * @hresult COR_E_XMLSCHEMA - when the XML does not follow the job schema (rules XML-1, XML-3).
   * @remarks
   * The object is used as one of {@link ICluster.CreateJob}: hand it to {@link ICluster.AddJob} or
   * {@link ICluster.QueueJob}, with further tasks of {@link IJob.AddTask} if the document has not all of
   * them.
   *
   * The error message gives line, column and what was expected, and nothing is made (rule XML-5). An
   * attribute that is left out keeps the default of the object (rules XML-4, JT-1, TT-1). What the cluster
   * alone decides, such as Id, Status and SubmittedBy, is skipped (rule XML-2). No document can reach another
   * file or host (rule XML-6). A job that was written and is read back is the same job (rule XML-8). Needs no
   * connection (rule GEN-4).
   * @differences
   * - The `https://` spelling of the namespace, and none at all, are accepted beside the original's (rule
   *   XML-1).
   * - IsRerunnable is true where it is left out. The printed schema says false, but the serializer of the
   *   original left the default of the object in place, and so does this one (rule XML-4).
   * - Documents are bounded in size and depth, and have no DTD (rule XML-6); the original names no bound.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-createjobfromxml}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.CreateJob}
   * @see {@link ICluster.CreateJobFromXmlFile}
   * @see {@link ICluster.CreateTaskFromXml}
   * @see [Job Schema](page:schema-job-schema)
   * @page icluster-createjobfromxml
   */
  CreateJobFromXml(xmlDocument: BSTR, pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   * Makes a job, on the client alone, from a file that holds a job document.
   *
   * @param xmlDocument - Absolute path of the file, usually ending in `.xml`; its text is as for
   * {@link ICluster.CreateJobFromXml}.
   * @param pRetVal - Receives the job with the tasks of the document: NotSubmitted, Id 0.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when the path is not absolute or leads to no regular file (rule XML-7).
   * @hresult ERROR_FILE_NOT_FOUND - when there is no such file (rule XML-7).
   * @hresult COR_E_XML - when the text is not well formed XML, or has a DTD (rules XML-5, XML-6).
   * @hresult COR_E_XMLSCHEMA - when the XML does not follow the job schema (rules XML-1, XML-3).
   * @remarks
   * The file is read where the caller runs, never by the head node (rule XML-7). Everything else is as said
   * for CreateJobFromXml (rules XML-1 to XML-6). Needs no connection (rule GEN-4).
   * @differences
   * The same as for {@link ICluster.CreateJobFromXml}. That the path has to be absolute and lead to a regular
   * file is a rule of ours (rule XML-7).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-createjobfromxmlfile}
   * @see {@link ICluster.AddJob}
   * @see {@link ICluster.CreateJob}
   * @see {@link ICluster.CreateJobFromXml}
   * @see {@link ICluster.CreateTaskFromXmlFile}
   * @see [Job Schema](page:schema-job-schema)
   * @page icluster-createjobfromxmlfile
   */
  CreateJobFromXmlFile(xmlDocument: BSTR, pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   * Lists every job of the cluster, whoever submitted it and whatever its status.
   *
   * @param pRetVal - Receives a read-only collection with an {@link IJob} in each `VT_DISPATCH` item; empty
   * if there is no job.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * Each job is a snapshot that includes its tasks (rule JOB-14). Past some 2,000 jobs, or where the answer
   * has to come quickly, {@link ICluster.ListAllJobsWithPaging} is the better call.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-listalljobs}
   * @see {@link ICluster.ListAllJobsWithPaging}
   * @see {@link ICluster.ListJobs}
   * @see [Listing Jobs](page:listing-jobs)
   * @page icluster-listalljobs
   */
  ListAllJobs(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Lists every job of the cluster, one page at each call.
   *
   * Call it in a loop with the same two variants. The first call freezes the list and gives its first page,
   * the next ones give what follows, and an empty page ends the loop.
   *
   * @param withTasks - `VARIANT_TRUE` leaves out jobs that have no tasks, `VARIANT_FALSE` lists all.
   * @param Timestamp - Place of the reader, an opaque value; `VT_NULL` or `VT_EMPTY` at first. Rewritten by
   * each call.
   * @param Version - The frozen list, an opaque value; `VT_NULL` or `VT_EMPTY` at first. Rewritten by each
   * call.
   * @param pageSize - Most jobs in one page, 1 … 10,000; any other number means 10,000.
   * @param pRetVal - Receives a read-only collection with an {@link IJob} in each `VT_DISPATCH` item; empty
   * when all jobs were given.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when a variant holds a value that this cluster did not issue, or its list was
   * dropped; start again with both variants null (rule PG-7).
   * @hresult DISP_E_TYPEMISMATCH - when a variant is of a type that no such call writes.
   * @remarks
   * Pass both variants on untouched to go forward (rule PG-1). Set only `Version` to null for a new list of
   * the jobs that were added or changed status since the old one (rule PG-2); set only `Timestamp` to null to
   * read the same list from its start again (rule PG-3). `pageSize` and `withTasks` follow rules PG-4 and
   * PG-5.
   *
   * Nothing that happens meanwhile shows up or moves a page: each job comes once, in the order of the ids
   * (rule PG-6, the order is a decision of ours). The cluster keeps the 64 latest lists of a user, and drops
   * one that nobody read for 10 minutes (rule PG-7, a decision of ours). How many jobs there are, without
   * listing them, {@link IClusterCounter.get_TotalNumberOfJobs} tells.
   * @differences
   * The original does not say in which order jobs come, nor how long a list is kept. Here they come by id,
   * each once, whatever happens meanwhile (rule PG-6); the cluster keeps the 64 latest lists of a user, each
   * until nobody read it for ten minutes, and a reader who comes later is told so by `E_INVALIDARG`
   * (rule PG-7).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-listalljobswithpaging}
   * @see {@link ICluster.ListAllJobs}
   * @see {@link ICluster.ListJobsWithPaging}
   * @see {@link IClusterCounter.get_TotalNumberOfJobs}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   * @page icluster-listalljobswithpaging
   */
  ListAllJobsWithPaging(
    withTasks: VARIANT_BOOL,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   * Lists the jobs of one user, or of all, that have a given status.
   *
   * @param SubmittedBy - User who added the jobs, as `domain\user`, compared without case; null or empty for
   * every user.
   * @param Status - The status that the jobs have, one of {@link JobStatus}.
   * @param pRetVal - Receives a read-only collection with an {@link IJob} in each `VT_DISPATCH` item; empty
   * if no job matches.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when `Status` is not one of the six values.
   * @remarks
   * Both conditions have to hold; no match is no error (rule JOB-14). Each job is a snapshot. Past some 2,000
   * jobs, {@link ICluster.ListJobsWithPaging} answers faster.
   * @differences
   * The original takes null for every user; here the empty string means the same (rule JOB-14).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-listjobs}
   * @see {@link ICluster.ListAllJobs}
   * @see {@link ICluster.ListJobsWithPaging}
   * @see {@link ICluster.ListTasks}
   * @see {@link JobStatus}
   * @see [Listing Jobs](page:listing-jobs)
   * @page icluster-listjobs
   */
  ListJobs(SubmittedBy: BSTR, Status: JobStatus, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Lists the jobs of one user, or of all, that have a given status, one page at each call.
   *
   * Call it in a loop with the same two variants. The first call freezes the list and gives its first page,
   * the next ones give what follows, and an empty page ends the loop.
   *
   * @param SubmittedBy - User who added the jobs, as `domain\user`, compared without case; null, empty or
   * undefined for every user.
   * @param Status - The status that the jobs have, one of {@link JobStatus}.
   * @param withTasks - `VARIANT_TRUE` leaves out jobs that have no tasks, `VARIANT_FALSE` lists all.
   * @param Timestamp - Place of the reader, an opaque value; `VT_NULL` or `VT_EMPTY` at first. Rewritten by
   * each call.
   * @param Version - The frozen list, an opaque value; `VT_NULL` or `VT_EMPTY` at first. Rewritten by each
   * call.
   * @param pageSize - Most jobs in one page, 1 … 10,000; any other number means 10,000.
   * @param pRetVal - Receives a read-only collection with an {@link IJob} in each `VT_DISPATCH` item; empty
   * when all jobs were given.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when `Status` is not one of the six values, or a variant holds a value that this
   * cluster did not issue, or its list was dropped (rule PG-7).
   * @hresult DISP_E_TYPEMISMATCH - when a variant is of a type that no such call writes.
   * @remarks
   * User and status filter as in {@link ICluster.ListJobs} (rule JOB-14). The two variants work as in
   * {@link ICluster.ListAllJobsWithPaging}: both unchanged for the next page, `Version` null for what changed
   * since, `Timestamp` null for a new start (rules PG-1 to PG-3). For `pageSize`, `withTasks`, the frozen
   * list and its life see rules PG-4 to PG-7; its order and its limits are decisions of ours.
   * @differences
   * The original does not say in which order jobs come, nor how long a list is kept. Here they come by id,
   * each once, whatever happens meanwhile (rule PG-6); the cluster keeps the 64 latest lists of a user, each
   * until nobody read it for ten minutes, and a reader who comes later is told so by `E_INVALIDARG`
   * (rule PG-7).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-listjobswithpaging}
   * @see {@link ICluster.ListAllJobsWithPaging}
   * @see {@link ICluster.ListJobs}
   * @see [Using the Paging Methods](page:using-the-paging-methods)
   * @page icluster-listjobswithpaging
   */
  ListJobsWithPaging(
    SubmittedBy: BSTR | undefined,
    Status: JobStatus,
    withTasks: VARIANT_BOOL,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   * Lists the jobs that are Running and hold processors of a node.
   *
   * @param NodeName - Computer name of the node, read without case.
   * @param pRetVal - Receives a read-only collection with an {@link IJob} in each `VT_DISPATCH` item; empty
   * if nothing runs there.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no node of that name.
   * @remarks
   * A job is listed as long as the node is allocated to it, also while none of its tasks runs on that node
   * (rule JOB-14). {@link ICluster.ListTasksOnNode} lists the tasks.
   * @differences
   * The original speaks of jobs that run on the node. Here it is the allocation that counts, since an
   * exclusive job keeps a node also while no task of its own is on it (rule JOB-14).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/job-lists.ts#icluster-listjobsonnode}
   * @see {@link ICluster.ListJobs}
   * @see {@link ICluster.ListTasksOnNode}
   * @page icluster-listjobsonnode
   */
  ListJobsOnNode(NodeName: BSTR, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;
}

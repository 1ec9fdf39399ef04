import type { JobDescription } from "./ijob/description.ts";
import type { JobResources } from "./ijob/resources.ts";
import type { JobRun } from "./ijob/run.ts";
import type { JobTasks } from "./ijob/tasks.ts";

// The parts come in the order of the type library, and have no identity of their own.
/**
 * A job: what it asks of the cluster (its terms), the tasks it runs, and how far it got.
 *
 * {@link ICluster.CreateJob} makes one; {@link ICluster.AddJob} or {@link ICluster.QueueJob} hands it to the
 * cluster. A job that the cluster gave out, such as by {@link ICluster.GetJob}, is a snapshot: it shows one
 * moment and never changes by itself; ask again to see more. Every member is local and answers at once. A
 * setter changes this object only: a job that is in the cluster changes through {@link ICluster.ModifyJob}
 * and {@link ICluster.ModifyJobTerm} (rules MOD-1, MOD-7). An object that was added serves as a template:
 * adding it again makes a new job (rule JOB-4).
 *
 * @hresult E_POINTER - when an [out] reference or an object is missing; any member that takes one can answer
 * it.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, no 32-bit integer, or a string that holds a
 * NUL or half of a surrogate pair; any member with [in] parameters can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks
 * A new job asks for one processor on a node of its own, for as long as it takes, at normal priority (rules
 * JOB-1, JT-1). A failing call leaves this object and its [out] parameter as they were (rule GEN-1). Text
 * lengths count UTF-16 code units (rule GEN-6), and a `null` text counts as the empty string (rule GEN-8).
 * @differences
 * - The original shows two setters, put_AskedNodes and put_IsExclusive, with an out parameter. Here, as in its
 *   type library, every setter takes an in parameter.
 * - A setter refuses what can never be right. How a value fits the others, and the cluster, is looked at when
 *   the job is added or modified (rule JT-3).
 * - All times are in UTC (rule JT-7); the original names no time zone.
 * @example
 * {@includeCode ../../../../docs/examples/ijob/interface.ts#ijob}
 * @see [Jobs and Tasks](page:jobs-and-tasks)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.CreateJob}
 * @see {@link ITask}
 * @see {@link JobStatus}
 * @see [Submitting a Job to the Scheduling Queue](page:submitting-a-job-to-the-scheduling-queue)
 * @see [Modifying a Job](page:modifying-a-job)
 * @page ijob
 */
export interface IJob extends JobResources, JobDescription, JobRun, JobTasks {}

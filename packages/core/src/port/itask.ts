import type { TaskCommand } from "./itask/command.ts";
import type { TaskEnvironment } from "./itask/environment.ts";
import type { TaskProgress } from "./itask/progress.ts";
import type { TaskResources } from "./itask/resources.ts";

// The parts come in the order of the type library, and have no identity of their own.
/**
 * A task: one command line, what it needs to run, and how it went.
 *
 * {@link ICluster.CreateTask} makes one. It becomes part of a job by {@link IJob.AddTask}, while the job was
 * not added to the cluster, or by {@link ICluster.AddTask}, afterwards. A task that the cluster gave out,
 * such as by {@link ICluster.GetTask}, is a snapshot: it shows one moment and never changes by itself. Every
 * member is local and answers at once. A setter changes this object only: the cluster's own copy of a task
 * cannot change after it was added (rule TSK-6).
 *
 * @hresult E_POINTER - when an [out] reference is missing; any getter can answer it.
 * @hresult E_INVALIDARG - when an argument is of the wrong type, no 32-bit integer, or a string that holds a
 * NUL or half of a surrogate pair; any member with [in] parameters can answer it.
 * @hresult E_UNEXPECTED - when something unforeseen went wrong; no member throws (rule GEN-7).
 * @remarks
 * A new task asks for one processor, may run beside others and be run again, and has no time limit; it needs a
 * command line before it can be added (rules TSK-1, TT-1, TSK-7). An object that was added can be added again,
 * and makes another task. A failing call leaves this object and its [out] parameter as they were (rule GEN-1).
 * Text lengths count UTF-16 code units (rule GEN-6), and a `null` text counts as the empty string (rule GEN-8).
 * @differences
 * - A setter refuses what can never be right. How a value fits the others, the job, and the cluster, is looked
 *   at when the task is added (rule TSK-5).
 * - All times are in UTC (rule JT-7); the original names no time zone.
 * - Where tasks are simulated, nothing is started: no file is read or written, and no variable reaches a
 *   process. The support table of each page tells what that leaves out.
 * @example
 * {@includeCode ../../../../docs/examples/itask/interface.ts#itask}
 * @see [Jobs and Tasks](page:jobs-and-tasks)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link ICluster.CreateTask}
 * @see {@link IJob.AddTask}
 * @see {@link ICluster.AddTask}
 * @see {@link TaskStatus}
 * @page itask
 */
export interface ITask extends TaskCommand, TaskResources, TaskProgress, TaskEnvironment {}

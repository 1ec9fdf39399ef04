// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import { CLSID_JobCounter, IID_IJobCounter, type IJobCounter, type long } from "@ccp/core";
import { read } from "../runtime/calls.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";

/**
 * How many tasks of one job are in each status.
 *
 * {@link Cluster.GetJobCounter} gives it. It is a snapshot: the numbers are of one moment and never change by
 * themselves. Together they are the number of tasks of the job. Every member is local and answers at once.
 * One that is made with `new` answers zeros.
 *
 * @throws {@link ComputeClusterException} with `E_UNEXPECTED` when something unforeseen went wrong (rule
 * GEN-7).
 * @remarks It is the cheap way to follow a job of many tasks: one call, however many there are. When the
 * numbers of queued and running tasks of a submitted job are 0, nothing of it is left to run (rule JOB-10).
 * @see {@link Cluster.ClusterCounter}
 * @see [Jobs and Tasks](page:jobs-and-tasks)
 * @see [CCP Interfaces](page:interfaces)
 * @see {@link Cluster.GetJobCounter}
 * @see {@link TaskStatus:enum}
 */
export class JobCounter extends ManagedObject<IJobCounter> {
  /**
   * Makes an empty object: its numbers are 0 and its texts are empty. Those with content come from a cluster.
   */
  constructor() {
    super(create<IJobCounter>(CLSID_JobCounter, IID_IJobCounter));
  }

  /**
   * The managed object of a raw one, always the same for the same object; `raw` is the way back.
   *
   * @param pJobCounter - The raw object, ours or of another make.
   * @throws {@link ComputeClusterException} with `E_POINTER` when it is missing, with `E_NOINTERFACE` when it
   * is something else.
   */
  static from(pJobCounter: IJobCounter): JobCounter {
    return adopt(pJobCounter, IID_IJobCounter, JobCounter);
  }

  /**
   * The number of tasks of the job that were added but not put into the queue (`TaskStatus.NotSubmitted`).
   *
   * @returns The number, 0 or above.
   * @remarks They wait for {@link Cluster.SubmitJob}, which queues all of them (rule JOB-6). A task that is
   * added to a job in the queue, or to one that runs, is queued at once (rule TSK-3).
   * @see {@link TaskStatus:enum}
   * @see {@link Cluster.SubmitJob}
   */
  get NumberOfNotSubmittedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfNotSubmittedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that wait to be started (`TaskStatus.Queued`).
   *
   * @returns The number, 0 or above.
   * @remarks They wait for processors, for tasks before them, or for those they depend on (rules TSK-8,
   * TSK-9). Tasks that were requeued count here again (rule RQ-3).
   * @see {@link TaskStatus:enum}
   * @see {@link Task.Depend}
   */
  get NumberOfQueuedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfQueuedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that run (`TaskStatus.Running`).
   *
   * @returns The number, 0 or above.
   * @remarks Each holds at least its minimum of the job's processors (rule TSK-10).
   * @see {@link TaskStatus:enum}
   * @see {@link ResourceUsage.NumberOfProcesses}
   */
  get NumberOfRunningTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfRunningTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that ended with exit code 0 (`TaskStatus.Finished`).
   *
   * @returns The number, 0 or above.
   * @remarks They stay Finished whatever happens to the job: its cancellation does not touch them (rule
   * CXL-1), and its requeueing does not run them again (rules TSK-11, RQ-3).
   * @see {@link TaskStatus:enum}
   * @see {@link Task.ExitCode}
   */
  get NumberOfFinishedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFinishedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that failed (`TaskStatus.Failed`).
   *
   * @returns The number, 0 or above.
   * @remarks They ended with another exit code than 0, outlived a limit, or met a system error too often
   * (rules TSK-11, TSK-12, JOB-17). The cancellation of a job also fails the tasks that it stops (rule
   * CXL-1). In a job that was not canceled, one is enough to make it Failed, once all are completed (rule
   * JOB-10).
   * @see {@link TaskStatus:enum}
   * @see {@link Task.ErrorMessage}
   * @see {@link Cluster.RequeueJob}
   */
  get NumberOfFailedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFailedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that were canceled (`TaskStatus.Cancelled`).
   *
   * @returns The number, 0 or above.
   * @remarks They were canceled one by one (rule CXL-4), or did not run yet when their job was canceled (rule
   * CXL-1). {@link Cluster.RequeueJob} runs the second kind again, not the first (rule RQ-3).
   *
   * Canceled tasks do not make a job fail; where all were canceled one by one, it is Cancelled (rule JOB-10).
   * The original leaves that open.
   * @see {@link TaskStatus:enum}
   * @see {@link Cluster.CancelTask}
   */
  get NumberOfCancelledTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfCancelledTasks(pRetVal));
  }
}

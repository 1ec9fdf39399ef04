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
   * @remarks Rule JOB-6.
   */
  get NumberOfNotSubmittedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfNotSubmittedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that wait to be started (`TaskStatus.Queued`).
   *
   * @returns The number, 0 or above.
   * @remarks Rules JOB-6, TSK-9.
   */
  get NumberOfQueuedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfQueuedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that run (`TaskStatus.Running`).
   *
   * @returns The number, 0 or above.
   * @remarks Rule TSK-10.
   */
  get NumberOfRunningTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfRunningTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that ended with exit code 0 (`TaskStatus.Finished`).
   *
   * @returns The number, 0 or above.
   * @remarks Rule TSK-11.
   */
  get NumberOfFinishedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFinishedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that failed (`TaskStatus.Failed`).
   *
   * @returns The number, 0 or above.
   * @remarks Rules TSK-11, TSK-12, JOB-17; the cancellation of a job also fails the tasks it stops (rule
   * CXL-1).
   */
  get NumberOfFailedTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfFailedTasks(pRetVal));
  }

  /**
   * The number of tasks of the job that were canceled (`TaskStatus.Cancelled`).
   *
   * @returns The number, 0 or above.
   * @remarks Rules CXL-1, CXL-4.
   */
  get NumberOfCancelledTasks(): number {
    return read<long>((pRetVal) => this.raw.get_NumberOfCancelledTasks(pRetVal));
  }
}

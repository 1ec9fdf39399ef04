import { DispatchObject } from "../com/dispatch-object.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { long } from "../com/types.ts";
import { TaskStatus } from "../port/enumerations.ts";
import { IID_IJobCounter } from "../port/identifiers.ts";
import type { IJobCounter } from "../port/ijob-counter.ts";
import type { TaskCounts } from "../service/counter-data.ts";
import { give } from "./local-call.ts";

const noTasks: TaskCounts = Object.freeze({ 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 });

/** How many tasks of a job were in each status at one moment; created empty, it answers zeros. */
export class JobCounter extends DispatchObject implements IJobCounter {
  readonly #counts: TaskCounts;

  constructor(counts: TaskCounts = noTasks) {
    super(IID_IJobCounter);
    this.#counts = counts;
  }

  protected override shown(): object {
    return {
      NumberOfNotSubmittedTasks: this.#counts[TaskStatus.NotSubmitted],
      NumberOfQueuedTasks: this.#counts[TaskStatus.Queued],
      NumberOfRunningTasks: this.#counts[TaskStatus.Running],
      NumberOfFinishedTasks: this.#counts[TaskStatus.Finished],
      NumberOfFailedTasks: this.#counts[TaskStatus.Failed],
      NumberOfCancelledTasks: this.#counts[TaskStatus.Cancelled],
    };
  }

  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#counts[TaskStatus.NotSubmitted]);
  }

  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#counts[TaskStatus.Queued]);
  }

  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#counts[TaskStatus.Running]);
  }

  get_NumberOfFinishedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#counts[TaskStatus.Finished]);
  }

  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#counts[TaskStatus.Failed]);
  }

  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#counts[TaskStatus.Cancelled]);
  }
}

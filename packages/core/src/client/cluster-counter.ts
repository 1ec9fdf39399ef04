import { DispatchObject } from "../com/dispatch-object.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { long, SAFEARRAY, VARIANT_BOOL } from "../com/types.ts";
import { JobStatus, TaskStatus } from "../port/enumerations.ts";
import type { IClusterCounter } from "../port/icluster-counter.ts";
import { IID_IClusterCounter } from "../port/identifiers.ts";
import type { ClusterCounterInfo } from "../service/counter-data.ts";
import { checkLong, checkObject } from "./argument-checks.ts";
import { readMember } from "./foreign-call.ts";
import { give } from "./local-call.ts";

const counters = [
  "get_TotalNumberOfJobs",
  "get_NumberOfNotSubmittedJobs",
  "get_NumberOfQueuedJobs",
  "get_NumberOfRunningJobs",
  "get_NumberOfFinishedJobs",
  "get_NumberOfFailedJobs",
  "get_NumberOfCancelledJobs",
  "get_TotalNumberOfTasks",
  "get_NumberOfNotSubmittedTasks",
  "get_NumberOfRunningTasks",
  "get_NumberOfQueuedTasks",
  "get_NumberOfFailedTasks",
  "get_NumberOfCancelledTasks",
  "get_NumberOfFinishedTasks",
  "get_TotalNumberOfNodes",
  "get_NumberOfIdleNodes",
  "get_NumberOfPausedNodes",
  "get_NumberOfUnreachableNodes",
  "get_NumberOfReadyNodes",
  "get_NumberOfPendingNodes",
  "get_TotalNumberOfProcessors",
  "get_NumberOfBusyProcessors",
  "get_NumberOfIdleProcessors",
  "get_NumberOfUnreachableProcessors",
  "get_NumberOfPendingProcessors",
] as const satisfies readonly (keyof IClusterCounter)[];

const emptyCluster: ClusterCounterInfo = Object.freeze({
  jobs: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
  tasks: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
  nodes: { ready: 0, paused: 0, unreachable: 0, pending: 0, idle: 0 },
  processors: { idle: 0, busy: 0, unreachable: 0, pending: 0 },
  timestamp: new Uint8Array(0),
});

function total(counts: Readonly<Record<string | number, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The counters of a cluster at one moment (rule COL-4); created empty, it answers zeros. */
export class ClusterCounter extends DispatchObject implements IClusterCounter {
  readonly #info: ClusterCounterInfo;

  constructor(info: ClusterCounterInfo = emptyCluster) {
    super(IID_IClusterCounter);
    this.#info = info;
  }

  protected override shown(): object {
    const { jobs, tasks, nodes, processors } = this.#info;
    return {
      TotalNumberOfJobs: total(jobs),
      TotalNumberOfTasks: total(tasks),
      TotalNumberOfNodes: total(nodes) - nodes.idle,
      TotalNumberOfProcessors: total(processors),
    };
  }

  get_TotalNumberOfJobs(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => total(this.#info.jobs));
  }

  get_NumberOfNotSubmittedJobs(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.jobs[JobStatus.NotSubmitted]);
  }

  get_NumberOfQueuedJobs(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.jobs[JobStatus.Queued]);
  }

  get_NumberOfRunningJobs(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.jobs[JobStatus.Running]);
  }

  get_NumberOfFinishedJobs(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.jobs[JobStatus.Finished]);
  }

  get_NumberOfFailedJobs(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.jobs[JobStatus.Failed]);
  }

  get_NumberOfCancelledJobs(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.jobs[JobStatus.Cancelled]);
  }

  get_TotalNumberOfTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => total(this.#info.tasks));
  }

  get_NumberOfNotSubmittedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.tasks[TaskStatus.NotSubmitted]);
  }

  get_NumberOfRunningTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.tasks[TaskStatus.Running]);
  }

  get_NumberOfQueuedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.tasks[TaskStatus.Queued]);
  }

  get_NumberOfFailedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.tasks[TaskStatus.Failed]);
  }

  get_NumberOfCancelledTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.tasks[TaskStatus.Cancelled]);
  }

  get_NumberOfFinishedTasks(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.tasks[TaskStatus.Finished]);
  }

  get_TotalNumberOfNodes(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => {
      // Idle nodes are Ready ones, which are counted already.
      const { ready, paused, unreachable, pending } = this.#info.nodes;
      return ready + paused + unreachable + pending;
    });
  }

  get_NumberOfIdleNodes(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.nodes.idle);
  }

  get_NumberOfPausedNodes(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.nodes.paused);
  }

  get_NumberOfUnreachableNodes(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.nodes.unreachable);
  }

  get_NumberOfReadyNodes(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.nodes.ready);
  }

  get_NumberOfPendingNodes(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.nodes.pending);
  }

  get_TotalNumberOfProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => total(this.#info.processors));
  }

  get_NumberOfBusyProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.processors.busy);
  }

  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.processors.idle);
  }

  get_NumberOfUnreachableProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.processors.unreachable);
  }

  get_NumberOfPendingProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.processors.pending);
  }

  get_Timestamp(pRetVal: Out<SAFEARRAY>): HRESULT {
    return give(pRetVal, () => Uint8Array.from(this.#info.timestamp));
  }

  Equals(counter: IClusterCounter, pRetVal: Out<VARIANT_BOOL>): HRESULT {
    return give(pRetVal, () => {
      checkObject(counter, "counter", "IClusterCounter", counters);
      return counters.every(
        (member) =>
          checkLong(readMember(counter, member, "counter"), member) === readMember(this, member, "this"),
      );
    });
  }
}

import type { IClusterCounter, IJobCounter } from "@ccp/core";
import { same } from "../assertions.ts";
import type { CaseBody } from "../case.ts";
import type { Bench } from "./bench.ts";
import { add, queue } from "./jobs.ts";
import { ask, ok, type Readable, read } from "./members.ts";
import { counterOf } from "./views.ts";

/** Fills a cluster with jobs in every status, so that no two counters are equal. */
async function fillCluster(bench: Bench): Promise<void> {
  const { cluster, lines, processors } = bench;
  const { succeed } = lines;
  const whole = { MinimumNumberOfProcessors: processors, MaximumNumberOfProcessors: processors };
  for (let index = 0; index < 5; index++) await queue(cluster);
  await queue(cluster, { tasks: [succeed] });
  const failing = Array.from({ length: 4 }, () => lines.exit(3));
  await queue(cluster, { tasks: failing });
  await queue(cluster, { tasks: [lines.exit(3)] });
  await bench.settle();
  for (const tasks of [[succeed, succeed], [succeed], [succeed], [succeed], [succeed]]) {
    const canceled = await add(cluster, { tasks });
    await ok(cluster, cluster.CancelJob(canceled, null));
  }
  for (const tasks of [[succeed, succeed], [succeed, succeed], [succeed, succeed], [succeed]]) {
    await add(cluster, { tasks });
  }
  const running = await queue(cluster, { ...whole, tasks: [bench.longTask, bench.longTask] });
  await bench.untilTasks(running, ["Running", "Running"]);
  for (let index = 0; index < 3; index++) await queue(cluster, { tasks: [succeed] });
}

/** The counters of jobs and tasks in a cluster that {@link fillCluster} filled. */
const filled: Readonly<Partial<Record<Readable<IClusterCounter>, number>>> = {
  TotalNumberOfJobs: 21,
  NumberOfNotSubmittedJobs: 4,
  NumberOfQueuedJobs: 3,
  NumberOfRunningJobs: 1,
  NumberOfFinishedJobs: 6,
  NumberOfFailedJobs: 2,
  NumberOfCancelledJobs: 5,
  TotalNumberOfTasks: 24,
  NumberOfNotSubmittedTasks: 7,
  NumberOfQueuedTasks: 3,
  NumberOfRunningTasks: 2,
  NumberOfFinishedTasks: 1,
  NumberOfFailedTasks: 5,
  NumberOfCancelledTasks: 6,
};

/** A counter of jobs or tasks is 0 at first and right with jobs in every status. */
export function countsJobsAndTasks(name: Readable<IClusterCounter>): CaseBody {
  return async (bench) => {
    const empty = await counterOf(bench.cluster);
    await fillCluster(bench);
    same(read(empty, name), 0, `${name} of a snapshot of the empty cluster`);
    same(read(await counterOf(bench.cluster), name), filled[name], name);
  };
}

/** A counter of nodes or processors, without jobs and with one job that holds every processor. */
export function countsNodes(
  name: Readable<IClusterCounter>,
  idle: (bench: Bench) => number,
  busy: (bench: Bench) => number,
): CaseBody {
  return async (bench) => {
    const { cluster, processors } = bench;
    same(read(await counterOf(cluster), name), idle(bench), `${name} of the idle cluster`);
    const id = await queue(cluster, {
      MinimumNumberOfProcessors: processors,
      MaximumNumberOfProcessors: processors,
      tasks: [bench.longTask],
    });
    await bench.untilTasks(id, ["Running"]);
    same(read(await counterOf(cluster), name), busy(bench), `${name} of the busy cluster`);
  };
}

/** A counter of a job's tasks, once the tasks are in every status but NotSubmitted. */
export function countsTasksOfJob(name: Readable<IJobCounter>, added: number, run: number): CaseBody {
  return async (bench) => {
    const { cluster, lines } = bench;
    const counter = (id: number) => ask<IJobCounter>(cluster, (slot) => cluster.GetJobCounter(id, slot));
    const tasks = [
      ...Array.from({ length: 3 }, () => lines.succeed),
      ...[lines.exit(3), lines.exit(3), bench.longTask],
      ...Array.from({ length: 9 }, () => lines.succeed),
    ];
    const id = await add(cluster, { tasks });
    same(read(await counter(id), name), added, `${name} of an added job`);
    const canceled = [12, 13, 14, 15];
    for (const taskId of canceled) await ok(cluster, cluster.CancelTask(id, taskId, null));
    await ok(cluster, cluster.SubmitJob(id, "", "", true));
    const ended = ["Finished", "Finished", "Finished", "Failed", "Failed", "Running"];
    const waiting = Array.from({ length: 5 }, () => "Queued");
    await bench.untilTasks(id, [...ended, ...waiting, ...canceled.map(() => "Cancelled")]);
    same(read(await counter(id), name), run, `${name} of a running job`);
  };
}

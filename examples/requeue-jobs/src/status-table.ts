import { JobStatus, TaskStatus } from "@ccp/core";
import Table from "cli-table3";
import type { JobFacts, TaskFacts } from "./job-facts.ts";
import type { Colour, Screen } from "./screen.ts";

const HEADS = ["Job", "Job status", "Task", "Task status", "Exit", "Node", "Started"];

const COLOURS: Readonly<Record<TaskStatus, Colour>> = {
  [TaskStatus.NotSubmitted]: "dim",
  [TaskStatus.Queued]: "dim",
  [TaskStatus.Running]: "cyan",
  [TaskStatus.Finished]: "green",
  [TaskStatus.Failed]: "red",
  [TaskStatus.Cancelled]: "yellow",
};

/** Prints the jobs with their tasks, one task in each line; start times count from when the first job was added. */
export function printStatusTable(jobs: readonly JobFacts[], screen: Screen): void {
  const table = new Table({ head: HEADS, style: { head: [], border: [], compact: true } });
  const origin = Math.min(...jobs.flatMap(({ createTime }) => createTime?.getTime() ?? []));
  for (const job of jobs) {
    for (const [index, task] of job.tasks.entries()) {
      const isFirst = index === 0;
      table.push([
        isFirst ? `${job.id} ${job.name}` : "",
        isFirst ? screen.paint(COLOURS[job.status], JobStatus[job.status]) : "",
        `${task.id} ${task.name}`,
        screen.paint(COLOURS[task.status], TaskStatus[task.status]),
        { content: isEnded(task) ? task.exitCode : "", hAlign: "right" },
        task.nodes,
        { content: startedAfter(task, origin), hAlign: "right" },
      ]);
    }
  }
  screen.print(table.toString());
}

/** A task has an exit code only when its command line ran to its end. */
function isEnded(task: TaskFacts): boolean {
  return task.status === TaskStatus.Finished || task.status === TaskStatus.Failed;
}

/** For example "0.6 s". */
function startedAfter(task: TaskFacts, origin: number): string {
  return task.startTime === null ? "" : `${((task.startTime.getTime() - origin) / 1000).toFixed(1)} s`;
}

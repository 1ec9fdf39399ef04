import {
  FAILED,
  type ICluster,
  type IClusterEnumerable,
  type IJob,
  type IJobCounter,
  type ITask,
  JobStatus,
  NodeStatus,
  TaskStatus,
} from "@ccp/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ALICE } from "./embedded-cluster.ts";
import { contentOf } from "./jobs.ts";
import { ask, read } from "./members.ts";
import { type Command, history, Stage, type Step } from "./random-commands.ts";
import { counterOf, listJobs, listNodes, pictureOf } from "./views.ts";

interface SeenTask {
  readonly id: number;
  readonly status: number;
  readonly isRerunnable: boolean;
  /** Of a running task: processors by node. */
  readonly processors: ReadonlyMap<string, number>;
  readonly minimum: number;
  readonly requiredNodes: readonly string[];
}

interface SeenJob {
  readonly id: number;
  readonly status: number;
  readonly owner: string;
  readonly isExclusive: boolean;
  readonly maximum: number;
  readonly askedNodes: readonly string[];
  readonly tasks: readonly SeenTask[];
}

async function look({ started: { cluster }, placements }: Stage): Promise<SeenJob[]> {
  const jobs: SeenJob[] = [];
  for (const job of await listJobs(cluster)) {
    const id = read(job, "Id");
    const tasks: SeenTask[] = [];
    for (const task of contentOf<ITask>(job)) {
      const isRunning = read(task, "Status") === TaskStatus.Running;
      tasks.push({
        id: read(task, "Id"),
        status: read(task, "Status"),
        isRerunnable: read(task, "IsRerunnable"),
        processors: (isRunning && placements.get(`${id}.${read(task, "Id")}`)) || new Map(),
        minimum: read(task, "MinimumNumberOfProcessors"),
        requiredNodes: names(read(task, "RequiredNodes")),
      });
    }
    jobs.push({
      id,
      status: read(job, "Status"),
      owner: read(job, "SubmittedBy") ?? "",
      isExclusive: read(job, "IsExclusive"),
      maximum: read(job, "MaximumNumberOfProcessors"),
      askedNodes: names(read(job, "AskedNodes")),
      tasks,
    });
  }
  return jobs;
}

function names(list: string | null): string[] {
  return (list ?? "").split(",").filter((name) => name !== "");
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

/** What the tasks of a job need on the nodes that they require: a job has that much, also beyond its maximum. */
function needOnRequiredNodes(tasks: readonly SeenTask[]): number {
  const need = new Map<string, number>();
  for (const { requiredNodes, minimum } of tasks) {
    for (const name of requiredNodes) need.set(name, Math.max(need.get(name) ?? 0, minimum));
  }
  return sum(need.values());
}

async function checkPlaces(cluster: ICluster, jobs: readonly SeenJob[]): Promise<void> {
  const running = jobs
    .flatMap((job) => job.tasks.map((task) => ({ job, task })))
    .filter(({ task }) => task.status === 2);
  for (const node of await listNodes(cluster)) {
    const name = read(node, "Name") ?? "";
    const held = read(node, "NumberOfProcessors") - read(node, "NumberOfIdleProcessors");
    const here = running.filter(({ task }) => task.processors.has(name));
    const used = sum(here.map(({ task }) => task.processors.get(name) ?? 0));
    expect(used, `tasks use no more of ${name} than jobs hold`).toBeLessThanOrEqual(held);
    expect(held, `jobs hold no more of ${name} than there is`).toBeLessThanOrEqual(
      read(node, "NumberOfProcessors"),
    );
    if (read(node, "Status") === NodeStatus.Unreachable) expect(here).toEqual([]);

    const listed = await ask<IClusterEnumerable>(cluster, (slot) => cluster.ListJobsOnNode(name, slot));
    const onNode = contentOf<IJob>(listed);
    if (onNode.some((job) => read(job, "IsExclusive")))
      expect(onNode, `${name} is not shared`).toHaveLength(1);
    const ids = onNode.map((job) => read(job, "Id"));
    for (const { job } of here) expect(ids).toContain(job.id);
    for (const job of onNode) {
      const asked = names(read(job, "AskedNodes"));
      if (asked.length > 0) expect(asked).toContain(name);
    }
  }
  for (const { task } of running) {
    expect(task.processors.size).toBeGreaterThan(0);
    if (task.requiredNodes.length > 0) {
      expect([...task.processors.keys()].toSorted()).toEqual([...task.requiredNodes].toSorted());
    }
  }
  for (const job of jobs) {
    const used = sum(job.tasks.flatMap((task) => [...task.processors.values()]));
    const most = Math.max(job.maximum, needOnRequiredNodes(job.tasks));
    expect(used, `job ${job.id} uses no more than its maximum`).toBeLessThanOrEqual(most);
  }
}

function count(statuses: readonly number[]): number[] {
  return [0, 1, 2, 3, 4, 5].map((status) => statuses.filter((each) => each === status).length);
}

async function checkCounters(cluster: ICluster, jobs: readonly SeenJob[]): Promise<void> {
  const counter = await counterOf(cluster);
  const tasks = jobs.flatMap((job) => job.tasks);
  expect([
    read(counter, "NumberOfNotSubmittedJobs"),
    read(counter, "NumberOfQueuedJobs"),
    read(counter, "NumberOfRunningJobs"),
    read(counter, "NumberOfFinishedJobs"),
    read(counter, "NumberOfFailedJobs"),
    read(counter, "NumberOfCancelledJobs"),
  ]).toEqual(count(jobs.map(({ status }) => status)));
  expect([
    read(counter, "NumberOfNotSubmittedTasks"),
    read(counter, "NumberOfQueuedTasks"),
    read(counter, "NumberOfRunningTasks"),
    read(counter, "NumberOfFinishedTasks"),
    read(counter, "NumberOfFailedTasks"),
    read(counter, "NumberOfCancelledTasks"),
  ]).toEqual(count(tasks.map(({ status }) => status)));
  expect([read(counter, "TotalNumberOfJobs"), read(counter, "TotalNumberOfTasks")]).toEqual([
    jobs.length,
    tasks.length,
  ]);
  for (const job of jobs) {
    const own = await ask<IJobCounter>(cluster, (slot) => cluster.GetJobCounter(job.id, slot));
    expect([
      read(own, "NumberOfNotSubmittedTasks"),
      read(own, "NumberOfQueuedTasks"),
      read(own, "NumberOfRunningTasks"),
      read(own, "NumberOfFinishedTasks"),
      read(own, "NumberOfFailedTasks"),
      read(own, "NumberOfCancelledTasks"),
    ]).toEqual(count(job.tasks.map(({ status }) => status)));
  }
  const nodes = await listNodes(cluster);
  const byStatus = count(nodes.map((node) => read(node, "Status"))).slice(0, 4);
  expect([
    read(counter, "NumberOfReadyNodes"),
    read(counter, "NumberOfPausedNodes"),
    read(counter, "NumberOfUnreachableNodes"),
    read(counter, "NumberOfPendingNodes"),
  ]).toEqual(byStatus);
  expect(
    read(counter, "NumberOfBusyProcessors") +
      read(counter, "NumberOfIdleProcessors") +
      read(counter, "NumberOfUnreachableProcessors") +
      read(counter, "NumberOfPendingProcessors"),
  ).toBe(read(counter, "TotalNumberOfProcessors"));
}

/** The statuses that tasks may have while their job has one. */
const allowed: Readonly<Record<number, readonly number[]>> = {
  [JobStatus.NotSubmitted]: [TaskStatus.NotSubmitted, TaskStatus.Cancelled],
  [JobStatus.Queued]: [TaskStatus.Queued, TaskStatus.Finished, TaskStatus.Failed, TaskStatus.Cancelled],
  [JobStatus.Running]: [1, 2, 3, 4, 5],
  [JobStatus.Finished]: [TaskStatus.Finished, TaskStatus.Cancelled],
  [JobStatus.Failed]: [TaskStatus.Finished, TaskStatus.Failed, TaskStatus.Cancelled],
  [JobStatus.Cancelled]: [TaskStatus.Finished, TaskStatus.Failed, TaskStatus.Cancelled],
};

function checkStatuses(jobs: readonly SeenJob[]): void {
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length);
  for (const job of jobs) {
    for (const task of job.tasks) {
      expect(allowed[job.status], `task ${task.id} of job ${job.id}, ${job.status}`).toContain(task.status);
    }
    expect(job.tasks.map(({ id }) => id)).toEqual(job.tasks.map((_, index) => index + 1));
  }
}

/** How many of the ids RequeueJobs queues before it stops, told from what the jobs were like before. */
function requeueable(ids: readonly number[], jobs: readonly SeenJob[], isAlice: boolean): number {
  const queued = new Set<number>();
  for (const id of ids) {
    const job = jobs.find((candidate) => candidate.id === id);
    const is = (...statuses: number[]) => job !== undefined && statuses.includes(job.status);
    const isOwner = !isAlice || job?.owner === ALICE;
    const runsTwice = job?.tasks.every(({ isRerunnable }) => isRerunnable) ?? false;
    if (!isOwner || !runsTwice || queued.has(id) || !is(2, 4, 5)) return queued.size;
    queued.add(id);
  }
  return queued.size;
}

/** The parts of a picture: one for each job, by id. */
function partsOf(picture: string): Map<number, string> {
  const parts = picture.split(/\n(?=job )|\n(?=node A)/).filter((part) => part.startsWith("job "));
  return new Map(parts.map((part) => [Number(/^job (\d+)/.exec(part)?.[1]), part]));
}

function checkRequeue(
  command: Command,
  step: Step,
  jobs: readonly SeenJob[],
  before: string,
  after: string,
): void {
  const prefix = requeueable(step.ids, jobs, "asAlice" in command && command.asAlice);
  expect(FAILED(step.hr as never)).toBe(prefix < step.ids.length);
  const queued = step.ids.slice(0, prefix);
  const old = partsOf(before);
  for (const [id, part] of partsOf(after)) {
    if (queued.includes(id)) expect(part).toMatch(/^job \d+ 1 /);
    else expect(part, `job ${id} is untouched`).toBe(old.get(id));
  }
  if (prefix === step.ids.length) return;
  expect(step.message).toContain(`ob ${step.ids[prefix]}`);
  expect(step.message).toMatch(new RegExp(`(No job|\\b${prefix} jobs?) before it (was|were) queued`));
}

const inOrder = ["cancel", "cancel tasks", "requeue", "requeue tasks"];

async function check(stage: Stage, command: Command): Promise<void> {
  const { cluster } = stage.started;
  const before = await pictureOf(cluster);
  const jobs = await look(stage);
  const step = await stage.play(command);
  const after = await pictureOf(cluster);
  if (step.hr !== undefined && FAILED(step.hr)) {
    expect(step.given).toBeUndefined();
    expect(step.message).not.toBe("");
    if (!inOrder.includes(command.kind)) expect(after).toBe(before);
  }
  if (command.kind === "requeue") checkRequeue(command, step, jobs, before, after);
  const seen = await look(stage);
  checkStatuses(seen);
  await checkPlaces(cluster, seen);
  await checkCounters(cluster, seen);
}

test("SCH-3, COL-4, GEN-1, JOB-5, RQ-6: no history of calls, failures and time breaks an invariant", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (commands) => {
      const stage = new Stage();
      for (const command of commands) await check(stage, command);
      await stage.settle();
      const jobs = await look(stage);
      const waiting = jobs.filter(
        ({ status }) => status === JobStatus.Queued || status === JobStatus.Running,
      );
      expect(waiting, "all that can run has run").toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("SCH-10: the same history gives the same results and pictures", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (commands) => {
      const trace = async () => {
        const stage = new Stage();
        const lines: string[] = [];
        for (const command of commands) {
          const { hr, message } = await stage.play(command);
          lines.push(`${hr} ${message}`);
        }
        lines.push(await pictureOf(stage.started.cluster));
        await stage.settle();
        return [...lines, await pictureOf(stage.started.cluster)].join("\n");
      };
      expect(await trace()).toBe(await trace());
    }),
    { numRuns: 100 },
  );
});

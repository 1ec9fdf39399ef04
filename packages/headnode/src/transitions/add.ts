import { type JobSpec, JobStatus, MAX_NAME_LENGTH, TaskStatus, type TaskTerms } from "@ccp/core";
import { checkDependencies, type DependentTask } from "../rules/dependencies.ts";
import { checkJobTerms } from "../rules/job-rules.ts";
import { checkTaskFitsJob, checkTaskTerms } from "../rules/task-rules.ts";
import { isCompletedJob } from "../state/cluster-state.ts";
import type { JobRecord, TaskRecord } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { engineTasks, jobRef } from "./engine-requests.ts";
import { type CallingUser, checkOwner, refuseArgument, refuseStatus, statusName } from "./refusals.ts";
import { newJobFacts, newTaskFacts } from "./terms.ts";

/** Adds jobs, all or none; gives their ids in order (rules JOB-2, JOB-5). */
export function addJobs(draft: Draft, caller: CallingUser, specs: readonly JobSpec[]): readonly number[] {
  const ids = draft.takeJobIds(specs.length);
  const defaultName = defaultJobName(caller.user, draft.now);
  return specs.map((spec, index) => {
    const what = describeJob(spec, index, specs.length);
    checkJobTerms(spec, draft.state, what);
    spec.tasks.forEach((task, taskIndex) => {
      const whatTask = describeTask(task, taskIndex, spec.tasks.length, what);
      checkTaskTerms(task, draft.state, whatTask);
      checkTaskFitsJob(task, spec, whatTask);
    });
    const id = ids[index] ?? refuseArgument("No job id is left."); // takeJobIds gives as many as asked for
    const { tasks } = spec;
    draft.putJob({
      facts: newJobFacts(spec, {
        id,
        name: spec.name === "" ? defaultName : spec.name,
        user: spec.user === "" ? caller.user : spec.user,
        submittedBy: caller.user,
        createTime: draft.now,
      }),
      attempt: draft.state.lastAttempt(id),
      retries: 0,
      nextTaskId: tasks.length + 1,
      completions: 0,
      credential: null,
    });
    const records = tasks.map((task, taskIndex) => draft.putTask(newTask(draft, id, taskIndex + 1, task)));
    if (records.some(({ facts }) => facts.depend.length > 0)) {
      checkDependencies(
        records.map(({ facts }) => facts),
        what,
      );
    }
    return id;
  });
}

/**
 * Adds tasks to a job that is not completed, all or none; gives their ids in order (rules TSK-3, TSK-4). The tasks
 * take the job's phase: NotSubmitted, or Queued.
 */
export function addTasks(
  draft: Draft,
  caller: CallingUser,
  jobId: number,
  tasks: readonly TaskTerms[],
): readonly number[] {
  const job = draft.job(jobId);
  checkOwner(caller, job, "add tasks to");
  if (isCompletedJob(job.facts.status)) {
    refuseStatus(
      `No task was added to job ${jobId}: it is ${statusName(job)}. Requeue the job, or add a new one with these tasks.`,
      { jobId },
    );
  }
  if (tasks.length === 0) return [];
  const what = `job ${jobId}`;
  const firstId = job.nextTaskId;
  tasks.forEach((task, index) => {
    const whatTask = describeTask(task, index, tasks.length, what);
    checkTaskTerms(task, draft.state, whatTask);
    checkTaskFitsJob(task, job.facts, whatTask);
    checkTaskFitsAllocation(task, job, whatTask, "Let the task require less, or add it to another job.");
  });
  checkNewDependencies(draft, jobId, firstId, tasks, what);
  draft.putJob({ ...job, nextTaskId: firstId + tasks.length });
  const queued = job.facts.status !== JobStatus.NotSubmitted;
  const records = tasks.map((task, index) => {
    const record = newTask(draft, jobId, firstId + index, task);
    if (!queued) return draft.putTask(record);
    return draft.putTask({
      ...record,
      facts: { ...record.facts, status: TaskStatus.Queued, submitTime: draft.now },
    });
  });
  if (queued) {
    draft.request({
      kind: "add tasks",
      job: jobRef(job),
      tasks: engineTasks(draft, job, records),
    });
  }
  return records.map(({ facts }) => facts.id);
}

/** A running job keeps its processors (rule SCH-6): a task that requires others could never start. */
export function checkTaskFitsAllocation(task: TaskTerms, job: JobRecord, what: string, advice: string): void {
  if (job.facts.status !== JobStatus.Running || task.requiredNodes.length === 0) return;
  const held = new Map(
    job.facts.allocatedNodes.map(({ node, processors }) => [node.toLowerCase(), processors]),
  );
  let there = 0;
  for (const name of new Set(task.requiredNodes.map((each) => each.toLowerCase()))) {
    there += held.get(name) ?? 0;
  }
  for (const name of task.requiredNodes) {
    if (held.has(name.toLowerCase())) continue;
    refuseStatus(
      `The job runs already, on ${[...job.facts.allocatedNodes].map(({ node }) => node).join(", ")}; ${what} requires node ${name}, which it does not have. ${advice}`,
      { jobId: job.facts.id, nodeName: name },
    );
  }
  const minimum = task.minimumNumberOfProcessors;
  if (there >= minimum) return;
  refuseStatus(
    `The job runs already, with ${there} ${there === 1 ? "processor" : "processors"} of ${task.requiredNodes.join(", ")}; ${what} requires at least ${minimum} there. ${advice}`,
    { jobId: job.facts.id },
  );
}

/** Looks at the whole job only where the new tasks can close a circle: where something waits for one of their names. */
function checkNewDependencies(
  draft: Draft,
  jobId: number,
  firstId: number,
  tasks: readonly TaskTerms[],
  what: string,
): void {
  const newNames = new Set(tasks.map(({ name }) => name));
  const waitedFor =
    tasks.some(({ depend }) => depend.some((name) => newNames.has(name))) ||
    [...newNames].some((name) => draft.state.job(jobId)?.isDependedOn(name) === true);
  const known: DependentTask[] = waitedFor
    ? Array.from(draft.tasks(jobId), ({ facts }) => facts)
    : namedTasks(draft, jobId, tasks);
  const added = tasks.map(({ name, depend }, index) => ({ id: firstId + index, name, depend }));
  checkDependencies([...known, ...added], what);
}

/** The tasks of the job that the new ones wait for, without what they wait for themselves. */
function namedTasks(draft: Draft, jobId: number, tasks: readonly TaskTerms[]): DependentTask[] {
  const names = new Set(tasks.flatMap(({ depend }) => depend));
  return [...names].flatMap((name) =>
    draft
      .taskIdsByName(jobId, name)
      .slice(0, 1)
      .map((id) => ({ id, name, depend: [] })),
  );
}

function newTask(draft: Draft, jobId: number, id: number, terms: TaskTerms): TaskRecord {
  const facts = newTaskFacts(terms, jobId, id, draft.now);
  const { attempt } = draft.job(jobId);
  return { facts, attempt, retries: 0, stoppedWithJob: false, completion: 0, usage: null };
}

/** `user:timestamp`, cut at the front of the user where it would be too long (rule JOB-16). */
function defaultJobName(user: string, now: number): string {
  const stamp = `:${new Date(now).toISOString()}`;
  return user.slice(0, MAX_NAME_LENGTH - stamp.length) + stamp;
}

function describeJob(job: JobSpec, index: number, count: number): string {
  const name = job.name === "" ? "" : ` "${job.name.slice(0, MAX_NAME_LENGTH)}"`;
  return count === 1 ? `the job${name}` : `job ${index + 1} of ${count}${name}`;
}

function describeTask(task: TaskTerms, index: number, count: number, job: string): string {
  const name = task.name === "" ? "" : ` "${task.name.slice(0, MAX_NAME_LENGTH)}"`;
  return count === 1 ? `the task${name} of ${job}` : `task ${index + 1} of ${count}${name} of ${job}`;
}

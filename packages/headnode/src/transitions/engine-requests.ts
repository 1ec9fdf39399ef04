import { parseRuntime, parseSoftwareLicense } from "@ccp/core";
import type { EngineConfiguration, EngineJob, EngineJobTerms, EngineTask, JobRef } from "../engine.ts";
import type { StateView } from "../state/cluster-state.ts";
import { mapEntry } from "../state/map-entry.ts";
import type { JobRecord, TaskRecord } from "../state/records.ts";
import type { Draft } from "./draft.ts";

const MINUTE = 60_000;

/** What most jobs and tasks have of what they may name. */
const none: readonly never[] = Object.freeze([]);

/** The number that a parameter holds; parameters are checked when they are set. */
export function numberParameter(state: StateView, name: string): number {
  return Number(state.parameters.get(name));
}

/** A runtime in milliseconds, `Infinity` for none. Runtimes are checked before they are kept. */
function runtimeLimit(runtime: string): number {
  return (parseRuntime(runtime) ?? Number.POSITIVE_INFINITY) * MINUTE;
}

/** The limit of a job in milliseconds: its own runtime, else the cluster's `JobRuntime` (rule JT-5). */
function jobLimit(job: JobRecord, parameters: StateView["parameters"]): number {
  const own = runtimeLimit(job.facts.runtime);
  if (own !== Number.POSITIVE_INFINITY) return own;
  return runtimeLimit(parameters.get("JobRuntime") ?? "");
}

function licensesOf(softwareLicense: string): EngineJobTerms["licenses"] {
  if (softwareLicense === "") return none;
  return (parseSoftwareLicense(softwareLicense) ?? none).map(({ name, count }) => [name, count]);
}

export function jobRef(job: JobRecord): JobRef {
  return { jobId: job.facts.id, attempt: job.attempt };
}

/** What the engine is told of a job's terms. */
export function engineJobTerms(
  draft: Draft,
  job: JobRecord,
  parameters: StateView["parameters"] = draft.state.parameters,
): EngineJobTerms {
  const { facts } = job;
  return {
    priority: facts.priority,
    submitTime: facts.submitTime ?? draft.now,
    minimum: facts.minimumNumberOfProcessors,
    maximum: facts.maximumNumberOfProcessors,
    isExclusive: facts.isExclusive,
    askedNodes: facts.askedNodes,
    licenses: licensesOf(facts.softwareLicense),
    limit: jobLimit(job, parameters),
  };
}

/** What the engine is told of a job that it is to run with these tasks. */
export function engineJob(draft: Draft, job: JobRecord, tasks: readonly TaskRecord[]): EngineJob {
  const terms = engineJobTerms(draft, job);
  return {
    jobId: job.facts.id,
    attempt: job.attempt,
    priority: terms.priority,
    submitTime: terms.submitTime,
    minimum: terms.minimum,
    maximum: terms.maximum,
    isExclusive: terms.isExclusive,
    askedNodes: terms.askedNodes,
    licenses: terms.licenses,
    limit: terms.limit,
    tasks: engineTasks(draft, job, tasks),
  };
}

/**
 * What the engine is told of tasks that it is to run. Each waits for all tasks that bear the names it depends on, as
 * they are when it is queued: one that is added later and shares such a name does not hold it back (rule TSK-8).
 */
export function engineTasks(draft: Draft, job: JobRecord, tasks: readonly TaskRecord[]): EngineTask[] {
  // Where thousands wait for thousands, those that wait for the same names share one list.
  let lists: Map<string, readonly number[]> | undefined;
  return tasks.map((task) => {
    const { depend } = task.facts;
    if (depend.length === 0) return engineTask(draft, job, task, none);
    lists ??= new Map();
    const after = mapEntry(lists, JSON.stringify(depend), () => [
      ...new Set(depend.flatMap((name) => draft.taskIdsByName(job.facts.id, name))),
    ]);
    return engineTask(draft, job, task, after);
  });
}

function engineTask(draft: Draft, job: JobRecord, task: TaskRecord, after: readonly number[]): EngineTask {
  const { facts } = task;
  return {
    jobId: facts.jobId,
    taskId: facts.id,
    attempt: task.attempt,
    after,
    minimum: facts.minimumNumberOfProcessors,
    maximum: facts.maximumNumberOfProcessors,
    isExclusive: facts.isExclusive,
    requiredNodes: facts.requiredNodes,
    limit: runtimeLimit(facts.runtime),
    commandLine: facts.commandLine,
    workDirectory: facts.workDirectory,
    stdin: facts.stdin,
    stdout: facts.stdout,
    stderr: facts.stderr,
    variables:
      facts.environmentVariables.length === 0
        ? none
        : facts.environmentVariables.map(({ name, value }) => [name, value]),
    ccpVariables: {
      CCP_CLUSTER_NAME: draft.cluster.name,
      CCP_SCHEDULER: draft.cluster.headNode,
      CCP_JOBID: String(facts.jobId),
      CCP_TASKID: String(facts.id),
      CCP_WORKDIR: facts.workDirectory,
      CCP_JOBNAME: job.facts.name,
      CCP_TASKNAME: facts.name,
      CCP_OWNER: job.facts.submittedBy,
      CCP_RUNTIME: facts.runtime,
      CCP_RETRY_COUNT: String(task.retries),
    },
    user: job.facts.user,
  };
}

/** What the engine is told of the cluster's parameters and variables. */
export function engineConfiguration(
  parameters: ReadonlyMap<string, string>,
  variables: ReadonlyMap<string, string>,
): EngineConfiguration {
  return {
    heartbeatInterval: Number(parameters.get("HeartbeatInterval")),
    inactivityCount: Number(parameters.get("InactivityCount")),
    backfillLookahead: Number(parameters.get("BackfillLookahead")),
    asksBeforeStart: (parameters.get("ActivationFilterProgram") ?? "") !== "",
    variables: [...variables],
  };
}

import { type NodeAllocation, type ResourceUsageInfo, ServiceError, TaskStatus } from "@ccp/core";
import type { Engine } from "./engine.ts";
import type { StateView } from "./state/cluster-state.ts";
import type { JobRecord, TaskRecord } from "./state/records.ts";

const nothing: ResourceUsageInfo = {
  allocatedNodes: [],
  processes: [],
  kernelProcessorTime: 0,
  userProcessorTime: 0,
  workingSet: 0,
};

/** What a task uses, or used in its last run; zeros and empty before its first start (rule COL-5). */
export async function taskUsage(
  engine: Engine,
  state: StateView,
  task: TaskRecord,
): Promise<ResourceUsageInfo> {
  const { jobId, id, status, startTime, requiredNodes, allocatedNodes } = task.facts;
  if (startTime === null && task.usage === null) return nothing;
  const allocated =
    requiredNodes.length > 0 && startTime !== null ? wholeNodes(state, requiredNodes) : allocatedNodes;
  const running =
    status === TaskStatus.Running
      ? await engine.usage({ jobId, taskId: id, attempt: task.attempt }).catch(refuseUsage)
      : null;
  if (running !== null) return { ...running, allocatedNodes: allocated };
  const now = state.job(jobId)?.tasks.get(id); // it may have ended while the engine was asked
  const { usage } = now?.attempt === task.attempt ? now : task;
  return { ...(usage ?? nothing), processes: [], allocatedNodes: allocated };
}

/** The sum over a job's tasks; before its first start zeros and empty (rule COL-5). */
export async function jobUsage(
  engine: Engine,
  state: StateView,
  job: JobRecord,
  tasks: readonly TaskRecord[],
): Promise<ResourceUsageInfo> {
  if (job.facts.startTime === null) return nothing;
  const usages = await Promise.all(tasks.map((task) => taskUsage(engine, state, task)));
  const runs = tasks.some(({ facts }) => facts.status === TaskStatus.Running);
  const workingSets = usages.map(({ workingSet }) => workingSet);
  return {
    allocatedNodes:
      job.facts.askedNodes.length > 0
        ? wholeNodes(state, job.facts.askedNodes)
        : Array.from(state.nodes, ({ node }) => ({ node: node.name, processors: node.processors })),
    processes: usages.flatMap(({ processes }) => processes),
    kernelProcessorTime: sum(usages.map(({ kernelProcessorTime }) => kernelProcessorTime)),
    userProcessorTime: sum(usages.map(({ userProcessorTime }) => userProcessorTime)),
    workingSet: runs
      ? sum(workingSets.filter((_, index) => tasks[index]?.facts.status === TaskStatus.Running))
      : workingSets.reduce((most, size) => Math.max(most, size), 0),
  };
}

function refuseUsage(reason: unknown): never {
  throw ServiceError.from(reason);
}

/** The nodes of these names, each once. */
function wholeNodes(state: StateView, names: readonly string[]): readonly NodeAllocation[] {
  const nodes = new Map(names.map((name) => [name.toLowerCase(), state.node(name)?.node]));
  return Array.from(nodes, ([name, node]) => ({
    node: node?.name ?? name,
    processors: node?.processors ?? 0,
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

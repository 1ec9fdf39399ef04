import {
  createCluster,
  FAILED,
  formatHresult,
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IJob,
  type ITask,
  type JobPriority,
  type Out,
  out,
  timeFromDate,
  variantDispatch,
} from "@ccp/core";
import { MemoryBackend, simulate } from "@ccp/memory";
import type { ReplayOptions, Schedule, WorkloadJob } from "@ccp/scheduler/replay";

const SECOND = 1000;
const MINUTE = 60;
const BATCH = 1000;

/** The workload with limits in whole minutes, rounded up: the runtimes of the API have no seconds (rule JT-4). */
export function withWholeMinutes(jobs: readonly WorkloadJob[]): readonly WorkloadJob[] {
  return jobs.map((job) => ({ ...job, limit: Math.ceil(job.limit / MINUTE) * MINUTE }));
}

/**
 * Replays a workload through the whole stack: `ICluster`, head node, scheduler, in virtual time. Jobs are queued by
 * `QueueJobs` when they are submitted, each with one task that takes the job's runtime.
 */
export async function replayThroughCluster(
  jobs: readonly WorkloadJob[],
  { nodes, policy, priority, onProgress }: ReplayOptions,
): Promise<Schedule> {
  let ended = 0;
  await using backend = new MemoryBackend({
    nodes: nodes.map(({ name, processors, memory, speed }) => ({ name, processors, memory, speed })),
    parameters: {
      BackfillLookahead: policy === "easy" ? "-1" : "0",
      // Completed jobs stay, so that no id is given out again.
      TTLCompletedJobs: "100000",
    },
    executor: simulate(({ name }) => {
      ended += 1;
      if (ended % BATCH === 0) onProgress?.(ended);
      return { runtime: (jobs[Number(name)]?.runtime ?? 0) * SECOND };
    }),
  });
  const cluster = createCluster(backend);
  await ok(cluster, cluster.Connect("localhost"));
  const order = [...jobs.keys()].sort((a, b) => {
    const [one, other] = [jobs[a], jobs[b]];
    return one === undefined || other === undefined ? 0 : one.submit - other.submit || one.id - other.id;
  });
  const begin = backend.now;
  const queue = async (places: readonly number[]): Promise<void> => {
    const batch = await ask(cluster, (slot: Out<IClusterEnumerable>) =>
      cluster.CreateClusterEnumerable(slot),
    );
    for (const place of places) {
      const job = jobs[place];
      if (job !== undefined) batch.Add(variantDispatch(await makeJob(cluster, job, place, priority?.(job))));
    }
    await ok(cluster, cluster.QueueJobs(batch, null, null, false, 0, out()));
  };
  for (let next = 0; next < order.length; ) {
    const submit = jobs[order[next] ?? -1]?.submit ?? 0;
    const first = next;
    while (jobs[order[next] ?? -1]?.submit === submit) next += 1;
    const places = order.slice(first, next);
    backend.at(begin + submit * SECOND, () => queue(places));
  }
  await backend.runUntilIdle();
  return await scheduleOf(cluster, order, begin);
}

async function makeJob(
  cluster: ICluster,
  { id, processors, limit }: WorkloadJob,
  place: number,
  priority: number | undefined,
): Promise<IJob> {
  const job = await ask(cluster, (slot: Out<IJob>) => cluster.CreateJob(slot));
  const task = await ask(cluster, (slot: Out<ITask>) => cluster.CreateTask(slot));
  check(task.put_Name(String(place)));
  check(task.put_CommandLine(`job ${id}`));
  check(task.put_MinimumNumberOfProcessors(processors));
  check(task.put_MaximumNumberOfProcessors(processors));
  check(job.put_IsExclusive(false));
  check(job.put_MinimumNumberOfProcessors(processors));
  check(job.put_MaximumNumberOfProcessors(processors));
  check(job.put_Runtime(runtimeOf(limit)));
  // The priorities of a workload are those of the API: 0, the lowest, to 4.
  if (priority !== undefined) check(job.put_Priority(priority as JobPriority));
  check(job.AddTask(task));
  return job;
}

/** `dd:hh:mm`, rounded up to whole minutes. */
function runtimeOf(limit: number): string {
  if (limit === Infinity) return "Infinite";
  const minutes = Math.ceil(limit / MINUTE);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(minutes / 1440)}:${two((minutes % 1440) / 60)}:${two(minutes % 60)}`;
}

/** Reads from the cluster when each job started; jobs were numbered in the order in which they were queued. */
async function scheduleOf(cluster: ICluster, order: readonly number[], begin: number): Promise<Schedule> {
  const starts = new Float64Array(order.length);
  const backfilled = new Uint8Array(order.length);
  for (const [index, place] of order.entries()) {
    const job = await ask(cluster, (slot: Out<IJob>) => cluster.GetJob(index + 1, slot));
    const start = out<number>();
    const isBackfill = out<boolean>();
    check(job.get_StartTime(start));
    check(job.get_IsBackfill(isBackfill));
    starts[place] = (timeFromDate(start.value ?? 0) - begin) / SECOND;
    if (isBackfill.value === true) backfilled[place] = 1;
  }
  return { starts, backfilled };
}

async function ask<T>(cluster: ICluster, call: (slot: Out<T>) => Promise<HRESULT>): Promise<T> {
  const slot = out<T>();
  await ok(cluster, call(slot));
  if (slot.value === undefined) throw new Error("The cluster answered success, but gave nothing.");
  return slot.value;
}

async function ok(cluster: ICluster, call: Promise<HRESULT>): Promise<void> {
  const hr = await call;
  if (!FAILED(hr)) return;
  const message = out<string>();
  await cluster.get_ErrorMessage(message);
  throw new Error(`${message.value} (${formatHresult(hr)})`);
}

function check(hr: HRESULT): void {
  if (FAILED(hr))
    throw new Error(`A job of the trace cannot be put into terms of the API (${formatHresult(hr)}).`);
}

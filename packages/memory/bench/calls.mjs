/*
 * The calls that benchmarks make on their way to what they measure. A call that fails ends the benchmark.
 */
import { FAILED, formatHresult, out } from "@ccp/core";

/** @typedef {import("@ccp/core").ICluster} ICluster */

/**
 * A job of one task that shares its node.
 * @param {ICluster} cluster
 */
export async function makeJob(cluster) {
  /** @type {import("@ccp/core").Out<import("@ccp/core").IJob>} */
  const job = out();
  /** @type {import("@ccp/core").Out<import("@ccp/core").ITask>} */
  const task = out();
  await ok(cluster, cluster.CreateJob(job));
  await ok(cluster, cluster.CreateTask(task));
  if (job.value === undefined || task.value === undefined) throw new Error("Nothing was created.");
  task.value.put_CommandLine("solve input.txt");
  job.value.put_IsExclusive(false);
  job.value.AddTask(task.value);
  return job.value;
}

/**
 * @param {ICluster} cluster
 * @param {readonly import("@ccp/core").VARIANT[]} items
 */
export async function collection(cluster, items) {
  /** @type {import("@ccp/core").Out<import("@ccp/core").IClusterEnumerable>} */
  const made = out();
  await ok(cluster, cluster.CreateClusterEnumerable(made));
  if (made.value === undefined) throw new Error("Nothing was created.");
  for (const item of items) made.value.Add(item);
  return made.value;
}

/**
 * @param {ICluster} cluster
 * @param {Promise<import("@ccp/core").HRESULT>} call
 */
export async function ok(cluster, call) {
  const hr = await call;
  if (!FAILED(hr)) return;
  /** @type {import("@ccp/core").Out<import("@ccp/core").BSTR>} */
  const message = out();
  await cluster.get_ErrorMessage(message);
  throw new Error(`${formatHresult(hr)}: ${message.value}`);
}

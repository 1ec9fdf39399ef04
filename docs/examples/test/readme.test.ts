import * as core from "@ccp/core";
import * as memory from "@ccp/memory";
import { expect, test, vi } from "vitest";
import { codeBlocks, runCode } from "./markdown-code.ts";

/** A cluster with one job, id 1, that has failed. */
async function clusterWithFailedJob(): Promise<core.ICluster> {
  const backend = new memory.MemoryBackend({ executor: memory.simulate(() => ({ exitCode: 1 })) });
  const cluster = core.createCluster(backend);
  const job = core.out<core.IJob>();
  const task = core.out<core.ITask>();
  await cluster.CreateJob(job);
  await cluster.CreateTask(task);
  task.value!.put_CommandLine("copy input.txt output.txt");
  job.value!.AddTask(task.value!);
  const id = core.out<core.long>();
  expect(await cluster.QueueJob(job.value!, null, null, false, 0, id)).toBe(core.S_OK);
  await backend.runUntilIdle();
  expect(id.value).toBe(1);
  expect(await statusOf(cluster, 1)).toBe(core.JobStatus_Failed);
  return cluster;
}

async function statusOf(cluster: core.ICluster, id: number): Promise<core.JobStatus | undefined> {
  const job = core.out<core.IJob>();
  const status = core.out<core.JobStatus>();
  await cluster.GetJob(id, job);
  job.value?.get_Status(status);
  return status.value;
}

test("RQ-3, RQ-6: the code of the README queues a failed job again, and prints why another cannot be", async () => {
  const { requeue, hr } = await runCode(codeBlocks("../../../README.md"), ["requeue", "hr"]);
  expect(hr).toBe(core.S_OK);
  expect(requeue).toBeTypeOf("function");
  if (typeof requeue !== "function") return;

  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const cluster = await clusterWithFailedJob();
  expect(await requeue(cluster, [1])).toBe(core.S_OK);
  expect(await statusOf(cluster, 1)).toBe(core.JobStatus_Queued);
  expect(printed).not.toHaveBeenCalled();

  expect(await requeue(cluster, [7])).toBe(core.HRESULT_FROM_WIN32(core.ERROR_NOT_FOUND));
  expect(printed).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("job 7"));
});

test("the README of @ccp/memory: its code makes both kinds of cluster and connects", async () => {
  const names = ["pCluster", "local", "cached"];
  const { pCluster, local, cached } = await runCode(codeBlocks("../../../packages/memory/README.md"), names);
  expect(cached).toBe(core.S_OK);
  const name = core.out<core.BSTR>();
  // The block has just made it with createCluster.
  await (pCluster as core.ICluster).get_Name(name);
  expect(name.value).toBe("CLUSTER");
  expect(local).toBeInstanceOf(memory.MemoryBackend);
  await (local as memory.MemoryBackend).close();
});

import assert from "node:assert/strict";
import { type __int64, type IJobCounter, type IResourceUsage, type long, out, SUCCEEDED } from "@ccp/core";
import type { Stage } from "../stage.ts";

export async function GetJobResourceUsage(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render frame1", "render frame2");
  //#region icluster-getjobresourceusage
  const pUsage = out<IResourceUsage>();
  const pTime = out<__int64>();
  if (SUCCEEDED(await pCluster.GetJobResourceUsage(jobId, pUsage))) {
    pUsage.value?.get_UserProcessorTime(pTime); // milliseconds, a bigint
    console.log(`Job ${jobId} took ${Number(pTime.value) / 1000} s of processor time.`);
  }
  //#endregion icluster-getjobresourceusage
  assert.deepEqual(printed, [`Job ${jobId} took 120 s of processor time.`]);
}

export async function GetJobCounter(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render frame1", "render missing-frame", "render frame3");
  //#region icluster-getjobcounter
  const pCounter = out<IJobCounter>();
  const pFinished = out<long>();
  const pFailed = out<long>();
  if (SUCCEEDED(await pCluster.GetJobCounter(jobId, pCounter))) {
    pCounter.value?.get_NumberOfFinishedTasks(pFinished);
    pCounter.value?.get_NumberOfFailedTasks(pFailed);
    console.log(`${pFinished.value} tasks finished, ${pFailed.value} failed.`);
  }
  //#endregion icluster-getjobcounter
  assert.deepEqual(printed, ["2 tasks finished, 1 failed."]);
}

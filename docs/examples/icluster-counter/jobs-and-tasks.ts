import assert from "node:assert/strict";
import { type IClusterCounter, type long, out, SUCCEEDED } from "@ccp/core";
import { check, get, type Stage } from "../stage.ts";

export async function get_TotalNumberOfJobs(stage: Stage): Promise<void> {
  await stage.addedJob("render frame1");
  await stage.completedJob("render frame2");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-totalnumberofjobs
  const pCount = out<long>();
  const hr = pCounter.get_TotalNumberOfJobs(pCount);
  if (SUCCEEDED(hr)) console.log(`The cluster keeps ${pCount.value} jobs.`);
  //#endregion iclustercounter-get-totalnumberofjobs
  assert.deepEqual(stage.printed, ["The cluster keeps 2 jobs."]);
}

export async function get_NumberOfNotSubmittedJobs(stage: Stage): Promise<void> {
  await stage.addedJob("render frame1");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofnotsubmittedjobs
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfNotSubmittedJobs(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} jobs were added, but not submitted.`);
  //#endregion iclustercounter-get-numberofnotsubmittedjobs
  assert.deepEqual(stage.printed, ["1 jobs were added, but not submitted."]);
}

export async function get_NumberOfQueuedJobs(stage: Stage): Promise<void> {
  await stage.queuedJob("render frame1");
  await stage.queuedJob("render frame2");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofqueuedjobs
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfQueuedJobs(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} jobs wait in the queue.`);
  //#endregion iclustercounter-get-numberofqueuedjobs
  assert.deepEqual(stage.printed, ["2 jobs wait in the queue."]);
}

export async function get_NumberOfRunningJobs(stage: Stage): Promise<void> {
  await stage.runningJob("render frame1");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofrunningjobs
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfRunningJobs(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} jobs run.`);
  //#endregion iclustercounter-get-numberofrunningjobs
  assert.deepEqual(stage.printed, ["1 jobs run."]);
}

export async function get_NumberOfFinishedJobs(stage: Stage): Promise<void> {
  await stage.completedJob("render frame1");
  await stage.completedJob("render missing-frame");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberoffinishedjobs
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfFinishedJobs(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} jobs ended well.`);
  //#endregion iclustercounter-get-numberoffinishedjobs
  assert.deepEqual(stage.printed, ["1 jobs ended well."]);
}

export async function get_NumberOfFailedJobs(stage: Stage): Promise<void> {
  await stage.completedJob("render missing-frame");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberoffailedjobs
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfFailedJobs(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} jobs failed: look at their messages.`);
  //#endregion iclustercounter-get-numberoffailedjobs
  assert.deepEqual(stage.printed, ["1 jobs failed: look at their messages."]);
}

export async function get_NumberOfCancelledJobs(stage: Stage): Promise<void> {
  check(await stage.pCluster.CancelJob(await stage.queuedJob("render frame1"), null));
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofcancelledjobs
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfCancelledJobs(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} jobs were canceled.`);
  //#endregion iclustercounter-get-numberofcancelledjobs
  assert.deepEqual(stage.printed, ["1 jobs were canceled."]);
}

export async function get_TotalNumberOfTasks(stage: Stage): Promise<void> {
  await stage.addedJob("render frame1", "render frame2");
  await stage.completedJob("render frame3");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-totalnumberoftasks
  const pCount = out<long>();
  const hr = pCounter.get_TotalNumberOfTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`The jobs of the cluster have ${pCount.value} tasks.`);
  //#endregion iclustercounter-get-totalnumberoftasks
  assert.deepEqual(stage.printed, ["The jobs of the cluster have 3 tasks."]);
}

export async function get_NumberOfNotSubmittedTasks(stage: Stage): Promise<void> {
  await stage.addedJob("render frame1", "render frame2");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofnotsubmittedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfNotSubmittedTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks belong to jobs that were not submitted.`);
  //#endregion iclustercounter-get-numberofnotsubmittedtasks
  assert.deepEqual(stage.printed, ["2 tasks belong to jobs that were not submitted."]);
}

export async function get_NumberOfRunningTasks(stage: Stage): Promise<void> {
  await stage.runningJob("render frame1", "render frame2");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofrunningtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfRunningTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks run.`);
  //#endregion iclustercounter-get-numberofrunningtasks
  assert.deepEqual(stage.printed, ["1 tasks run."]);
}

export async function get_NumberOfQueuedTasks(stage: Stage): Promise<void> {
  await stage.runningJob("render frame1", "render frame2");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofqueuedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfQueuedTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks wait for their turn.`);
  //#endregion iclustercounter-get-numberofqueuedtasks
  assert.deepEqual(stage.printed, ["1 tasks wait for their turn."]);
}

export async function get_NumberOfFailedTasks(stage: Stage): Promise<void> {
  await stage.completedJob("render frame1", "render missing-frame");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberoffailedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfFailedTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks failed.`);
  //#endregion iclustercounter-get-numberoffailedtasks
  assert.deepEqual(stage.printed, ["1 tasks failed."]);
}

export async function get_NumberOfCancelledTasks(stage: Stage): Promise<void> {
  check(await stage.pCluster.CancelTask(await stage.addedJob("render frame1"), 1, null));
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofcancelledtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfCancelledTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks were canceled.`);
  //#endregion iclustercounter-get-numberofcancelledtasks
  assert.deepEqual(stage.printed, ["1 tasks were canceled."]);
}

export async function get_NumberOfFinishedTasks(stage: Stage): Promise<void> {
  await stage.completedJob("render frame1", "render missing-frame");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberoffinishedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfFinishedTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks ended well.`);
  //#endregion iclustercounter-get-numberoffinishedtasks
  assert.deepEqual(stage.printed, ["1 tasks ended well."]);
}

function counterOf({ pCluster }: Stage): Promise<IClusterCounter> {
  return get<IClusterCounter>((pRetVal) => pCluster.get_ClusterCounter(pRetVal));
}

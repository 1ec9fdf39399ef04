import assert from "node:assert/strict";
import { type IJobCounter, type long, out, SUCCEEDED } from "@ccp/core";
import { check, get, type Stage } from "./stage.ts";

export async function watchProgress(stage: Stage): Promise<void> {
  const { pCluster, backend, printed } = stage;
  const jobId = await stage.queuedJob("render frame1", "render frame2");
  const sleep = (milliseconds: number) => backend.advance(milliseconds);
  //#region ijobcounter
  const pCounter = out<IJobCounter>();
  const pQueued = out<long>();
  const pRunning = out<long>();
  do {
    await sleep(45_000); // milliseconds
    await pCluster.GetJobCounter(jobId, pCounter); // a counter does not change by itself
    pCounter.value?.get_NumberOfQueuedTasks(pQueued);
    pCounter.value?.get_NumberOfRunningTasks(pRunning);
    console.log(`Waiting: ${pQueued.value}, running: ${pRunning.value}`);
  } while (pQueued.value || pRunning.value);
  //#endregion ijobcounter
  assert.deepEqual(printed, ["Waiting: 1, running: 1", "Waiting: 0, running: 1", "Waiting: 0, running: 0"]);
}

export async function get_NumberOfNotSubmittedTasks(stage: Stage): Promise<void> {
  const jobId = await stage.addedJob("render frame1", "render frame2");
  const pCounter = await counterOf(stage, jobId);
  //#region ijobcounter-get-numberofnotsubmittedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfNotSubmittedTasks(pCount);
  if (SUCCEEDED(hr) && pCount.value) console.log(`${pCount.value} tasks wait for SubmitJob.`);
  //#endregion ijobcounter-get-numberofnotsubmittedtasks
  assert.deepEqual(stage.printed, ["2 tasks wait for SubmitJob."]);
}

export async function get_NumberOfQueuedTasks(stage: Stage): Promise<void> {
  const jobId = await stage.runningJob("render frame1", "render frame2", "render frame3");
  const pCounter = await counterOf(stage, jobId);
  //#region ijobcounter-get-numberofqueuedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfQueuedTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks have not started yet.`);
  //#endregion ijobcounter-get-numberofqueuedtasks
  assert.deepEqual(stage.printed, ["2 tasks have not started yet."]);
}

export async function get_NumberOfRunningTasks(stage: Stage): Promise<void> {
  const jobId = await stage.runningJob("render frame1", "render frame2", "render frame3");
  const pCounter = await counterOf(stage, jobId);
  //#region ijobcounter-get-numberofruntasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfRunningTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`Tasks that run: ${pCount.value}`);
  //#endregion ijobcounter-get-numberofruntasks
  assert.deepEqual(stage.printed, ["Tasks that run: 1"]);
}

export async function get_NumberOfFinishedTasks(stage: Stage): Promise<void> {
  const jobId = await stage.completedJob("render frame1", "render missing-frame", "render frame3");
  const pCounter = await counterOf(stage, jobId);
  //#region ijobcounter-get-numberoffinishedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfFinishedTasks(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} tasks will not run again, even if the job is requeued.`);
  //#endregion ijobcounter-get-numberoffinishedtasks
  assert.deepEqual(stage.printed, ["2 tasks will not run again, even if the job is requeued."]);
}

export async function get_NumberOfFailedTasks(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.completedJob("render frame1", "render missing-frame", "render frame3");
  const pCounter = await counterOf(stage, jobId);
  //#region ijobcounter-get-numberoffailedtasks
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfFailedTasks(pCount);
  if (SUCCEEDED(hr) && pCount.value) await pCluster.RequeueJob(jobId); // runs these again
  //#endregion ijobcounter-get-numberoffailedtasks
  assert.equal(pCount.value, 1);
  const pAfter = await counterOf(stage, jobId);
  assert.equal(await get<long>((pRetVal) => pAfter.get_NumberOfQueuedTasks(pRetVal)), 1);
}

export async function get_NumberOfCancelledTasks(stage: Stage): Promise<void> {
  const jobId = await stage.runningJob("render frame1", "render frame2", "render frame3");
  check(await stage.pCluster.CancelJob(jobId, "the scene has changed"));
  const pCounter = await counterOf(stage, jobId);
  //#region ijobcounter-get-numberofcancelledtasks
  const pCancelled = out<long>();
  const pFailed = out<long>();
  pCounter.get_NumberOfCancelledTasks(pCancelled); // had not started when the job was canceled
  pCounter.get_NumberOfFailedTasks(pFailed); // ran
  console.log(`${pCancelled.value} tasks never ran, ${pFailed.value} was stopped.`);
  //#endregion ijobcounter-get-numberofcancelledtasks
  assert.deepEqual(stage.printed, ["2 tasks never ran, 1 was stopped."]);
}

async function counterOf(stage: Stage, jobId: long): Promise<IJobCounter> {
  return get<IJobCounter>((pRetVal) => stage.pCluster.GetJobCounter(jobId, pRetVal));
}

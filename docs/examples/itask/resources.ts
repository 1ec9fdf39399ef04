import assert from "node:assert/strict";
import {
  COR_E_INVALIDOPERATION,
  FAILED,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT_BOOL,
  VARIANT_FALSE,
  VARIANT_TRUE,
} from "@ccp/core";
import { check, type Stage } from "../stage.ts";

export async function get_IsExclusive(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-get-isexclusive
  const pIsExclusive = out<VARIANT_BOOL>();
  const hr = pTask.get_IsExclusive(pIsExclusive);
  if (SUCCEEDED(hr)) console.log(pIsExclusive.value ? "It runs alone." : "Others may run beside it.");
  //#endregion itask-get-isexclusive
  assert.deepEqual(stage.printed, ["Others may run beside it."]);
}

export async function put_IsExclusive(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pJob = await stage.job();
  check(pJob.put_AskedNodes("NODE01"));
  check(pJob.put_MaximumNumberOfProcessors(4));
  const pSimulate = await stage.task("simulate water");
  const pRender = await stage.task("render frame1");
  //#region itask-put-isexclusive
  pSimulate.put_IsExclusive(VARIANT_TRUE); // it takes all the memory of a node
  pJob.AddTask(pSimulate);
  pJob.AddTask(pRender); // waits, if the job has this one node
  //#endregion itask-put-isexclusive
  check(await pCluster.QueueJob(pJob, null, null, false, 0, out()));
  await backend.advance(0);
  assert.deepEqual([await stage.taskStatus(1, 1), await stage.taskStatus(1, 2)], ["Running", "Queued"]);
  await backend.runUntilIdle();
  assert.equal(await stage.jobStatus(1), "Finished");
}

export async function get_IsRerunnable(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.completedJob("render missing-frame");
  const pTask = await stage.taskNow(jobId, 1);
  //#region itask-get-isrerunnable
  const pIsRerunnable = out<VARIANT_BOOL>();
  let hr = pTask.get_IsRerunnable(pIsRerunnable);
  if (SUCCEEDED(hr) && pIsRerunnable.value) hr = await pCluster.RequeueTask(jobId, 1);
  //#endregion itask-get-isrerunnable
  assert.equal(hr, S_OK);
  assert.equal(await stage.taskStatus(jobId, 1), "Queued");
}

export async function put_IsRerunnable(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pJob = await stage.job();
  const pTask = await stage.task("send invoice-missing");
  //#region itask-put-isrerunnable
  pTask.put_IsRerunnable(VARIANT_FALSE); // must not happen twice
  pJob.AddTask(pTask);
  const pJobId = out<long>();
  await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, pJobId);
  //#endregion itask-put-isrerunnable
  await backend.runUntilIdle();
  assert.equal(await stage.jobStatus(1), "Failed");
  assert.equal(await pCluster.RequeueTask(1, 1), COR_E_INVALIDOPERATION);
  assert.equal(await pCluster.RequeueJob(1), COR_E_INVALIDOPERATION);
}

export async function get_MaximumNumberOfProcessors(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  check(pTask.put_MaximumNumberOfProcessors(4));
  //#region itask-get-maximumnumberofprocessors
  const pMaximum = out<long>();
  const hr = pTask.get_MaximumNumberOfProcessors(pMaximum);
  if (SUCCEEDED(hr)) console.log(`It takes up to ${pMaximum.value} processors.`);
  //#endregion itask-get-maximumnumberofprocessors
  assert.deepEqual(stage.printed, ["It takes up to 4 processors."]);
}

export async function put_MaximumNumberOfProcessors(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job();
  const pTask = await stage.task("mpiexec solver");
  //#region itask-put-maximumnumberofprocessors
  pTask.put_MaximumNumberOfProcessors(8);
  pJob.put_MaximumNumberOfProcessors(8); // no task may have a higher maximum than its job
  pJob.AddTask(pTask);
  const hr = await pCluster.AddJob(pJob, out());
  //#endregion itask-put-maximumnumberofprocessors
  assert.equal(hr, S_OK);
}

export async function get_MinimumNumberOfProcessors(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-get-minimumnumberofprocessors
  const pMinimum = out<long>();
  const hr = pTask.get_MinimumNumberOfProcessors(pMinimum);
  if (SUCCEEDED(hr)) console.log(`It waits until ${pMinimum.value} or more of the job are idle.`);
  //#endregion itask-get-minimumnumberofprocessors
  assert.deepEqual(stage.printed, ["It waits until 1 or more of the job are idle."]);
}

export async function put_MinimumNumberOfProcessors(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.addedJob(); // asks for one processor
  const pTask = await stage.task("mpiexec solver");
  //#region itask-put-minimumnumberofprocessors
  pTask.put_MaximumNumberOfProcessors(4);
  pTask.put_MinimumNumberOfProcessors(4); // S_OK: it is held against the job when the task is added
  let hr = await pCluster.AddTask(jobId, pTask, out());
  if (FAILED(hr)) {
    console.log("The job asks for less than its task.");
    await pCluster.ModifyJobTerm(jobId, "MaximumNumberOfProcessors", "4");
    await pCluster.ModifyJobTerm(jobId, "MinimumNumberOfProcessors", "4");
    hr = await pCluster.AddTask(jobId, pTask, out());
  }
  //#endregion itask-put-minimumnumberofprocessors
  assert.equal(printed.length, 1);
  assert.equal(hr, S_OK);
}

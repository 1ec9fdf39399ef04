import assert from "node:assert/strict";
import {
  type BSTR,
  COR_E_INVALIDOPERATION,
  FAILED,
  type IClusterEnumerable,
  type IJob,
  type JobPriority,
  JobPriority_BelowNormal,
  out,
  S_OK,
  SUCCEEDED,
  VT_I4,
} from "@ccp/core";
import { get, type Stage } from "../stage.ts";

export async function CancelJob(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.runningJob("render frame1");
  //#region icluster-canceljob
  const hr = await pCluster.CancelJob(jobId, "the scene has changed");
  const pJob = out<IJob>();
  const pMessage = out<BSTR>();
  if (SUCCEEDED(hr)) await pCluster.GetJob(jobId, pJob);
  pJob.value?.get_ErrorMessage(pMessage);
  console.log(pMessage.value);
  //#endregion icluster-canceljob
  assert.equal(await stage.jobStatus(jobId), "Cancelled");
  assert.deepEqual(printed, ["the scene has changed"]);
}

export async function CancelJobs(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobIds = [await stage.runningJob("render frame1"), await stage.addedJob("render frame2")];
  //#region icluster-canceljobs
  const pIds = out<IClusterEnumerable>();
  let hr = await pCluster.CreateClusterEnumerable(pIds);
  for (const jobId of jobIds) pIds.value?.Add({ vt: VT_I4, lVal: jobId });
  if (pIds.value) hr = await pCluster.CancelJobs(pIds.value, "the scene has changed");
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage); // names the job at which the call stopped
    console.error(pMessage.value);
  }
  //#endregion icluster-canceljobs
  for (const jobId of jobIds) assert.equal(await stage.jobStatus(jobId), "Cancelled");
}

export async function RequeueJob(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render missing-frame");
  const finishedId = await stage.completedJob("render frame1");
  //#region icluster-requeuejob
  let hr = await pCluster.RequeueJob(jobId); // failed, and its cause is repaired
  if (SUCCEEDED(hr)) console.log(`Job ${jobId} runs once more.`);

  hr = await pCluster.RequeueJob(finishedId);
  if (hr === COR_E_INVALIDOPERATION)
    console.log(`Job ${finishedId} is Finished: there is nothing to run again.`);
  //#endregion icluster-requeuejob
  assert.equal(printed.length, 2);
  assert.equal(await stage.jobStatus(jobId), "Queued");
}

export async function RequeueJobs(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobIds = [
    await stage.completedJob("render missing-frame1"),
    await stage.completedJob("render frame2"),
    await stage.completedJob("render missing-frame3"),
  ];
  //#region icluster-requeuejobs
  const pIds = out<IClusterEnumerable>();
  let hr = await pCluster.CreateClusterEnumerable(pIds);
  for (const jobId of jobIds) pIds.value?.Add({ vt: VT_I4, lVal: jobId });
  if (pIds.value) hr = await pCluster.RequeueJobs(pIds.value);
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage); // which job, why, how many before it, how many not tried
    console.error(pMessage.value);
  }
  //#endregion icluster-requeuejobs
  assert.match(printed[0] ?? "", /Job 2 .*Finished/);
  assert.equal(await stage.jobStatus(1), "Queued");
  assert.equal(await stage.jobStatus(3), "Failed");
}

export async function ModifyJob(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.queuedJob("render frame1");
  //#region icluster-modifyjob
  const pJob = out<IJob>();
  let hr = await pCluster.GetJob(jobId, pJob);
  if (SUCCEEDED(hr) && pJob.value) {
    pJob.value.put_Project("blue");
    pJob.value.put_Priority(JobPriority_BelowNormal);
    hr = await pCluster.ModifyJob(jobId, pJob.value); // all terms at once, or none
  }
  //#endregion icluster-modifyjob
  assert.equal(hr, S_OK);
  const pModified = await get<IJob>((pRetVal) => pCluster.GetJob(jobId, pRetVal));
  assert.equal(await get<BSTR>((pRetVal) => pModified.get_Project(pRetVal)), "blue");
  assert.equal(await get<JobPriority>((pRetVal) => pModified.get_Priority(pRetVal)), JobPriority_BelowNormal);
}

export async function ModifyJobTerm(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.runningJob("render frame1");
  //#region icluster-modifyjobterm
  let hr = await pCluster.ModifyJobTerm(jobId, "Runtime", "01:12:00"); // a day and a half
  if (SUCCEEDED(hr)) hr = await pCluster.ModifyJobTerm(jobId, "Invoice", "4711"); // an extended term
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(pMessage.value);
  }
  //#endregion icluster-modifyjobterm
  assert.equal(hr, S_OK);
  const pModified = await get<IJob>((pRetVal) => pCluster.GetJob(jobId, pRetVal));
  assert.equal(await get<BSTR>((pRetVal) => pModified.get_Runtime(pRetVal)), "01:12:00");
}

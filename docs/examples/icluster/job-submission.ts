import assert from "node:assert/strict";
import {
  type BSTR,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type IJob,
  type ITask,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VARIANT_TRUE,
  VT_DISPATCH,
  VT_I4,
} from "@ccp/core";
import { get, type Stage } from "../stage.ts";

export async function AddJob(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await get<IJob>((pRetVal) => pCluster.CreateJob(pRetVal));
  const pTask = await stage.task("render frame1");
  //#region icluster-addjob
  const pJobId = out<long>();
  const pTaskId = out<long>();
  let hr = await pCluster.AddJob(pJob, pJobId);
  if (SUCCEEDED(hr) && pJobId.value) {
    hr = await pCluster.AddTask(pJobId.value, pTask, pTaskId);
    if (SUCCEEDED(hr)) hr = await pCluster.SubmitJob(pJobId.value, null, null, VARIANT_TRUE);
  }
  //#endregion icluster-addjob
  assert.equal(hr, S_OK);
  assert.equal(await stage.jobStatus(pJobId.value ?? 0), "Queued");
}

export async function AddJobs(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pFirst = await stage.job("render frame1");
  const pSecond = await stage.job("render frame2");
  //#region icluster-addjobs
  const pJobs = out<IClusterEnumerable>();
  const pIds = out<IClusterEnumerable>();
  await pCluster.CreateClusterEnumerable(pJobs);
  pJobs.value?.Add({ vt: VT_DISPATCH, pdispVal: pFirst });
  pJobs.value?.Add({ vt: VT_DISPATCH, pdispVal: pSecond });
  if (pJobs.value) await pCluster.AddJobs(pJobs.value, pIds);

  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  pIds.value?.GetEnumerator(pEnum);
  pEnum.value?.Next(2, rgVar);
  for (const item of rgVar.value ?? []) if (item.vt === VT_I4) console.log(`Added job ${item.lVal}.`);
  //#endregion icluster-addjobs
  assert.deepEqual(printed, ["Added job 1.", "Added job 2."]);
}

export async function SubmitJob(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.addedJob("render frame1");
  //#region icluster-submitjob
  const hr = await pCluster.SubmitJob(jobId, null, null, VARIANT_TRUE); // with the cached credential
  if (SUCCEEDED(hr)) console.log(`Job ${jobId} is in the queue.`);
  //#endregion icluster-submitjob
  assert.deepEqual(printed, [`Job ${jobId} is in the queue.`]);
  assert.equal(await stage.jobStatus(jobId), "Queued");
}

export async function SubmitJobs(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobIds = [await stage.addedJob("render frame1"), await stage.addedJob("render frame2")];
  //#region icluster-submitjobs
  const pIds = out<IClusterEnumerable>();
  let hr = await pCluster.CreateClusterEnumerable(pIds);
  for (const jobId of jobIds) pIds.value?.Add({ vt: VT_I4, lVal: jobId });
  if (pIds.value) hr = await pCluster.SubmitJobs(pIds.value, null, null, VARIANT_TRUE);
  if (SUCCEEDED(hr)) console.log("All of them are in the queue.");
  //#endregion icluster-submitjobs
  for (const jobId of jobIds) assert.equal(await stage.jobStatus(jobId), "Queued");
}

export async function QueueJob(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pJob = await get<IJob>((pRetVal) => pCluster.CreateJob(pRetVal));
  const pTask = await get<ITask>((pRetVal) => pCluster.CreateTask(pRetVal));
  //#region icluster-queuejob
  pJob.put_Name("The blue scene");
  pTask.put_CommandLine("render frame1");
  pJob.AddTask(pTask);

  const pJobId = out<long>();
  const hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, pJobId);
  if (SUCCEEDED(hr)) console.log(`Job ${pJobId.value} is in the queue.`);
  //#endregion icluster-queuejob
  assert.deepEqual(printed, ["Job 1 is in the queue."]);
  assert.equal(await get<BSTR>((pRetVal) => pJob.get_Name(pRetVal)), "The blue scene");
}

export async function QueueJobs(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobs = [await stage.job("render frame1"), await stage.job("render frame2")];
  //#region icluster-queuejobs
  const pJobs = out<IClusterEnumerable>();
  const pIds = out<IClusterEnumerable>();
  await pCluster.CreateClusterEnumerable(pJobs);
  for (const pJob of jobs) pJobs.value?.Add({ vt: VT_DISPATCH, pdispVal: pJob });
  if (pJobs.value) await pCluster.QueueJobs(pJobs.value, null, null, VARIANT_TRUE, 0, pIds);

  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  pIds.value?.GetEnumerator(pEnum);
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    if (item?.vt === VT_I4) console.log(`Job ${item.lVal} is in the queue.`);
  }
  //#endregion icluster-queuejobs
  assert.deepEqual(printed, ["Job 1 is in the queue.", "Job 2 is in the queue."]);
}

import assert from "node:assert/strict";
import {
  type BSTR,
  type DATE,
  DATE_MAX,
  FAILED,
  type IJob,
  JobStatus,
  JobStatus_NotSubmitted,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  toJsDate,
  type VARIANT_BOOL,
  VARIANT_TRUE,
} from "@ccp/core";
import { check, get, Stage } from "../stage.ts";

export async function get_RunUntilCanceled(stage: Stage): Promise<void> {
  const pJob = await stage.job();
  check(pJob.put_RunUntilCanceled(VARIANT_TRUE));
  //#region ijob-get-rununtilcanceled
  const pRunUntilCanceled = out<VARIANT_BOOL>();
  const hr = pJob.get_RunUntilCanceled(pRunUntilCanceled);
  if (SUCCEEDED(hr) && pRunUntilCanceled.value) console.log("Cancel the job when nobody needs it any more.");
  //#endregion ijob-get-rununtilcanceled
  assert.deepEqual(stage.printed, ["Cancel the job when nobody needs it any more."]);
}

export async function put_RunUntilCanceled(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pJob = await stage.job();
  const pTask = await stage.task("render frame1");
  //#region ijob-put-rununtilcanceled
  pJob.put_RunUntilCanceled(VARIANT_TRUE); // holds its processors, with tasks or without
  pJob.put_Runtime("00:08:00"); // but no longer than a working day

  const pJobId = out<long>();
  let hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, pJobId);
  if (SUCCEEDED(hr) && pJobId.value) hr = await pCluster.AddTask(pJobId.value, pTask, out());
  //#endregion ijob-put-rununtilcanceled
  assert.equal(hr, S_OK);
  await backend.advance(2 * 60_000);
  assert.deepEqual([await stage.taskStatus(1, 1), await stage.jobStatus(1)], ["Finished", "Running"]);
  await backend.runUntilIdle();
  assert.equal(await stage.jobStatus(1), "Cancelled");
}

export async function get_Runtime(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  check(pJob.put_Runtime("01:12:00"));
  //#region ijob-get-runtime
  const pRuntime = out<BSTR>();
  const hr = pJob.get_Runtime(pRuntime);
  if (SUCCEEDED(hr) && pRuntime.value !== "Infinite") {
    const [days, hours, minutes] = pRuntime.value?.split(":") ?? [];
    console.log(`It may run for ${days} days, ${hours} hours and ${minutes} minutes.`);
  }
  //#endregion ijob-get-runtime
  assert.deepEqual(stage.printed, ["It may run for 01 days, 12 hours and 00 minutes."]);
}

export async function put_Runtime(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  //#region ijob-put-runtime
  let hr = pJob.put_Runtime("1:30"); // E_INVALIDARG: the days and leading zeros are missing
  if (FAILED(hr)) hr = pJob.put_Runtime("00:01:30"); // an hour and a half
  //#endregion ijob-put-runtime
  assert.equal(hr, S_OK);
  assert.equal(await get<BSTR>((pRetVal) => pJob.get_Runtime(pRetVal)), "00:01:30");
}

export async function get_StartTime(stage: Stage): Promise<void> {
  const pJob = await stage.jobNow(await stage.queuedJob("render frame1"));
  //#region ijob-get-starttime
  const pStart = out<DATE>();
  pJob.get_StartTime(pStart);
  const start = toJsDate(pStart.value ?? DATE_MAX); // null: not started
  console.log(start ? `Runs since ${start.toISOString()}` : "Waits in the queue");
  //#endregion ijob-get-starttime
  assert.deepEqual(stage.printed, ["Waits in the queue"]);
}

export async function get_SoftwareLicense(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  check(pJob.put_SoftwareLicense("solver:2,viewer:1"));
  //#region ijob-get-softwarelicense
  const pLicenses = out<BSTR>();
  pJob.get_SoftwareLicense(pLicenses);
  for (const license of pLicenses.value ? pLicenses.value.split(",") : []) {
    const [name, count] = license.split(":");
    console.log(`${count} of ${name}`);
  }
  //#endregion ijob-get-softwarelicense
  assert.deepEqual(stage.printed, ["2 of solver", "1 of viewer"]);
}

export async function put_SoftwareLicense(): Promise<void> {
  const stage = new Stage({ licenses: { solver: 3 } });
  const { pCluster, backend } = stage;
  const pFirst = await stage.job("solve left");
  const pSecond = await stage.job("solve right");
  //#region ijob-put-softwarelicense
  for (const pJob of [pFirst, pSecond]) {
    pJob.put_SoftwareLicense("solver:2"); // of three that the cluster has: they run one after the other
    await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, out());
  }
  //#endregion ijob-put-softwarelicense
  await backend.advance(0);
  assert.deepEqual([await stage.jobStatus(1), await stage.jobStatus(2)], ["Running", "Queued"]);
  await stage.close();
}

export async function get_Status(stage: Stage): Promise<void> {
  const jobId = await stage.addedJob("render frame1");
  const pJob = await stage.jobNow(jobId);
  //#region ijob-get-status
  const pStatus = out<JobStatus>();
  pJob.get_Status(pStatus);
  if (pStatus.value === undefined) console.error("The status could not be read.");
  else if (pStatus.value === JobStatus_NotSubmitted) console.log(`Job ${jobId} waits for SubmitJob.`);
  else console.log(`Job ${jobId} is ${JobStatus[pStatus.value]}.`);
  //#endregion ijob-get-status
  assert.deepEqual(stage.printed, ["Job 1 waits for SubmitJob."]);
}

export async function get_SubmitTime(stage: Stage): Promise<void> {
  const jobId = await stage.addedJob("render frame1");
  await stage.backend.advance(5 * 60_000);
  check(await stage.pCluster.SubmitJob(jobId, null, null, VARIANT_TRUE));
  const pJob = await stage.jobNow(jobId);
  //#region ijob-get-submittime
  const pSubmitted = out<DATE>();
  pJob.get_SubmitTime(pSubmitted);
  const submitted = toJsDate(pSubmitted.value ?? DATE_MAX); // null: not submitted
  if (submitted) console.log(`In the queue since ${submitted.toISOString()}`);
  //#endregion ijob-get-submittime
  assert.deepEqual(stage.printed, ["In the queue since 2006-08-01T00:05:00.000Z"]);
}

export async function get_User(stage: Stage): Promise<void> {
  const jobId = await stage.addedJob("render frame1");
  const { pCluster } = stage;
  //#region ijob-get-user
  const pJob = out<IJob>();
  const pUser = out<BSTR>();
  await pCluster.GetJob(jobId, pJob); // the object that was added still shows no user
  pJob.value?.get_User(pUser);
  console.log(`Runs as ${pUser.value}`);
  //#endregion ijob-get-user
  assert.deepEqual(stage.printed, ["Runs as LAB\\alice"]);
}

export async function put_User(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  //#region ijob-put-user
  let hr = pJob.put_User("LAB\\render"); // its password comes from SubmitJob, or from the cache
  if (SUCCEEDED(hr)) hr = await pCluster.AddJob(pJob, out());
  //#endregion ijob-put-user
  assert.equal(hr, S_OK);
  const pAdded = await stage.jobNow(1);
  assert.equal(await get<BSTR>((pRetVal) => pAdded.get_User(pRetVal)), "LAB\\render");
}

import assert from "node:assert/strict";
import {
  type BSTR,
  E_ACCESSDENIED,
  FAILED,
  JobPriority,
  JobPriority_Highest,
  JobPriority_Normal,
  JobStatus,
  JobStatus_Cancelled,
  JobStatus_Failed,
  out,
  S_OK,
  SUCCEEDED,
  VARIANT_TRUE,
} from "@ccp/core";
import { check, get, type Stage } from "../stage.ts";

export async function get_ErrorMessage(stage: Stage): Promise<void> {
  const jobId = await stage.runningJob("render frame1");
  check(await stage.pCluster.CancelJob(jobId, "the scene has changed"));
  const pJob = await stage.jobNow(jobId);
  //#region ijob-get-errormessage
  const pStatus = out<JobStatus>();
  const pMessage = out<BSTR>();
  pJob.get_Status(pStatus);
  if (pStatus.value === JobStatus_Failed || pStatus.value === JobStatus_Cancelled) {
    pJob.get_ErrorMessage(pMessage);
    console.error(`${JobStatus[pStatus.value]}: ${pMessage.value}`);
  }
  //#endregion ijob-get-errormessage
  assert.deepEqual(stage.printed, ["Cancelled: the scene has changed"]);
}

export async function get_Name(stage: Stage): Promise<void> {
  const pJob = await stage.jobNow(await stage.addedJob("render frame1"));
  //#region ijob-get-name
  const pName = out<BSTR>();
  const hr = pJob.get_Name(pName);
  if (SUCCEEDED(hr)) console.log(pName.value); // LAB\alice:2006-08-01T00:00:00.000Z, if nobody named it
  //#endregion ijob-get-name
  assert.deepEqual(stage.printed, ["LAB\\alice:2006-08-01T00:00:00.000Z"]);
}

export async function put_Name(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  const scene = "The blue scene, as it was before the light was changed, in all of its eleven takes";
  //#region ijob-put-name
  let hr = pJob.put_Name(scene);
  if (FAILED(hr)) hr = pJob.put_Name(scene.slice(0, 80)); // 80 characters are the most
  //#endregion ijob-put-name
  assert.equal(hr, S_OK);
  assert.equal(await get<BSTR>((pRetVal) => pJob.get_Name(pRetVal)), scene.slice(0, 80));
}

export async function get_SubmittedBy(stage: Stage): Promise<void> {
  const jobId = await stage.queuedJob("render frame1");
  const pJob = await stage.jobNow(jobId);
  //#region ijob-get-submittedby
  const pOwner = out<BSTR>();
  const pUser = out<BSTR>();
  pJob.get_SubmittedBy(pOwner);
  pJob.get_User(pUser);
  console.log(`Job ${jobId} belongs to ${pOwner.value} and runs as ${pUser.value}.`);
  //#endregion ijob-get-submittedby
  assert.deepEqual(stage.printed, ["Job 1 belongs to LAB\\alice and runs as LAB\\alice."]);
}

export async function get_Priority(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  //#region ijob-get-priority
  const pPriority = out<JobPriority>();
  pJob.get_Priority(pPriority);
  if (pPriority.value !== undefined) console.log(`Priority ${JobPriority[pPriority.value]}`);
  //#endregion ijob-get-priority
  assert.deepEqual(stage.printed, ["Priority Normal"]);
}

export async function put_Priority(stage: Stage): Promise<void> {
  const pCluster = stage.clusterOf("LAB\\bob");
  const pJob = await stage.job("render frame1");
  //#region ijob-put-priority
  pJob.put_Priority(JobPriority_Highest); // S_OK: the right to it is looked at later
  let hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, out());
  if (hr === E_ACCESSDENIED) {
    pJob.put_Priority(JobPriority_Normal); // the most for who is no administrator
    hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, out());
  }
  //#endregion ijob-put-priority
  assert.equal(hr, S_OK);
  const pQueued = await stage.jobNow(1);
  assert.equal(await get<JobPriority>((pRetVal) => pQueued.get_Priority(pRetVal)), JobPriority_Normal);
}

export async function get_Project(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  //#region ijob-get-project
  const pProject = out<BSTR>();
  const hr = pJob.get_Project(pProject);
  if (SUCCEEDED(hr)) console.log(pProject.value || "No project");
  //#endregion ijob-get-project
  assert.deepEqual(stage.printed, ["No project"]);
}

export async function put_Project(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  //#region ijob-put-project
  let hr = pJob.put_Project("Feature film");
  if (SUCCEEDED(hr)) hr = await pCluster.AddJob(pJob, out());
  //#endregion ijob-put-project
  assert.equal(hr, S_OK);
  const pAdded = await stage.jobNow(1);
  assert.equal(await get<BSTR>((pRetVal) => pAdded.get_Project(pRetVal)), "Feature film");
}

import assert from "node:assert/strict";
import {
  type BSTR,
  COR_E_INVALIDOPERATION,
  FAILED,
  type IEnumVARIANT,
  IID_ITask,
  type ITask,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VARIANT_TRUE,
  VT_DISPATCH,
} from "@ccp/core";
import { check, get, pairsOf, type Stage } from "../stage.ts";

export async function get_TaskCount(stage: Stage): Promise<void> {
  const jobId = await stage.addedJob("render frame1", "render frame2");
  const pJob = await stage.jobNow(jobId);
  //#region ijob-get-taskcount
  const pCount = out<long>();
  const hr = pJob.get_TaskCount(pCount);
  if (SUCCEEDED(hr)) console.log(`Job ${jobId} had ${pCount.value} tasks when it was asked for.`);
  //#endregion ijob-get-taskcount
  assert.deepEqual(stage.printed, ["Job 1 had 2 tasks when it was asked for."]);
}

export async function GetTask(stage: Stage): Promise<void> {
  const pJob = await stage.jobNow(await stage.completedJob("render frame1", "render missing-frame"));
  //#region ijob-gettask
  const pTask = out<ITask>();
  const pExitCode = out<long>();
  const hr = pJob.GetTask(2, pTask); // as it was when the job was asked for
  if (SUCCEEDED(hr)) pTask.value?.get_ExitCode(pExitCode);
  console.log(`Task 2 ended with exit code ${pExitCode.value}.`);
  //#endregion ijob-gettask
  assert.deepEqual(stage.printed, ["Task 2 ended with exit code 2."]);
}

export async function AddTask(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  const pTask = await stage.task("assemble frames");
  const jobId = await stage.addedJob();
  const pAdded = await stage.jobNow(jobId);
  //#region ijob-addtask
  pJob.AddTask(pTask); // a job that is not in the cluster yet

  let hr = pAdded.AddTask(pTask); // one that is there
  if (hr === COR_E_INVALIDOPERATION) hr = await pCluster.AddTask(jobId, pTask, out());
  //#endregion ijob-addtask
  assert.equal(hr, S_OK);
  assert.equal(await get<long>((pRetVal) => pJob.get_TaskCount(pRetVal)), 2);
  assert.equal(await stage.taskStatus(jobId, 1), "NotSubmitted");
}

export async function GetEnumerator(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1", "render frame2");
  //#region ijob-getenumerator
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  pJob.GetEnumerator(pEnum);
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pTask = out<ITask>();
    const pCommandLine = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_ITask, pTask);
    pTask.value?.get_CommandLine(pCommandLine);
    console.log(pCommandLine.value);
  }
  //#endregion ijob-getenumerator
  assert.deepEqual(stage.printed, ["render frame1", "render frame2"]);
}

export async function SetExtendedJobTerm(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  //#region ijob-setextendedjobterm
  pJob.SetExtendedJobTerm("scene", "blue");
  let hr = pJob.SetExtendedJobTerm("Scene", "red"); // the same term: names are compared without case
  const pJobId = out<long>();
  if (SUCCEEDED(hr)) hr = await pCluster.AddJob(pJob, pJobId);
  // In the cluster it is ModifyJobTerm that changes the term.
  if (SUCCEEDED(hr) && pJobId.value) hr = await pCluster.ModifyJobTerm(pJobId.value, "scene", "green");
  //#endregion ijob-setextendedjobterm
  assert.equal(hr, S_OK);
  const pAdded = await stage.jobNow(1);
  assert.deepEqual(await pairsOf((pRetVal) => pAdded.get_ExtendedJobTerms(pRetVal)), ["scene=green"]);
}

export async function Clear(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1", "render frame2");
  const pTask = await stage.task("render all");
  //#region ijob-clear
  let hr = pJob.Clear(); // the terms stay
  if (SUCCEEDED(hr)) hr = pJob.AddTask(pTask);
  if (SUCCEEDED(hr)) hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, out());
  if (FAILED(hr)) console.error("The job is in the cluster already, or was refused.");
  //#endregion ijob-clear
  check(hr);
  const pQueued = await stage.jobNow(1);
  assert.equal(await get<long>((pRetVal) => pQueued.get_TaskCount(pRetVal)), 1);
}

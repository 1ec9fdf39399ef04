import assert from "node:assert/strict";
import {
  type BSTR,
  type DATE,
  DATE_MAX,
  FAILED,
  type ITask,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  TaskStatus,
  TaskStatus_Cancelled,
  TaskStatus_Failed,
  toJsDate,
} from "@ccp/core";
import { check, get, type Stage } from "../stage.ts";

export async function get_ErrorMessage(stage: Stage): Promise<void> {
  const pTask = await stage.taskNow(await stage.completedJob("render missing-frame"), 1);
  //#region itask-get-errormessage
  const pStatus = out<TaskStatus>();
  const pMessage = out<BSTR>();
  pTask.get_Status(pStatus);
  if (pStatus.value === TaskStatus_Failed || pStatus.value === TaskStatus_Cancelled) {
    pTask.get_ErrorMessage(pMessage);
    console.error(pMessage.value);
  }
  //#endregion itask-get-errormessage
  assert.deepEqual(stage.printed, ["Task 1 of job 1 ended with exit code 2."]);
}

export async function get_Name(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1", "frame 1");
  //#region itask-get-name
  const pName = out<BSTR>();
  const hr = pTask.get_Name(pName);
  if (SUCCEEDED(hr)) console.log(pName.value || "A task without a name");
  //#endregion itask-get-name
  assert.deepEqual(stage.printed, ["frame 1"]);
}

export async function put_Name(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job();
  const pRender = await stage.task("render frame1");
  const pAssemble = await stage.task("assemble frames");
  //#region itask-put-name
  pRender.put_Name("render"); // at most 80 characters, and no comma
  pAssemble.put_Depend("render"); // this is how other tasks name it
  //#endregion itask-put-name
  for (const pTask of [pRender, pAssemble]) check(pJob.AddTask(pTask));
  assert.equal(await pCluster.AddJob(pJob, out()), S_OK);
}

export async function get_ParentJobId(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pTask = await stage.taskNow(await stage.completedJob("render missing-frame"), 1);
  //#region itask-get-parentjobid
  const pJobId = out<long>();
  const pTaskId = out<long>();
  pTask.get_ParentJobId(pJobId);
  pTask.get_Id(pTaskId);
  // The two together name the task in the cluster.
  if (pJobId.value && pTaskId.value) await pCluster.RequeueTask(pJobId.value, pTaskId.value);
  //#endregion itask-get-parentjobid
  assert.equal(await stage.taskStatus(1, 1), "Queued");
}

export async function get_Runtime(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-get-runtime
  const pRuntime = out<BSTR>();
  const hr = pTask.get_Runtime(pRuntime);
  if (SUCCEEDED(hr) && pRuntime.value === "Infinite") console.log("Only the limit of the job ends it.");
  //#endregion itask-get-runtime
  assert.deepEqual(stage.printed, ["Only the limit of the job ends it."]);
}

export async function put_Runtime(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-put-runtime
  let hr = pTask.put_Runtime("90"); // E_INVALIDARG: days, hours and minutes are wanted
  if (FAILED(hr)) hr = pTask.put_Runtime("00:01:30"); // an hour and a half
  //#endregion itask-put-runtime
  assert.equal(hr, S_OK);
  assert.equal(await get<BSTR>((pRetVal) => pTask.get_Runtime(pRetVal)), "00:01:30");
}

export async function get_StartTime(stage: Stage): Promise<void> {
  const jobId = await stage.runningJob("render frame1", "render frame2");
  const pTask = await stage.taskNow(jobId, 2); // the job has one processor
  //#region itask-get-starttime
  const pStart = out<DATE>();
  pTask.get_StartTime(pStart);
  const start = toJsDate(pStart.value ?? DATE_MAX); // null: not started
  console.log(start ? `Runs since ${start.toISOString()}` : "Waits for a processor");
  //#endregion itask-get-starttime
  assert.deepEqual(stage.printed, ["Waits for a processor"]);
}

export async function get_Status(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.runningJob("render frame1", "render frame2");
  //#region itask-get-status
  const pTask = out<ITask>();
  const pStatus = out<TaskStatus>();
  for (const taskId of [1, 2]) {
    await pCluster.GetTask(jobId, taskId, pTask); // a new object each time shows the present status
    pTask.value?.get_Status(pStatus);
    if (pStatus.value !== undefined) console.log(`Task ${taskId} is ${TaskStatus[pStatus.value]}.`);
  }
  //#endregion itask-get-status
  assert.deepEqual(stage.printed, ["Task 1 is Running.", "Task 2 is Queued."]);
}

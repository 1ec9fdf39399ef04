import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BSTR,
  FAILED,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_ITask,
  type IResourceUsage,
  type ITask,
  inOut,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  TaskStatus,
  TaskStatus_Failed,
  type VARIANT,
  VT_DISPATCH,
  VT_I4,
  VT_NULL,
} from "@ccp/core";
import { get, type Stage } from "../stage.ts";

export async function GetTask(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render missing-frame");
  //#region icluster-gettask
  const pTask = out<ITask>();
  const pExitCode = out<long>();
  const hr = await pCluster.GetTask(jobId, 1, pTask);
  if (SUCCEEDED(hr)) pTask.value?.get_ExitCode(pExitCode);
  console.log(`Task 1 ended with exit code ${pExitCode.value}.`);
  //#endregion icluster-gettask
  assert.deepEqual(printed, ["Task 1 ended with exit code 2."]);
}

export async function CreateTask(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  //#region icluster-createtask
  const pTask = out<ITask>();
  const pTaskId = out<long>();
  let hr = await pCluster.CreateTask(pTask);
  if (SUCCEEDED(hr) && pTask.value) {
    pTask.value.put_CommandLine("render frame1");
    pTask.value.put_WorkDirectory("\\\\FILES\\scenes");
    pTask.value.put_Stdout("frame1.log");
    hr = await pCluster.AddTask(jobId, pTask.value, pTaskId);
  }
  //#endregion icluster-createtask
  assert.equal(hr, S_OK);
  assert.equal(await stage.taskStatus(jobId, pTaskId.value ?? 0), "NotSubmitted");
}

export async function CreateTaskFromXml(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  //#region icluster-createtaskfromxml
  const xmlDocument = `
    <Task xmlns="http://www.microsoft.com/ComputeCluster/" Name="frame1" CommandLine="render frame1">
      <EnvironmentVariables/>
      <ExtendedTerms/>
    </Task>`;
  const pTask = out<ITask>();
  const pTaskId = out<long>();
  let hr = await pCluster.CreateTaskFromXml(xmlDocument, pTask);
  if (SUCCEEDED(hr) && pTask.value) hr = await pCluster.AddTask(jobId, pTask.value, pTaskId);
  //#endregion icluster-createtaskfromxml
  assert.equal(hr, S_OK);
  const pAdded = await get<ITask>((pRetVal) => pCluster.GetTask(jobId, 1, pRetVal));
  assert.equal(await get<BSTR>((pRetVal) => pAdded.get_Name(pRetVal)), "frame1");
}

export async function CreateTaskFromXmlFile({ pCluster, printed }: Stage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ccp-example-"));
  const path = join(folder, "frame1.xml");
  writeFileSync(path, '<Task CommandLine="render frame1"><EnvironmentVariables/></Task>');
  //#region icluster-createtaskfromxmlfile
  const pTask = out<ITask>();
  const hr = await pCluster.CreateTaskFromXmlFile(path, pTask); // an absolute path
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(pMessage.value); // here: the element ExtendedTerms is missing
  }
  //#endregion icluster-createtaskfromxmlfile
  rmSync(folder, { recursive: true });
  assert.match(printed[0] ?? "", /ExtendedTerms/);
}

export async function AddTask(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const jobId = await stage.runningJob("render frame1");
  const pTask = await stage.task("assemble frames");
  //#region icluster-addtask
  const pTaskId = out<long>();
  const hr = await pCluster.AddTask(jobId, pTask, pTaskId); // also while the job runs
  if (SUCCEEDED(hr)) console.log(`Job ${jobId} has a task ${pTaskId.value} now.`);
  //#endregion icluster-addtask
  assert.equal(pTaskId.value, 2);
  await backend.runUntilIdle();
  assert.equal(await stage.taskStatus(jobId, 2), "Finished");
}

export async function AddTasks(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  const pRender = await stage.task("render frame1");
  const pAssemble = await stage.task("assemble frames");
  //#region icluster-addtasks
  pRender.put_Name("render");
  pAssemble.put_Depend("render"); // starts when every task of that name is completed

  const pTasks = out<IClusterEnumerable>();
  const pIds = out<IClusterEnumerable>();
  let hr = await pCluster.CreateClusterEnumerable(pTasks);
  pTasks.value?.Add({ vt: VT_DISPATCH, pdispVal: pRender });
  pTasks.value?.Add({ vt: VT_DISPATCH, pdispVal: pAssemble });
  if (pTasks.value) hr = await pCluster.AddTasks(jobId, pTasks.value, pIds);
  //#endregion icluster-addtasks
  assert.equal(hr, S_OK);
  const pSecond = await get<ITask>((pRetVal) => pCluster.GetTask(jobId, 2, pRetVal));
  assert.equal(await get<BSTR>((pRetVal) => pSecond.get_Depend(pRetVal)), "render");
}

export async function ListTasks(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render frame1", "render missing-frame");
  //#region icluster-listtasks
  const pTasks = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  if (SUCCEEDED(await pCluster.ListTasks(jobId, pTasks))) pTasks.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pTask = out<ITask>();
    const pStatus = out<TaskStatus>();
    const pMessage = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_ITask, pTask);
    pTask.value?.get_Status(pStatus);
    pTask.value?.get_ErrorMessage(pMessage);
    if (pStatus.value === TaskStatus_Failed) console.log(pMessage.value);
  }
  //#endregion icluster-listtasks
  assert.equal(printed.length, 1);
  assert.match(printed[0] ?? "", /exit code 2/);
}

export async function ListTasksWithPaging(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.addedJob("render frame1", "render frame2", "render frame3");
  //#region icluster-listtaskswithpaging
  const timestamp = inOut<VARIANT>({ vt: VT_NULL });
  const version = inOut<VARIANT>({ vt: VT_NULL });
  const pPage = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  do {
    if (FAILED(await pCluster.ListTasksWithPaging(jobId, timestamp, version, 2, pPage))) break;
    pPage.value?.GetEnumerator(pEnum);
    pEnum.value?.Next(2, rgVar);
    console.log(`${rgVar.value?.length} tasks on this page`);
  } while (rgVar.value?.length);
  //#endregion icluster-listtaskswithpaging
  assert.deepEqual(printed, ["2 tasks on this page", "1 tasks on this page", "0 tasks on this page"]);
}

export async function ListTasksOnNode(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.runningJob("render frame1");
  //#region icluster-listtasksonnode
  const pTasks = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const hr = await pCluster.ListTasksOnNode("HEADNODE", pTasks);
  if (SUCCEEDED(hr)) pTasks.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pTask = out<ITask>();
    const pJobId = out<long>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_ITask, pTask);
    pTask.value?.get_ParentJobId(pJobId);
    console.log(`A task of job ${pJobId.value} runs on HEADNODE.`);
  }
  //#endregion icluster-listtasksonnode
  assert.deepEqual(printed, [`A task of job ${jobId} runs on HEADNODE.`]);
}

export async function CancelTask(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const jobId = await stage.runningJob("render frame1", "render frame2");
  //#region icluster-canceltask
  const hr = await pCluster.CancelTask(jobId, 1, "frame1 is not in the film any more");
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(pMessage.value);
  }
  //#endregion icluster-canceltask
  assert.equal(await stage.taskStatus(jobId, 1), "Cancelled");
  await backend.runUntilIdle();
  assert.equal(await stage.jobStatus(jobId), "Finished");
}

export async function CancelTasks(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.runningJob("render frame1", "render frame2", "render frame3");
  //#region icluster-canceltasks
  const pIds = out<IClusterEnumerable>();
  let hr = await pCluster.CreateClusterEnumerable(pIds);
  for (const taskId of [1, 3]) pIds.value?.Add({ vt: VT_I4, lVal: taskId });
  if (pIds.value) hr = await pCluster.CancelTasks(jobId, pIds.value, "not in the film any more");
  //#endregion icluster-canceltasks
  assert.equal(hr, S_OK);
  assert.equal(await stage.taskStatus(jobId, 3), "Cancelled");
  assert.equal(await stage.taskStatus(jobId, 2), "Queued");
}

export async function RequeueTask(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render frame1", "render missing-frame");
  //#region icluster-requeuetask
  const hr = await pCluster.RequeueTask(jobId, 2); // failed, and its cause is repaired
  if (SUCCEEDED(hr)) console.log(`Job ${jobId} is in the queue for task 2 alone.`);
  //#endregion icluster-requeuetask
  assert.equal(printed.length, 1);
  assert.equal(await stage.jobStatus(jobId), "Queued");
  assert.equal(await stage.taskStatus(jobId, 1), "Finished");
  assert.equal(await stage.taskStatus(jobId, 2), "Queued");
}

export async function RequeueTasks(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.completedJob("render missing-frame1", "render frame2", "render missing-frame3");
  //#region icluster-requeuetasks
  const pIds = out<IClusterEnumerable>();
  let hr = await pCluster.CreateClusterEnumerable(pIds);
  for (const taskId of [1, 3]) pIds.value?.Add({ vt: VT_I4, lVal: taskId });
  if (pIds.value) hr = await pCluster.RequeueTasks(jobId, pIds.value);
  //#endregion icluster-requeuetasks
  assert.equal(hr, S_OK);
  assert.equal(await stage.taskStatus(jobId, 2), "Finished");
  assert.equal(await stage.taskStatus(jobId, 3), "Queued");
}

export async function GetTaskResourceUsage(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.runningJob("render frame1");
  //#region icluster-gettaskresourceusage
  const pUsage = out<IResourceUsage>();
  const pWorkingSet = out<long>();
  if (SUCCEEDED(await pCluster.GetTaskResourceUsage(jobId, 1, pUsage))) {
    pUsage.value?.get_WorkingSet(pWorkingSet); // bytes
    console.log(`Task 1 holds ${(pWorkingSet.value ?? 0) / 2 ** 20} MiB.`);
  }
  //#endregion icluster-gettaskresourceusage
  assert.deepEqual(printed, ["Task 1 holds 0 MiB."]);
}

export async function CheckAnyTask(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.queuedJob("render frame1", "render missing-frame");
  const sleep = (milliseconds: number) => stage.backend.advance(milliseconds);
  //#region icluster-checkanytask
  const timestamp = inOut<VARIANT>({ vt: VT_NULL });
  for (let left = 2; left > 0; ) {
    const pTask = out<ITask | null>();
    const pStatus = out<TaskStatus>();
    if (FAILED(await pCluster.CheckAnyTask(jobId, timestamp, pTask))) break;
    if (pTask.value) {
      pTask.value.get_Status(pStatus);
      if (pStatus.value !== undefined) console.log(`A task is ${TaskStatus[pStatus.value]}.`);
      left--;
    } else await sleep(5000); // milliseconds
  }
  //#endregion icluster-checkanytask
  assert.deepEqual(printed.sort(), ["A task is Failed.", "A task is Finished."]);
}

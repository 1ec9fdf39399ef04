import assert from "node:assert/strict";
import {
  type BSTR,
  type DATE,
  DATE_MAX,
  FAILED,
  type IEnumVARIANT,
  IID_INameValue,
  type INameValue,
  type INameValueCollection,
  type IResourceUsage,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type TaskStatus,
  TaskStatus_Failed,
  TaskStatus_Finished,
  toJsDate,
  type VARIANT,
  VARIANT_TRUE,
  VT_DISPATCH,
} from "@ccp/core";
import { check, get, pairsOf, type Stage } from "../stage.ts";

export async function get_RequiredNodes(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-get-requirednodes
  const pNodes = out<BSTR>();
  const hr = pTask.get_RequiredNodes(pNodes);
  if (SUCCEEDED(hr)) console.log(pNodes.value ?? "The scheduler chooses."); // null: none are set
  //#endregion itask-get-requirednodes
  assert.deepEqual(stage.printed, ["The scheduler chooses."]);
}

export async function put_RequiredNodes(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pJob = await stage.job();
  const pTask = await stage.task("collect traces");
  //#region itask-put-requirednodes
  pTask.put_RequiredNodes("NODE01"); // the traces are on its disk
  pJob.put_AskedNodes("NODE01"); // so the job has to get that node
  pJob.AddTask(pTask);
  const hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, out());
  //#endregion itask-put-requirednodes
  assert.equal(hr, S_OK);
  await backend.advance(0);
  assert.deepEqual(
    await pairsOf(async (pRetVal) => {
      const pUsage = await get<IResourceUsage>((pResult) => pCluster.GetTaskResourceUsage(1, 1, pResult));
      return pUsage.get_AllocatedNodes(pRetVal);
    }),
    ["NODE01=4"],
  );
}

export async function get_CreateTime(stage: Stage): Promise<void> {
  const pTask = await stage.taskNow(await stage.addedJob("render frame1"), 1);
  //#region itask-get-createtime
  const pCreated = out<DATE>();
  pTask.get_CreateTime(pCreated);
  const created = toJsDate(pCreated.value ?? DATE_MAX); // null: not added to a cluster
  if (created) console.log(`Added on ${created.toISOString()}`);
  //#endregion itask-get-createtime
  assert.deepEqual(stage.printed, ["Added on 2006-08-01T00:00:00.000Z"]);
}

export async function get_CommandLine(stage: Stage): Promise<void> {
  const pTask = await stage.taskNow(await stage.addedJob("render frame1"), 1);
  //#region itask-get-commandline
  const pCommandLine = out<BSTR>();
  const hr = pTask.get_CommandLine(pCommandLine);
  if (SUCCEEDED(hr)) console.log(`> ${pCommandLine.value}`);
  //#endregion itask-get-commandline
  assert.deepEqual(stage.printed, ["> render frame1"]);
}

export async function put_CommandLine(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  const pTask = await stage.task("");
  //#region itask-put-commandline
  const frames = [1, 2, 3].join(" ");
  let hr = pTask.put_CommandLine(`"/opt/render farm/render" --frames "${frames}"`);
  if (SUCCEEDED(hr)) hr = await pCluster.AddTask(jobId, pTask, out());
  if (FAILED(hr)) console.error("No command line, or one of more than 480 characters.");
  //#endregion itask-put-commandline
  assert.equal(hr, S_OK);
  const pAdded = await stage.taskNow(jobId, 1);
  assert.equal(
    await get<BSTR>((pRetVal) => pAdded.get_CommandLine(pRetVal)),
    '"/opt/render farm/render" --frames "1 2 3"',
  );
}

export async function get_Depend(stage: Stage): Promise<void> {
  const pTask = await stage.task("assemble frames");
  check(pTask.put_Depend("left, right"));
  //#region itask-get-depend
  const pDepend = out<BSTR>();
  pTask.get_Depend(pDepend);
  for (const name of pDepend.value ? pDepend.value.split(",") : []) console.log(`Waits for ${name}`);
  //#endregion itask-get-depend
  assert.deepEqual(stage.printed, ["Waits for left", "Waits for right"]);
}

export async function put_Depend(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pJob = await stage.job();
  check(pJob.put_MaximumNumberOfProcessors(4));
  const pLeft = await stage.task("render left", "left");
  const pRight = await stage.task("render right", "right");
  const pAssemble = await stage.task("assemble frames");
  //#region itask-put-depend
  pAssemble.put_Depend("left, right"); // names of tasks, not ids
  for (const pTask of [pAssemble, pLeft, pRight]) pJob.AddTask(pTask);
  const hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, out());
  if (FAILED(hr)) console.error("A name is not there, or tasks wait for each other.");
  //#endregion itask-put-depend
  assert.equal(hr, S_OK);
  await backend.advance(0);
  assert.deepEqual(await statuses(stage, 3), ["Queued", "Running", "Running"]);
  await backend.runUntilIdle();
  assert.deepEqual(await statuses(stage, 3), ["Finished", "Finished", "Finished"]);
}

export async function get_EndTime(stage: Stage): Promise<void> {
  const pTask = await stage.taskNow(await stage.completedJob("render frame1"), 1);
  //#region itask-get-endtime
  const pStart = out<DATE>();
  const pEnd = out<DATE>();
  pTask.get_StartTime(pStart);
  pTask.get_EndTime(pEnd);
  const start = toJsDate(pStart.value ?? DATE_MAX); // null: has not happened
  const end = toJsDate(pEnd.value ?? DATE_MAX);
  if (start && end) console.log(`It took ${(end.getTime() - start.getTime()) / 1000} s.`);
  //#endregion itask-get-endtime
  assert.deepEqual(stage.printed, ["It took 60 s."]);
}

export async function get_EnvironmentVariables(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  check(pTask.SetEnvironmentVariable("SCENE", "blue"));
  check(pTask.SetEnvironmentVariable("THREADS", "4"));
  //#region itask-get-environmentvariables
  const pVariables = out<INameValueCollection>();
  const pEnum = out<IEnumVARIANT>();
  pTask.get_EnvironmentVariables(pVariables);
  pVariables.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pVariable = out<INameValue>();
    const pName = out<BSTR>();
    const pValue = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_INameValue, pVariable);
    pVariable.value?.get_Name(pName);
    pVariable.value?.get_Value(pValue);
    console.log(`${pName.value}=${pValue.value}`);
  }
  //#endregion itask-get-environmentvariables
  assert.deepEqual(stage.printed, ["SCENE=blue", "THREADS=4"]);
}

export async function get_ExtendedTaskTerms(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  check(pTask.SetExtendedTaskTerm("frame", "1"));
  //#region itask-get-extendedtaskterms
  const pTerms = out<INameValueCollection>();
  const pCount = out<long>();
  let hr = pTask.get_ExtendedTaskTerms(pTerms);
  if (SUCCEEDED(hr) && pTerms.value) hr = pTerms.value.get_Count(pCount);
  if (SUCCEEDED(hr)) console.log(`Terms of the application: ${pCount.value}`);
  //#endregion itask-get-extendedtaskterms
  assert.deepEqual(stage.printed, ["Terms of the application: 1"]);
}

export async function get_ExitCode(stage: Stage): Promise<void> {
  const pTask = await stage.taskNow(await stage.completedJob("render missing-frame"), 1);
  //#region itask-get-exitcode
  const pStatus = out<TaskStatus>();
  const pExitCode = out<long>();
  pTask.get_Status(pStatus);
  pTask.get_ExitCode(pExitCode);
  if (pStatus.value === TaskStatus_Finished) console.log("Finished, so the code is 0.");
  if (pStatus.value === TaskStatus_Failed) console.log(`Failed with code ${pExitCode.value}.`);
  //#endregion itask-get-exitcode
  assert.deepEqual(stage.printed, ["Failed with code 2."]);
}

export async function get_Id(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  const pTask = await stage.task("assemble frames");
  //#region itask-get-id
  const pTaskId = out<long>();
  pJob.AddTask(pTask); // the id is 0 still
  let hr = await pCluster.AddJob(pJob, out());
  if (SUCCEEDED(hr)) hr = pTask.get_Id(pTaskId);
  if (SUCCEEDED(hr)) console.log(`It is task ${pTaskId.value} of the job.`);
  //#endregion itask-get-id
  assert.deepEqual(stage.printed, ["It is task 2 of the job."]);
}

/** The statuses of the first tasks of job 1. */
async function statuses(stage: Stage, count: number): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => stage.taskStatus(1, index + 1)));
}

import assert from "node:assert/strict";
import {
  type BSTR,
  FAILED,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type IExecutionResult,
  IID_IExecutionResult,
  type ITask,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VARIANT_TRUE,
  VT_DISPATCH,
} from "@ccp/core";
import { check, get, objectsOf, type Stage } from "../stage.ts";

export async function GetNewCommandId(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pTask = await stage.task("hostname");
  stage.letTimePass();
  //#region icluster-getnewcommandid
  const pId = out<long>();
  const pResults = out<IClusterEnumerable>();
  let hr = await pCluster.GetNewCommandId(pId);
  if (SUCCEEDED(hr) && pId.value) {
    hr = await pCluster.ExecuteCommand(pId.value, pTask, null, null, VARIANT_TRUE, 0, pResults);
  }
  //#endregion icluster-getnewcommandid
  assert.equal(hr, S_OK);
  assert.equal(pId.value, 1);
}

export async function ExecuteCommand(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pTask = await get<ITask>((pRetVal) => pCluster.CreateTask(pRetVal));
  const id = await get<long>((pRetVal) => pCluster.GetNewCommandId(pRetVal));
  stage.letTimePass();
  //#region icluster-executecommand
  pTask.put_CommandLine("hostname");
  pTask.put_RequiredNodes("NODE01,NODE02"); // without them: every node

  const pResults = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const hr = await pCluster.ExecuteCommand(id, pTask, null, null, VARIANT_TRUE, 0, pResults);
  if (SUCCEEDED(hr)) pResults.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pResult = out<IExecutionResult>();
    const pNodeName = out<BSTR>();
    const pOutput = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_IExecutionResult, pResult);
    pResult.value?.get_NodeName(pNodeName);
    pResult.value?.get_Output(pOutput);
    console.log(`${pNodeName.value}: ${pOutput.value?.trim()}`);
  }
  //#endregion icluster-executecommand
  assert.deepEqual(printed.sort(), ["NODE01: NODE01", "NODE02: NODE02"]);
}

export async function ExecuteCommandWithPaging(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pTask = await stage.task("report everything");
  const id = await get<long>((pRetVal) => pCluster.GetNewCommandId(pRetVal));
  stage.letTimePass();
  //#region icluster-executecommandwithpaging
  const pResults = out<IClusterEnumerable>();
  const hr = await pCluster.ExecuteCommandWithPaging(
    id,
    pTask,
    null, // the user whose credential is cached
    null,
    VARIANT_TRUE,
    0,
    4096, // characters in one page, which ReadExecutionResult gives
    pResults,
  );
  //#endregion icluster-executecommandwithpaging
  assert.equal(hr, S_OK);
  assert.equal((await objectsOf(pResults.value)).length, 3);
}

export async function WaitForCommand(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pTask = await stage.task("hostname");
  const id = await get<long>((pRetVal) => pCluster.GetNewCommandId(pRetVal));
  stage.letTimePass();
  //#region icluster-waitforcommand
  const pResults = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  await pCluster.put_IsAsynchronous(VARIANT_TRUE);
  let hr = await pCluster.ExecuteCommand(id, pTask, null, null, VARIANT_TRUE, 0, pResults); // returns at once
  while (SUCCEEDED(hr)) {
    hr = await pCluster.WaitForCommand(id, pResults); // returns when a further node is done
    pResults.value?.GetEnumerator(pEnum);
    pEnum.value?.Next(100, rgVar);
    if (!rgVar.value?.length) break;
    console.log(`${rgVar.value.length} more nodes are done.`);
  }
  //#endregion icluster-waitforcommand
  assert.equal(hr, S_OK);
  const counts = printed.map((line) => Number.parseInt(line, 10));
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    3,
  );
}

export async function WaitForCommandWithPaging(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pTask = await stage.task("hostname");
  const id = await get<long>((pRetVal) => pCluster.GetNewCommandId(pRetVal));
  await pCluster.put_IsAsynchronous(VARIANT_TRUE);
  check(await pCluster.ExecuteCommandWithPaging(id, pTask, null, null, true, 0, 4096, out()));
  stage.letTimePass();
  let nodes = 0;
  //#region icluster-waitforcommandwithpaging
  const pResults = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  do {
    if (FAILED(await pCluster.WaitForCommandWithPaging(id, 4096, pResults))) break;
    pResults.value?.GetEnumerator(pEnum);
    pEnum.value?.Next(100, rgVar);
    nodes += rgVar.value?.length ?? 0;
  } while (rgVar.value?.length);
  //#endregion icluster-waitforcommandwithpaging
  assert.equal(nodes, 3);
}

export async function ReadExecutionResult(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pTask = await stage.task("hostname");
  check(pTask.put_RequiredNodes("NODE01"));
  const id = await get<long>((pRetVal) => pCluster.GetNewCommandId(pRetVal));
  stage.letTimePass();
  const pResults = await get<IClusterEnumerable>((pRetVal) =>
    pCluster.ExecuteCommandWithPaging(id, pTask, null, null, true, 0, 4096, pRetVal),
  );
  const [pResult] = await objectsOf<IExecutionResult>(pResults);
  assert(pResult);
  //#region icluster-readexecutionresult
  const pPage = out<BSTR>();
  let output = "";
  do {
    if (FAILED(await pCluster.ReadExecutionResult(pResult, pPage))) break;
    output += pPage.value;
  } while (pPage.value);
  console.log(output.trim());
  //#endregion icluster-readexecutionresult
  assert.deepEqual(printed, ["NODE01"]);
}

export async function EndCommand(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pTask = await stage.task("hostname");
  const id = await get<long>((pRetVal) => pCluster.GetNewCommandId(pRetVal));
  await pCluster.put_IsAsynchronous(VARIANT_TRUE);
  check(await pCluster.ExecuteCommand(id, pTask, null, null, true, 0, out()));
  await stage.backend.advance(0);
  //#region icluster-endcommand
  const hr = await pCluster.EndCommand(id);
  const pResults = out<IClusterEnumerable>();
  if (SUCCEEDED(hr)) await pCluster.WaitForCommand(id, pResults); // what the nodes wrote until now
  //#endregion icluster-endcommand
  const [pResult] = await objectsOf<IExecutionResult>(pResults.value);
  assert(pResult);
  assert.notEqual(await get<long>((pRetVal) => pResult.get_ExitCode(pRetVal)), 0);
}

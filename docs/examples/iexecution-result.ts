import assert from "node:assert/strict";
import {
  type BSTR,
  type IClusterEnumerable,
  type IExecutionResult,
  type long,
  out,
  SUCCEEDED,
} from "@ccp/core";
import { check, get, objectsOf, type Stage } from "./stage.ts";

export async function readResult(stage: Stage): Promise<void> {
  const pResult = await resultOf(stage, "hostname");
  //#region iexecutionresult
  const pNodeName = out<BSTR>();
  const pExitCode = out<long>();
  const pOutput = out<BSTR>();
  pResult.get_NodeName(pNodeName);
  pResult.get_ExitCode(pExitCode);
  pResult.get_Output(pOutput);
  console.log(`${pNodeName.value} ended with ${pExitCode.value} and wrote: ${pOutput.value?.trim()}`);
  //#endregion iexecutionresult
  assert.deepEqual(stage.printed, ["NODE01 ended with 0 and wrote: NODE01"]);
}

export async function get_CommandId(stage: Stage): Promise<void> {
  const pResult = await resultOf(stage, "hostname");
  //#region iexecutionresult-get-commandid
  const pId = out<long>();
  const hr = pResult.get_CommandId(pId);
  if (SUCCEEDED(hr)) console.log(`A result of command ${pId.value}`);
  //#endregion iexecutionresult-get-commandid
  assert.deepEqual(stage.printed, ["A result of command 1"]);
}

export async function get_NodeName(stage: Stage): Promise<void> {
  const pResult = await resultOf(stage, "hostname");
  //#region iexecutionresult-get-nodename
  const pNodeName = out<BSTR>();
  const hr = pResult.get_NodeName(pNodeName);
  if (SUCCEEDED(hr)) console.log(`${pNodeName.value} is done.`);
  //#endregion iexecutionresult-get-nodename
  assert.deepEqual(stage.printed, ["NODE01 is done."]);
}

export async function get_ExitCode(stage: Stage): Promise<void> {
  const pResult = await resultOf(stage, "delete missing-folder");
  //#region iexecutionresult-get-exitcode
  const pExitCode = out<long>();
  const hr = pResult.get_ExitCode(pExitCode);
  if (SUCCEEDED(hr) && pExitCode.value !== 0) console.log(`The command failed with ${pExitCode.value}.`);
  //#endregion iexecutionresult-get-exitcode
  assert.deepEqual(stage.printed, ["The command failed with 2."]);
}

export async function get_Output(stage: Stage): Promise<void> {
  const pResult = await resultOf(stage, "hostname");
  //#region iexecutionresult-get-output
  const pOutput = out<BSTR>();
  const hr = pResult.get_Output(pOutput);
  if (SUCCEEDED(hr)) for (const line of pOutput.value?.trim().split("\n") ?? []) console.log(`> ${line}`);
  //#endregion iexecutionresult-get-output
  assert.deepEqual(stage.printed, ["> NODE01"]);
}

/** What a command did on NODE01. */
async function resultOf(stage: Stage, commandLine: string): Promise<IExecutionResult> {
  const { pCluster } = stage;
  stage.letTimePass();
  const pTask = await stage.task(commandLine);
  check(pTask.put_RequiredNodes("NODE01"));
  const id = await get<long>((pRetVal) => pCluster.GetNewCommandId(pRetVal));
  const pResults = await get<IClusterEnumerable>((pRetVal) =>
    pCluster.ExecuteCommand(id, pTask, null, null, false, 0, pRetVal),
  );
  const [pResult] = await objectsOf<IExecutionResult>(pResults);
  assert(pResult);
  return pResult;
}

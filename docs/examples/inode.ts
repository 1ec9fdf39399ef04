import assert from "node:assert/strict";
import {
  type BSTR,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_INode,
  type INode,
  type long,
  NodeStatus,
  NodeStatus_Ready,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VT_DISPATCH,
} from "@ccp/core";
import { check, type Stage } from "./stage.ts";

export async function listNodes(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  //#region inode
  const pNodes = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  if (SUCCEEDED(await pCluster.get_ComputeNodes(pNodes))) pNodes.value?.GetEnumerator(pEnum);
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pNode = out<INode>();
    const pName = out<BSTR>();
    const pProcessors = out<long>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_INode, pNode);
    pNode.value?.get_Name(pName);
    pNode.value?.get_NumberOfProcessors(pProcessors);
    console.log(`${pName.value} has ${pProcessors.value} processors.`);
  }
  //#endregion inode
  assert.equal(printed.length, 3);
  assert(printed.includes("NODE02 has 4 processors."));
}

export async function get_Memory(stage: Stage): Promise<void> {
  const pNode = await stage.node("NODE01");
  //#region inode-get-memory
  const pMemory = out<long>();
  const hr = pNode.get_Memory(pMemory);
  if (SUCCEEDED(hr) && pMemory.value) console.log(`${pMemory.value / 1024} GB of memory`); // from megabytes
  //#endregion inode-get-memory
  assert.deepEqual(stage.printed, ["8 GB of memory"]);
}

export async function get_Name(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pNode = await stage.node("NODE01");
  //#region inode-get-name
  const pName = out<BSTR>();
  let hr = pNode.get_Name(pName);
  if (SUCCEEDED(hr) && pName.value) hr = await pCluster.PauseNode(pName.value);
  //#endregion inode-get-name
  assert.equal(hr, S_OK);
}

export async function get_NumberOfProcessors(stage: Stage): Promise<void> {
  const pNode = await stage.node("NODE01");
  const pJob = await stage.job("render frame1");
  //#region inode-get-numberofprocessors
  const pProcessors = out<long>();
  const hr = pNode.get_NumberOfProcessors(pProcessors);
  if (SUCCEEDED(hr) && pProcessors.value) {
    pJob.put_AskedNodes("NODE01");
    pJob.put_MaximumNumberOfProcessors(pProcessors.value); // all that the node has
  }
  //#endregion inode-get-numberofprocessors
  assert.equal(pProcessors.value, 4);
  assert.equal(await stage.pCluster.AddJob(pJob, out()), S_OK);
}

export async function get_NumberOfIdleProcessors(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  check(pJob.put_AskedNodes("NODE01"));
  check(pJob.put_IsExclusive(false));
  check(await stage.pCluster.QueueJob(pJob, null, null, false, 0, out()));
  await stage.backend.advance(0);
  const pNode = await stage.node("NODE01");
  //#region inode-get-numberofidleprocessors
  const pIdle = out<long>();
  const pAll = out<long>();
  pNode.get_NumberOfIdleProcessors(pIdle);
  pNode.get_NumberOfProcessors(pAll);
  console.log(`${pIdle.value} of ${pAll.value} processors are idle.`);
  //#endregion inode-get-numberofidleprocessors
  assert.deepEqual(stage.printed, ["3 of 4 processors are idle."]);
}

export async function get_ProcessorArchitecture(stage: Stage): Promise<void> {
  const pNode = await stage.node("NODE01");
  const pTask = await stage.task("");
  //#region inode-get-processorarchitecture
  const pArchitecture = out<BSTR>();
  const hr = pNode.get_ProcessorArchitecture(pArchitecture);
  if (SUCCEEDED(hr)) pTask.put_CommandLine(`/opt/render/${pArchitecture.value}/render frame1`);
  //#endregion inode-get-processorarchitecture
  assert.equal(hr, S_OK);
  assert.equal(pArchitecture.value, "x64");
}

export async function get_ProcessorSpeed(stage: Stage): Promise<void> {
  const pNode = await stage.node("NODE01");
  //#region inode-get-processorspeed
  const pSpeed = out<long>();
  const hr = pNode.get_ProcessorSpeed(pSpeed);
  if (SUCCEEDED(hr) && pSpeed.value) console.log(`${pSpeed.value / 1000} GHz`); // from MHz
  //#endregion inode-get-processorspeed
  assert.deepEqual(stage.printed, ["2.4 GHz"]);
}

export async function get_Status(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  check(await pCluster.PauseNode("NODE01"));
  const pNode = await stage.node("NODE01");
  //#region inode-get-status
  const pStatus = out<NodeStatus>();
  pNode.get_Status(pStatus);
  if (pStatus.value !== undefined && pStatus.value !== NodeStatus_Ready) {
    console.log(`Nothing new starts there: the node is ${NodeStatus[pStatus.value]}.`);
  }
  //#endregion inode-get-status
  assert.deepEqual(stage.printed, ["Nothing new starts there: the node is Paused."]);
}

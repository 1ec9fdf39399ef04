import assert from "node:assert/strict";
import {
  type BSTR,
  FAILED,
  type IClusterCounter,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_INode,
  type INode,
  type long,
  NodeStatus,
  NodeStatus_PendingApproval,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VT_DISPATCH,
  VT_I4,
} from "@ccp/core";
import { get, type Stage } from "../stage.ts";

export async function get_ComputeNodes({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-get-computenodes
  const pNodes = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  if (SUCCEEDED(await pCluster.get_ComputeNodes(pNodes))) pNodes.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pNode = out<INode>();
    const pName = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_INode, pNode);
    pNode.value?.get_Name(pName);
    console.log(pName.value);
  }
  //#endregion icluster-get-computenodes
  assert.deepEqual(printed.sort(), ["HEADNODE", "NODE01", "NODE02"]);
}

export async function ApproveNode(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  backend.addNode({ name: "NODE03" });
  const pNode = await stage.node("NODE03");
  //#region icluster-approvenode
  const pStatus = out<NodeStatus>();
  pNode.get_Status(pStatus);
  if (pStatus.value === NodeStatus_PendingApproval) {
    let hr = await pCluster.ApproveNode("NODE03"); // Paused now
    if (SUCCEEDED(hr)) hr = await pCluster.ResumeNode("NODE03"); // Ready now
    if (FAILED(hr)) console.error("NODE03 did not become Ready.");
  }
  //#endregion icluster-approvenode
  assert.equal(await nodeStatus(stage, "NODE03"), "Ready");
}

export async function PauseNode(stage: Stage): Promise<void> {
  const { pCluster, backend, printed } = stage;
  const jobId = await stage.runningJob("render frame1");
  //#region icluster-pausenode
  let hr = await pCluster.PauseNode("NODE01"); // what runs there goes on, nothing new starts
  const pJobs = out<IClusterEnumerable>();
  if (SUCCEEDED(hr)) hr = await pCluster.ListJobsOnNode("NODE01", pJobs);

  const pEnum = out<IEnumVARIANT>();
  pJobs.value?.GetEnumerator(pEnum);
  if (pEnum.value?.Skip(1) !== S_OK) console.log("NODE01 is idle: maintenance may begin.");
  //#endregion icluster-pausenode
  assert.equal(hr, S_OK);
  assert.equal(await nodeStatus(stage, "NODE01"), "Paused");
  assert.deepEqual(printed, ["NODE01 is idle: maintenance may begin."]);
  await backend.runUntilIdle();
  assert.equal(await stage.jobStatus(jobId), "Finished");
}

export async function ResumeNode(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  assert.equal(await pCluster.PauseNode("NODE01"), S_OK);
  //#region icluster-resumenode
  const hr = await pCluster.ResumeNode("NODE01");
  if (SUCCEEDED(hr)) console.log("NODE01 takes work again.");
  //#endregion icluster-resumenode
  assert.equal(await nodeStatus(stage, "NODE01"), "Ready");
  assert.deepEqual(printed, ["NODE01 takes work again."]);
}

export async function get_ClusterCounter(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  await stage.runningJob("render frame1");
  //#region icluster-get-clustercounter
  const pCounter = out<IClusterCounter>();
  const pRunning = out<long>();
  const pIdle = out<long>();
  if (SUCCEEDED(await pCluster.get_ClusterCounter(pCounter))) {
    pCounter.value?.get_NumberOfRunningJobs(pRunning);
    pCounter.value?.get_NumberOfIdleProcessors(pIdle);
    console.log(`${pRunning.value} jobs run, ${pIdle.value} processors are idle.`);
  }
  //#endregion icluster-get-clustercounter
  assert.equal(printed.length, 1);
  assert.match(printed[0] ?? "", /^1 jobs run, \d+ processors are idle\.$/);
}

export async function CreateClusterEnumerable(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const firstId = await stage.queuedJob("render frame1");
  const secondId = await stage.queuedJob("render frame2");
  //#region icluster-createclusterenumerable
  const pIds = out<IClusterEnumerable>();
  const hr = await pCluster.CreateClusterEnumerable(pIds);
  if (SUCCEEDED(hr) && pIds.value) {
    pIds.value.Add({ vt: VT_I4, lVal: firstId });
    pIds.value.Add({ vt: VT_I4, lVal: secondId });
    await pCluster.CancelJobs(pIds.value, "no longer needed");
  }
  //#endregion icluster-createclusterenumerable
  assert.equal(await stage.jobStatus(firstId), "Cancelled");
  assert.equal(await stage.jobStatus(secondId), "Cancelled");
}

async function nodeStatus(stage: Stage, name: string): Promise<string> {
  const pNode = await stage.node(name);
  return NodeStatus[await get<NodeStatus>((pRetVal) => pNode.get_Status(pRetVal))];
}

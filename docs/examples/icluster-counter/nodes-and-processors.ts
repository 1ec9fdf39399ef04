import assert from "node:assert/strict";
import {
  type IClusterCounter,
  type long,
  out,
  type SAFEARRAY,
  SUCCEEDED,
  type VARIANT_BOOL,
  VARIANT_FALSE,
} from "@ccp/core";
import { check, get, type Stage } from "../stage.ts";

export async function get_TotalNumberOfNodes(stage: Stage): Promise<void> {
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-totalnumberofnodes
  const pCount = out<long>();
  const hr = pCounter.get_TotalNumberOfNodes(pCount);
  if (SUCCEEDED(hr)) console.log(`The cluster has ${pCount.value} nodes.`);
  //#endregion iclustercounter-get-totalnumberofnodes
  assert.deepEqual(stage.printed, ["The cluster has 3 nodes."]);
}

export async function get_NumberOfIdleNodes(stage: Stage): Promise<void> {
  await stage.runningJob("render frame1");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofidlenodes
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfIdleNodes(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} nodes could take an exclusive job now.`);
  //#endregion iclustercounter-get-numberofidlenodes
  assert.deepEqual(stage.printed, ["2 nodes could take an exclusive job now."]);
}

export async function get_NumberOfPausedNodes(stage: Stage): Promise<void> {
  check(await stage.pCluster.PauseNode("NODE01"));
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofpausednodes
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfPausedNodes(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} nodes start nothing new.`);
  //#endregion iclustercounter-get-numberofpausednodes
  assert.deepEqual(stage.printed, ["1 nodes start nothing new."]);
}

export async function get_NumberOfUnreachableNodes(stage: Stage): Promise<void> {
  stage.backend.failNode("NODE01");
  await stage.backend.advance(180_000);
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofunreachablenodes
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfUnreachableNodes(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} nodes do not answer.`);
  //#endregion iclustercounter-get-numberofunreachablenodes
  assert.deepEqual(stage.printed, ["1 nodes do not answer."]);
}

export async function get_NumberOfReadyNodes(stage: Stage): Promise<void> {
  check(await stage.pCluster.PauseNode("NODE01"));
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofreadynodes
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfReadyNodes(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} nodes take work.`);
  //#endregion iclustercounter-get-numberofreadynodes
  assert.deepEqual(stage.printed, ["2 nodes take work."]);
}

export async function get_NumberOfPendingNodes(stage: Stage): Promise<void> {
  stage.backend.addNode({ name: "NODE03" });
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofpendingnodes
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfPendingNodes(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} nodes wait for ApproveNode.`);
  //#endregion iclustercounter-get-numberofpendingnodes
  assert.deepEqual(stage.printed, ["1 nodes wait for ApproveNode."]);
}

export async function get_TotalNumberOfProcessors(stage: Stage): Promise<void> {
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-totalnumberofprocessors
  const pCount = out<long>();
  const hr = pCounter.get_TotalNumberOfProcessors(pCount);
  if (SUCCEEDED(hr)) console.log(`A job can ask for ${pCount.value} processors at most.`);
  //#endregion iclustercounter-get-totalnumberofprocessors
  assert.deepEqual(stage.printed, ["A job can ask for 12 processors at most."]);
}

export async function get_NumberOfBusyProcessors(stage: Stage): Promise<void> {
  await stage.runningJob("render frame1");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofbusyprocessors
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfBusyProcessors(pCount);
  if (SUCCEEDED(hr)) console.log(`Jobs hold ${pCount.value} processors.`);
  //#endregion iclustercounter-get-numberofbusyprocessors
  assert.deepEqual(stage.printed, ["Jobs hold 4 processors."]);
}

export async function get_NumberOfIdleProcessors(stage: Stage): Promise<void> {
  await stage.runningJob("render frame1");
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofidleprocessors
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfIdleProcessors(pCount);
  if (SUCCEEDED(hr)) console.log(`No job holds ${pCount.value} of the processors.`);
  //#endregion iclustercounter-get-numberofidleprocessors
  assert.deepEqual(stage.printed, ["No job holds 8 of the processors."]);
}

export async function get_NumberOfUnreachableProcessors(stage: Stage): Promise<void> {
  stage.backend.failNode("NODE01");
  await stage.backend.advance(180_000);
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofunreachableprocessors
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfUnreachableProcessors(pCount);
  if (SUCCEEDED(hr)) console.log(`${pCount.value} processors are out of reach.`);
  //#endregion iclustercounter-get-numberofunreachableprocessors
  assert.deepEqual(stage.printed, ["4 processors are out of reach."]);
}

export async function get_NumberOfPendingProcessors(stage: Stage): Promise<void> {
  stage.backend.addNode({ name: "NODE03", processors: 8 });
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-numberofpendingprocessors
  const pCount = out<long>();
  const hr = pCounter.get_NumberOfPendingProcessors(pCount);
  if (SUCCEEDED(hr)) console.log(`ApproveNode would add ${pCount.value} processors.`);
  //#endregion iclustercounter-get-numberofpendingprocessors
  assert.deepEqual(stage.printed, ["ApproveNode would add 8 processors."]);
}

export async function get_Timestamp(stage: Stage): Promise<void> {
  const pCounter = await counterOf(stage);
  //#region iclustercounter-get-timestamp
  const pTimestamp = out<SAFEARRAY>();
  const hr = pCounter.get_Timestamp(pTimestamp);
  if (SUCCEEDED(hr)) console.log(`${pTimestamp.value?.length} bytes, for the eyes of the cluster alone`);
  //#endregion iclustercounter-get-timestamp
  assert.match(stage.printed[0] ?? "", /^[1-9]\d* bytes/);
}

export async function Equals(stage: Stage): Promise<void> {
  const { pCluster, backend, printed } = stage;
  const pEarlier = await counterOf(stage);
  await stage.queuedJob("render frame1");
  await backend.advance(0);
  //#region iclustercounter-equals
  const pCounter = out<IClusterCounter>();
  const pIsEqual = out<VARIANT_BOOL>();
  const hr = await pCluster.get_ClusterCounter(pCounter);
  if (SUCCEEDED(hr)) pCounter.value?.Equals(pEarlier, pIsEqual);
  if (pIsEqual.value === VARIANT_FALSE) console.log("Something has changed: draw the counters again.");
  //#endregion iclustercounter-equals
  assert.deepEqual(printed, ["Something has changed: draw the counters again."]);
}

export async function readCounter(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  await stage.runningJob("render frame1");
  await stage.addedJob("render frame2");
  //#region iclustercounter
  const pCounter = out<IClusterCounter>();
  const pJobs = out<long>();
  const pBusy = out<long>();
  const pProcessors = out<long>();
  if (SUCCEEDED(await pCluster.get_ClusterCounter(pCounter))) {
    pCounter.value?.get_TotalNumberOfJobs(pJobs);
    pCounter.value?.get_NumberOfBusyProcessors(pBusy);
    pCounter.value?.get_TotalNumberOfProcessors(pProcessors);
    console.log(`${pJobs.value} jobs; ${pBusy.value} of ${pProcessors.value} processors are busy.`);
  }
  //#endregion iclustercounter
  assert.deepEqual(printed, ["2 jobs; 4 of 12 processors are busy."]);
}

function counterOf({ pCluster }: Stage): Promise<IClusterCounter> {
  return get<IClusterCounter>((pRetVal) => pCluster.get_ClusterCounter(pRetVal));
}

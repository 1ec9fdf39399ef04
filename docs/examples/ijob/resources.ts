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
  type long,
  out,
  S_OK,
  SUCCEEDED,
  toJsDate,
  type VARIANT,
  type VARIANT_BOOL,
  VARIANT_FALSE,
  VARIANT_TRUE,
  VT_DISPATCH,
} from "@ccp/core";
import { check, get, type Stage } from "../stage.ts";

export async function get_AskedNodes(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  check(pJob.put_AskedNodes(" NODE01, NODE02,"));
  //#region ijob-get-askednodes
  const pNodes = out<BSTR>();
  const hr = pJob.get_AskedNodes(pNodes);
  if (SUCCEEDED(hr)) console.log(pNodes.value ? `Confined to ${pNodes.value}` : "Runs on any node");
  //#endregion ijob-get-askednodes
  assert.deepEqual(stage.printed, ["Confined to NODE01,NODE02"]);
}

export async function put_AskedNodes(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pJob = await stage.job("render frame1");
  //#region ijob-put-askednodes
  pJob.put_AskedNodes("NODE01,NODE07"); // S_OK: the nodes are looked up when the job is added
  const hr = await pCluster.AddJob(pJob, out());
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(pMessage.value); // names the one that is not there
  }
  //#endregion ijob-put-askednodes
  assert.match(printed[0] ?? "", /NODE07/);
}

export async function get_CreateTime(stage: Stage): Promise<void> {
  const pJob = await stage.jobNow(await stage.addedJob("render frame1"));
  //#region ijob-get-createtime
  const pCreated = out<DATE>();
  pJob.get_CreateTime(pCreated);
  const created = toJsDate(pCreated.value ?? DATE_MAX); // null: not added to a cluster
  if (created) console.log(`Added on ${created.toISOString()}`);
  //#endregion ijob-get-createtime
  assert.deepEqual(stage.printed, ["Added on 2006-08-01T00:00:00.000Z"]);
}

export async function get_EndTime(stage: Stage): Promise<void> {
  const pJob = await stage.jobNow(await stage.completedJob("render frame1"));
  //#region ijob-get-endtime
  const pEnd = out<DATE>();
  pJob.get_EndTime(pEnd);
  const end = toJsDate(pEnd.value ?? DATE_MAX); // null: not completed
  console.log(end ? `Over since ${end.toISOString()}` : "Not over yet");
  //#endregion ijob-get-endtime
  assert.deepEqual(stage.printed, ["Over since 2006-08-01T00:01:00.000Z"]);
}

export async function get_ExtendedJobTerms(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  check(pJob.SetExtendedJobTerm("scene", "blue"));
  check(pJob.SetExtendedJobTerm("take", "2"));
  //#region ijob-get-extendedjobterms
  const pTerms = out<INameValueCollection>();
  const pEnum = out<IEnumVARIANT>();
  pJob.get_ExtendedJobTerms(pTerms);
  pTerms.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pTerm = out<INameValue>();
    const pName = out<BSTR>();
    const pValue = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_INameValue, pTerm);
    pTerm.value?.get_Name(pName);
    pTerm.value?.get_Value(pValue);
    console.log(`${pName.value} = ${pValue.value}`);
  }
  //#endregion ijob-get-extendedjobterms
  assert.deepEqual(stage.printed, ["scene = blue", "take = 2"]);
}

export async function get_Id(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  //#region ijob-get-id
  const pJobId = out<long>();
  let hr = await pCluster.AddJob(pJob, out()); // writes the id into the object, too
  if (SUCCEEDED(hr)) hr = pJob.get_Id(pJobId);
  if (SUCCEEDED(hr) && pJobId.value) hr = await pCluster.SubmitJob(pJobId.value, null, null, VARIANT_TRUE);
  //#endregion ijob-get-id
  assert.equal(hr, S_OK);
  assert.equal(await stage.jobStatus(1), "Queued");
}

export async function get_IsBackfill(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pLarge = await stage.job("render frame1");
  check(pLarge.put_AskedNodes("HEADNODE,NODE01"));
  check(pLarge.put_MinimumNumberOfProcessors(8));
  check(pLarge.put_MaximumNumberOfProcessors(8));
  check(pLarge.put_Runtime("00:00:10"));
  const pWhole = await stage.job("render frame2");
  check(pWhole.put_MinimumNumberOfProcessors(12));
  check(pWhole.put_MaximumNumberOfProcessors(12));
  const pSmall = await stage.job("render frame3");
  check(pSmall.put_Runtime("00:00:05"));
  for (const pJob of [pLarge, pWhole, pSmall]) {
    check(await pCluster.QueueJob(pJob, null, null, VARIANT_FALSE, 0, out()));
  }
  await backend.advance(0);
  const jobId = 3; // what fits beside the first job while the second waits for all nodes
  const pJob = await stage.jobNow(jobId);
  //#region ijob-get-isbackfill
  const pIsBackfill = out<VARIANT_BOOL>();
  const hr = pJob.get_IsBackfill(pIsBackfill);
  if (SUCCEEDED(hr) && pIsBackfill.value) console.log(`Job ${jobId} runs while one before it waits.`);
  //#endregion ijob-get-isbackfill
  assert.deepEqual(stage.printed, ["Job 3 runs while one before it waits."]);
  assert.equal(await stage.jobStatus(2), "Queued");
}

export async function get_IsExclusive(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  //#region ijob-get-isexclusive
  const pIsExclusive = out<VARIANT_BOOL>();
  const hr = pJob.get_IsExclusive(pIsExclusive);
  if (SUCCEEDED(hr) && pIsExclusive.value) console.log("No other job will run on its nodes.");
  //#endregion ijob-get-isexclusive
  assert.deepEqual(stage.printed, ["No other job will run on its nodes."]);
}

export async function put_IsExclusive(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pFirst = await stage.job("render frame1");
  const pSecond = await stage.job("render frame2");
  //#region ijob-put-isexclusive
  for (const pJob of [pFirst, pSecond]) {
    pJob.put_AskedNodes("NODE01");
    pJob.put_IsExclusive(VARIANT_FALSE); // for both: an exclusive job shares with nobody
    await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, out());
  }
  //#endregion ijob-put-isexclusive
  await backend.advance(0);
  assert.deepEqual([await stage.jobStatus(1), await stage.jobStatus(2)], ["Running", "Running"]);
}

export async function get_MaximumNumberOfProcessors(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  check(pJob.put_MaximumNumberOfProcessors(8));
  //#region ijob-get-maximumnumberofprocessors
  const pMaximum = out<long>();
  const hr = pJob.get_MaximumNumberOfProcessors(pMaximum);
  if (SUCCEEDED(hr)) console.log(`It takes up to ${pMaximum.value} processors.`);
  //#endregion ijob-get-maximumnumberofprocessors
  assert.deepEqual(stage.printed, ["It takes up to 8 processors."]);
}

export async function put_MaximumNumberOfProcessors(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pJob = await stage.job("render frame1", "render frame2", "render frame3");
  //#region ijob-put-maximumnumberofprocessors
  const pTaskCount = out<long>();
  let hr = pJob.get_TaskCount(pTaskCount);
  // One processor for each task: all of them run side by side, if so many are idle.
  if (SUCCEEDED(hr) && pTaskCount.value) hr = pJob.put_MaximumNumberOfProcessors(pTaskCount.value);
  //#endregion ijob-put-maximumnumberofprocessors
  assert.equal(hr, S_OK);
  check(await pCluster.QueueJob(pJob, null, null, VARIANT_FALSE, 0, out()));
  await backend.advance(0);
  assert.equal(await stage.taskStatus(1, 3), "Running");
}

export async function get_MinimumNumberOfProcessors(stage: Stage): Promise<void> {
  const pJob = await stage.job("render frame1");
  //#region ijob-get-minimumnumberofprocessors
  const pMinimum = out<long>();
  const hr = pJob.get_MinimumNumberOfProcessors(pMinimum);
  if (SUCCEEDED(hr)) console.log(`It waits until ${pMinimum.value} or more are idle.`);
  //#endregion ijob-get-minimumnumberofprocessors
  assert.deepEqual(stage.printed, ["It waits until 1 or more are idle."]);
}

export async function put_MinimumNumberOfProcessors(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  //#region ijob-put-minimumnumberofprocessors
  pJob.put_MinimumNumberOfProcessors(8); // does not start with fewer
  pJob.put_MaximumNumberOfProcessors(12); // takes these if they are idle
  const hr = await pCluster.AddJob(pJob, out()); // looks at the two together, and at the cluster
  //#endregion ijob-put-minimumnumberofprocessors
  assert.equal(hr, S_OK);
  const pAdded = await stage.jobNow(1);
  assert.equal(await get<long>((pRetVal) => pAdded.get_MinimumNumberOfProcessors(pRetVal)), 8);
}

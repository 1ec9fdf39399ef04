import assert from "node:assert/strict";
import {
  type BSTR,
  COR_E_NOTSUPPORTED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_IJob,
  type IJob,
  JobStatus_NotSubmitted,
  out,
  S_OK,
  type VARIANT,
  type VARIANT_BOOL,
  VT_DISPATCH,
  VT_I4,
} from "@ccp/core";
import { check, get, type Stage } from "./stage.ts";

export async function walkACollection(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pNamed = await stage.job("render frame1");
  check(pNamed.put_Name("The blue scene"));
  check(await pCluster.AddJob(pNamed, out()));
  //#region iclusterenumerable
  const pJobs = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  await pCluster.ListJobs(null, JobStatus_NotSubmitted, pJobs);
  pJobs.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pJob = out<IJob>();
    const pName = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_IJob, pJob);
    pJob.value?.get_Name(pName);
    console.log(pName.value);
  }
  //#endregion iclusterenumerable
  assert.deepEqual(printed, ["The blue scene"]);
}

export async function get_IsReadOnly({ pCluster, printed }: Stage): Promise<void> {
  const pNodes = await get<IClusterEnumerable>((pRetVal) => pCluster.get_ComputeNodes(pRetVal));
  //#region iclusterenumerable-get-isreadonly
  const pIsReadOnly = out<VARIANT_BOOL>();
  pNodes.get_IsReadOnly(pIsReadOnly);
  if (pIsReadOnly.value) console.log("Add and Remove will refuse: a call gave this collection out.");
  //#endregion iclusterenumerable-get-isreadonly
  assert.equal(printed.length, 1);
  assert.equal(pNodes.Add({ vt: VT_I4, lVal: 1 }), COR_E_NOTSUPPORTED);
}

export async function GetEnumerator({ pCluster, printed }: Stage): Promise<void> {
  const pIds = await get<IClusterEnumerable>((pRetVal) => pCluster.CreateClusterEnumerable(pRetVal));
  for (const lVal of [7, 8, 9]) check(pIds.Add({ vt: VT_I4, lVal }));
  //#region iclusterenumerable-getenumerator
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  pIds.GetEnumerator(pEnum);
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    if (item?.vt === VT_I4) console.log(`Job ${item.lVal}`);
  }
  //#endregion iclusterenumerable-getenumerator
  assert.deepEqual(printed, ["Job 7", "Job 8", "Job 9"]);
}

export async function Add(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job("render frame1");
  const pItems = await get<IClusterEnumerable>((pRetVal) => pCluster.CreateClusterEnumerable(pRetVal));
  const pIds = await get<IClusterEnumerable>((pRetVal) => pCluster.CreateClusterEnumerable(pRetVal));
  //#region iclusterenumerable-add
  pIds.Add({ vt: VT_I4, lVal: 7 }); // for the calls that take ids
  pItems.Add({ vt: VT_DISPATCH, pdispVal: pJob }); // for those that take jobs or tasks
  //#endregion iclusterenumerable-add
  assert.equal(await pCluster.AddJobs(pItems, out()), S_OK);
  assert.equal(await pCluster.CancelJobs(pIds, null), HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
}

export async function Remove({ pCluster, printed }: Stage): Promise<void> {
  const pIds = await get<IClusterEnumerable>((pRetVal) => pCluster.CreateClusterEnumerable(pRetVal));
  for (const lVal of [7, 8]) check(pIds.Add({ vt: VT_I4, lVal }));
  //#region iclusterenumerable-remove
  let hr = pIds.Remove({ vt: VT_I4, lVal: 7 }); // any variant that equals the item
  if (hr === S_OK) hr = pIds.Remove({ vt: VT_I4, lVal: 7 });
  if (hr === HRESULT_FROM_WIN32(ERROR_NOT_FOUND)) console.log("Job 7 stands there no more.");
  //#endregion iclusterenumerable-remove
  assert.deepEqual(printed, ["Job 7 stands there no more."]);
}

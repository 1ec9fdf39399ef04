import assert from "node:assert/strict";
import {
  type BSTR,
  COR_E_NOTSUPPORTED,
  DISP_E_BADINDEX,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type IEnumVARIANT,
  IID_INameValue,
  type INameValue,
  type INameValueCollection,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VT_DISPATCH,
} from "@ccp/core";
import { check, get, objectsOf, pairsOf, type Stage } from "./stage.ts";

export async function walkPairs(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  check(await pCluster.SetEnvironmentVariable("SCENES", "/scenes"));
  //#region inamevaluecollection
  const pVariables = out<INameValueCollection>();
  const pEnum = out<IEnumVARIANT>();
  const hr = await pCluster.get_EnvironmentVariables(pVariables);
  if (SUCCEEDED(hr)) pVariables.value?.GetEnumerator(pEnum);

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
  //#endregion inamevaluecollection
  assert.deepEqual(printed, ["CCP_CLUSTER_NAME=HEADNODE", "SCENES=/scenes"]);
}

export async function get_Count(stage: Stage): Promise<void> {
  const pTerms = await termsOf(stage, "scene=blue", "take=2");
  //#region inamevaluecollection-get-count
  const pCount = out<long>();
  const hr = pTerms.get_Count(pCount);
  if (SUCCEEDED(hr)) console.log(`The job has ${pCount.value} terms of its own.`);
  //#endregion inamevaluecollection-get-count
  assert.deepEqual(stage.printed, ["The job has 2 terms of its own."]);
}

export async function Clone(stage: Stage): Promise<void> {
  const pTerms = await termsOf(stage, "scene=blue");
  //#region inamevaluecollection-clone
  const pCopy = out<INameValueCollection>();
  let hr = pTerms.Set("take", "2");
  if (hr === COR_E_NOTSUPPORTED) hr = pTerms.Clone(pCopy); // it is a job's: read-only
  if (SUCCEEDED(hr)) hr = pCopy.value?.Set("take", "2") ?? hr;
  //#endregion inamevaluecollection-clone
  assert.equal(hr, S_OK);
  assert.deepEqual(await pairsIn(pCopy.value), ["scene=blue", "take=2"]);
  assert.deepEqual(await pairsIn(pTerms), ["scene=blue"]);
}

export async function Clear(stage: Stage): Promise<void> {
  const pCopy = await copyOf(stage, "scene=blue", "take=2");
  //#region inamevaluecollection-clear
  let hr = pCopy.Clear();
  if (SUCCEEDED(hr)) hr = pCopy.Set("scene", "red"); // the only pair now
  //#endregion inamevaluecollection-clear
  assert.equal(hr, S_OK);
  assert.deepEqual(await pairsIn(pCopy), ["scene=red"]);
}

export async function Add(stage: Stage): Promise<void> {
  const [pPair] = await objectsOf<INameValue>(await termsOf(stage, "scene=blue"));
  const pCopy = await copyOf(stage, "scene=red");
  assert(pPair);
  //#region inamevaluecollection-add
  const hr = pCopy.Add({ vt: VT_DISPATCH, pdispVal: pPair }); // behind a pair of the same name, if there is one
  if (SUCCEEDED(hr)) console.log("The collection has a copy of the pair.");
  //#endregion inamevaluecollection-add
  assert.equal(stage.printed.length, 1);
  assert.deepEqual(await pairsIn(pCopy), ["scene=red", "scene=blue"]);
}

export async function Insert(stage: Stage): Promise<void> {
  const [pPair] = await objectsOf<INameValue>(await termsOf(stage, "take=2"));
  const pCopy = await copyOf(stage, "scene=blue");
  assert(pPair);
  //#region inamevaluecollection-insert
  const pCount = out<long>();
  pCopy.get_Count(pCount);
  pCopy.Insert(0, pPair); // before all others
  const hr = pCopy.Insert((pCount.value ?? 0) + 5, pPair); // DISP_E_BADINDEX: there is no such place
  //#endregion inamevaluecollection-insert
  assert.equal(hr, DISP_E_BADINDEX);
  assert.deepEqual(await pairsIn(pCopy), ["take=2", "scene=blue"]);
}

export async function setPair(stage: Stage): Promise<void> {
  const pCopy = await copyOf(stage, "scene=blue");
  //#region inamevaluecollection-set
  pCopy.Set("take", "2"); // appends a pair
  pCopy.Set("SCENE", "red"); // changes the value of scene
  //#endregion inamevaluecollection-set
  assert.deepEqual(await pairsIn(pCopy), ["scene=red", "take=2"]);
}

export async function Remove(stage: Stage): Promise<void> {
  const pCopy = await copyOf(stage, "scene=blue", "take=2");
  //#region inamevaluecollection-remove
  let hr = pCopy.Remove("Scene"); // found without case
  if (SUCCEEDED(hr)) hr = pCopy.Remove("Scene");
  if (hr === HRESULT_FROM_WIN32(ERROR_NOT_FOUND)) console.log("No pair has that name any more.");
  //#endregion inamevaluecollection-remove
  assert.deepEqual(stage.printed, ["No pair has that name any more."]);
  assert.deepEqual(await pairsIn(pCopy), ["take=2"]);
}

export async function RemoveAt(stage: Stage): Promise<void> {
  const pCopy = await copyOf(stage, "scene=blue", "take=2");
  //#region inamevaluecollection-removeat
  const pCount = out<long>();
  let hr = pCopy.get_Count(pCount);
  if (SUCCEEDED(hr) && pCount.value) hr = pCopy.RemoveAt(pCount.value - 1); // the last pair
  //#endregion inamevaluecollection-removeat
  assert.equal(hr, S_OK);
  assert.deepEqual(await pairsIn(pCopy), ["scene=blue"]);
}

export async function GetEnumerator(stage: Stage): Promise<void> {
  const pTerms = await termsOf(stage, "scene=blue", "take=2");
  //#region inamevaluecollection-getenumerator
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  pTerms.GetEnumerator(pEnum);
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pTerm = out<INameValue>();
    const pName = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_INameValue, pTerm);
    pTerm.value?.get_Name(pName);
    console.log(pName.value);
  }
  //#endregion inamevaluecollection-getenumerator
  assert.deepEqual(stage.printed, ["scene", "take"]);
}

/** The extended terms of a job that has these, each given as `name=value`. */
async function termsOf(stage: Stage, ...terms: string[]): Promise<INameValueCollection> {
  const pJob = await stage.job();
  for (const term of terms) {
    const [name = "", value = ""] = term.split("=");
    check(pJob.SetExtendedJobTerm(name, value));
  }
  return get<INameValueCollection>((pRetVal) => pJob.get_ExtendedJobTerms(pRetVal));
}

/** A collection that can be changed. */
async function copyOf(stage: Stage, ...terms: string[]): Promise<INameValueCollection> {
  const pTerms = await termsOf(stage, ...terms);
  return get<INameValueCollection>((pRetVal) => pTerms.Clone(pRetVal));
}

async function pairsIn(pPairs: INameValueCollection | undefined): Promise<readonly string[]> {
  assert(pPairs);
  return pairsOf((pRetVal) => pPairs.Clone(pRetVal));
}

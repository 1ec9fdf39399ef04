import assert from "node:assert/strict";
import { type BSTR, type INameValue, type INameValueCollection, out, SUCCEEDED } from "@ccp/core";
import { check, get, objectsOf, type Stage } from "./stage.ts";

export async function readPair(stage: Stage): Promise<void> {
  const pTerm = await termOf(stage);
  //#region inamevalue
  const pName = out<BSTR>();
  const pValue = out<BSTR>();
  pTerm.get_Name(pName);
  pTerm.get_Value(pValue);
  console.log(`${pName.value} = ${pValue.value}`);
  //#endregion inamevalue
  assert.deepEqual(stage.printed, ["Scene = blue"]);
}

export async function get_Name(stage: Stage): Promise<void> {
  const pTerm = await termOf(stage);
  //#region inamevalue-get-name
  const pName = out<BSTR>();
  const hr = pTerm.get_Name(pName);
  if (SUCCEEDED(hr) && pName.value?.toLowerCase() === "scene") console.log("The job renders a scene.");
  //#endregion inamevalue-get-name
  assert.deepEqual(stage.printed, ["The job renders a scene."]);
}

export async function get_Value(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pParameters = await get<INameValueCollection>((pRetVal) => pCluster.get_Parameters(pRetVal));
  const pParameter = (await objectsOf<INameValue>(pParameters)).at(-1);
  assert(pParameter);
  assert.equal(await get<BSTR>((pRetVal) => pParameter.get_Name(pRetVal)), "TTLCompletedJobs");
  //#region inamevalue-get-value
  const pValue = out<BSTR>();
  const hr = pParameter.get_Value(pValue); // a text, also where it means a number
  if (SUCCEEDED(hr)) console.log(`Completed jobs stay for ${Number(pValue.value) * 24} hours.`);
  //#endregion inamevalue-get-value
  assert.deepEqual(stage.printed, ["Completed jobs stay for 120 hours."]);
}

/** An extended term of a job. */
async function termOf(stage: Stage): Promise<INameValue> {
  const pJob = await stage.job();
  check(pJob.SetExtendedJobTerm("Scene", "blue"));
  const [pTerm] = await objectsOf<INameValue>(
    await get<INameValueCollection>((pRetVal) => pJob.get_ExtendedJobTerms(pRetVal)),
  );
  assert(pTerm);
  return pTerm;
}

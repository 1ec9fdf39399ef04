import assert from "node:assert/strict";
import {
  type BSTR,
  FAILED,
  type IJob,
  type long,
  out,
  S_OK,
  SEC_E_NO_CREDENTIALS,
  SUCCEEDED,
  VARIANT_TRUE,
} from "@ccp/core";
import { get, Stage } from "../stage.ts";

const password = "open sesame";

export async function SetJobCredentials(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.queuedJob("render frame1");
  //#region icluster-setjobcredentials
  const hr = await pCluster.SetJobCredentials(jobId, "LAB\\render", password);
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(pMessage.value);
  }
  //#endregion icluster-setjobcredentials
  assert.equal(await userOf(stage, jobId), "LAB\\render");
}

export async function SetJobCredentialsFromCache(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.queuedJob("render frame1");
  //#region icluster-setjobcredentialsfromcache
  let hr = await pCluster.SetCachedCredentials("LAB\\render", password, VARIANT_TRUE);
  if (SUCCEEDED(hr)) {
    hr = await pCluster.SetJobCredentialsFromCache(jobId, "LAB\\render", VARIANT_TRUE, 0);
  }
  //#endregion icluster-setjobcredentialsfromcache
  assert.equal(hr, S_OK);
  assert.equal(await userOf(stage, jobId), "LAB\\render");
}

export async function SetCachedCredentials(trusting: Stage): Promise<void> {
  const stage = new Stage({ credentials: "require" });
  const { pCluster } = stage;
  const pJob = await trusting.job("render frame1");
  //#region icluster-setcachedcredentials
  await pCluster.SetCachedCredentials("LAB\\render", password, VARIANT_TRUE);

  const pJobId = out<long>();
  const hr = await pCluster.QueueJob(pJob, null, null, VARIANT_TRUE, 0, pJobId); // runs as LAB\render
  if (hr === SEC_E_NO_CREDENTIALS) console.error("There is no credential in the cache, or more than one.");
  //#endregion icluster-setcachedcredentials
  assert.equal(hr, S_OK);
  assert.equal(await userOf(stage, pJobId.value ?? 0), "LAB\\render");
  await stage.close();
}

export async function DeleteCachedCredentials(trusting: Stage): Promise<void> {
  const stage = new Stage({ credentials: "require" });
  const { pCluster } = stage;
  await pCluster.SetCachedCredentials("LAB\\render", password, VARIANT_TRUE);
  //#region icluster-deletecachedcredentials
  const hr = await pCluster.DeleteCachedCredentials("LAB\\render"); // null would delete all of them
  if (SUCCEEDED(hr)) console.log("The next call asks for a password again.");
  //#endregion icluster-deletecachedcredentials
  assert.equal(trusting.printed.length, 1);
  const pJob = await trusting.job("render frame1");
  assert.equal(await pCluster.QueueJob(pJob, null, null, true, 0, out<long>()), SEC_E_NO_CREDENTIALS);
  await stage.close();
}

async function userOf({ pCluster }: Stage, jobId: long): Promise<BSTR> {
  const pJob = await get<IJob>((pRetVal) => pCluster.GetJob(jobId, pRetVal));
  return get<BSTR>((pRetVal) => pJob.get_User(pRetVal));
}

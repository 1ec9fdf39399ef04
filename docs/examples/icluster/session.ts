import assert from "node:assert/strict";
import {
  type BSTR,
  COR_E_TIMEOUT,
  createCluster,
  FAILED,
  formatHresult,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_INameValue,
  type IJob,
  type INameValue,
  type INameValueCollection,
  type JobStatus,
  JobStatus_Cancelled,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  type VARIANT_BOOL,
  VARIANT_TRUE,
  VT_DISPATCH,
} from "@ccp/core";
import { get, type Stage } from "../stage.ts";

export async function get_Name({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-get-name
  await pCluster.Connect("localhost");
  const pName = out<BSTR>();
  if (SUCCEEDED(await pCluster.get_Name(pName))) console.log(`Connected to ${pName.value}.`);
  //#endregion icluster-get-name
  assert.deepEqual(printed, ["Connected to HEADNODE."]);
}

export async function get_ErrorMessage({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-get-errormessage
  const hr = await pCluster.CancelJob(4711, "no longer needed");
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(`${formatHresult(hr)}: ${pMessage.value}`);
  }
  //#endregion icluster-get-errormessage
  assert.match(printed[0] ?? "", /^0x80070490 .*: .*4711/);
}

export async function get_Timeout({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-get-timeout
  const pTimeout = out<long>();
  await pCluster.get_Timeout(pTimeout);
  const milliseconds = pTimeout.value ?? 0;
  console.log(milliseconds > 0 ? `At most ${milliseconds / 1000} s a call` : "No limit");
  //#endregion icluster-get-timeout
  assert.deepEqual(printed, ["No limit"]);
}

export async function put_Timeout({ pCluster, backend, printed }: Stage): Promise<void> {
  backend.delayNext("ListAllJobs");
  //#region icluster-put-timeout
  await pCluster.put_Timeout(20); // milliseconds
  const pJobs = out<IClusterEnumerable>();
  const hr = await pCluster.ListAllJobs(pJobs);
  if (hr === COR_E_TIMEOUT) console.error("The head node is busy; try again later.");
  //#endregion icluster-put-timeout
  assert.deepEqual(printed, ["The head node is busy; try again later."]);
}

export async function SetEnvironmentVariable({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-setenvironmentvariable
  let hr = await pCluster.SetEnvironmentVariable("SCENES", "\\\\FILES\\scenes");
  if (SUCCEEDED(hr)) console.log("Tasks that start from now on find SCENES.");

  hr = await pCluster.SetEnvironmentVariable("SCENES", null);
  if (SUCCEEDED(hr)) console.log("Those that start later do not.");
  //#endregion icluster-setenvironmentvariable
  assert.equal(printed.length, 2);
}

export async function get_EnvironmentVariables({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-get-environmentvariables
  const pVariables = out<INameValueCollection>();
  const pEnum = out<IEnumVARIANT>();
  if (SUCCEEDED(await pCluster.get_EnvironmentVariables(pVariables))) pVariables.value?.GetEnumerator(pEnum);

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
  //#endregion icluster-get-environmentvariables
  assert.deepEqual(printed, ["CCP_CLUSTER_NAME=HEADNODE"]);
}

export async function SetClusterParameter({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-setclusterparameter
  await pCluster.SetClusterParameter("TTLCompletedJobs", "30"); // days
  await pCluster.SetClusterParameter("Contact", "hpc@example.com"); // a parameter of our own
  const hr = await pCluster.SetClusterParameter("BackfillLookahead", "many");
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(pMessage.value);
  }
  //#endregion icluster-setclusterparameter
  assert.match(printed[0] ?? "", /BackfillLookahead/);
}

export async function get_Parameters({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-get-parameters
  const pParameters = out<INameValueCollection>();
  const pEnum = out<IEnumVARIANT>();
  if (SUCCEEDED(await pCluster.get_Parameters(pParameters))) pParameters.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pParameter = out<INameValue>();
    const pName = out<BSTR>();
    const pValue = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_INameValue, pParameter);
    pParameter.value?.get_Name(pName);
    pParameter.value?.get_Value(pValue);
    if (pName.value === "TTLCompletedJobs") console.log(`Completed jobs stay for ${pValue.value} days.`);
  }
  //#endregion icluster-get-parameters
  assert.deepEqual(printed, ["Completed jobs stay for 5 days."]);
}

export async function get_IsAsynchronous({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-get-isasynchronous
  const pIsAsynchronous = out<VARIANT_BOOL>();
  await pCluster.get_IsAsynchronous(pIsAsynchronous);
  if (!pIsAsynchronous.value) console.log("When AddJob returns, the job is there.");
  //#endregion icluster-get-isasynchronous
  assert.deepEqual(printed, ["When AddJob returns, the job is there."]);
}

export async function put_IsAsynchronous(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.runningJob("render frame1");
  //#region icluster-put-isasynchronous
  await pCluster.put_IsAsynchronous(VARIANT_TRUE);
  await pCluster.CancelJob(jobId, "no longer needed"); // returns once the head node has the request

  const pJob = out<IJob>();
  const pStatus = out<JobStatus>();
  await pCluster.GetJob(jobId, pJob); // ask again, until the status is the one that was wanted
  pJob.value?.get_Status(pStatus);
  if (pStatus.value === JobStatus_Cancelled) console.log(`Job ${jobId} is canceled.`);
  //#endregion icluster-put-isasynchronous
  await stage.backend.runUntilIdle();
  assert.equal(await stage.jobStatus(jobId), "Cancelled");
}

export async function Connect({ backend, printed }: Stage): Promise<void> {
  //#region icluster-connect
  const pCluster = createCluster(backend);
  const hr = await pCluster.Connect("HEADNODE");
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(`Not connected: ${pMessage.value}`);
  }
  //#endregion icluster-connect
  assert.deepEqual(printed, []);
  assert.equal(await get<BSTR>((pRetVal) => pCluster.get_Name(pRetVal)), "HEADNODE");
}

export async function IsAdmin({ pCluster, printed }: Stage): Promise<void> {
  //#region icluster-isadmin
  const pIsAdmin = out<VARIANT_BOOL>();
  const hr = await pCluster.IsAdmin(pIsAdmin);
  if (SUCCEEDED(hr) && pIsAdmin.value) console.log("You may pause nodes and run commands on them.");
  //#endregion icluster-isadmin
  assert.deepEqual(printed, ["You may pause nodes and run commands on them."]);
}

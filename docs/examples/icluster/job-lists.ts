import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BSTR,
  FAILED,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_IJob,
  type IJob,
  type ITask,
  inOut,
  JobStatus,
  JobStatus_Failed,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VARIANT_FALSE,
  VARIANT_TRUE,
  VT_DISPATCH,
  VT_NULL,
} from "@ccp/core";
import { check, get, type Stage } from "../stage.ts";

export async function GetJob(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render frame1");
  //#region icluster-getjob
  const pJob = out<IJob>();
  const pStatus = out<JobStatus>();
  const hr = await pCluster.GetJob(jobId, pJob);
  if (SUCCEEDED(hr)) pJob.value?.get_Status(pStatus);
  if (pStatus.value !== undefined) console.log(`Job ${jobId} is ${JobStatus[pStatus.value]}.`);
  //#endregion icluster-getjob
  assert.deepEqual(printed, [`Job ${jobId} is Finished.`]);
}

export async function CreateJob(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  //#region icluster-createjob
  const pJob = out<IJob>();
  const pTask = out<ITask>();
  const pJobId = out<long>();
  await pCluster.CreateJob(pJob);
  await pCluster.CreateTask(pTask);
  if (pJob.value && pTask.value) {
    pJob.value.put_Name("The blue scene");
    pJob.value.put_Runtime("00:02:00"); // two hours
    pTask.value.put_CommandLine("render frame1");
    pJob.value.AddTask(pTask.value);
    await pCluster.QueueJob(pJob.value, null, null, VARIANT_TRUE, 0, pJobId);
  }
  //#endregion icluster-createjob
  await backend.runUntilIdle();
  assert.equal(await stage.jobStatus(pJobId.value ?? 0), "Finished");
}

export async function CreateJobFromXml({ pCluster }: Stage): Promise<void> {
  //#region icluster-createjobfromxml
  const xmlDocument = `
    <Job xmlns="http://www.microsoft.com/ComputeCluster/" Name="The blue scene" Runtime="00:02:00">
      <ExtendedTerms/>
      <Tasks>
        <Task CommandLine="render frame1"><EnvironmentVariables/><ExtendedTerms/></Task>
      </Tasks>
    </Job>`;
  const pJob = out<IJob>();
  const pJobId = out<long>();
  let hr = await pCluster.CreateJobFromXml(xmlDocument, pJob);
  if (SUCCEEDED(hr) && pJob.value) hr = await pCluster.AddJob(pJob.value, pJobId);
  //#endregion icluster-createjobfromxml
  assert.equal(hr, S_OK);
  const pAdded = await get<IJob>((pRetVal) => pCluster.GetJob(pJobId.value ?? 0, pRetVal));
  assert.equal(await get<BSTR>((pRetVal) => pAdded.get_Name(pRetVal)), "The blue scene");
  assert.equal(await get<long>((pRetVal) => pAdded.get_TaskCount(pRetVal)), 1);
}

export async function CreateJobFromXmlFile({ pCluster, printed }: Stage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ccp-example-"));
  const path = join(folder, "blue-scene.xml");
  writeFileSync(path, '<Job Name="The blue scene"><ExtendedTerms/><Tasks/></Job>');
  //#region icluster-createjobfromxmlfile
  const pJob = out<IJob>();
  const hr = await pCluster.CreateJobFromXmlFile(path, pJob); // an absolute path
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage); // for a document: line, column and what was expected
    console.error(pMessage.value);
  }
  //#endregion icluster-createjobfromxmlfile
  rmSync(folder, { recursive: true });
  assert.deepEqual(printed, []);
  assert.equal(await get<BSTR>((pRetVal) => pJob.value?.get_Name(pRetVal) ?? hr), "The blue scene");
}

export async function ListAllJobs(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  await stage.completedJob("render frame1");
  await stage.addedJob("render frame2");
  //#region icluster-listalljobs
  const pJobs = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  if (SUCCEEDED(await pCluster.ListAllJobs(pJobs))) pJobs.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pJob = out<IJob>();
    const pId = out<long>();
    const pStatus = out<JobStatus>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_IJob, pJob);
    pJob.value?.get_Id(pId);
    pJob.value?.get_Status(pStatus);
    if (pStatus.value !== undefined) console.log(`Job ${pId.value}: ${JobStatus[pStatus.value]}`);
  }
  //#endregion icluster-listalljobs
  assert.deepEqual(printed, ["Job 1: Finished", "Job 2: NotSubmitted"]);
}

export async function ListAllJobsWithPaging(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  for (const frame of ["frame1", "frame2", "frame3"]) await stage.addedJob(`render ${frame}`);
  //#region icluster-listalljobswithpaging
  const timestamp = inOut<VARIANT>({ vt: VT_NULL });
  const version = inOut<VARIANT>({ vt: VT_NULL });
  const pPage = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  do {
    const hr = await pCluster.ListAllJobsWithPaging(VARIANT_FALSE, timestamp, version, 2, pPage);
    if (FAILED(hr)) break;
    pPage.value?.GetEnumerator(pEnum);
    pEnum.value?.Next(2, rgVar);
    console.log(`${rgVar.value?.length} jobs on this page`);
  } while (rgVar.value?.length);
  //#endregion icluster-listalljobswithpaging
  assert.deepEqual(printed, ["2 jobs on this page", "1 jobs on this page", "0 jobs on this page"]);
}

export async function ListJobs(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  await stage.completedJob("render frame1");
  const failedId = await stage.completedJob("render missing-frame");
  //#region icluster-listjobs
  const pJobs = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const hr = await pCluster.ListJobs("LAB\\alice", JobStatus_Failed, pJobs);
  if (SUCCEEDED(hr)) pJobs.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pJob = out<IJob>();
    const pId = out<long>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_IJob, pJob);
    pJob.value?.get_Id(pId);
    console.log(`Job ${pId.value} failed.`);
  }
  //#endregion icluster-listjobs
  assert.deepEqual(printed, [`Job ${failedId} failed.`]);
}

export async function ListJobsWithPaging(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  for (const frame of ["1", "2", "3"]) await stage.completedJob(`render missing-frame${frame}`);
  //#region icluster-listjobswithpaging
  const timestamp = inOut<VARIANT>({ vt: VT_NULL });
  const version = inOut<VARIANT>({ vt: VT_NULL });
  const pPage = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  do {
    const hr = await pCluster.ListJobsWithPaging(
      null, // every user
      JobStatus_Failed,
      VARIANT_FALSE,
      timestamp,
      version,
      100,
      pPage,
    );
    if (FAILED(hr)) break;
    pPage.value?.GetEnumerator(pEnum);
    pEnum.value?.Next(100, rgVar);
    console.log(`${rgVar.value?.length} more failed jobs`);
  } while (rgVar.value?.length);
  //#endregion icluster-listjobswithpaging
  assert.deepEqual(printed, ["3 more failed jobs", "0 more failed jobs"]);
}

export async function ListJobsOnNode(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const pJob = await stage.job("render frame1");
  check(pJob.put_AskedNodes("NODE01"));
  await get<long>((pRetVal) => pCluster.QueueJob(pJob, null, null, false, 0, pRetVal));
  await stage.backend.advance(0);
  //#region icluster-listjobsonnode
  const pJobs = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const hr = await pCluster.ListJobsOnNode("NODE01", pJobs);
  if (SUCCEEDED(hr)) pJobs.value?.GetEnumerator(pEnum);
  if (pEnum.value?.Skip(1) === S_OK) console.log("NODE01 is busy.");
  //#endregion icluster-listjobsonnode
  assert.deepEqual(printed, ["NODE01 is busy."]);
}

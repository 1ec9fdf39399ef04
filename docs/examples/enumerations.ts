import assert from "node:assert/strict";
import {
  type IJob,
  type ITask,
  JobPriority,
  JobPriority_BelowNormal,
  JobStatus,
  JobStatus_Failed,
  JobStatus_Queued,
  JobStatus_Running,
  NodeStatus,
  NodeStatus_Ready,
  out,
  TaskStatus,
  TaskStatus_Failed,
} from "@ccp/core";
import { get, type Stage } from "./stage.ts";

export async function nameNodeStatus(stage: Stage): Promise<void> {
  const { printed } = stage;
  await stage.pCluster.PauseNode("NODE01");
  const pNode = await stage.node("NODE01");
  //#region nodestatus
  const pStatus = out<NodeStatus>();
  pNode.get_Status(pStatus);
  if (pStatus.value !== undefined && pStatus.value !== NodeStatus_Ready) {
    console.log(`The node takes no work: it is ${NodeStatus[pStatus.value]}.`);
  }
  //#endregion nodestatus
  assert.deepEqual(printed, ["The node takes no work: it is Paused."]);
}

export async function waitByJobStatus(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.queuedJob("render missing-frame");
  const sleep = (milliseconds: number) => stage.backend.advance(milliseconds);
  //#region jobstatus
  const pJob = out<IJob>();
  const pStatus = out<JobStatus>();
  do {
    await sleep(5000); // milliseconds
    await pCluster.GetJob(jobId, pJob); // a job object does not change by itself
    pJob.value?.get_Status(pStatus);
  } while (pStatus.value === JobStatus_Queued || pStatus.value === JobStatus_Running);

  if (pStatus.value !== undefined) console.log(`Job ${jobId} is ${JobStatus[pStatus.value]}.`);
  if (pStatus.value === JobStatus_Failed) console.log("Repair the cause, then requeue it.");
  //#endregion jobstatus
  assert.deepEqual(printed, [`Job ${jobId} is Failed.`, "Repair the cause, then requeue it."]);
}

export async function chooseJobPriority(stage: Stage): Promise<void> {
  const { printed } = stage;
  const pJob = await stage.job("render frame1");
  //#region jobpriority
  pJob.put_Priority(JobPriority_BelowNormal); // or JobPriority.BelowNormal, the same number

  const pPriority = out<JobPriority>();
  pJob.get_Priority(pPriority);
  if (pPriority.value !== undefined) console.log(JobPriority[pPriority.value]);
  //#endregion jobpriority
  assert.deepEqual(printed, ["BelowNormal"]);
  assert.equal(await get<JobPriority>((pRetVal) => pJob.get_Priority(pRetVal)), JobPriority.BelowNormal);
}

export async function nameTaskStatus(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render missing-frame");
  //#region taskstatus
  const pTask = out<ITask>();
  const pStatus = out<TaskStatus>();
  await pCluster.GetTask(jobId, 1, pTask);
  pTask.value?.get_Status(pStatus);
  if (pStatus.value !== undefined) console.log(`Task 1 is ${TaskStatus[pStatus.value]}.`);
  if (pStatus.value === TaskStatus_Failed) await pCluster.RequeueTask(jobId, 1);
  //#endregion taskstatus
  assert.deepEqual(printed, ["Task 1 is Failed."]);
  assert.equal(await stage.taskStatus(jobId, 1), "Queued");
}

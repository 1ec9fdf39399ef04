import assert from "node:assert/strict";
import { type ITask, type long, out, S_OK, SUCCEEDED } from "@ccp/core";
import type { Stage } from "../stage.ts";

export async function addATask(stage: Stage): Promise<void> {
  const { pCluster, backend } = stage;
  const pJob = await stage.job();
  const pPrepare = await stage.task("prepare scene", "prepare");
  pJob.AddTask(pPrepare);
  assert.equal(await pCluster.AddJob(pJob, out()), S_OK);
  const jobId = 1;
  //#region itask
  const pTask = out<ITask>();
  const pTaskId = out<long>();
  let hr = await pCluster.CreateTask(pTask);
  if (SUCCEEDED(hr) && pTask.value) {
    pTask.value.put_Name("render");
    pTask.value.put_CommandLine("render frame1");
    pTask.value.put_WorkDirectory("/scenes/blue");
    pTask.value.put_Stdout("frame1.log");
    pTask.value.put_Depend("prepare"); // the task of that name comes first
    hr = await pCluster.AddTask(jobId, pTask.value, pTaskId);
  }
  //#endregion itask
  assert.equal(hr, S_OK);
  assert.equal(pTaskId.value, 2);
  assert.equal(await pCluster.SubmitJob(jobId, null, null, false), S_OK);
  await backend.advance(0);
  assert.deepEqual([await stage.taskStatus(1, 1), await stage.taskStatus(1, 2)], ["Running", "Queued"]);
}

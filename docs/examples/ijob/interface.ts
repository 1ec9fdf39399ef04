import assert from "node:assert/strict";
import { type IJob, type ITask, type long, out, SUCCEEDED, VARIANT_TRUE } from "@ccp/core";
import type { Stage } from "../stage.ts";

export async function queueAJob(stage: Stage): Promise<void> {
  const { pCluster, backend, printed } = stage;
  //#region ijob
  const pJob = out<IJob>();
  const pTask = out<ITask>();
  const pJobId = out<long>();
  let hr = await pCluster.CreateJob(pJob);
  if (SUCCEEDED(hr)) hr = await pCluster.CreateTask(pTask);
  if (pJob.value && pTask.value) {
    pTask.value.put_CommandLine("render frame1");
    pJob.value.put_Name("The blue scene");
    pJob.value.put_Runtime("00:01:30"); // an hour and a half
    pJob.value.AddTask(pTask.value);
    hr = await pCluster.QueueJob(pJob.value, null, null, VARIANT_TRUE, 0, pJobId);
  }
  if (SUCCEEDED(hr)) console.log(`Job ${pJobId.value} is in the queue.`);
  //#endregion ijob
  assert.deepEqual(printed, ["Job 1 is in the queue."]);
  await backend.runUntilIdle();
  assert.equal(await stage.jobStatus(1), "Finished");
}

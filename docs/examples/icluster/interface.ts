import assert from "node:assert/strict";
import {
  type BSTR,
  createCluster,
  FAILED,
  formatHresult,
  type IJob,
  type ITask,
  type long,
  out,
  SUCCEEDED,
  VARIANT_TRUE,
} from "@ccp/core";
import type { Stage } from "../stage.ts";

export async function queueAJob(stage: Stage): Promise<void> {
  const { backend, printed } = stage;
  //#region icluster
  const pCluster = createCluster(backend);
  const pJob = out<IJob>();
  const pTask = out<ITask>();
  const pJobId = out<long>();
  let hr = await pCluster.Connect("localhost");
  if (SUCCEEDED(hr)) hr = await pCluster.CreateJob(pJob);
  if (SUCCEEDED(hr)) hr = await pCluster.CreateTask(pTask);
  if (pJob.value && pTask.value) {
    pTask.value.put_CommandLine("render frame1");
    pJob.value.AddTask(pTask.value);
    hr = await pCluster.QueueJob(pJob.value, null, null, VARIANT_TRUE, 0, pJobId);
  }
  if (FAILED(hr)) {
    const pMessage = out<BSTR>();
    await pCluster.get_ErrorMessage(pMessage);
    console.error(`${formatHresult(hr)}: ${pMessage.value}`);
  }
  //#endregion icluster
  assert.deepEqual(printed, []);
  assert.equal(await stage.jobStatus(pJobId.value ?? 0), "Queued");
}

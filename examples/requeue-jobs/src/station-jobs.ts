import { type ICluster, type IJob, type ITask, out, VARIANT_FALSE } from "@ccp/core";
import { CHECK, CHECK_CLUSTER, written } from "./check.ts";
import type { Workshop } from "./workshop.ts";

/** One task of a station's job; what is left out is empty. */
interface Step {
  readonly name: string;
  readonly depend?: string;
  readonly stdin?: string;
  readonly stdout?: string;
}

/** `calibrate` and `load` run side by side; `mean` and `peak` wait for both. */
function stepsOf(station: string): readonly Step[] {
  return [
    { name: "calibrate", stdout: `${station}-offset.txt` },
    { name: "load", stdin: `${station}.csv`, stdout: `${station}-degrees.txt` },
    { name: "mean", depend: "calibrate,load", stdout: `${station}-mean.txt` },
    { name: "peak", depend: "calibrate,load", stdout: `${station}-peak.txt` },
  ];
}

/**
 * Makes the job of a weather station. It starts as soon as one processor is idle, takes two when it can have them, and
 * shares its nodes with other jobs: an exclusive job, the default, would take whole nodes.
 */
export async function createStationJob(pCluster: ICluster, station: string, shop: Workshop): Promise<IJob> {
  const pNewJob = out<IJob>();
  await CHECK_CLUSTER(pCluster, await pCluster.CreateJob(pNewJob), "ICluster::CreateJob");
  const pJob = written(pNewJob);
  CHECK(pJob.put_Name(station), "IJob::put_Name");
  CHECK(pJob.put_IsExclusive(VARIANT_FALSE), "IJob::put_IsExclusive");
  CHECK(pJob.put_MinimumNumberOfProcessors(1), "IJob::put_MinimumNumberOfProcessors");
  CHECK(pJob.put_MaximumNumberOfProcessors(2), "IJob::put_MaximumNumberOfProcessors");
  for (const step of stepsOf(station)) {
    const pTask = await createTask(pCluster, step, station, shop);
    CHECK(pJob.AddTask(pTask), "IJob::AddTask");
  }
  return pJob;
}

async function createTask(pCluster: ICluster, step: Step, station: string, shop: Workshop): Promise<ITask> {
  const pNewTask = out<ITask>();
  await CHECK_CLUSTER(pCluster, await pCluster.CreateTask(pNewTask), "ICluster::CreateTask");
  const pTask = written(pNewTask);
  CHECK(pTask.put_Name(step.name), "ITask::put_Name");
  CHECK(pTask.put_CommandLine(`${shop.program} ${step.name} ${station}`), "ITask::put_CommandLine");
  CHECK(pTask.put_WorkDirectory(shop.directory), "ITask::put_WorkDirectory");
  CHECK(pTask.put_Depend(step.depend ?? ""), "ITask::put_Depend");
  CHECK(pTask.put_Stdin(step.stdin ?? ""), "ITask::put_Stdin");
  CHECK(pTask.put_Stdout(step.stdout ?? ""), "ITask::put_Stdout");
  return pTask;
}

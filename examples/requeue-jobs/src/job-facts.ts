import {
  type BSTR,
  type DATE,
  type ICluster,
  type IClusterEnumerable,
  IID_INameValue,
  IID_ITask,
  type IJob,
  type INameValue,
  type INameValueCollection,
  type IResourceUsage,
  type ITask,
  type JobStatus,
  type long,
  out,
  type TaskStatus,
  toJsDate,
} from "@ccp/core";
import { CHECK_CLUSTER, get, written } from "./check.ts";
import { objectsOf } from "./collection.ts";

/** What the program shows of a job. */
export interface JobFacts {
  readonly id: long;
  readonly name: string;
  readonly status: JobStatus;
  readonly errorMessage: string;
  readonly createTime: Date | null;
  readonly tasks: readonly TaskFacts[];
}

/** What the program shows of a task. */
export interface TaskFacts {
  readonly id: long;
  readonly name: string;
  readonly status: TaskStatus;
  readonly errorMessage: string;
  readonly exitCode: long;
  /** The latest start; null before the first. */
  readonly startTime: Date | null;
  /** Where it runs or ran, `NODE01`; several names are separated by blanks. */
  readonly nodes: string;
}

/** Reads a job with its tasks, in the order in which they were added. */
export async function readJob(pCluster: ICluster, jobId: long): Promise<JobFacts> {
  const ppJob = out<IJob>();
  await CHECK_CLUSTER(pCluster, await pCluster.GetJob(jobId, ppJob), "ICluster::GetJob");
  const ppTasks = out<IClusterEnumerable>();
  await CHECK_CLUSTER(pCluster, await pCluster.ListTasks(jobId, ppTasks), "ICluster::ListTasks");
  const tasks: TaskFacts[] = [];
  for (const pTask of objectsOf<ITask>(written(ppTasks), IID_ITask)) {
    tasks.push(await readTask(pCluster, jobId, pTask));
  }
  const pJob = written(ppJob);
  return {
    id: jobId,
    name: get<BSTR>((p) => pJob.get_Name(p), "IJob::get_Name") ?? "",
    status: get<JobStatus>((p) => pJob.get_Status(p), "IJob::get_Status"),
    errorMessage: get<BSTR>((p) => pJob.get_ErrorMessage(p), "IJob::get_ErrorMessage") ?? "",
    createTime: toJsDate(get<DATE>((p) => pJob.get_CreateTime(p), "IJob::get_CreateTime")),
    tasks,
  };
}

async function readTask(pCluster: ICluster, jobId: long, pTask: ITask): Promise<TaskFacts> {
  const id = get<long>((p) => pTask.get_Id(p), "ITask::get_Id");
  return {
    id,
    name: get<BSTR>((p) => pTask.get_Name(p), "ITask::get_Name") ?? "",
    status: get<TaskStatus>((p) => pTask.get_Status(p), "ITask::get_Status"),
    errorMessage: get<BSTR>((p) => pTask.get_ErrorMessage(p), "ITask::get_ErrorMessage") ?? "",
    exitCode: get<long>((p) => pTask.get_ExitCode(p), "ITask::get_ExitCode"),
    startTime: toJsDate(get<DATE>((p) => pTask.get_StartTime(p), "ITask::get_StartTime")),
    nodes: (await readNodes(pCluster, jobId, id)).join(" "),
  };
}

/** A task does not say where it ran; its resource usage does. */
async function readNodes(pCluster: ICluster, jobId: long, taskId: long): Promise<string[]> {
  const ppUsage = out<IResourceUsage>();
  const hr = await pCluster.GetTaskResourceUsage(jobId, taskId, ppUsage);
  await CHECK_CLUSTER(pCluster, hr, "ICluster::GetTaskResourceUsage");
  const pUsage = written(ppUsage);
  const pNodes = get<INameValueCollection>(
    (p) => pUsage.get_AllocatedNodes(p),
    "IResourceUsage::get_AllocatedNodes",
  );
  return objectsOf<INameValue>(pNodes, IID_INameValue).map(
    (pNode) => get<BSTR>((p) => pNode.get_Name(p), "INameValue::get_Name") ?? "",
  );
}

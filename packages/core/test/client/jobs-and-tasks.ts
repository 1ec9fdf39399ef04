import { ClusterEnumerable } from "../../src/client/cluster-enumerable.ts";
import { Job } from "../../src/client/job.ts";
import { Task } from "../../src/client/task.ts";
import {
  createCluster,
  type ICluster,
  type IJob,
  type ITask,
  out,
  S_OK,
  variantDispatch,
} from "../../src/index.ts";
import { readAny } from "./every-member.ts";
import { FakeBackend, type FakeService } from "./fake-service.ts";

/** A task with a name and a command line. */
export function taskNamed(name: string): Task {
  const task = new Task();
  task.put_Name(name);
  task.put_CommandLine(`${name}.exe`);
  return task;
}

/** A local job with these tasks. */
export function jobOf(...tasks: Task[]): Job {
  const job = new Job();
  for (const task of tasks) job.AddTask(task);
  return job;
}

/** The Id of a job or task. */
export const idOf = (object: IJob | ITask): unknown => readAny((p) => object.get_Id(p));
/** The ParentJobId of a task. */
export const parentOf = (task: ITask): unknown => readAny((p) => task.get_ParentJobId(p));

/** A cluster object over that service, which connects by itself. */
export function connectedTo(fake: FakeService): ICluster {
  return createCluster(new FakeBackend(fake));
}

/** A get_ member that gives that value. */
export const gives =
  (value: unknown) =>
  (pRetVal: { value: unknown }): number => {
    pRetVal.value = value;
    return S_OK;
  };

/** Every member that adds jobs. */
export const adders: [string, (cluster: ICluster, job: IJob) => Promise<number>][] = [
  ["AddJob", (cluster, job) => cluster.AddJob(job, out())],
  ["QueueJob", (cluster, job) => cluster.QueueJob(job, "", "", true, 0, out())],
  ["AddJobs", (cluster, job) => cluster.AddJobs(new ClusterEnumerable([variantDispatch(job)]), out())],
  [
    "QueueJobs",
    (cluster, job) =>
      cluster.QueueJobs(new ClusterEnumerable([variantDispatch(job)]), "", "", true, 0, out()),
  ],
];

/** The first job that the service received. */
export function firstSpec(fake: FakeService): unknown {
  const argument = fake.received[0]?.args[0];
  return Array.isArray(argument) ? argument[0] : argument;
}

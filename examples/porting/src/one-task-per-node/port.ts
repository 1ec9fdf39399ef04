import {
  Cluster,
  ComputeClusterException,
  type Job,
  JobStatus,
  type Node,
  NodeStatus,
  type Task,
} from "@ccp/bindings";
import type { Surroundings } from "../program.ts";

const POLL_INTERVAL = 5000;

async function createNodeTask(cluster: Cluster, node: Node): Promise<Task> {
  const task = await cluster.CreateTask();
  task.Name = `clear ${node.Name}`;
  task.CommandLine = "clear-disk --minutes 2 /scratch";
  task.RequiredNodes = node.Name;
  task.MinimumNumberOfProcessors = node.NumberOfProcessors;
  task.MaximumNumberOfProcessors = node.NumberOfProcessors;
  task.IsRerunnable = true;
  return task;
}

async function createClearJob(cluster: Cluster, print: (line: string) => void): Promise<Job> {
  const job = await cluster.CreateJob();
  const asked: string[] = [];
  let processors = 0;

  for (const node of await cluster.ComputeNodes) {
    if (node.Status !== NodeStatus.Ready) {
      print(`${node.Name} is left out`);
      continue;
    }
    job.AddTask(await createNodeTask(cluster, node));
    asked.push(node.Name);
    processors += node.NumberOfProcessors;
  }

  job.Name = "clear scratch";
  job.AskedNodes = asked.join(",");
  job.MinimumNumberOfProcessors = processors;
  job.MaximumNumberOfProcessors = processors;
  job.IsExclusive = false;
  return job;
}

async function waitFor(
  cluster: Cluster,
  jobId: number,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<JobStatus> {
  for (;;) {
    const status = (await cluster.GetJob(jobId)).Status;
    if (status === JobStatus.Finished || status === JobStatus.Failed || status === JobStatus.Cancelled)
      return status;
    await sleep(POLL_INTERVAL);
  }
}

async function printTasks(cluster: Cluster, jobId: number, print: (line: string) => void): Promise<void> {
  for (const task of await cluster.ListTasks(jobId)) {
    const processors = task.MaximumNumberOfProcessors;
    print(`${task.RequiredNodes}: exit code ${task.ExitCode}, ${processors} processors`);
  }
}

/** Clears the scratch disk of every node that is ready: one job, with one task for each node, on all its processors. */
export async function main({ backend, args, print, sleep }: Surroundings): Promise<number> {
  try {
    using cluster = new Cluster(backend);
    await cluster.Connect(args[0] ?? "localhost");
    const job = await createClearJob(cluster, print);
    const jobId = await cluster.QueueJob(job, "", "", true, 0);
    print(`Job ${jobId} has ${job.TaskCount} tasks`);
    const status = await waitFor(cluster, jobId, sleep);
    await printTasks(cluster, jobId, print);
    return status === JobStatus.Finished ? 0 : 1;
  } catch (e) {
    if (!ComputeClusterException.is(e)) throw e;
    print(e.message);
    return 1;
  }
}

import { Cluster, ComputeClusterException, type Job } from "@ccp/bindings";
import type { Surroundings } from "../program.ts";

type Print = (line: string) => void;

/** Queues work that runs as another user. The person is asked for the password once; the cluster keeps it meanwhile. */
export async function main({ backend, args, print, prompt }: Surroundings): Promise<number> {
  const [headNode, user, ...commands] = args;
  const [first] = commands;
  if (headNode === undefined || user === undefined || first === undefined) {
    print("run-as HEADNODE USER COMMAND...");
    return 2;
  }
  using cluster = new Cluster(backend, { prompt });
  await cluster.Connect(headNode);
  if (!(await remember(cluster, user, print))) return 1;
  try {
    for (const command of commands) {
      const id = await cluster.QueueJob(await createJob(cluster, command), user, null, true, 0);
      print(`Job ${id} runs as ${(await cluster.GetJob(id)).User}`);
      if (command === commands.at(-1)) await change(cluster, id, user, print);
    }
  } finally {
    await cluster.DeleteCachedCredentials(user);
  }
  await tryWithout(cluster, first, print);
  return 0;
}

/** Asks for the password, again where it is wrong, and gives up where the person does. */
async function remember(cluster: Cluster, user: string, print: Print): Promise<boolean> {
  for (let tries = 3; tries > 0; tries--) {
    try {
      await cluster.SetCachedCredentials(user, null, true, 0);
      return true;
    } catch (e) {
      if (!ComputeClusterException.is(e)) throw e;
      print(e.message);
    }
  }
  return false;
}

async function createJob(cluster: Cluster, commandLine: string): Promise<Job> {
  const task = await cluster.CreateTask();
  task.CommandLine = commandLine;
  const job = await cluster.CreateJob();
  job.Name = commandLine;
  job.AddTask(task);
  return job;
}

/** A job in the queue can still be given to another user, or back from the cache. */
async function change(cluster: Cluster, id: number, user: string, print: Print): Promise<void> {
  try {
    await cluster.SetJobCredentials(id, user, "guessed");
  } catch {
    print(`Refused: ${await cluster.ErrorMessage}`);
  }
  await cluster.SetJobCredentialsFromCache(id, user, true, 0);
  print(`Job ${id} still runs as ${(await cluster.GetJob(id)).User}`);
}

async function tryWithout(cluster: Cluster, commandLine: string, print: Print): Promise<void> {
  try {
    await cluster.QueueJob(await createJob(cluster, commandLine), null, null, true, 0);
  } catch (e) {
    if (!ComputeClusterException.is(e)) throw e;
    print(`Nothing is cached any more: ${e.message}`);
  }
}

import { resolve } from "node:path";
import type { Cluster, Job } from "@ccp/bindings";
import { ComputeClusterException, CreateObject } from "@ccp/bindings/late-bound";
import type { Surroundings } from "../program.ts";

/** Queues a job that a document describes, once for each input file, and says which priority it has. */
export async function main({ backend, args, print }: Surroundings): Promise<number> {
  const [headNode, file, ...inputs] = args;
  if (headNode === undefined || file === undefined || inputs.length === 0) {
    print("fromxml HEADNODE TEMPLATE.XML INPUT...");
    return 2;
  }
  const path = resolve(file);

  const cluster = CreateObject("Microsoft.ComputeCluster.Cluster", backend);
  await cluster.Connect(headNode);

  let template: Job;
  try {
    template = await cluster.CreateJobFromXmlFile(path);
  } catch (e) {
    if (!ComputeClusterException.is(e)) throw e;
    print(`The template is not good: ${e.message}`);
    return 1;
  }

  template.RunUntilCanceled = false; // the script had a string, which late binding takes too; the types do not
  const cleanUp = await cluster.CreateTaskFromXml(cleanUpTask());
  template.AddTask(cleanUp);

  for (const input of inputs) {
    template.Name = input;
    template.SetExtendedJobTerm("Input", input);
    const id = await cluster.AddJob(template);
    await cluster.SubmitJob(id, "", "", true, 0);
    await describe(cluster, id, print);
  }
  return 0;
}

function cleanUpTask(): string {
  return (
    '<Task xmlns="http://www.microsoft.com/ComputeCluster/" Name="clean up"' +
    ' CommandLine="clean-up" Depend="solve"><EnvironmentVariables/><ExtendedTerms/></Task>'
  );
}

async function describe(cluster: Cluster, id: number, print: (line: string) => void): Promise<void> {
  const job = await cluster.GetJob(id);
  print(`Job ${job.Id}, ${job.Name}: priority ${job.Priority}, at most ${job.Runtime}, for ${job.Project}`);
  for (const term of job.ExtendedJobTerms) print(`  ${term.Name} is ${term}`);
  for (const task of job) print(`  ${task.Id} ${task.Name}: ${task.CommandLine}`);
}

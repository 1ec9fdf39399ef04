import type { Cluster } from "@ccp/bindings";
import { ActiveXObject, ComputeClusterException, Enumerator } from "@ccp/bindings/late-bound";
import type { Surroundings } from "../program.ts";

async function runEverywhere(
  cluster: Cluster,
  commandLine: string,
  nodes: string,
  print: (line: string) => void,
): Promise<number> {
  const task = await cluster.CreateTask();
  task.CommandLine = commandLine;
  task.RequiredNodes = nodes;
  task.WorkDirectory = "C:\\Windows\\Temp";
  task.SetEnvironmentVariable("CALLER", "runall");

  const id = await cluster.GetNewCommandId();
  const results = await cluster.ExecuteCommand(id, task, "", "", true, 0);
  let worst = 0;
  for (const e = new Enumerator(results); !e.atEnd(); e.moveNext()) {
    const result = e.item();
    if (result === undefined) break;
    print(`${result.NodeName}, exit code ${result.ExitCode}`);
    for (const line of result.Output.split("\n")) {
      if (line !== "") print(`  ${line}`);
    }
    if (result.ExitCode !== 0) worst = result.ExitCode;
  }
  return worst;
}

/** Runs a command on every node, or on those that are named, and shows what each of them answers. */
export async function main({ backend, args, print }: Surroundings): Promise<number> {
  const [headNode, commandLine, nodes = ""] = args;
  if (headNode === undefined || commandLine === undefined) {
    print("runall HEADNODE COMMAND [NODE,NODE...]");
    return 2;
  }
  try {
    const cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster", backend);
    await cluster.Connect(headNode);
    if (!(await cluster.IsAdmin())) {
      print("Only administrators run commands.");
      return 1;
    }
    return await runEverywhere(cluster, commandLine, nodes, print);
  } catch (e) {
    if (!ComputeClusterException.is(e)) throw e;
    print(e.message);
    return 1;
  }
}

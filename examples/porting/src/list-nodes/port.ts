import { type Node, NodeStatus } from "@ccp/bindings";
import { ComputeClusterException, CreateObject } from "@ccp/bindings/late-bound";
import type { Surroundings } from "../program.ts";

/** Lists the nodes of a cluster, and what they have. */
export async function main({ backend, args, print }: Surroundings): Promise<number> {
  const [headNode = "localhost"] = args;

  const cluster = CreateObject("Microsoft.ComputeCluster.Cluster", backend);
  try {
    await cluster.Connect(headNode);
  } catch (e) {
    if (!ComputeClusterException.is(e)) throw e;
    print(`${headNode}: ${e.message}`);
    return 1;
  }

  let ready = 0;
  let idle = 0;
  let total = 0;
  print(`Nodes of ${await cluster.Name}:`);
  for (const node of await cluster.ComputeNodes) {
    print(`  ${node.Name}: ${NodeStatus[node.Status]}, ${hardware(node)}`);
    total += node.NumberOfProcessors;
    if (node.Status === NodeStatus.Ready) {
      ready += 1;
      idle += node.NumberOfIdleProcessors;
    }
  }
  print(`${ready} ready, ${idle} of ${total} processors idle`);
  return 0;
}

function hardware(node: Node): string {
  const gigahertz = (node.ProcessorSpeed / 1000).toFixed(1);
  return `${node.NumberOfProcessors} processors ${node.ProcessorArchitecture}, ${gigahertz} GHz, ${node.Memory} MB`;
}

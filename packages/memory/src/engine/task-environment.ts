import type { NodeAllocation } from "@ccp/core";
import type { EngineTask } from "@ccp/headnode";

type Variables = readonly (readonly [name: string, value: string])[];

/**
 * All variables that CCP gives a task or a command: the cluster-wide ones, its own, the CCP-defined ones, each winning over those
 * before (rule TSK-16); `CCP_NODES` and `CCP_NUMCPUS` follow from where it runs (rule ENV-4).
 */
export function taskEnvironment(
  task: Pick<EngineTask, "variables" | "ccpVariables">,
  clusterVariables: Variables,
  allocation: readonly NodeAllocation[],
): Readonly<Record<string, string>> {
  const processors = allocation.reduce((sum, each) => sum + each.processors, 0);
  const ccpVariables = {
    ...task.ccpVariables,
    CCP_NODES: formatNodes(allocation),
    CCP_NUMCPUS: String(processors),
  };
  if (clusterVariables.length === 0 && task.variables.length === 0) return ccpVariables;
  return { ...Object.fromEntries(clusterVariables), ...Object.fromEntries(task.variables), ...ccpVariables };
}

/** An allocation in the form of `CCP_NODES`: how many nodes, then each with its processors (rule ENV-4). */
function formatNodes(allocation: readonly NodeAllocation[]): string {
  return allocation.reduce(
    (text, { node, processors }) => `${text} ${node} ${processors}`,
    `${allocation.length}`,
  );
}

import { MAX_COMMAND_LINE_LENGTH, NodeStatus, type TaskTerms } from "@ccp/core";
import type { EngineCommand } from "../engine.ts";
import { checkLength, findNode } from "../rules/job-rules.ts";
import { checkVariables } from "../rules/task-rules.ts";
import type { StateView } from "../state/cluster-state.ts";
import type { NodeRecord } from "../state/records.ts";
import type { ClusterFacts } from "../transitions/draft.ts";
import { type CallingUser, refuseArgument, refuseStatus } from "../transitions/refusals.ts";

/** Refuses a task that cannot run as a command; of its terms only those count that a command heeds (rule CMD-2). */
export function checkCommand(terms: TaskTerms, what: string): void {
  if (terms.commandLine.trim() === "") {
    refuseArgument(`The task for ${what} has no command line. Set its CommandLine.`);
  }
  checkLength(terms.commandLine, MAX_COMMAND_LINE_LENGTH, `The command line of ${what}`);
  checkVariables(terms, what);
}

/**
 * The names of the nodes on which a command runs: the required ones, each once, which must be Ready or Paused, or else
 * all that are (rule CMD-2).
 */
export function commandNodes(terms: TaskTerms, state: StateView, what: string): readonly string[] {
  if (terms.requiredNodes.length > 0) {
    const nodes = terms.requiredNodes.map((name) => findNode(state, name, `${what} requires`).node);
    for (const node of nodes) {
      if (takesCommands(node)) continue;
      refuseStatus(
        `Node ${node.name} cannot run ${what}: it is ${NodeStatus[node.status]}. Commands run on Ready and Paused nodes; nothing was started.`,
        { nodeName: node.name },
      );
    }
    return [...new Set(nodes.map(({ name }) => name))];
  }
  const nodes = Array.from(state.nodes, ({ node }) => node).filter(takesCommands);
  if (nodes.length === 0) {
    refuseStatus(
      `There is no node to run ${what}: none is Ready or Paused. Approve a node with ApproveNode, or wait until one answers again.`,
      {},
    );
  }
  return nodes.map(({ name }) => name);
}

function takesCommands({ status }: NodeRecord): boolean {
  return status === NodeStatus.Ready || status === NodeStatus.Paused;
}

/** What the engine is told of a command that it is to run on a node. */
export function engineCommand(
  commandId: number,
  node: string,
  terms: TaskTerms,
  cluster: ClusterFacts,
  caller: CallingUser,
  user: string,
): EngineCommand {
  const { commandLine, workDirectory, stdin, environmentVariables } = terms;
  return {
    commandId,
    node,
    commandLine,
    workDirectory,
    stdin,
    variables: environmentVariables.map(({ name, value }) => [name, value]),
    ccpVariables: {
      CCP_CLUSTER_NAME: cluster.name,
      CCP_SCHEDULER: cluster.headNode,
      CCP_WORKDIR: workDirectory,
      CCP_OWNER: caller.user,
    },
    user,
  };
}

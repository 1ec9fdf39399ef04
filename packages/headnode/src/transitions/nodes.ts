import { NodeStatus } from "@ccp/core";
import type { NodeRecord } from "../state/records.ts";
import type { Draft } from "./draft.ts";
import { type CallingUser, checkAdministrator, refuseStatus } from "./refusals.ts";

/** Lets a pending node into the cluster, Paused at first (rule NOD-2). */
export function approveNode(draft: Draft, caller: CallingUser, name: string): void {
  checkAdministrator(caller, `approve node ${name}`);
  const node = draft.node(name);
  if (node.status !== NodeStatus.PendingApproval)
    refuseNode(node, "approved", "Only a pending node can be approved.");
  putStatus(draft, node, NodeStatus.Paused);
}

/** Gives a Ready node no new work (rules NOD-2, SCH-7); a Paused one stays as it is. */
export function pauseNode(draft: Draft, caller: CallingUser, name: string): void {
  checkAdministrator(caller, `pause node ${name}`);
  const node = draft.node(name);
  if (node.status === NodeStatus.Paused) return;
  if (node.status !== NodeStatus.Ready) refuseNode(node, "paused", "Only a Ready node can be paused.");
  putStatus(draft, node, NodeStatus.Paused);
  draft.request({ kind: "pause node", name: node.name });
}

/** Gives a Paused node work again (rule NOD-2); a Ready one stays as it is. */
export function resumeNode(draft: Draft, caller: CallingUser, name: string): void {
  checkAdministrator(caller, `resume node ${name}`);
  const node = draft.node(name);
  if (node.status === NodeStatus.Ready) return;
  if (node.status === NodeStatus.PendingApproval) {
    refuseNode(node, "resumed", "Approve it first with ApproveNode.");
  }
  if (node.status !== NodeStatus.Paused) {
    refuseNode(node, "resumed", "It becomes Ready by itself when it answers again.");
  }
  putStatus(draft, node, NodeStatus.Ready);
  draft.request({ kind: "resume node", name: node.name });
}

/** Puts a node into the state with another status. */
export function putStatus(draft: Draft, node: NodeRecord, status: NodeStatus): void {
  draft.change({ kind: "node", node: { ...node, status } });
}

function refuseNode(node: NodeRecord, participle: string, advice: string): never {
  refuseStatus(`Node ${node.name} was not ${participle}: it is ${NodeStatus[node.status]}. ${advice}`, {
    nodeName: node.name,
  });
}

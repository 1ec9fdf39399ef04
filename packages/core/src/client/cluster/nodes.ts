import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR } from "../../com/types.ts";
import type { ClusterNodes } from "../../port/icluster/nodes.ts";
import type { IClusterCounter } from "../../port/icluster-counter.ts";
import type { IClusterEnumerable } from "../../port/icluster-enumerable.ts";
import { checkName } from "../argument-checks.ts";
import { ClusterCounter } from "../cluster-counter.ts";
import { ClusterEnumerable, collectionOfObjects } from "../cluster-enumerable.ts";
import { Node } from "../node.ts";
import { SessionMembers } from "./session.ts";

/** The members of ICluster about nodes, counters and collections. */
export abstract class NodeMembers extends SessionMembers implements ClusterNodes {
  get_ComputeNodes(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => ({
      send: (service) => service.getComputeNodes(),
      value: (nodes) => collectionOfObjects(nodes.map((info) => new Node(info))),
    }));
  }

  ApproveNode(NodeName: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const name = checkName(NodeName, "NodeName");
      return (service) => service.approveNode(name);
    });
  }

  PauseNode(NodeName: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const name = checkName(NodeName, "NodeName");
      const mode = this.mode;
      return (service) => service.pauseNode(name, mode);
    });
  }

  ResumeNode(NodeName: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const name = checkName(NodeName, "NodeName");
      const mode = this.mode;
      return (service) => service.resumeNode(name, mode);
    });
  }

  get_ClusterCounter(pRetVal: Out<IClusterCounter>): Promise<HRESULT> {
    return this.query(pRetVal, () => ({
      send: (service) => service.getClusterCounter(),
      value: (info) => new ClusterCounter(info),
    }));
  }

  CreateClusterEnumerable(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.localValue(pRetVal, () => new ClusterEnumerable());
  }
}

import { DispatchObject } from "../com/dispatch-object.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";
import { NodeStatus } from "../port/enumerations.ts";
import { IID_INode } from "../port/identifiers.ts";
import type { INode } from "../port/inode.ts";
import type { NodeInfo } from "../service/node-data.ts";
import { give } from "./local-call.ts";

const emptyNode: NodeInfo = Object.freeze({
  name: "",
  status: NodeStatus.Ready,
  processors: 0,
  idleProcessors: 0,
  memory: 0,
  speed: 0,
  architecture: "",
});

/** A snapshot of a compute node; created empty, it answers zeros and empty strings. */
export class Node extends DispatchObject implements INode {
  readonly #info: NodeInfo;

  constructor(info: NodeInfo = emptyNode) {
    super(IID_INode);
    this.#info = info;
  }

  protected override shown(): object {
    return { Name: this.#info.name, Status: NodeStatus[this.#info.status] };
  }

  get_Memory(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.memory);
  }

  get_Name(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#info.name);
  }

  get_NumberOfProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.processors);
  }

  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.idleProcessors);
  }

  get_ProcessorArchitecture(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#info.architecture);
  }

  get_ProcessorSpeed(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.speed);
  }

  get_Status(pRetVal: Out<NodeStatus>): HRESULT {
    return give(pRetVal, () => this.#info.status);
  }
}

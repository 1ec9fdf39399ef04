import { DispatchObject } from "../com/dispatch-object.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { __int64, long } from "../com/types.ts";
import type { IClusterEnumerable } from "../port/icluster-enumerable.ts";
import { IID_IResourceUsage } from "../port/identifiers.ts";
import type { INameValueCollection } from "../port/iname-value-collection.ts";
import type { IResourceUsage } from "../port/iresource-usage.ts";
import type { ResourceUsageInfo } from "../service/resource-usage.ts";
import { MAX_LONG } from "../terms/limits.ts";
import { collectionOfTexts } from "./cluster-enumerable.ts";
import { give } from "./local-call.ts";
import { NameValueCollection } from "./name-value-collection.ts";

const noUsage: ResourceUsageInfo = Object.freeze({
  allocatedNodes: [],
  processes: [],
  kernelProcessorTime: 0,
  userProcessorTime: 0,
  workingSet: 0,
});

/** What a job or task used, at one moment (rule COL-5); created empty, it answers zeros and empty collections. */
export class ResourceUsage extends DispatchObject implements IResourceUsage {
  readonly #info: ResourceUsageInfo;

  constructor(info: ResourceUsageInfo = noUsage) {
    super(IID_IResourceUsage);
    this.#info = info;
  }

  protected override shown(): object {
    const { kernelProcessorTime, userProcessorTime, workingSet } = this.#info;
    return {
      KernelProcessorTime: kernelProcessorTime,
      UserProcessorTime: userProcessorTime,
      WorkingSet: workingSet,
    };
  }

  get_AllocatedNodes(pRetVal: Out<INameValueCollection>): HRESULT {
    return give(pRetVal, () => {
      const pairs = this.#info.allocatedNodes.map(({ node, processors }) => ({
        name: node,
        value: String(processors),
      }));
      return new NameValueCollection(pairs, true);
    });
  }

  get_NumberOfProcesses(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#processes().length);
  }

  get_Processes(pRetVal: Out<IClusterEnumerable>): HRESULT {
    return give(pRetVal, () => collectionOfTexts(this.#processes()));
  }

  get_KernelProcessorTime(pRetVal: Out<__int64>): HRESULT {
    return give(pRetVal, () => BigInt(Math.round(this.#info.kernelProcessorTime)));
  }

  get_UserProcessorTime(pRetVal: Out<__int64>): HRESULT {
    return give(pRetVal, () => BigInt(Math.round(this.#info.userProcessorTime)));
  }

  get_WorkingSet(pRetVal: Out<long>): HRESULT {
    // The interface gave this a long: what is larger answers the largest one.
    return give(pRetVal, () => Math.min(Math.round(this.#info.workingSet), MAX_LONG));
  }

  #processes(): readonly string[] {
    return this.#info.processes.flatMap(({ node, shellPid, pids }) =>
      pids.map((pid) => `${node}, ${shellPid} ${pid}`),
    );
  }
}

import {
  CLSCTX_INPROC_SERVER,
  CLSID_ClusterCounter,
  CLSID_ExecutionResult,
  CLSID_JobCounter,
  CLSID_NameValueCollection,
  CLSID_Node,
  CLSID_ResourceUsage,
  CoCreateInstance,
  type GUID,
  type ICluster,
  type IClusterEnumerable,
  type IDispatch,
  type IExecutionResult,
  IID_IClusterCounter,
  IID_IExecutionResult,
  IID_IJobCounter,
  IID_INameValueCollection,
  IID_INode,
  IID_IResourceUsage,
  type IJob,
  type INameValue,
  type INameValueCollection,
  type ITask,
  type IUnknown,
  out,
  S_OK,
} from "@ccp/core";
import { answers, fail } from "../assertions.ts";
import { contentOf } from "./jobs.ts";
import { ask, read } from "./members.ts";

/** Makes an object of the port by its class. */
function create<T extends IUnknown>(clsid: GUID, iid: GUID): T {
  const slot = out<T>();
  CoCreateInstance(clsid, null, CLSCTX_INPROC_SERVER, iid, slot);
  return slot.value ?? fail(`CoCreateInstance made nothing of the class ${clsid}.`);
}

/** A name and a value, "a=b". */
export async function pairSample(cluster: ICluster): Promise<INameValue> {
  const job = await ask<IJob>(cluster, (slot) => cluster.CreateJob(slot));
  job.SetExtendedJobTerm("a", "b");
  const [pair] = contentOf<INameValue>(read(job, "ExtendedJobTerms"));
  return pair ?? fail("SetExtendedJobTerm of IJob set nothing.");
}

/** An object of each local interface, which needs no cluster to be made. */
export async function sampleOf(interfaceName: string, cluster: ICluster): Promise<IDispatch> {
  switch (interfaceName) {
    case "IJob":
      return ask<IJob>(cluster, (slot) => cluster.CreateJob(slot));
    case "ITask":
      return ask<ITask>(cluster, (slot) => cluster.CreateTask(slot));
    case "IClusterEnumerable":
      return ask<IClusterEnumerable>(cluster, (slot) => cluster.CreateClusterEnumerable(slot));
    case "INameValue":
      return pairSample(cluster);
    case "INameValueCollection":
      return create(CLSID_NameValueCollection, IID_INameValueCollection);
    case "IClusterCounter":
      return create(CLSID_ClusterCounter, IID_IClusterCounter);
    case "IExecutionResult":
      return create(CLSID_ExecutionResult, IID_IExecutionResult);
    case "IJobCounter":
      return create(CLSID_JobCounter, IID_IJobCounter);
    case "INode":
      return create(CLSID_Node, IID_INode);
    case "IResourceUsage":
      return create(CLSID_ResourceUsage, IID_IResourceUsage);
    default:
      return fail(`The kit has no object with the interface ${interfaceName}.`);
  }
}

/** A writable collection of names and values, each written `name=value`. */
export function newPairs(...texts: readonly string[]): INameValueCollection {
  const pairs = create<INameValueCollection>(CLSID_NameValueCollection, IID_INameValueCollection);
  for (const text of texts) {
    const [name, value] = text.split("=", 2);
    answers(pairs.Set(name ?? null, value ?? null), S_OK, "Set of INameValueCollection");
  }
  return pairs;
}

/** An execution result that no command gave. */
export function newResult(): IExecutionResult {
  return create(CLSID_ExecutionResult, IID_IExecutionResult);
}

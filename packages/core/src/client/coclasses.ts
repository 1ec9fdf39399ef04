import type { IDispatch } from "../com/dispatch.ts";
import type { GUID } from "../com/guid.ts";
import {
  CLSID_Cluster,
  CLSID_ClusterCounter,
  CLSID_ClusterEnumerable,
  CLSID_ExecutionResult,
  CLSID_Job,
  CLSID_JobCounter,
  CLSID_NameValue,
  CLSID_NameValueCollection,
  CLSID_Node,
  CLSID_ResourceUsage,
  CLSID_Task,
} from "../port/identifiers.ts";
import type { ClusterBackend } from "../service/cluster-backend.ts";
import { Cluster } from "./cluster.ts";
import { ClusterCounter } from "./cluster-counter.ts";
import { ClusterEnumerable } from "./cluster-enumerable.ts";
import { ExecutionResult } from "./execution-result.ts";
import { Job } from "./job.ts";
import { JobCounter } from "./job-counter.ts";
import { NameValue } from "./name-value.ts";
import { NameValueCollection } from "./name-value-collection.ts";
import { Node } from "./node.ts";
import { ResourceUsage } from "./resource-usage.ts";
import { Task } from "./task.ts";

/**
 * Makes an object of one of the port's coclasses: a cluster over `backend`, a new job or task, an empty writable
 * collection, or an empty object whose properties are zeros and empty strings. Only the cluster needs a backend.
 *
 * Gives `undefined` for the identifier of no coclass, and for a cluster without a backend.
 */
export function createCoclass(clsid: GUID, backend?: ClusterBackend | undefined): IDispatch | undefined {
  switch (clsid) {
    case CLSID_Cluster:
      return backend && new Cluster(backend);
    case CLSID_Node:
      return new Node();
    case CLSID_Job:
      return new Job();
    case CLSID_Task:
      return new Task();
    case CLSID_ClusterCounter:
      return new ClusterCounter();
    case CLSID_JobCounter:
      return new JobCounter();
    case CLSID_ResourceUsage:
      return new ResourceUsage();
    case CLSID_NameValue:
      return new NameValue();
    case CLSID_NameValueCollection:
      return new NameValueCollection();
    case CLSID_ExecutionResult:
      return new ExecutionResult();
    case CLSID_ClusterEnumerable:
      return new ClusterEnumerable();
    default:
      return undefined;
  }
}

// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import {
  type GUID,
  IID_ICluster,
  IID_IClusterCounter,
  IID_IClusterEnumerable,
  IID_IExecutionResult,
  IID_IJob,
  IID_IJobCounter,
  IID_INameValue,
  IID_INameValueCollection,
  IID_INode,
  IID_IResourceUsage,
  IID_ITask,
} from "@ccp/core";
import type { ClassOf, ManagedObject } from "../runtime/managed-object.ts";
import { Cluster } from "./cluster.gen.ts";
import { ClusterCounter } from "./cluster-counter.gen.ts";
import { ClusterEnumerable } from "./cluster-enumerable.gen.ts";
import { ExecutionResult } from "./execution-result.gen.ts";
import { Job } from "./job.gen.ts";
import { JobCounter } from "./job-counter.gen.ts";
import { NameValue } from "./name-value.gen.ts";
import { NameValueCollection } from "./name-value-collection.gen.ts";
import { Node } from "./node.gen.ts";
import { ResourceUsage } from "./resource-usage.gen.ts";
import { Task } from "./task.gen.ts";

/**
 * The managed classes by the identifiers of the interfaces behind them, A function, since the classes need
 * each other and are not there before all their files are read.
 */
export function managedClasses(): readonly (readonly [iid: GUID, managed: ClassOf<ManagedObject>])[] {
  return [
    [IID_ICluster, Cluster],
    [IID_IClusterCounter, ClusterCounter],
    [IID_IClusterEnumerable, ClusterEnumerable],
    [IID_IExecutionResult, ExecutionResult],
    [IID_IJob, Job],
    [IID_IJobCounter, JobCounter],
    [IID_INameValue, NameValue],
    [IID_INameValueCollection, NameValueCollection],
    [IID_INode, Node],
    [IID_IResourceUsage, ResourceUsage],
    [IID_ITask, Task],
  ];
}

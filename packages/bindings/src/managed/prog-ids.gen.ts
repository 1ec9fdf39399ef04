// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen
import type { Cluster } from "./cluster.gen.ts";
import type { ClusterCounter } from "./cluster-counter.gen.ts";
import type { ClusterEnumerable } from "./cluster-enumerable.gen.ts";
import type { ExecutionResult } from "./execution-result.gen.ts";
import type { Job } from "./job.gen.ts";
import type { JobCounter } from "./job-counter.gen.ts";
import type { NameValue } from "./name-value.gen.ts";
import type { NameValueCollection } from "./name-value-collection.gen.ts";
import type { Node } from "./node.gen.ts";
import type { ResourceUsage } from "./resource-usage.gen.ts";
import type { Task } from "./task.gen.ts";

/** The classes that scripts create by name, and the managed classes whose members the objects have. */
export interface ProgIds {
  readonly "Microsoft.ComputeCluster.Cluster": Cluster;
  readonly "Microsoft.ComputeCluster.Node": Node;
  readonly "Microsoft.ComputeCluster.Job": Job;
  readonly "Microsoft.ComputeCluster.Task": Task;
  readonly "Microsoft.ComputeCluster.ClusterCounter": ClusterCounter;
  readonly "Microsoft.ComputeCluster.JobCounter": JobCounter;
  readonly "Microsoft.ComputeCluster.ResourceUsage": ResourceUsage;
  readonly "Microsoft.ComputeCluster.NameValue": NameValue;
  readonly "Microsoft.ComputeCluster.NameValueCollection": NameValueCollection;
  readonly "Microsoft.ComputeCluster.ExecutionResult": ExecutionResult;
  readonly "Microsoft.ComputeCluster.ClusterEnumerable": ClusterEnumerable;
}

import type { ClusterCommands } from "./icluster/commands.ts";
import type { ClusterJobLists } from "./icluster/job-lists.ts";
import type { ClusterJobs } from "./icluster/jobs.ts";
import type { ClusterNodes } from "./icluster/nodes.ts";
import type { ClusterSession } from "./icluster/session.ts";
import type { ClusterTasks } from "./icluster/tasks.ts";

/**
 *
 * @page icluster
 */
export interface ICluster
  extends ClusterSession,
    ClusterNodes,
    ClusterJobLists,
    ClusterJobs,
    ClusterTasks,
    ClusterCommands {}

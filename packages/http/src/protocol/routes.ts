import type { Operations } from "./operations.gen.ts";

/** The methods of HTTP that the protocol uses. */
export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Where an operation is found, and what its answer is called. */
export interface Route {
  readonly method: Method;
  /** Below `/v1`; a parameter of the operation stands in braces. */
  readonly path: string;
  /** What the operation does, in a few words, for the OpenAPI document. */
  readonly summary: string;
  /** The member of the answer that holds the result; left out, the result is the answer, or there is none. */
  readonly result?: string | undefined;
  /**
   * Operations that share method and path are told apart by what the query has: the first of these that it has all
   * of. Left out, the route takes every query.
   */
  readonly when?: readonly string[] | undefined;
  /** The status of a success; left out, 200 with a result and 204 without one. */
  readonly status?: 201 | undefined;
}

/** The route of every operation; one that the contract gains and that is not here does not compile. */
export const routes: { readonly [O in keyof Operations]: Route } = {
  getName: get("/cluster/name", "The cluster's display name", "name"),
  isAdmin: get("/cluster/is-admin", "Whether the calling user is an administrator", "isAdmin"),
  getClusterCounter: get("/cluster/counter", "Counters of jobs, tasks, nodes and processors"),
  getEnvironmentVariables: get("/cluster/environment-variables", "Cluster-wide variables", "items"),
  setEnvironmentVariable: put(
    "/cluster/environment-variables/{name}",
    "Set or delete a cluster-wide variable",
  ),
  getParameters: get("/cluster/parameters", "Cluster parameters", "items"),
  setClusterParameter: put("/cluster/parameters/{name}", "Set a cluster parameter"),

  getComputeNodes: get("/nodes", "All compute nodes", "items"),
  approveNode: post("/nodes/{nodeName}/approve", "Approve a node that asked to join"),
  pauseNode: post("/nodes/{nodeName}/pause", "Let a node start nothing new"),
  resumeNode: post("/nodes/{nodeName}/resume", "Let a node take work again"),
  listJobsOnNode: get("/nodes/{nodeName}/jobs", "Jobs that run on a node", "items"),
  listTasksOnNode: get("/nodes/{nodeName}/tasks", "Tasks that run on a node", "items"),

  listJobsWithPaging: {
    ...get("/jobs", "A page of the jobs of a status and a user"),
    when: ["pageSize", "status"],
  },
  listAllJobsWithPaging: { ...get("/jobs", "A page of all jobs"), when: ["pageSize"] },
  listJobs: { ...get("/jobs", "Jobs of a status and a user", "items"), when: ["status"] },
  listAllJobs: get("/jobs", "All jobs", "items"),
  getJob: get("/jobs/{jobId}", "One job with its tasks"),
  addJob: { ...post("/jobs", "Add a job without submitting it", "jobId"), status: 201 },
  addJobs: { ...post("/jobs/batch", "Add jobs, all or none", "jobIds"), status: 201 },
  submitJob: post("/jobs/{jobId}/submit", "Put an added job into the queue"),
  submitJobs: post("/jobs/submit", "Put added jobs into the queue, all or none"),
  queueJob: { ...post("/jobs/queue", "Add a job and submit it", "jobId"), status: 201 },
  queueJobs: { ...post("/jobs/queue-batch", "Add jobs and submit them, all or none", "jobIds"), status: 201 },
  cancelJob: post("/jobs/{jobId}/cancel", "Cancel a job"),
  cancelJobs: post("/jobs/cancel", "Cancel jobs in order, up to the first refusal"),
  requeueJob: post("/jobs/{jobId}/requeue", "Put a job back into the queue"),
  requeueJobs: post("/jobs/requeue", "Put jobs back into the queue in order, up to the first refusal"),
  modifyJob: put("/jobs/{jobId}/terms", "Replace the terms of a job; a term left out takes its default"),
  modifyJobTerm: put("/jobs/{jobId}/terms/{termName}", "Change one term of a job"),
  setJobCredentials: put("/jobs/{jobId}/credentials", "Set the user that a job runs as"),
  setJobCredentialsFromCache: post(
    "/jobs/{jobId}/credentials/from-cache",
    "Set the user that a job runs as, with a cached password",
  ),
  setCachedCredentials: put("/credentials", "Cache a password"),
  deleteCachedCredentials: del("/credentials", "Delete one cached password, or all of the caller's"),
  getJobResourceUsage: get("/jobs/{jobId}/resource-usage", "What a job uses"),
  getJobCounter: get("/jobs/{jobId}/counter", "How many tasks of a job are in each status"),
  explainJob: get("/jobs/{jobId}/explanation", "Why a job has not started"),

  listTasksWithPaging: { ...get("/jobs/{jobId}/tasks", "A page of the tasks of a job"), when: ["pageSize"] },
  listTasks: get("/jobs/{jobId}/tasks", "The tasks of a job", "items"),
  checkAnyTask: get("/jobs/{jobId}/next-completed-task", "The next completed task after a timestamp"),
  getTask: get("/jobs/{jobId}/tasks/{taskId}", "One task"),
  addTask: { ...post("/jobs/{jobId}/tasks", "Add a task to a job", "taskId"), status: 201 },
  addTasks: {
    ...post("/jobs/{jobId}/tasks/batch", "Add tasks to a job, all or none", "taskIds"),
    status: 201,
  },
  cancelTask: post("/jobs/{jobId}/tasks/{taskId}/cancel", "Cancel a task"),
  cancelTasks: post("/jobs/{jobId}/tasks/cancel", "Cancel tasks in order, up to the first refusal"),
  requeueTask: post("/jobs/{jobId}/tasks/{taskId}/requeue", "Put a task back into the queue"),
  requeueTasks: post("/jobs/{jobId}/tasks/requeue", "Put tasks back into the queue, up to the first refusal"),
  getTaskResourceUsage: get("/jobs/{jobId}/tasks/{taskId}/resource-usage", "What a task uses"),

  getNewCommandId: { ...post("/commands", "A new command id", "commandId"), status: 201 },
  executeCommand: post("/commands/{commandId}/execute", "Run a command on nodes", "items"),
  executeCommandWithPaging: post(
    "/commands/{commandId}/execute-paged",
    "Run a command on nodes, with output in pages",
    "items",
  ),
  // Each of these three gives what was not given before: only with a key is a repeated request harmless.
  waitForCommand: post("/commands/{commandId}/wait", "Wait for further results of a command", "items"),
  waitForCommandWithPaging: post(
    "/commands/{commandId}/wait-paged",
    "Wait for further results of a command, with output in pages",
    "items",
  ),
  readExecutionResult: post(
    "/commands/{commandId}/nodes/{nodeName}/read",
    "The next page of the output of a command on a node",
    "output",
  ),
  endCommand: post("/commands/{commandId}/end", "End a command on all its nodes"),
};

function get(path: string, summary: string, result?: string): Route {
  return { method: "GET", path, summary, result };
}

function post(path: string, summary: string, result?: string): Route {
  return { method: "POST", path, summary, result };
}

function put(path: string, summary: string): Route {
  return { method: "PUT", path, summary };
}

function del(path: string, summary: string): Route {
  return { method: "DELETE", path, summary };
}

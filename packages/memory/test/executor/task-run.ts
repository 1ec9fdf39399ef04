import type { EngineTask } from "@ccp/headnode";
import type { TaskRun } from "../../src/executor/index.ts";

/** A run of a task on two processors of NODE01. */
export function taskRun(task: Partial<EngineTask>, environment: Record<string, string> = {}): TaskRun {
  return {
    task: {
      jobId: 1,
      taskId: 1,
      attempt: 1,
      after: [],
      minimum: 1,
      maximum: 2,
      isExclusive: false,
      requiredNodes: [],
      limit: Number.POSITIVE_INFINITY,
      commandLine: "true",
      workDirectory: "",
      stdin: "",
      stdout: "",
      stderr: "",
      variables: [],
      ccpVariables: { CCP_TASKNAME: "solve" },
      user: "DOMAIN\\user",
      ...task,
    },
    allocation: [{ node: "NODE01", processors: 2 }],
    environment: { CCP_TASKNAME: "solve", ...environment },
  };
}

import { taskTermChecks } from "../client/task-terms.ts";
import { TaskStatus } from "../port/enumerations.ts";
import type { TaskInfo, TaskTerms } from "../service/task-data.ts";
import { defaultTaskTerms } from "../terms/defaults.ts";
import { formatNameList } from "../terms/name-list.ts";
import { checkStatus, onlyChecked, readBoolean, readInteger } from "./simple-values.ts";

/** Reads one attribute: what it says about the terms, nothing where the cluster alone decides (rule XML-2). */
type TaskAttributeReader = (value: string, what: string) => Partial<TaskTerms>;

/** How each attribute of a task is read: by the rules of the task's setters. */
export const taskAttributeReaders: ReadonlyMap<string, TaskAttributeReader> = new Map<
  string,
  TaskAttributeReader
>([
  ["AllocatedNodes", () => ({})],
  ["CommandLine", (value, what) => ({ commandLine: taskTermChecks.commandLine(value, what) })],
  ["Depend", (value, what) => ({ depend: taskTermChecks.depend(value, what) })],
  ["ErrorMessage", () => ({})],
  ["ExitCode", onlyChecked(readInteger)],
  ["Id", onlyChecked(readInteger)],
  ["IsExclusive", (value, what) => ({ isExclusive: readBoolean(value, what) })],
  ["IsRerunnable", (value, what) => ({ isRerunnable: readBoolean(value, what) })],
  [
    "MaximumNumberOfProcessors",
    (value, what) => ({
      maximumNumberOfProcessors: taskTermChecks.maximumNumberOfProcessors(readInteger(value, what), what),
    }),
  ],
  [
    "MinimumNumberOfProcessors",
    (value, what) => ({
      minimumNumberOfProcessors: taskTermChecks.minimumNumberOfProcessors(readInteger(value, what), what),
    }),
  ],
  ["Name", (value, what) => ({ name: taskTermChecks.name(value, what) })],
  ["ParentJobId", onlyChecked(readInteger)],
  ["RequiredNodes", (value, what) => ({ requiredNodes: taskTermChecks.requiredNodes(value, what) })],
  ["Runtime", (value, what) => ({ runtime: taskTermChecks.runtime(value, what) })],
  ["Status", onlyChecked(checkStatus)],
  ["Stderr", (value, what) => ({ stderr: taskTermChecks.stderr(value, what) })],
  ["Stdin", (value, what) => ({ stdin: taskTermChecks.stdin(value, what) })],
  ["Stdout", (value, what) => ({ stdout: taskTermChecks.stdout(value, what) })],
  ["WorkDirectory", (value, what) => ({ workDirectory: taskTermChecks.workDirectory(value, what) })],
]);

/** The terms of a task and, where it is one of a cluster, what the cluster says about it. */
export type WritableTask = TaskTerms & Partial<Omit<TaskInfo, keyof TaskTerms>>;

/** All attributes of a task as text. */
export function taskAttributes(task: WritableTask): Readonly<Record<string, string>> {
  return {
    AllocatedNodes: formatNameList((task.allocatedNodes ?? []).map(({ node }) => node)),
    CommandLine: task.commandLine,
    Depend: formatNameList(task.depend),
    ErrorMessage: task.errorMessage ?? "",
    ExitCode: String(task.exitCode ?? 0),
    Id: String(task.id ?? 0),
    IsExclusive: String(task.isExclusive),
    IsRerunnable: String(task.isRerunnable),
    MaximumNumberOfProcessors: String(task.maximumNumberOfProcessors),
    MinimumNumberOfProcessors: String(task.minimumNumberOfProcessors),
    Name: task.name,
    ParentJobId: String(task.jobId ?? 0),
    RequiredNodes: formatNameList(task.requiredNodes),
    Runtime: task.runtime,
    Status: TaskStatus[task.status ?? TaskStatus.NotSubmitted],
    Stderr: task.stderr,
    Stdin: task.stdin,
    Stdout: task.stdout,
    WorkDirectory: task.workDirectory,
  };
}

/** The attributes left out on output (rule XML-4): those of a default task, but the required command line. */
export const defaultTaskAttributes: Readonly<Record<string, string | undefined>> = {
  ...taskAttributes(defaultTaskTerms),
  CommandLine: undefined,
};

import type { Change } from "../state/change.ts";
import type { JobFacts, JobRecord, TaskRecord } from "../state/records.ts";

/*
 * What the members of a record usually are. They are part of the format of the database, since what is as usual is not
 * written: they stay as they are, whatever the defaults of new jobs become.
 */

const usualJobFacts: JobFacts = {
  name: "",
  project: "",
  priority: 2,
  askedNodes: [],
  isExclusive: true,
  minimumNumberOfProcessors: 1,
  maximumNumberOfProcessors: 1,
  runtime: "Infinite",
  runUntilCanceled: false,
  softwareLicense: "",
  user: "",
  extendedTerms: [],
  id: 0,
  status: 1,
  submittedBy: "",
  errorMessage: "",
  isBackfill: false,
  createTime: 0,
  submitTime: null,
  startTime: null,
  endTime: null,
  allocatedNodes: [],
};

const usualTaskFacts: TaskRecord["facts"] = {
  name: "",
  commandLine: "",
  depend: [],
  isExclusive: false,
  isRerunnable: true,
  minimumNumberOfProcessors: 1,
  maximumNumberOfProcessors: 1,
  requiredNodes: [],
  runtime: "Infinite",
  stdin: "",
  stdout: "",
  stderr: "",
  workDirectory: "",
  environmentVariables: [],
  extendedTerms: [],
  id: 0,
  jobId: 0,
  status: 1,
  exitCode: 0,
  errorMessage: "",
  createTime: 0,
  submitTime: null,
  startTime: null,
  endTime: null,
  allocatedNodes: [],
};

const usualJob: Omit<JobRecord, "facts"> = {
  attempt: 1,
  retries: 0,
  nextTaskId: 2,
  completions: 0,
  credential: null,
};

const usualTask: Omit<TaskRecord, "facts"> = {
  attempt: 1,
  retries: 0,
  stoppedWithJob: false,
  completion: 0,
  usage: null,
};

const unusualJobFacts = unusualMembers(usualJobFacts);
const unusualTaskFacts = unusualMembers(usualTaskFacts);
const unusualJob = unusualMembers(usualJob);
const unusualTask = unusualMembers(usualTask);

/** A change as the database keeps it. */
type StoredChange =
  | ({ readonly kind: "job"; readonly facts: Partial<JobFacts> } & Partial<typeof usualJob>)
  | ({ readonly kind: "task"; readonly facts: Partial<TaskRecord["facts"]> } & Partial<typeof usualTask>)
  | Exclude<Change, { kind: "job" | "task" }>
  | WholeRecord;

/** A job or a task as databases of format 1 hold it: the change itself. */
type WholeRecord = Extract<Change, { kind: "job" | "task" }>;

/** The change as the database keeps it: JSON, without what is as usual. */
export function encodeChange(change: Change): string {
  switch (change.kind) {
    case "job": {
      const { job } = change;
      return JSON.stringify({ kind: "job", facts: unusualJobFacts(job.facts), ...unusualJob(job) });
    }
    case "task": {
      const { task } = change;
      return JSON.stringify({ kind: "task", facts: unusualTaskFacts(task.facts), ...unusualTask(task) });
    }
    default:
      return JSON.stringify(change);
  }
}

/** The change that {@link encodeChange} wrote down, or that stands in a database of format 1. */
export function decodeChange(text: string): Change {
  const stored = JSON.parse(text) as StoredChange; // what was written, if the balance of the database agrees
  switch (stored.kind) {
    case "job": {
      if ("job" in stored) return stored;
      const { kind, facts, ...rest } = stored;
      return { kind, job: { facts: { ...usualJobFacts, ...facts }, ...usualJob, ...rest } };
    }
    case "task": {
      if ("task" in stored) return stored;
      const { kind, facts, ...rest } = stored;
      return { kind, task: { facts: { ...usualTaskFacts, ...facts }, ...usualTask, ...rest } };
    }
    default:
      return stored;
  }
}

/** Makes the function that gives the members of a value that are not as usual. */
function unusualMembers<T extends object>(usual: T): (value: T) => Partial<T> {
  const members = Object.entries(usual) as [keyof T, unknown][]; // the members of a T
  return (value) => {
    const unusual: Partial<T> = {};
    for (const [name, of] of members) {
      const member = value[name];
      if (member === of || (Array.isArray(of) && Array.isArray(member) && member.length === 0)) continue;
      unusual[name] = member;
    }
    return unusual;
  };
}

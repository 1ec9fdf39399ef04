import { jobTermChecks } from "../client/job-terms.ts";
import { JobPriority, JobStatus } from "../port/enumerations.ts";
import type { JobInfo, JobTerms } from "../service/job-data.ts";
import { defaultJobTerms } from "../terms/defaults.ts";
import { formatNameList } from "../terms/name-list.ts";
import { checkStatus, onlyChecked, readBoolean, readInteger, readPriority } from "./simple-values.ts";

/** Reads one attribute: what it says about the terms, nothing where the cluster alone decides (rule XML-2). */
type JobAttributeReader = (value: string, what: string) => Partial<JobTerms>;

/** How each attribute of a job is read: by the rules of the job's setters. */
export const jobAttributeReaders: ReadonlyMap<string, JobAttributeReader> = new Map<
  string,
  JobAttributeReader
>([
  ["AllocatedNodes", () => ({})],
  ["AskedNodes", (value, what) => ({ askedNodes: jobTermChecks.askedNodes(value, what) })],
  ["ErrorMessage", () => ({})],
  ["Id", onlyChecked(readInteger)],
  ["IsBackfill", onlyChecked(readBoolean)],
  ["IsExclusive", (value, what) => ({ isExclusive: readBoolean(value, what) })],
  [
    "MaximumNumberOfProcessors",
    (value, what) => ({
      maximumNumberOfProcessors: jobTermChecks.maximumNumberOfProcessors(readInteger(value, what), what),
    }),
  ],
  [
    "MinimumNumberOfProcessors",
    (value, what) => ({
      minimumNumberOfProcessors: jobTermChecks.minimumNumberOfProcessors(readInteger(value, what), what),
    }),
  ],
  ["Name", (value, what) => ({ name: jobTermChecks.name(value, what) })],
  ["Priority", (value, what) => ({ priority: readPriority(value, what) })],
  ["Project", (value, what) => ({ project: jobTermChecks.project(value, what) })],
  ["RunUntilCanceled", (value, what) => ({ runUntilCanceled: readBoolean(value, what) })],
  ["Runtime", (value, what) => ({ runtime: jobTermChecks.runtime(value, what) })],
  ["SoftwareLicense", (value, what) => ({ softwareLicense: jobTermChecks.softwareLicense(value, what) })],
  ["Status", onlyChecked(checkStatus)],
  ["SubmittedBy", () => ({})],
  ["User", (value, what) => ({ user: jobTermChecks.user(value, what) })],
]);

/** The terms of a job and, where it is one of a cluster, what the cluster says about it. */
export type WritableJob = JobTerms & Partial<Omit<JobInfo, keyof JobTerms | "tasks">>;

/** All attributes of a job as text. */
export function jobAttributes(job: WritableJob): Readonly<Record<string, string>> {
  return {
    AllocatedNodes: formatNameList((job.allocatedNodes ?? []).map(({ node }) => node)),
    AskedNodes: formatNameList(job.askedNodes),
    ErrorMessage: job.errorMessage ?? "",
    Id: String(job.id ?? 0),
    IsBackfill: String(job.isBackfill ?? false),
    IsExclusive: String(job.isExclusive),
    MaximumNumberOfProcessors: String(job.maximumNumberOfProcessors),
    MinimumNumberOfProcessors: String(job.minimumNumberOfProcessors),
    Name: job.name,
    Priority: JobPriority[job.priority],
    Project: job.project,
    RunUntilCanceled: String(job.runUntilCanceled),
    Runtime: job.runtime,
    SoftwareLicense: job.softwareLicense,
    Status: JobStatus[job.status ?? JobStatus.NotSubmitted],
    SubmittedBy: job.submittedBy ?? "",
    User: job.user,
  };
}

/** The attributes of a job that has every default: what is left out on output (rule XML-4). */
export const defaultJobAttributes: Readonly<Record<string, string>> = jobAttributes(defaultJobTerms);

import type { IJob } from "../port/ijob.ts";
import type { ITask } from "../port/itask.ts";
import type { JobSpec, JobTerms } from "../service/job-data.ts";
import { MAX_NAME_LENGTH } from "../terms/limits.ts";
import { parseNameList } from "../terms/name-list.ts";
import {
  type Check,
  checkBoolean,
  checkObject,
  checkPriority,
  checkProcessors,
  checkRuntime,
  checkSoftwareLicense,
  checkText,
} from "./argument-checks.ts";
import { readObjects } from "./collection-reading.ts";
import { readExtendedTerms } from "./extended-terms.ts";
import { readMember } from "./foreign-call.ts";
import { readTaskTerms } from "./task-terms.ts";

/** The check of each term of a job, for our own setters and for what the getters of a foreign job give. */
export const jobTermChecks: { readonly [K in Exclude<keyof JobTerms, "extendedTerms">]: Check<JobTerms[K]> } =
  {
    name: (value, what) => checkText(value, what, MAX_NAME_LENGTH),
    project: (value, what) => checkText(value, what, MAX_NAME_LENGTH),
    priority: checkPriority,
    askedNodes: (value, what) => parseNameList(checkText(value, what)),
    isExclusive: checkBoolean,
    minimumNumberOfProcessors: checkProcessors,
    maximumNumberOfProcessors: checkProcessors,
    runtime: checkRuntime,
    runUntilCanceled: checkBoolean,
    softwareLicense: checkSoftwareLicense,
    user: (value, what) => checkText(value, what, MAX_NAME_LENGTH),
  };

/** Reads the terms of a job of any make; nothing is trusted to have been checked before. */
export function readJobTerms(job: IJob, what: string): JobTerms {
  checkObject(job, what, "IJob", ["get_Name", "GetEnumerator"]);
  const read = <T>(member: keyof IJob & string, check: Check<T>): T =>
    check(readMember(job, member, what), `${member} of ${what}`);
  return {
    name: read("get_Name", jobTermChecks.name),
    project: read("get_Project", jobTermChecks.project),
    priority: read("get_Priority", jobTermChecks.priority),
    askedNodes: read("get_AskedNodes", jobTermChecks.askedNodes),
    isExclusive: read("get_IsExclusive", jobTermChecks.isExclusive),
    minimumNumberOfProcessors: read("get_MinimumNumberOfProcessors", jobTermChecks.minimumNumberOfProcessors),
    maximumNumberOfProcessors: read("get_MaximumNumberOfProcessors", jobTermChecks.maximumNumberOfProcessors),
    runtime: read("get_Runtime", jobTermChecks.runtime),
    runUntilCanceled: read("get_RunUntilCanceled", jobTermChecks.runUntilCanceled),
    softwareLicense: read("get_SoftwareLicense", jobTermChecks.softwareLicense),
    user: read("get_User", jobTermChecks.user),
    extendedTerms: read("get_ExtendedJobTerms", readExtendedTerms),
  };
}

/** A job as it is sent to be added, and the task objects that get their ids afterwards. */
export interface ReadJob {
  readonly spec: JobSpec;
  readonly tasks: readonly ITask[];
}

/** Reads a job of any make with its tasks. */
export function readJob(job: IJob, what: string): ReadJob {
  const terms = readJobTerms(job, what);
  const tasks = readObjects<ITask>(job, what, "IJob");
  const taskTerms = tasks.map((task, index) => readTaskTerms(task, `task ${index + 1} of ${what}`));
  // In front: V8 gives each object a shape of its own whose new property comes behind a spread, and all that reads jobs
  // slows down.
  return { spec: { tasks: taskTerms, ...terms }, tasks };
}

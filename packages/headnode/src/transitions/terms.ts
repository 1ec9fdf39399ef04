import {
  JobStatus,
  type JobTerms,
  type NameValuePair,
  type TaskInfo,
  TaskStatus,
  type TaskTerms,
} from "@ccp/core";
import type { JobFacts } from "../state/records.ts";

/** A copy of a job's terms and of nothing else that the caller's object holds (rule JOB-2). */
export function jobTermsOf(terms: JobTerms): JobTerms {
  return {
    name: terms.name,
    project: terms.project,
    priority: terms.priority,
    askedNodes: names(terms.askedNodes),
    isExclusive: terms.isExclusive,
    minimumNumberOfProcessors: terms.minimumNumberOfProcessors,
    maximumNumberOfProcessors: terms.maximumNumberOfProcessors,
    runtime: terms.runtime,
    runUntilCanceled: terms.runUntilCanceled,
    softwareLicense: terms.softwareLicense,
    user: terms.user,
    extendedTerms: pairs(terms.extendedTerms),
  };
}

/** The facts of a job that is about to be added, as one object literal: a spread would be copied again and again. */
export function newJobFacts(
  terms: JobTerms,
  own: Pick<JobFacts, "id" | "name" | "user" | "submittedBy" | "createTime">,
): JobFacts {
  return {
    name: own.name,
    project: terms.project,
    priority: terms.priority,
    askedNodes: names(terms.askedNodes),
    isExclusive: terms.isExclusive,
    minimumNumberOfProcessors: terms.minimumNumberOfProcessors,
    maximumNumberOfProcessors: terms.maximumNumberOfProcessors,
    runtime: terms.runtime,
    runUntilCanceled: terms.runUntilCanceled,
    softwareLicense: terms.softwareLicense,
    user: own.user,
    extendedTerms: pairs(terms.extendedTerms),
    id: own.id,
    status: JobStatus.NotSubmitted,
    submittedBy: own.submittedBy,
    errorMessage: "",
    isBackfill: false,
    createTime: own.createTime,
    submitTime: null,
    startTime: null,
    endTime: null,
    allocatedNodes: none,
  };
}

/** The facts of a task that is about to be added, as one object literal. */
export function newTaskFacts(terms: TaskTerms, jobId: number, id: number, createTime: number): TaskInfo {
  return {
    name: terms.name,
    commandLine: terms.commandLine,
    depend: names(terms.depend),
    isExclusive: terms.isExclusive,
    isRerunnable: terms.isRerunnable,
    minimumNumberOfProcessors: terms.minimumNumberOfProcessors,
    maximumNumberOfProcessors: terms.maximumNumberOfProcessors,
    requiredNodes: names(terms.requiredNodes),
    runtime: terms.runtime,
    stdin: terms.stdin,
    stdout: terms.stdout,
    stderr: terms.stderr,
    workDirectory: terms.workDirectory,
    environmentVariables: pairs(terms.environmentVariables),
    extendedTerms: pairs(terms.extendedTerms),
    id,
    jobId,
    status: TaskStatus.NotSubmitted,
    exitCode: 0,
    errorMessage: "",
    createTime,
    submitTime: null,
    startTime: null,
    endTime: null,
    allocatedNodes: none,
  };
}

/** A copy of a task's terms and of nothing else that the caller's object holds (rule TSK-6). */
export function taskTermsOf(terms: TaskTerms): TaskTerms {
  return {
    name: terms.name,
    commandLine: terms.commandLine,
    depend: names(terms.depend),
    isExclusive: terms.isExclusive,
    isRerunnable: terms.isRerunnable,
    minimumNumberOfProcessors: terms.minimumNumberOfProcessors,
    maximumNumberOfProcessors: terms.maximumNumberOfProcessors,
    requiredNodes: names(terms.requiredNodes),
    runtime: terms.runtime,
    stdin: terms.stdin,
    stdout: terms.stdout,
    stderr: terms.stderr,
    workDirectory: terms.workDirectory,
    environmentVariables: pairs(terms.environmentVariables),
    extendedTerms: pairs(terms.extendedTerms),
  };
}

function pairs(from: readonly NameValuePair[]): readonly NameValuePair[] {
  return from.length === 0 ? none : from.map(({ name, value }) => ({ name, value }));
}

function names(from: readonly string[]): readonly string[] {
  return from.length === 0 ? none : [...from];
}

/** What all jobs and tasks share that have none of something. */
const none: readonly never[] = Object.freeze([]);

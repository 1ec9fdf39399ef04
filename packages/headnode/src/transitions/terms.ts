import type { JobTerms, NameValuePair, TaskTerms } from "@ccp/core";

/** A copy of a job's terms and of nothing else that the caller's object holds (rule JOB-2). */
export function jobTermsOf(terms: JobTerms): JobTerms {
  return {
    name: terms.name,
    project: terms.project,
    priority: terms.priority,
    askedNodes: [...terms.askedNodes],
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

/** A copy of a task's terms and of nothing else that the caller's object holds (rule TSK-6). */
export function taskTermsOf(terms: TaskTerms): TaskTerms {
  return {
    name: terms.name,
    commandLine: terms.commandLine,
    depend: [...terms.depend],
    isExclusive: terms.isExclusive,
    isRerunnable: terms.isRerunnable,
    minimumNumberOfProcessors: terms.minimumNumberOfProcessors,
    maximumNumberOfProcessors: terms.maximumNumberOfProcessors,
    requiredNodes: [...terms.requiredNodes],
    runtime: terms.runtime,
    stdin: terms.stdin,
    stdout: terms.stdout,
    stderr: terms.stderr,
    workDirectory: terms.workDirectory,
    environmentVariables: pairs(terms.environmentVariables),
    extendedTerms: pairs(terms.extendedTerms),
  };
}

function pairs(from: readonly NameValuePair[]): NameValuePair[] {
  return from.map(({ name, value }) => ({ name, value }));
}

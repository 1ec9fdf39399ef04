import { JobPriority } from "../port/enumerations.ts";
import type { JobTerms } from "../service/job-data.ts";
import type { TaskTerms } from "../service/task-data.ts";
import { INFINITE_RUNTIME } from "./runtime.ts";

/** The terms of a new job (rule JT-1). */
export const defaultJobTerms: JobTerms = Object.freeze({
  name: "",
  project: "",
  priority: JobPriority.Normal,
  askedNodes: [],
  isExclusive: true,
  minimumNumberOfProcessors: 1,
  maximumNumberOfProcessors: 1,
  runtime: INFINITE_RUNTIME,
  runUntilCanceled: false,
  softwareLicense: "",
  user: "",
  extendedTerms: [],
});

/** The terms of a new task (rule TT-1). */
export const defaultTaskTerms: TaskTerms = Object.freeze({
  name: "",
  commandLine: "",
  depend: [],
  isExclusive: false,
  isRerunnable: true,
  minimumNumberOfProcessors: 1,
  maximumNumberOfProcessors: 1,
  requiredNodes: [],
  runtime: INFINITE_RUNTIME,
  stdin: "",
  stdout: "",
  stderr: "",
  workDirectory: "",
  environmentVariables: [],
  extendedTerms: [],
});

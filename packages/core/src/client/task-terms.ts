import { E_INVALIDARG } from "../com/hresult.ts";
import type { INameValueCollection } from "../port/iname-value-collection.ts";
import type { ITask } from "../port/itask.ts";
import type { NameValuePair } from "../service/name-value-pair.ts";
import { ServiceError } from "../service/service-error.ts";
import type { TaskTerms } from "../service/task-data.ts";
import { MAX_COMMAND_LINE_LENGTH, MAX_NAME_LENGTH, MAX_VARIABLES_LENGTH } from "../terms/limits.ts";
import { parseNameList } from "../terms/name-list.ts";
import {
  type Check,
  checkBoolean,
  checkObject,
  checkProcessors,
  checkRuntime,
  checkText,
  checkVariableName,
} from "./argument-checks.ts";
import { readNameValues } from "./collection-reading.ts";
import { readExtendedTerms } from "./extended-terms.ts";
import { readMember } from "./foreign-call.ts";

/** The check of each term of a task, for our own setters and for what the getters of a foreign task give. */
export const taskTermChecks: {
  readonly [K in Exclude<keyof TaskTerms, "environmentVariables" | "extendedTerms">]: Check<TaskTerms[K]>;
} = {
  name: (value, what) => checkText(value, what, MAX_NAME_LENGTH),
  commandLine: (value, what) => checkText(value, what, MAX_COMMAND_LINE_LENGTH),
  depend: (value, what) => parseNameList(checkText(value, what)),
  isExclusive: checkBoolean,
  isRerunnable: checkBoolean,
  minimumNumberOfProcessors: checkProcessors,
  maximumNumberOfProcessors: checkProcessors,
  requiredNodes: (value, what) => parseNameList(checkText(value, what)),
  runtime: checkRuntime,
  stdin: (value, what) => checkText(value, what),
  stdout: (value, what) => checkText(value, what),
  stderr: (value, what) => checkText(value, what),
  workDirectory: (value, what) => checkText(value, what),
};

/** The variables of a task: the lengths of all names and values together are limited (rule TT-2). */
export function checkVariables(variables: readonly NameValuePair[], what: string): readonly NameValuePair[] {
  const length = variables.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  if (length <= MAX_VARIABLES_LENGTH) return variables;
  throw new ServiceError(
    E_INVALIDARG,
    `The names and values of ${what} have ${length} characters together. Keep them to ${MAX_VARIABLES_LENGTH}.`,
  );
}

/** Reads variables from the collection that a task of any make gives. */
function readVariables(variables: unknown, what: string): readonly NameValuePair[] {
  // Only its shape is unknown, and readNameValues looks at that.
  const pairs = readNameValues(variables as INameValueCollection, what);
  for (const { name } of pairs) checkVariableName(name, `A name in ${what}`);
  return checkVariables(pairs, what);
}

/** Reads the terms of a task of any make; nothing is trusted to have been checked before. */
export function readTaskTerms(task: ITask, what: string): TaskTerms {
  checkObject(task, what, "ITask", ["get_CommandLine"]);
  const read = <T>(member: keyof ITask & string, check: Check<T>): T =>
    check(readMember(task, member, what), `${member} of ${what}`);
  return {
    name: read("get_Name", taskTermChecks.name),
    commandLine: read("get_CommandLine", taskTermChecks.commandLine),
    depend: read("get_Depend", taskTermChecks.depend),
    isExclusive: read("get_IsExclusive", taskTermChecks.isExclusive),
    isRerunnable: read("get_IsRerunnable", taskTermChecks.isRerunnable),
    minimumNumberOfProcessors: read(
      "get_MinimumNumberOfProcessors",
      taskTermChecks.minimumNumberOfProcessors,
    ),
    maximumNumberOfProcessors: read(
      "get_MaximumNumberOfProcessors",
      taskTermChecks.maximumNumberOfProcessors,
    ),
    requiredNodes: read("get_RequiredNodes", taskTermChecks.requiredNodes),
    runtime: read("get_Runtime", taskTermChecks.runtime),
    stdin: read("get_Stdin", taskTermChecks.stdin),
    stdout: read("get_Stdout", taskTermChecks.stdout),
    stderr: read("get_Stderr", taskTermChecks.stderr),
    workDirectory: read("get_WorkDirectory", taskTermChecks.workDirectory),
    environmentVariables: read("get_EnvironmentVariables", readVariables),
    extendedTerms: read("get_ExtendedTaskTerms", readExtendedTerms),
  };
}

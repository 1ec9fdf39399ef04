/**
 * What the items of the port's collections are. Neither a type library nor the raw port says it: there they are VARIANTs.
 */

/** The items of what a member gives, in the words of the library; `T` where the caller says it. */
const results: Readonly<Record<string, string>> = {
  "ICluster.get_ComputeNodes": "INode",
  "ICluster.CreateClusterEnumerable": "T",
  "ICluster.ListAllJobs": "IJob",
  "ICluster.ListAllJobsWithPaging": "IJob",
  "ICluster.ListJobs": "IJob",
  "ICluster.ListJobsWithPaging": "IJob",
  "ICluster.ListJobsOnNode": "IJob",
  "ICluster.AddJobs": "long",
  "ICluster.QueueJobs": "long",
  "ICluster.AddTasks": "long",
  "ICluster.ListTasks": "ITask",
  "ICluster.ListTasksWithPaging": "ITask",
  "ICluster.ListTasksOnNode": "ITask",
  "ICluster.ExecuteCommand": "IExecutionResult",
  "ICluster.ExecuteCommandWithPaging": "IExecutionResult",
  "ICluster.WaitForCommand": "IExecutionResult",
  "ICluster.WaitForCommandWithPaging": "IExecutionResult",
  "IClusterEnumerable.GetEnumerator": "T",
  "IJob.GetEnumerator": "ITask",
  "INameValueCollection.GetEnumerator": "INameValue",
  "IResourceUsage.get_Processes": "BSTR",
};

/** The items of a collection that a caller passes, by the name of the parameter. */
const parameters: Readonly<Record<string, string>> = {
  jobs: "IJob",
  jobIds: "long",
  tasks: "ITask",
  taskIds: "long",
};

/** The interface whose VARIANTs are all of one type that the caller says. */
export const genericInterface = "IClusterEnumerable";

/** The type of the items that `subject` (as in `ICluster.ListJobs`) gives. Throws where the table above does not know. */
export function itemsOfResult(subject: string): string {
  return known(results[subject], subject);
}

/** The type of the items that a parameter of that name takes. Throws where the table above does not know. */
export function itemsOfParameter(name: string, subject: string): string {
  return known(parameters[name], `the parameter ${name} of ${subject}`);
}

function known(type: string | undefined, subject: string): string {
  if (type !== undefined) return type;
  throw new RangeError(
    `Nothing says what the items of ${subject} are. Add it to tools/codegen/src/managed/item-types.ts.`,
  );
}

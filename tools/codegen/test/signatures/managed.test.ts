import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { portFiles } from "../../src/port/port-files.ts";
import { readPort } from "../../src/port/read-port.ts";
import { serviceFile } from "../../src/port/service.ts";
import { managedSignatures, signatureKind } from "../../src/signatures/managed.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const model = readPort(portFiles(root), serviceFile(root), root);

function signaturesOf(subject: string): readonly string[] {
  const [face, name] = subject.split(".");
  const owner = model.interfaces.find((candidate) => candidate.name === face)!;
  return managedSignatures(model, owner, owner.members.find((member) => member.name === name)!);
}

describe("the managed signature of", () => {
  test.each([
    ["ICluster.get_Name", ["get Name(): Promise<string>"]],
    ["ICluster.put_Timeout", ["set Timeout(value: number)"]],
    ["ICluster.get_ComputeNodes", ["get ComputeNodes(): Promise<ClusterEnumerable<Node>>"]],
    ["ICluster.CancelJob", ["CancelJob(jobId: number, Message: string | null): Promise<void>"]],
    ["ICluster.RequeueJobs", ["RequeueJobs(jobIds: Items<number>): Promise<void>"]],
    [
      "ICluster.QueueJob",
      [
        "QueueJob(Job: Job, userName: string | null, password: string | null, isConsole: boolean, hwndParent?: number | undefined): Promise<number>",
      ],
    ],
    [
      "ICluster.ExecuteCommandWithPaging",
      [
        "ExecuteCommandWithPaging(Id: number, Task: Task, userName: string | null, password: string | null, isConsole: boolean, hwndParent: number | undefined, pageSize: number): Promise<ClusterEnumerable<ExecutionResult>>",
      ],
    ],
    [
      "ICluster.ListTasksWithPaging",
      [
        "ListTasksWithPaging(jobId: number, Timestamp: Ref, Version: Ref, pageSize: number): Promise<ClusterEnumerable<Task>>",
        "ListTasksWithPaging(jobId: number, pageSize?: number | undefined): AsyncIterableIterator<Task>",
      ],
    ],
    ["ICluster.CheckAnyTask", ["CheckAnyTask(jobId: number, Timestamp: Ref): Promise<Task | null>"]],
    [
      "ICluster.CreateClusterEnumerable",
      ["CreateClusterEnumerable<T extends Value = Value>(): Promise<ClusterEnumerable<T>>"],
    ],
    ["IJob.get_EndTime", ["get EndTime(): Date | null"]],
    ["IJob.put_Name", ["set Name(value: string | null)"]],
    ["IJob.put_AskedNodes", ["set AskedNodes(value: string | null)"]],
    ["IJob.get_Priority", ["get Priority(): JobPriority"]],
    ["IJob.GetEnumerator", ["GetEnumerator(): IterableIterator<Task>"]],
    ["IClusterEnumerable.Add", ["Add(item: T): void"]],
    ["INameValueCollection.Insert", ["Insert(index: number, var_: NameValue): void"]],
    ["IResourceUsage.get_KernelProcessorTime", ["get KernelProcessorTime(): bigint"]],
    ["IClusterCounter.get_Timestamp", ["get Timestamp(): Uint8Array"]],
    ["IClusterCounter.Equals", ["Equals(counter: ClusterCounter): boolean"]],
  ])("%s", (subject, signatures) => {
    expect(signaturesOf(subject)).toStrictEqual(signatures);
  });
});

test("every member has a signature, of a kind that follows from its result", () => {
  const kinds = { value: 0, nothing: 0 };
  for (const owner of model.interfaces) {
    for (const member of owner.members) {
      const kind = signatureKind(member);
      kinds[kind]++;
      for (const signature of managedSignatures(model, owner, member)) {
        expect(
          signature.endsWith("void") || signature.endsWith("Promise<void>") || member.kind === "propput",
        ).toBe(kind === "nothing");
      }
    }
  }
  expect(kinds.value + kinds.nothing).toBe(209);
});

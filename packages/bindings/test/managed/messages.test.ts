import { expect, test } from "vitest";
import { Cluster, Job, Task } from "../../src/index.ts";
import { kinds } from "../clusters.ts";

/** The text of what is thrown. */
async function messageOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (cause) {
    return String(cause instanceof Error ? cause.message : cause);
  }
  throw new Error("It did not fail.");
}

test.each(kinds)(
  "Messages name properties as the user wrote them, without get_ and put_, over %s",
  async (_, make) => {
    using cluster = new Cluster(make().backend);
    const [job, task] = [new Job(), new Task()];
    const jobId = await cluster.AddJob(job);
    const onNoNode = new Task();
    onNoNode.CommandLine = "run";
    onNoNode.RequiredNodes = "NODE99";
    const messages = await Promise.all(
      [
        () => cluster.PauseNode("NODE99"),
        () => cluster.ListJobsOnNode("NODE99"),
        () => cluster.AddTask(jobId, task),
        () => cluster.AddTask(jobId, onNoNode),
        () => {
          cluster.Timeout = -5;
        },
        () => {
          job.MinimumNumberOfProcessors = 0;
        },
        () => {
          task.WorkDirectory = "a\0b";
        },
      ].map(messageOf),
    );
    expect(messages.join("\n")).not.toMatch(/\b(get|put)_/);
    expect(messages.slice(0, 3)).toEqual([
      "There is no node NODE99 in the cluster. ComputeNodes gives the names of its nodes. (0x80070490)",
      "There is no node NODE99 in the cluster. ComputeNodes gives the names of its nodes. (0x80070490)",
      expect.stringContaining("Set its CommandLine before adding the task."),
    ]);
    expect(messages.slice(4)).toEqual([
      "Timeout is -5. Pass milliseconds, or 0 or -1 for no limit. (0x80070057)",
      "MinimumNumberOfProcessors is 0. Pass 1 or more. (0x80070057)",
      expect.stringMatching(/^WorkDirectory has a NUL/),
    ]);
  },
);

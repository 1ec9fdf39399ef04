import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type INameValue,
  type IResourceUsage,
  type ITask,
  inOut,
  out,
  type VARIANT,
  variantEmpty,
} from "@ccp/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runProcesses } from "../../src/index.ts";
import { isAlive } from "../executor/is-alive.ts";
import { ADMIN, type EmbeddedCluster, startCluster } from "./embedded-cluster.ts";
import { contentOf, makeJob, makeTask, queue, queueJob, type TaskSpec } from "./jobs.ts";
import { ask, ok, put, read } from "./members.ts";
import { getJob, getTask, listTasks, statusOf, tasksOf } from "./views.ts";

/* Real processes of the host's shell, in real time. Nobody waits for a time: each test waits for what it causes. */

describe.skipIf(process.platform === "win32")("real processes", () => {
  let directory: string;
  let started: EmbeddedCluster;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "ccp-cluster-"));
    started = startCluster({
      name: "LAB1",
      nodes: [{ name: "LAB1", processors: 4 }],
      clock: "real",
      executor: runProcesses({ gracePeriod: 200 }),
    });
  });

  afterEach(async () => {
    await started.backend.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const file = (name: string) => join(directory, name);
  const content = (name: string) => readFileSync(file(name), "utf8");
  const here = (spec: Exclude<TaskSpec, string>): TaskSpec => ({ WorkDirectory: directory, ...spec });

  test("TSK-11: the exit code of the process is the task's; the job runs all of them", async () => {
    const { backend, cluster } = started;
    const id = await queue(cluster, {
      MaximumNumberOfProcessors: 4,
      tasks: ["exit 0", "exit 7", "no-such-program"],
    });
    await backend.runUntilIdle();
    expect(await tasksOf(cluster, id)).toEqual(["Finished", "Failed", "Failed"]);
    expect((await listTasks(cluster, id)).map((task) => read(task, "ExitCode"))).toEqual([0, 7, 127]);
    expect(await statusOf(cluster, id)).toBe("Failed");
  });

  test("TSK-15: the standard streams are the files named, relative to the work directory, overwritten", async () => {
    const { backend, cluster } = started;
    writeFileSync(file("in.txt"), "b\na\n");
    writeFileSync(file("out.txt"), "something much longer than what comes now\n");
    const id = await queue(cluster, {
      tasks: [
        here({
          CommandLine: "sort; echo wrong >&2",
          Stdin: "in.txt",
          Stdout: "out.txt",
          Stderr: file("err.txt"),
        }),
        here({ CommandLine: "cat; echo dropped" }),
      ],
    });
    await backend.runUntilIdle();
    expect(await tasksOf(cluster, id)).toEqual(["Finished", "Finished"]);
    expect([content("out.txt"), content("err.txt")]).toEqual(["a\nb\n", "wrong\n"]);
  });

  test("TSK-15: a file or directory that cannot be opened fails the task, and the message names it", async () => {
    const { backend, cluster } = started;
    const id = await queue(cluster, {
      tasks: [
        here({ CommandLine: "cat", Stdin: "missing.txt" }),
        here({ CommandLine: "true", Stdout: join("nowhere", "out.txt") }),
        { CommandLine: "true", WorkDirectory: file("gone") },
      ],
    });
    await backend.runUntilIdle();
    expect(await tasksOf(cluster, id)).toEqual(["Failed", "Failed", "Failed"]);
    const messages = (await listTasks(cluster, id)).map((task) => read(task, "ErrorMessage"));
    for (const [index, name] of ["missing.txt", "nowhere", "gone"].entries()) {
      expect(messages[index]).toContain(file(name));
    }
  });

  test("RQ-3: a job that failed on a missing file succeeds when the file is there", async () => {
    const { backend, cluster } = started;
    const id = await queue(cluster, {
      tasks: [
        here({ CommandLine: "echo x >> runs.txt" }),
        here({ CommandLine: "cat data.txt", Stdout: "copy.txt" }),
      ],
    });
    await backend.runUntilIdle();
    expect(await statusOf(cluster, id)).toBe("Failed");
    writeFileSync(file("data.txt"), "42\n");
    await ok(cluster, cluster.RequeueJob(id));
    await backend.runUntilIdle();
    expect(await statusOf(cluster, id)).toBe("Finished");
    expect([content("copy.txt"), content("runs.txt")]).toEqual(["42\n", "x\n"]);
  });

  test("TSK-16, ENV-4: the process sees the cluster's variables, its own, and those that the cluster defines", async () => {
    const { backend, cluster } = started;
    await ok(cluster, cluster.SetEnvironmentVariable("SITE", "north"));
    await ok(cluster, cluster.SetEnvironmentVariable("MODE", "shared"));
    const names = [
      "SITE",
      "MODE",
      "CCP_CLUSTER_NAME",
      "CCP_JOBID",
      "CCP_TASKID",
      "CCP_NODES",
      "CCP_NUMCPUS",
      "CCP_OWNER",
    ];
    const task = await makeTask(
      cluster,
      here({ CommandLine: `printf '%s\\n' ${names.map((n) => `"$${n}"`).join(" ")}` }),
    );
    put(task, { Stdout: "out.txt", MaximumNumberOfProcessors: 2 });
    task.SetEnvironmentVariable("MODE", "own; exit 9");
    task.SetEnvironmentVariable("CCP_JOBID", "forged");
    const job = await makeJob(cluster, { MaximumNumberOfProcessors: 2, tasks: [] });
    job.AddTask(task);
    await ok(cluster, queueJob(cluster, job, out()));
    await backend.runUntilIdle();
    expect(content("out.txt").split("\n")).toEqual([
      "north",
      "own; exit 9",
      "LAB1",
      "1",
      "1",
      "1 LAB1 2",
      "2",
      ADMIN,
      "",
    ]);
  });

  test("CXL-5: when CancelJob has returned, the whole tree of processes is gone, also what ignores SIGTERM", async () => {
    const { cluster } = started;
    const line = "(trap '' TERM; sh -c 'echo $$ > child; while :; do sleep 1; done')";
    const id = await queue(cluster, { tasks: [here({ CommandLine: `${line} & echo $$ > shell; wait` })] });
    await until(() => ["child", "shell"].every((name) => existsSync(file(name)) && content(name) !== ""));
    const pids = ["child", "shell"].map((name) => Number(content(name)));
    expect(pids.map(isAlive)).toEqual([true, true]);
    await ok(cluster, cluster.CancelJob(id, "enough"));
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect([await statusOf(cluster, id), ...(await tasksOf(cluster, id))]).toEqual(["Cancelled", "Failed"]);
    expect(read(await getJob(cluster, id), "ErrorMessage")).toBe("enough");
  });

  test("TSK-14: CheckAnyTask tells of tasks as they end", async () => {
    const { cluster } = started;
    const id = await queue(cluster, {
      tasks: ["exit 3", here({ CommandLine: "while [ ! -e go ]; do sleep 0.01; done" })],
    });
    const chain = inOut<VARIANT>(variantEmpty);
    const next = async () => {
      for (;;) {
        const task = await ask<ITask | null>(cluster, (slot) => cluster.CheckAnyTask(id, chain, slot));
        if (task !== null) return [read(task, "Id"), read(task, "ExitCode")];
        await turn();
      }
    };
    expect(await next()).toEqual([1, 3]);
    writeFileSync(file("go"), "");
    expect(await next()).toEqual([2, 0]);
  });

  test("COL-5: a running task shows its processes, an ended one its processor time", async () => {
    const { backend, cluster } = started;
    const line =
      "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; echo > busy; while [ ! -e go ]; do sleep 0.01; done";
    const id = await queue(cluster, { tasks: [here({ CommandLine: line })] });
    await until(() => existsSync(file("busy")));
    const usage = () => ask<IResourceUsage>(cluster, (slot) => cluster.GetTaskResourceUsage(id, 1, slot));
    const running = await usage();
    expect(read(running, "NumberOfProcesses")).toBeGreaterThan(0);
    expect(contentOf<string>(read(running, "Processes"))[0]).toMatch(/^LAB1, \d+ \d+$/);
    writeFileSync(file("go"), "");
    await backend.runUntilIdle();
    const ended = await usage();
    expect(read(ended, "NumberOfProcesses")).toBe(0);
    expect(contentOf<INameValue>(read(ended, "AllocatedNodes")).map((pair) => read(pair, "Name"))).toEqual([
      "LAB1",
    ]);
    expect(read(ended, "UserProcessorTime") + read(ended, "KernelProcessorTime")).toBeGreaterThan(0n);
    expect(read(await getTask(cluster, id), "Status")).toBe(3);
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Lets the event loop go on until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HRESULT_FROM_WIN32, out, RPC_S_SERVER_UNAVAILABLE } from "@ccp/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type MemoryBackendOptions, runProcesses } from "../../src/index.ts";
import { isAlive } from "../executor/is-alive.ts";
import { executeCommand, newId, pagesOf, resultsOf, run, short, start, waitFor } from "./commands.ts";
import { type EmbeddedCluster, startCluster } from "./embedded-cluster.ts";
import { makeTask, queue } from "./jobs.ts";
import { ok, read } from "./members.ts";
import { statusOf } from "./views.ts";

/* Commands as real processes. Nobody waits for a time: each test waits for what it causes. */

describe.skipIf(process.platform === "win32")("commands as real processes", () => {
  let directory: string;
  let started: EmbeddedCluster | undefined;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "ccp-commands-"));
  });

  afterEach(async () => {
    await started?.backend.close();
    rmSync(directory, { recursive: true, force: true });
  });

  function clusterOf(nodes: readonly string[], options: MemoryBackendOptions = {}): EmbeddedCluster {
    started = startCluster({
      nodes: nodes.map((name) => ({ name })),
      clock: "real",
      executor: runProcesses({ gracePeriod: 200 }),
      ...options,
    });
    return started;
  }

  const here = (CommandLine: string) => ({ CommandLine, WorkDirectory: directory });
  const nodeVariable = "set -- $CCP_NODES; NODE=$2";

  /** Resolves when the file has a whole line, and gives it. */
  async function lineOf(name: string): Promise<string> {
    for (;;) {
      const path = join(directory, name);
      const text = existsSync(path) ? readFileSync(path, "utf8") : "";
      if (text.includes("\n")) return text.trim();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  test("CMD-2: standard output and error come together, in the order in which they were written", async () => {
    const { cluster } = clusterOf(["A"]);
    const line = "for i in 1 2 3 4 5 6 7 8; do echo out $i; echo err $i >&2; done; exit 3";
    const expected = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => `out ${i}\nerr ${i}\n`).join("");
    expect((await run(cluster, here(line))).map(short)).toEqual([`A 3 ${expected}`]);
  });

  test("CMD-2: the nodes run it at the same time: each waits there for the other", async () => {
    const { cluster } = clusterOf(["A", "B"]);
    const line = `${nodeVariable}; echo > $NODE.here; until [ -e A.here ] && [ -e B.here ]; do sleep 0.01; done; echo $NODE met`;
    expect((await run(cluster, here(line))).map(short).sort()).toEqual(["A 0 A met\n", "B 0 B met\n"]);
  });

  test("CMD-2: standard input, work directory and variables are heeded; the task's output files are not", async () => {
    const { cluster } = clusterOf(["A"]);
    writeFileSync(join(directory, "in.txt"), "from the file\n");
    const task = await makeTask(cluster, {
      ...here('cat; pwd; echo "$WHO $CCP_CLUSTER_NAME"'),
      Stdin: "in.txt",
    });
    task.put_Stdout("out.txt");
    task.SetEnvironmentVariable("WHO", "me");
    task.SetEnvironmentVariable("CCP_CLUSTER_NAME", "not mine to say");
    const id = await newId(cluster);
    const results = await resultsOf(cluster, (slot) => executeCommand(cluster, id, task, slot));
    expect(results.map(short)).toEqual([`A 0 from the file\n${directory}\nme CLUSTER\n`]);
    expect(readdirSync(directory)).toEqual(["in.txt"]);
  });

  test("CMD-2, TSK-15: a work directory that is not there gives a result that says so", async () => {
    const { cluster } = clusterOf(["A"]);
    const missing = join(directory, "missing");
    const [result] = await run(cluster, { CommandLine: "true", WorkDirectory: missing });
    expect(read(result!, "ExitCode")).not.toBe(0);
    expect(read(result!, "Output")).toMatch(/^\[.*work directory ".*missing".*no such file or directory/);
  });

  test("CMD-2: characters are whole, also where the pieces in which they arrive are not; what is no UTF-8 is replaced", async () => {
    const { cluster } = clusterOf(["A"]);
    const line =
      "printf 'a\\342'; sleep 0.05; printf '\\202'; sleep 0.05; printf '\\254\\360\\237'; sleep 0.05; printf '\\230\\200\\377z\\303'";
    expect((await run(cluster, here(line))).map(short)).toEqual(["A 0 a€😀\uFFFDz\uFFFD"]);
  });

  test("CMD-3: pages of much output, joined, are the whole", async () => {
    const { cluster } = clusterOf(["A"]);
    const id = await start(
      cluster,
      here("i=0; while [ $i -lt 6000 ]; do echo line $i €; i=$((i+1)); done"),
      2048,
    );
    const [result] = await resultsOf(cluster, (slot) => cluster.WaitForCommandWithPaging(id, 2048, slot));
    const pages = await pagesOf(cluster, result!);
    expect(pages.slice(0, -1).every((page) => page.length === 2048)).toBe(true);
    expect(pages.join("")).toBe(Array.from({ length: 6000 }, (_, i) => `line ${i} €\n`).join(""));
  });

  test("CMD-5, CXL-5: ending terminates the whole tree on all nodes, and keeps what was written", async () => {
    const { cluster } = clusterOf(["A", "B"]);
    const line = `${nodeVariable}; echo started; sh -c 'trap "" TERM; echo $$ > '$NODE'.child; while :; do sleep 0.01; done' & wait`;
    const id = await start(cluster, here(line));
    const children = [Number(await lineOf("A.child")), Number(await lineOf("B.child"))];
    expect(children.map(isAlive)).toEqual([true, true]);
    const waiting = waitFor(cluster, id);
    await ok(cluster, cluster.EndCommand(id));
    expect(children.map(isAlive)).toEqual([false, false]);
    const results = [...(await waiting), ...(await waitFor(cluster, id))];
    expect(results.map((result) => read(result, "NodeName")).sort()).toEqual(["A", "B"]);
    for (const result of results) {
      expect(read(result, "ExitCode")).not.toBe(0);
      expect(read(result, "Output")).toMatch(/^started\n/); // the shell may add that it was terminated
      expect(read(result, "Output")).not.toMatch(/\[/);
    }
  });

  test("CMD-5: a command that ends with 0 because it was told to has another code all the same", async () => {
    const { cluster } = clusterOf(["A"], { executor: runProcesses() }); // with time enough to say it
    const line = "trap 'echo bye; exit 0' TERM; echo > ready; while :; do sleep 0.01; done";
    const id = await start(cluster, here(line));
    await lineOf("ready");
    await ok(cluster, cluster.EndCommand(id));
    const [result] = await waitFor(cluster, id);
    expect(read(result!, "ExitCode")).toBe(1);
    expect(read(result!, "Output")).toMatch(/bye\n$/);
  });

  test("CMD-2, CXL-5: what a command leaves in the background ends with it, and holds nothing up", async () => {
    const { cluster } = clusterOf(["A"]);
    const results = await run(cluster, here("sleep 1000 & echo $! > child; echo done"));
    expect(results.map(short)).toEqual(["A 0 done\n"]);
    expect(isAlive(Number(await lineOf("child")))).toBe(false);
  });

  test("CMD-6: a flood is cut at the limit, and the command runs to its end", async () => {
    const { cluster } = clusterOf(["A"], { commandOutputLimit: 100_000 });
    const line = "head -c 3000000 /dev/zero | tr '\\0' x; echo > finished; exit 5";
    const [result] = await run(cluster, here(line));
    expect(read(result!, "ExitCode")).toBe(5);
    const text = read(result!, "Output") ?? "";
    expect(text.slice(0, 100_000)).toBe("x".repeat(100_000));
    expect(text.slice(100_000)).toMatch(/^\n\[The output .* cut here: .* 100000 bytes\.\]\n$/);
    expect(existsSync(join(directory, "finished"))).toBe(true);
  });

  test("CMD-2: jobs go on beside it; it takes none of their processors", async () => {
    const { backend, cluster } = clusterOf(["A"]);
    const job = await queue(cluster, {
      MaximumNumberOfProcessors: 4,
      MinimumNumberOfProcessors: 4,
      tasks: [here("echo > job.runs; until [ -e command.ran ]; do sleep 0.01; done")],
    });
    await lineOf("job.runs");
    await run(cluster, here("echo > command.ran"));
    await backend.runUntilIdle();
    expect(await statusOf(cluster, job)).toBe("Finished");
  });

  test("CMD-4: under a virtual clock a command is waited for too, and time stands still", async () => {
    const { backend, cluster } = clusterOf(["A"], { clock: "virtual" });
    const before = backend.now;
    expect((await run(cluster, here("echo hello"))).map(short)).toEqual(["A 0 hello\n"]);
    expect(backend.now).toBe(before);
  });

  test("CMD-4, CXL-5: closing the cluster ends commands and lets go of who waits", async () => {
    const { backend, cluster } = clusterOf(["A"]);
    const id = await start(cluster, here("echo $$ > pid; while :; do sleep 0.01; done"));
    const pid = Number(await lineOf("pid"));
    const waiting = cluster.WaitForCommand(id, out());
    await backend.close();
    expect(await waiting).toBe(HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE));
    expect(isAlive(pid)).toBe(false);
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineTask } from "@ccp/headnode";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RealClock } from "../../src/clock/index.ts";
import { type RunningTask, runProcesses, type TaskExit } from "../../src/executor/index.ts";
import { ProcessRun } from "../../src/executor/process-run.ts";
import { ProcessSampler } from "../../src/executor/process-sampler.ts";
import { isAlive } from "./is-alive.ts";
import { taskRun } from "./task-run.ts";

const hasSetsid = existsSync("/usr/bin/setsid");

/** Ended after each test, so that one that fails leaves nothing behind. */
const started: RunningTask[] = [];
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "ccp-processes-"));
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((running) => running.kill()));
  rmSync(directory, { recursive: true, force: true });
});

interface Started {
  readonly running: RunningTask;
  readonly exit: Promise<TaskExit>;
}

function start(
  task: Partial<EngineTask>,
  { environment = {}, gracePeriod }: { environment?: Record<string, string>; gracePeriod?: number } = {},
): Started {
  const executor = runProcesses(gracePeriod === undefined ? {} : { gracePeriod });
  let resolve: (exit: TaskExit) => void;
  const exit = new Promise<TaskExit>((done) => {
    resolve = done;
  });
  const run = taskRun({ workDirectory: directory, ...task }, environment);
  const running = executor.start(run, new RealClock(), (each) => resolve(each));
  started.push(running);
  return { running, exit };
}

/** Resolves when the file has a whole line; the tasks here say in that way that they are ready. */
async function lineOf(name: string): Promise<string> {
  for (;;) {
    const path = join(directory, name);
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    if (text.includes("\n")) return text.trim();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const output = (name: string) => readFileSync(join(directory, name), "utf8");

describe.skipIf(process.platform === "win32")("command lines", () => {
  test("TSK-11: the exit code is that of the command line", async () => {
    expect(await start({ commandLine: "true" }).exit).toMatchObject({
      reason: "exited",
      exitCode: 0,
      message: "",
    });
    expect(await start({ commandLine: "false || exit 7" }).exit).toMatchObject({ exitCode: 7, message: "" });
    expect(await start({ commandLine: "no-such-command-here" }).exit).toMatchObject({ exitCode: 127 });
  });

  test("TSK-11: a command line that a signal ended has 128 and its number, and the message names it", async () => {
    const exit = await start({ commandLine: "kill -KILL $$" }).exit;
    expect(exit).toMatchObject({
      reason: "exited",
      exitCode: 137,
      message: "It was ended by signal SIGKILL: exit code 137.",
    });
  });

  test("TSK-11: a command line that signals its whole group does not take the report along", async () => {
    const exit = await start({ commandLine: "trap 'exit 5' TERM; kill -TERM 0; wait" }).exit;
    expect(exit).toMatchObject({ exitCode: 5 });
  });

  test("TSK-11: quotes, dollars and line ends reach the shell as they are", async () => {
    const commandLine = `printf '%s|' "a b" '$1' "$#" 'it"s' "\`echo sub\`" > out; exit 0
echo never > out`;
    expect(await start({ commandLine }).exit).toMatchObject({ exitCode: 0 });
    expect(output("out")).toBe(`a b|$1|0|it"s|sub|`);
  });

  test("GEN-5: a NUL in the command line is the task's fault", async () => {
    const exit = await start({ commandLine: "echo a\0b" }, { environment: { SECRET: "hidden" } }).exit;
    expect(exit).toMatchObject({ reason: "could not start" });
    expect(exit.message).toMatch(/NUL/);
    expect(exit.message).not.toContain("hidden");
  });
});

describe.skipIf(process.platform === "win32")("environment", () => {
  test("TSK-16: a task sees its variables and a few of the host's, never the rest of them", async () => {
    process.env["CCP_TEST_SECRET"] = "hidden";
    try {
      await start(
        { commandLine: "env > out" },
        { environment: { OWN: "1", TZ: "Mars/Base", __proto__x: "2" } },
      ).exit;
    } finally {
      delete process.env["CCP_TEST_SECRET"];
    }
    const lines = output("out").split("\n");
    expect(lines).toEqual(expect.arrayContaining(["OWN=1", "TZ=Mars/Base", `PATH=${process.env["PATH"]}`]));
    const names = lines.map((line) => line.split("=")[0]);
    const allowed =
      "CCP_RUN_MARK CCP_TASKNAME CCP_WORKDIR HOME LANG LC_ALL LOGNAME OWN PATH PWD SHELL TMPDIR TZ USER __proto__x _ OLDPWD SHLVL";
    expect(names.filter((name) => name !== "" && !allowed.split(" ").includes(name ?? ""))).toEqual([]);
  });

  test("ENV-4: CCP_WORKDIR is the work directory; where the task names none, the home directory, or without one that of temporary files", async () => {
    await start({ commandLine: "echo $CCP_WORKDIR; pwd -P", stdout: "out" }).exit;
    expect(output("out")).toBe(`${directory}\n${directory}\n`);
    await start({ commandLine: "echo $CCP_WORKDIR; pwd", workDirectory: "", stdout: join(directory, "out") })
      .exit;
    const home = homedir() || tmpdir();
    expect(output("out")).toBe(`${home}\n${home}\n`);
  });

  test("TSK-16: a task gets no open files but its standard streams", async () => {
    await start({ commandLine: "ls /dev/fd/3 /dev/fd/4 /dev/fd/9 2>/dev/null; true", stdout: "out" }).exit;
    expect(output("out")).toBe("");
  });
});

describe.skipIf(process.platform === "win32")("standard files", () => {
  test("TSK-15: input comes from a file, output and error go to files that are overwritten", async () => {
    writeFileSync(join(directory, "in"), "hello");
    writeFileSync(join(directory, "out"), "what was there before");
    await start({
      commandLine: "cat; echo wrong >&2",
      stdin: "in",
      stdout: "out",
      stderr: join(directory, "err"),
    }).exit;
    expect(output("out")).toBe("hello");
    expect(output("err")).toBe("wrong\n");
  });

  test("TSK-15: without files, input is empty and output is dropped", async () => {
    const exit = await start({ commandLine: "wc -c > out; echo dropped; echo dropped >&2" }).exit;
    expect(exit.exitCode).toBe(0);
    expect(output("out").trim()).toBe("0");
  });

  test("TSK-15: one path for output and error keeps both, in order", async () => {
    await start({ commandLine: "echo 1; echo 2 >&2; echo 3", stdout: "both", stderr: "./both" }).exit;
    expect(output("both")).toBe("1\n2\n3\n");
  });

  test("TSK-15: a file that cannot be opened fails the task, and the message names path and reason", async () => {
    mkdirSync(join(directory, "folder"));
    execFileSync("mkfifo", [join(directory, "pipe")]);
    const messages = [];
    for (const task of [
      { stdin: "missing" },
      { stdout: "no/such/out" },
      { stderr: "folder" },
      { stdin: "folder" },
      { stdin: "pipe" },
    ]) {
      const exit = await start({ commandLine: "echo > ran", ...task }).exit;
      expect(exit).toMatchObject({ reason: "could not start" });
      expect(exit.exitCode).not.toBe(0);
      messages.push(exit.message);
    }
    const at = (name: string) => join(directory, name);
    expect(messages).toEqual([
      `The standard input file "${at("missing")}" cannot be opened: no such file or directory. Correct the path, or make it accessible.`,
      `The standard output file "${at("no/such/out")}" cannot be opened: no such file or directory. Correct the path, or make it accessible.`,
      `The standard error file "${at("folder")}" cannot be opened: illegal operation on a directory. Correct the path, or make it accessible.`,
      `The standard input file "${at("folder")}" cannot be used: it is a directory. Name a file.`,
      `The standard input file "${at("pipe")}" cannot be used: it is a pipe. Name a file.`,
    ]);
    expect(existsSync(at("ran"))).toBe(false);
  });

  test("TSK-15: so does a work directory that is not there, is a file, or is relative", async () => {
    writeFileSync(join(directory, "file"), "");
    const messages = [];
    for (const workDirectory of [join(directory, "missing"), join(directory, "file"), "relative/folder"]) {
      const exit = await start({ workDirectory }).exit;
      expect(exit).toMatchObject({ reason: "could not start" });
      messages.push(exit.message);
    }
    expect(messages).toEqual([
      `The work directory "${join(directory, "missing")}" cannot be opened: no such file or directory. Correct the path, or make it accessible.`,
      `The work directory "${join(directory, "file")}" cannot be used: it is not a directory. Correct the path.`,
      `The work directory "relative/folder" is relative. Give an absolute path.`,
    ]);
  });
});

describe.skipIf(process.platform === "win32")("termination", () => {
  test("CXL-5: what a task starts in order to clean up is let finish", async () => {
    const commandLine =
      "trap 'sleep 0.1 && echo clean > out; exit 0' TERM; echo > ready; while :; do sleep 0.01; done";
    const { running } = start({ commandLine });
    await lineOf("ready");
    await running.kill();
    expect(output("out")).toBe("clean\n");
  });

  test("CXL-5: a killed task is asked politely first, and its own code is kept", async () => {
    const { running, exit } = start({
      commandLine: "trap 'echo polite > out; exit 3' TERM; echo > ready; while :; do sleep 0.01; done",
    });
    await lineOf("ready");
    await running.kill();
    expect(await exit).toMatchObject({ reason: "exited", exitCode: 3 });
    expect(output("out")).toBe("polite\n");
  });

  test("CXL-5: one that does not listen is ended by force after the grace period", async () => {
    const commandLine = "trap '' TERM; echo $$ > ready; while :; do sleep 0.01; done";
    const { running, exit } = start({ commandLine }, { gracePeriod: 30 });
    const pid = Number(await lineOf("ready"));
    await running.kill();
    expect(isAlive(pid)).toBe(false);
    expect(await exit).toMatchObject({
      exitCode: 137,
      message: "It was ended by signal SIGKILL: exit code 137.",
    });
  });

  test("CXL-5: a stopped task is ended too", async () => {
    const { running, exit } = start({ commandLine: "echo $$ > ready; kill -STOP 0" });
    const pid = Number(await lineOf("ready"));
    await running.kill();
    expect(isAlive(pid)).toBe(false);
    expect((await exit).exitCode).toBe(143);
  });

  test("CXL-5: the whole tree is gone when kill resolves, also where a child does not listen", async () => {
    const commandLine = `sh -c 'sh -c "trap \\"\\" TERM; echo \\$\\$ > grandchild; while :; do sleep 0.01; done" & wait' & wait`;
    const { running, exit } = start({ commandLine }, { gracePeriod: 30 });
    const pid = Number(await lineOf("grandchild"));
    expect(isAlive(pid)).toBe(true);
    await running.kill();
    expect(isAlive(pid)).toBe(false);
    await exit;
  });

  test.skipIf(!hasSetsid)("CXL-5: a service that left the tree is found by its mark", async () => {
    const commandLine =
      "(setsid sh -c 'setsid sh -c \"echo \\$\\$ > service; exec sleep 1000\" & exit' &); echo > ready; sleep 1000";
    const { running } = start({ commandLine });
    const pid = Number(await lineOf("service"));
    await lineOf("ready");
    await running.kill();
    expect(isAlive(pid)).toBe(false);
  });

  test("CXL-5: what a task leaves in the background ends with it, and its exit code stays", async () => {
    const { exit } = start({ commandLine: "sleep 1000 & echo $! > child; exit 4" });
    expect(await exit).toMatchObject({ reason: "exited", exitCode: 4 });
    expect(isAlive(Number(output("child")))).toBe(false);
  });

  test("CXL-5: a task killed at once, before it has a process, ends all the same", async () => {
    const { running, exit } = start({ commandLine: "echo > ran" });
    await running.kill();
    expect(await exit).toMatchObject({ reason: "exited", exitCode: 143 });
    expect(existsSync(join(directory, "ran"))).toBe(false);
  });

  test("CXL-5: processes do not outlive the process of Node.js", async () => {
    const { exit } = start({ commandLine: "trap '' TERM; echo $$ > ready; while :; do sleep 0.01; done" });
    const pid = Number(await lineOf("ready"));
    // The listener is what an exit of this process would run.
    process.listeners("exit").at(-1)!.call(process, 0);
    expect((await exit).exitCode).toBe(137);
    expect(isAlive(pid)).toBe(false);
  });

  test("CXL-5: no listener stays behind when nothing runs", async () => {
    const before = process.listenerCount("exit");
    const runs = [start({}), start({}), start({})];
    await Promise.all(runs.map(({ exit }) => exit));
    expect(process.listenerCount("exit")).toBe(before);
  });

  test.each([-1, Number.NaN, 2 ** 31])("GEN-5: a grace period of %s is refused", (gracePeriod) => {
    expect(() => runProcesses({ gracePeriod })).toThrow(/grace period is/);
  });
});

describe.skipIf(process.platform === "win32")("resource use", () => {
  const burn = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";

  test("COL-5: processor time is that of all processes that were waited for, in user and kernel mode", async () => {
    const { usage } = await start({
      commandLine: `(${burn}); dd if=/dev/zero of=/dev/null bs=1 count=200000 2>/dev/null`,
    }).exit;
    expect(usage.userProcessorTime).toBeGreaterThan(0);
    expect(usage.kernelProcessorTime).toBeGreaterThan(0);
    expect(usage.allocatedNodes).toEqual([{ node: "NODE01", processors: 2 }]);
    expect(usage.processes).toEqual([]);
  });

  test("COL-5: processor time is known of a task that was never looked at while it ran", async () => {
    class Blind extends ProcessSampler {
      override add(): void {}
    }
    const exit = await new Promise<TaskExit>((resolve) => {
      new ProcessRun(taskRun({ workDirectory: directory, commandLine: burn }), 0, new Blind(), resolve);
    });
    expect(exit.usage.userProcessorTime).toBeGreaterThan(0);
  });

  test("COL-5: a running task shows its processes, times and memory", async () => {
    const { running, exit } = start({ commandLine: `${burn}; sleep 1000 & echo $! > child; wait` });
    const child = Number(await lineOf("child"));
    const usage = await running.usage();
    expect(usage.processes).toMatchObject([{ node: "NODE01" }]);
    expect(usage.processes[0]?.pids).toEqual(expect.arrayContaining([usage.processes[0]?.shellPid, child]));
    expect(usage.userProcessorTime).toBeGreaterThan(0);
    expect(usage.workingSet).toBeGreaterThan(100_000);
    await running.kill();
    const final = (await exit).usage;
    expect(final.userProcessorTime).toBeGreaterThanOrEqual(usage.userProcessorTime);
    expect(final.workingSet).toBeGreaterThanOrEqual(usage.workingSet);
    expect(final.processes).toEqual([]);
  });

  test("COL-5: times of a task that was ended by force were seen before", async () => {
    const commandLine = `trap '' TERM; ${burn}; echo > ready; while :; do sleep 0.01; done`;
    const { running, exit } = start({ commandLine }, { gracePeriod: 0 });
    await lineOf("ready");
    await running.kill();
    expect((await exit).usage.userProcessorTime).toBeGreaterThan(0);
  });
});

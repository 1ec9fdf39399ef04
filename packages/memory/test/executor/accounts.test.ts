import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster } from "@ccp/core";
import type { EngineTask } from "@ccp/headnode";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RealClock } from "../../src/clock/index.ts";
import type { TaskExit } from "../../src/executor/index.ts";
import { MemoryBackend, runProcesses } from "../../src/index.ts";
import { queue } from "../cluster/jobs.ts";
import { ok, read } from "../cluster/members.ts";
import { getJob, getTask, statusOf } from "../cluster/views.ts";
import { taskRun } from "./task-run.ts";

/** An account that every Linux has, which owns nothing. */
const ACCOUNT = "daemon";
const USER = "LAB\\ann";

const canRun = process.getuid?.() === 0 && existsSync("/usr/bin/getent");

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "ccp-accounts-"));
  chmodSync(directory, 0o755);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(directory, { recursive: true, force: true });
});

function run(
  task: Partial<EngineTask>,
  environment: Record<string, string> = {},
  accounts: Record<string, string> = {
    "lab\\ANN": ACCOUNT,
    "LAB\\gone": "no-such-account",
    "LAB\\number": "root",
  },
): Promise<TaskExit> {
  const run = taskRun({ user: USER, workDirectory: directory, ...task }, environment);
  return new Promise((resolve) => {
    runProcesses({ accounts, gracePeriod: 1000 }).start(run, new RealClock(), resolve);
  });
}

/** A folder of the account. */
function ownFolder(): string {
  const folder = join(directory, "own");
  mkdirSync(folder);
  chownSync(folder, Number(id("-u")), Number(id("-g")));
  return folder;
}

const id = (option: string) => execFileSync("id", [option, ACCOUNT], { encoding: "utf8" }).trim();
const output = (folder: string, name = "out") => readFileSync(join(folder, name), "utf8");

describe.skipIf(!canRun)("as root", () => {
  test("CRD-1: a task runs as the account of its user, with its group and no other, and its variables", async () => {
    const folder = ownFolder();
    const commandLine =
      'id -u; id -g; id -G; echo "$HOME $USER $LOGNAME $SHELL"; echo "$CCP_WORKDIR"; pwd; grep -h "^Cap[EP]" /proc/self/status';
    const exit = await run({ commandLine, workDirectory: folder, stdout: "out" });
    expect(exit).toMatchObject({ reason: "exited", exitCode: 0, message: "" });
    const [, , , , , home, shell] = execFileSync("getent", ["passwd", ACCOUNT], { encoding: "utf8" })
      .trim()
      .split(":");
    expect(output(folder).split("\n")).toEqual([
      id("-u"),
      id("-g"),
      id("-g"),
      `${home} ${ACCOUNT} ${ACCOUNT} ${shell}`,
      folder,
      folder,
      "CapPrm:\t0000000000000000",
      "CapEff:\t0000000000000000",
      "",
    ]);
    expect(statSync(join(folder, "out")).uid).toBe(Number(id("-u")));
    expect(exit.usage.userProcessorTime + exit.usage.kernelProcessorTime).toBeGreaterThanOrEqual(0);
  });

  test("CRD-1, TSK-15: the files of a task are opened with the account's rights, not with root's", async () => {
    const folder = ownFolder();
    const secret = join(directory, "secret");
    writeFileSync(secret, "root's own", { mode: 0o600 });
    for (const [task, what] of [
      [{ stdin: secret }, `standard input file "${secret}"`],
      [{ stdout: secret }, `standard output file "${secret}"`],
      [{ stderr: join(directory, "new") }, `standard error file "${join(directory, "new")}"`],
      [{ stdin: "." }, "standard input file"],
      [{ workDirectory: "/root" }, 'work directory "/root"'],
      [{ workDirectory: join(folder, "missing") }, "work directory"],
      [{ workDirectory: "relative" }, "is relative"],
    ] as const) {
      const exit = await run({ commandLine: "cat; echo done", workDirectory: folder, ...task });
      expect(exit).toMatchObject({ reason: "could not start", message: expect.stringContaining(what) });
    }
    expect(readFileSync(secret, "utf8")).toBe("root's own");
    expect(existsSync(join(directory, "new"))).toBe(false);
  });

  test("CRD-1, TSK-15: standard files are relative to the work directory; output and error may share one", async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, "in"), "from the file\n");
    const commandLine = "cat; echo to error >&2; echo to output";
    await run({ commandLine, workDirectory: folder, stdin: "in", stdout: "both", stderr: "./both" });
    expect(output(folder, "both")).toBe("from the file\nto error\nto output\n");
    await run({ commandLine, workDirectory: folder, stdout: "o", stderr: "e" });
    expect([output(folder, "o"), output(folder, "e")]).toEqual(["to output\n", "to error\n"]);
  });

  test("CRD-1: variables of a task do nothing before the account is switched", async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, "env.sh"), `id -u >> "${folder}/ran-as"\n`);
    const evil = {
      LD_PRELOAD: join(folder, "evil.so"),
      ENV: join(folder, "env.sh"),
      BASH_ENV: join(folder, "env.sh"),
      IFS: "/",
      CDPATH: "/",
    };
    const exit = await run({ commandLine: 'echo "$LD_PRELOAD"', workDirectory: folder, stdout: "out" }, evil);
    expect(exit).toMatchObject({ reason: "exited", exitCode: 0 });
    expect(output(folder)).toBe(`${evil.LD_PRELOAD}\n`);
    const seen = existsSync(join(folder, "ran-as")) ? output(folder, "ran-as").trim().split("\n") : [];
    expect(seen).not.toContain("0");
  });

  test("CRD-1: nothing runs as somebody else: not for an unknown user, account, or without root", async () => {
    const marker = join(directory, "ran");
    const commandLine = `touch ${marker}`;
    for (const [user, text] of [
      ["LAB\\stranger", "LAB\\stranger has no account"],
      ["", "has no account"],
      ["LAB\\gone", "no-such-account"],
    ] as const) {
      const exit = await run({ commandLine, user });
      expect(exit).toMatchObject({ reason: "could not start", message: expect.stringContaining(text) });
    }
    vi.spyOn(process, "getuid").mockReturnValue(1000);
    expect(await run({ commandLine })).toMatchObject({
      reason: "could not start",
      message: expect.stringContaining("only root can do"),
    });
    expect(existsSync(marker)).toBe(false);
  });

  test("CXL-5: a task of another account is ended with all that it started", async () => {
    const folder = ownFolder();
    const task = { commandLine: "sleep 600 & echo $! > pid; wait", workDirectory: folder, user: USER };
    let ended: (exit: TaskExit) => void = () => {};
    const exit = new Promise<TaskExit>((resolve) => (ended = resolve));
    const running = runProcesses({ accounts: { [USER]: ACCOUNT } }).start(
      taskRun(task),
      new RealClock(),
      (each) => ended(each),
    );
    while (!existsSync(join(folder, "pid")) || !output(folder, "pid").includes("\n"))
      await new Promise(setImmediate);
    await running.kill();
    expect(await exit).toMatchObject({ reason: "exited", exitCode: 143 });
    const pid = Number(output(folder, "pid"));
    expect(existsSync(`/proc/${pid}/exe`) && readFileSync(`/proc/${pid}/stat`, "utf8").includes(" S ")).toBe(
      false,
    );
  });

  test("CRD-1, CMD-2: a command runs as its user's account too", async () => {
    const folder = ownFolder();
    const secret = join(directory, "secret");
    writeFileSync(secret, "root's own", { mode: 0o600 });
    const runCommand = async (user: string, stdin = "") => {
      let text = "";
      const command = { commandId: 1, node: "NODE01", commandLine: "id -un; id -un >&2; cat" };
      const more = { workDirectory: folder, stdin, variables: [], ccpVariables: {}, user };
      const executor = runProcesses({ accounts: { [USER]: ACCOUNT } });
      const exit = await new Promise<TaskExit>((resolve) => {
        const run = { command: { ...command, ...more }, allocation: [], environment: {} };
        executor.startCommand(run, new RealClock(), (part) => (text += part), resolve);
      });
      return { reason: exit.reason, text };
    };
    expect(await runCommand(USER)).toEqual({ reason: "exited", text: `${ACCOUNT}\n${ACCOUNT}\n` });
    expect(await runCommand(USER, secret)).toEqual({ reason: "could not start", text: "" });
    expect(await runCommand("LAB\\stranger")).toEqual({ reason: "could not start", text: "" });
  });

  test("CRD-1: jobs of a cluster run as their user's account, or fail and say why", async () => {
    const folder = ownFolder();
    await using backend = new MemoryBackend({
      clock: "real",
      executor: runProcesses({ accounts: { [USER]: ACCOUNT } }),
      credentials: "require",
      administrators: ["LAB\\admin"],
      verifyCredentials: (_, password) => password === "right",
    });
    const ann = createCluster(backend, { user: USER });
    await ok(ann, ann.SetCachedCredentials(null, "right", true));
    const own = await queue(ann, { tasks: [{ CommandLine: "id -un > who", WorkDirectory: folder }] });
    const admin = createCluster(backend, { user: "LAB\\admin" });
    await ok(admin, admin.SetCachedCredentials(null, "right", true));
    const other = await queue(admin, { tasks: [{ CommandLine: "id -un > who2", WorkDirectory: folder }] });
    await backend.runUntilIdle();
    expect(await statusOf(ann, own)).toBe("Finished");
    expect(output(folder, "who")).toBe(`${ACCOUNT}\n`);
    expect(await statusOf(ann, other)).toBe("Failed");
    expect(read(await getTask(ann, other), "ErrorMessage")).toContain("LAB\\admin has no account");
    expect(read(await getJob(ann, other), "User")).toBe("LAB\\admin");
    expect(existsSync(join(folder, "who2"))).toBe(false);
  });
});

if (!canRun) test("accounts are not tested here: that needs root and getent", ({ skip }) => skip());

test("GEN-5: accounts that can never be right are refused at once", () => {
  for (const name of ["", "-x", "a b", "../x", "0", "1000", "a:b"]) {
    expect(() => runProcesses({ accounts: { [USER]: name } })).toThrow(RangeError);
  }
  expect(() => runProcesses({ accounts: { "LAB\\ann": "a", "lab\\ANN": "b" } })).toThrow(/twice/);
});

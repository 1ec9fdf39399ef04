import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultJobTerms, defaultTaskTerms, JobStatus, TaskStatus } from "@ccp/core";
import { HttpBackend } from "@ccp/http/client";
import { describe, expect, onTestFinished, test } from "vitest";

/* The command is the built one, as users run it: `npm test` builds it first. */
const ccp = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** A `ccp serve` of its own process. */
interface Serving {
  readonly process: ChildProcess;
  readonly url: string;
  /** Resolves with its standard error so far, once that holds `text`. */
  logged(text: string): Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

async function serve(...args: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [ccp, "serve", "--port", "0", ...args]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  const [out, log] = [watch(child.stdout, ended), watch(child.stderr, ended)];
  const url = /http:\S+/.exec(await out("http://"))?.[0] ?? "";
  return { process: child, url, logged: log, ended };
}

/** Collects what a stream gives, for who waits for a text in it. */
function watch(stream: NodeJS.ReadableStream, ended: Promise<unknown>): (text: string) => Promise<string> {
  let all = "";
  const looks = new Set<() => void>();
  stream.setEncoding("utf8").on("data", (piece: string) => {
    all += piece;
    for (const look of looks) look();
  });
  return (text) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!all.includes(text)) return;
        looks.delete(look);
        resolve(all);
      };
      looks.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without "${text}":\n${all}`)));
    });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Looks again and again until something is so. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const job = (name: string, commandLine: string) => ({
  ...defaultJobTerms,
  name,
  isExclusive: false,
  tasks: [{ ...defaultTaskTerms, commandLine }],
});
const NOBODY = { user: null, password: null };

describe.skipIf(process.platform === "win32")("ccp serve, told to stop", () => {
  test("SIGTERM: a request that is open is answered, jobs are kept, their processes end, and the next start finds the jobs (rule JOB-17)", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ccp-cli-stop-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [pidFile, go] = [join(folder, "pid"), join(folder, "go")];
    const args = ["--nodes", "NODE01:2", "--data", join(folder, "data")];

    const first = await serve(...args);
    const backend = new HttpBackend({ url: first.url, retries: 0 });
    const service = await backend.connect("localhost", {});
    await service.queueJob(
      job("runs", `echo $$ > ${pidFile}.new; mv ${pidFile}.new ${pidFile}; exec sleep 600`),
      NOBODY,
    );
    await service.addJob(job("waits", "true"), { wait: true });
    await until(() => existsSync(pidFile));
    const pid = Number(readFileSync(pidFile, "utf8"));
    expect(isAlive(pid)).toBe(true);
    const stream = await fetch(`${first.url}/v1/events`);

    const commandId = await service.getNewCommandId();
    const command = `until [ -e ${go} ]; do sleep 0.02; done; echo done`;
    const task = { ...defaultTaskTerms, commandLine: command, requiredNodes: ["NODE01"] };
    await service.executeCommand(commandId, task, NOBODY, { wait: false });
    const open = service.waitForCommand(commandId);
    await until(async () =>
      /ccp_http_open_requests 2$/m.test(await (await fetch(`${first.url}/metrics`)).text()),
    );

    first.process.kill("SIGTERM");
    await first.logged('"stopping"');
    expect(await stream.text()).toContain("event: start"); // streams end, or it would never stop
    writeFileSync(go, "");
    expect(await open).toMatchObject([{ nodeName: "NODE01", exitCode: 0 }]);
    expect(await first.ended).toStrictEqual({ code: 0, signal: null });
    expect(await first.logged('"stopped"')).toMatch(/"operation":"waitForCommand","status":200/);
    expect(isAlive(pid)).toBe(false);
    await expect(fetch(first.url)).rejects.toThrow();

    rmSync(pidFile);
    const second = await serve(...args);
    const again = await new HttpBackend({ url: second.url }).connect("localhost", {});
    await until(() => existsSync(pidFile));
    expect(await again.listAllJobs()).toMatchObject([
      { id: 1, name: "runs", status: JobStatus.Running, tasks: [{ status: TaskStatus.Running }] },
      { id: 2, name: "waits", status: JobStatus.NotSubmitted },
    ]);
    second.process.kill("SIGINT");
    expect(await second.ended).toStrictEqual({ code: 0, signal: null });
    expect(isAlive(Number(readFileSync(pidFile, "utf8")))).toBe(false);
  });
});

import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type ClusterService, defaultJobTerms, defaultTaskTerms, JobStatus, TaskStatus } from "@ccp/core";
import { expect, onTestFinished, test } from "vitest";
import { HttpBackend } from "../../src/client/index.ts";
import { EventAccount } from "./event-account.ts";

/* The server is the built one, in a process of its own: `npm test` builds it first, and so does `npm run load`. */

const CLIENTS = 200;
const JOBS_EACH = 5;
/** Seconds of the long form, `npm run load`; without it each client makes one round, at once. */
const SECONDS = Number(process.env["CCP_LOAD_SECONDS"] ?? 0);
/** Seconds between two rounds of a client in the long form. */
const PACE = 5;

const NOBODY = { user: null, password: null };
const job = {
  ...defaultJobTerms,
  isExclusive: false,
  maximumNumberOfProcessors: 1,
  tasks: [{ ...defaultTaskTerms, commandLine: "endless" }],
};

/** A program that keeps jobs running, and reads every event meanwhile. */
class Client {
  readonly account: EventAccount;
  readonly running: number[];
  calls = 0;
  canceled = 0;
  readonly #service: ClusterService;
  #cut: (() => void) | undefined;

  private constructor(service: ClusterService, running: readonly number[], own: readonly number[]) {
    this.#service = service;
    this.account = new EventAccount(running);
    this.running = [...own];
  }

  /** Takes over some of the jobs that run. Resolves once it reads events. */
  static async start(url: string, running: readonly number[], own: readonly number[]): Promise<Client> {
    let opened = () => {};
    const isOpen = new Promise<void>((resolve) => {
      opened = resolve;
    });
    let cut: (() => void) | undefined;
    const backend = new HttpBackend({
      url,
      fetch: async (target, init) => {
        if (!target.endsWith("/events")) return fetch(target, init);
        const breaking = new AbortController();
        cut = () => breaking.abort();
        const signals = [breaking.signal, ...(init.signal ? [init.signal] : [])];
        const response = await fetch(target, { ...init, signal: AbortSignal.any(signals) });
        opened();
        return response;
      },
    });
    onTestFinished(() => backend.close());
    const client = new Client(await backend.connect("localhost", {}), running, own);
    client.#cut = () => cut?.();
    void (async () => {
      for await (const event of backend.events()) client.account.hear(event);
    })();
    await isOpen;
    return client;
  }

  /** Replaces its oldest job, and looks at the rest. */
  async round(): Promise<void> {
    const oldest = this.running.shift() ?? 0;
    await this.#service.cancelJob(oldest, "for the next one", { wait: true });
    this.canceled++;
    this.running.push(await this.#service.queueJob(job, NOBODY));
    const [first = 0] = this.running;
    expect((await this.#service.getJob(first)).status).toBe(JobStatus.Running);
    const all = { status: JobStatus.Running, submittedBy: null };
    const page = await this.#service.listJobsWithPaging(all, true, { timestamp: null, version: null }, 20);
    expect(page.items).toHaveLength(20);
    this.calls += 4;
  }

  /** Breaks the connection that its events come by. */
  breakOff(): void {
    this.#cut?.();
  }
}

/** Starts the server; gives where it is, and a way to ask how much memory it has. */
async function startServer(): Promise<{ url: string; memory(): Promise<number> }> {
  const program = fileURLToPath(new URL("loaded-server.mjs", import.meta.url));
  const server: ChildProcess = fork(program, { execArgv: [] }); // not vitest's, which has it read the sources
  onTestFinished(() => server.disconnect());
  const next = () =>
    new Promise<{ url: string; bytes: number }>((resolve, reject) => {
      // The server sends nothing else.
      server.once("message", (message) => resolve(message as { url: string; bytes: number }));
      server.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
    });
  const { url } = await next();
  return {
    url,
    async memory() {
      const answer = next();
      server.send("memory");
      return (await answer).bytes;
    },
  };
}

/** The counts that are not zero, by name. */
function named(counts: Readonly<Record<number, number>>, names: Readonly<Record<number, string>>) {
  const entries = Object.entries(counts).filter(([, count]) => count !== 0);
  return Object.fromEntries(entries.map(([status, count]) => [names[Number(status)], count]));
}

const form = SECONDS > 0 ? `for ${SECONDS} seconds` : "for one round";
test(
  `${CLIENTS} clients with ${CLIENTS * JOBS_EACH} running jobs ${form}: no error, no lost event, counters right at the end`,
  async () => {
    const { url, memory } = await startServer();
    const service = await new HttpBackend({ url }).connect("localhost", {});
    const jobs = Array.from({ length: CLIENTS * JOBS_EACH }, () => job);
    const first = await service.queueJobs(jobs, NOBODY);
    while ((await service.getClusterCounter()).jobs[JobStatus.Running] < first.length) await sleep(10);
    const clients: Client[] = [];
    for (let index = 0; index < CLIENTS; index++) {
      const own = first.slice(index * JOBS_EACH, (index + 1) * JOBS_EACH);
      clients.push(await Client.start(url, first, own));
    }
    const before = await memory();

    const started = performance.now();
    const end = started + SECONDS * 1_000;
    await Promise.all(
      clients.map(async (client, index) => {
        const isFlaky = index % 20 === 0;
        if (SECONDS > 0) await sleep(Math.random() * PACE * 1_000);
        do {
          if (isFlaky) client.breakOff();
          const next = performance.now() + PACE * 1_000;
          await client.round();
          if (SECONDS > 0) await sleep(Math.max(0, Math.min(next, end) - performance.now()));
        } while (performance.now() < end);
      }),
    );

    const sum = (count: (client: Client) => number) =>
      clients.reduce((all, client) => all + count(client), 0);
    const canceled = sum((client) => client.canceled);
    const running = sum((client) => client.running.length);
    // A job and its task are told twice each as they start, and once each as the job is canceled.
    const told = canceled * 6;
    await Promise.all(clients.map(({ account }) => account.until(told)));

    const counter = await service.getClusterCounter();
    expect(running).toBe(CLIENTS * JOBS_EACH);
    expect(counter).toMatchObject({ processors: { busy: running } });
    // A task that runs when its job is canceled is Failed (rule CXL-1).
    const totals = {
      jobs: { Running: running, Cancelled: canceled },
      tasks: { Running: running, Failed: canceled },
    };
    expect(named(counter.jobs, JobStatus)).toStrictEqual(totals.jobs);
    expect(named(counter.tasks, TaskStatus)).toStrictEqual(totals.tasks);
    for (const { account } of clients) {
      expect(account.wrong).toStrictEqual([]);
      expect(account.count).toBe(told);
      expect(account.totals).toStrictEqual(totals);
    }
    if (SECONDS > 0) {
      const seconds = (performance.now() - started) / 1_000;
      const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(0);
      console.log(
        `${sum((client) => client.calls)} calls in ${seconds.toFixed(1)} s, ${told} events to each of ${CLIENTS} clients; server ${megabytes(before)} MB at first, ${megabytes(await memory())} MB at the end`,
      );
    }
  },
  (SECONDS + 300) * 1_000,
);

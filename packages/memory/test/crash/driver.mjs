/*
 * A head node that is to be killed: it opens the store in a folder, says what it found there, and then queues, cancels
 * and requeues jobs at random from several callers at once. Each call is told on standard output before it is made and
 * again once it is answered.
 *
 *   node driver.mjs FOLDER SEED LIFE
 */
import { writeSync } from "node:fs";
import { defaultJobTerms, defaultTaskTerms } from "@ccp/core";
import { LevelStore } from "@ccp/headnode/level";
import { MemoryBackend, simulate } from "@ccp/memory";

const CALLERS = 8;
const FAILED = 4;

const [folder = "", seed = "0", life = "0"] = process.argv.slice(2);

let state = Number(seed) >>> 0;
/** A number from 0 up to `below`; the same seed gives the same numbers. @param {number} below */
function random(below) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

/** @param {Readonly<Record<string, unknown>>} line */
function tell(line) {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

const backend = new MemoryBackend({
  clock: "real",
  executor: simulate(({ commandLine }) => ({
    runtime: commandLine === "long" ? Number.POSITIVE_INFINITY : 3,
    exitCode: commandLine === "fail" ? 1 : 0,
  })),
  nodes: [{ name: "NODE01", processors: 16 }],
  parameters: { JobRetryCount: "1000000", TaskRetryCount: "1000000" },
  administrators: ["LAB\\admin"],
  store: new LevelStore(folder),
});
const service = await backend.connect("localhost", { user: "LAB\\admin" });
tell({
  kind: "found",
  jobs: (await service.listAllJobs()).map(({ id, name, status, tasks }) => ({
    id,
    name,
    status,
    tasks: tasks.length,
  })),
  variables: await service.getEnvironmentVariables(),
});

let calls = 0;
/**
 * @param {Readonly<Record<string, unknown>>} call
 * @param {() => Promise<unknown>} make
 */
async function told(call, make) {
  const number = calls++;
  tell({ kind: "call", number, ...call });
  try {
    const answer = await make();
    tell({ kind: "answer", number, answer: answer ?? null });
    return answer;
  } catch (error) {
    tell({ kind: "refusal", number, why: String(error) });
    return undefined;
  }
}

/** @param {string} name */
function newJob(name) {
  const tasks = Array.from({ length: 1 + random(3) }, () => ({
    ...defaultTaskTerms,
    commandLine: ["long", "short", "fail"][random(3)] ?? "long",
  }));
  return { ...defaultJobTerms, name, isExclusive: false, maximumNumberOfProcessors: 1, tasks };
}

/** @param {number} caller */
async function call(caller) {
  const nobody = { user: null, password: null };
  /** @type {number[]} */
  const mine = [];
  for (let turn = 0; ; turn++) {
    const id = mine[random(mine.length)];
    const choice = random(10);
    if (id === undefined || choice < 4) {
      const jobs = Array.from({ length: 1 + random(3) }, (_, index) =>
        newJob(`${life}-${caller}-${turn}-${index}`),
      );
      const names = jobs.map(({ name }) => name);
      const sizes = jobs.map(({ tasks }) => tasks.length);
      const ids = await told({ what: "queue", names, sizes }, () => service.queueJobs(jobs, nobody));
      if (Array.isArray(ids)) mine.push(...ids);
    } else if (choice < 6) {
      await told({ what: "cancel", ids: [id] }, () =>
        service.cancelJob(id, "at random", { wait: random(2) === 0 }),
      );
    } else if (choice < 9) {
      const ended = [];
      for (const each of mine) if ((await service.getJob(each)).status >= FAILED) ended.push(each);
      const ids = ended.slice(0, 1 + random(4));
      if (ids.length > 0) await told({ what: "requeue", ids }, () => service.requeueJobs(ids));
    } else {
      const value = `${life}.${turn}`;
      await told({ what: "variable", caller, value }, () =>
        service.setEnvironmentVariable(`CALLER${caller}`, value),
      );
    }
  }
}

await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));

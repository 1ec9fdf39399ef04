import { type ClusterService, defaultJobTerms, defaultTaskTerms, type JobSpec } from "@ccp/core";
import { type Account, KnownJob } from "./account.ts";

/** Numbers from 0 up to `below`; the same seed gives the same ones. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const NOBODY = { user: null, password: null };

/** Adds, submits, queues, cancels and requeues jobs of its own at random, one call after the other, until `isOver`. */
export async function callAtRandom(
  caller: number,
  service: ClusterService,
  account: Account,
  random: Random,
  isOver: () => boolean,
): Promise<void> {
  const mine: KnownJob[] = [];
  const some = (count: number, isMeant: (job: KnownJob) => boolean) => {
    const from = random(mine.length + 1);
    return [...mine.slice(from), ...mine.slice(0, from)].filter(isMeant).slice(0, count);
  };
  const idsOf = (jobs: readonly KnownJob[]) => jobs.map(({ id }) => id ?? 0);

  for (let turn = 0; !isOver(); turn++) {
    const fresh = Array.from({ length: 1 + random(3) }, (_, index) =>
      newJob(`${caller}-${turn}-${index}`, random),
    );
    const specs = fresh.map(specOf);
    const mode = { wait: random(2) === 0 };
    const choice = random(15);
    if (choice < 1) {
      await account.call("add", fresh, () => service.addJobs(specs));
      mine.push(...fresh);
    } else if (choice < 3 || mine.length === 0) {
      await account.call("queue", fresh, () => service.queueJobs(specs, NOBODY));
      mine.push(...fresh);
    } else if (choice < 4) {
      const jobs = some(2, (job) => job.allows("submit") === true);
      await account.call("submit", jobs, () => service.submitJobs(idsOf(jobs), NOBODY));
    } else if (choice < 6) {
      for (const job of some(1, (each) => each.allows("cancel") !== false))
        await account.call("cancel", [job], () => service.cancelJob(job.id ?? 0, "at random", mode));
    } else if (choice < 7) {
      // Of a job that may have ended meanwhile, or not yet run: it may be refused.
      for (const job of some(1, (each) => each.allows("requeue") === undefined))
        await account.call("requeue", [job], () => service.requeueJob(job.id ?? 0, mode));
    } else if (choice < 9) {
      const jobs = some(3, (job) => job.allows("requeue") === true);
      await account.call("requeue", jobs, () => service.requeueJobs(idsOf(jobs)));
    } else {
      // What it tells must be on the disk: a job that ended by itself may not be found running after a kill.
      for (const job of some(1, () => true)) account.read(job, (await service.getJob(job.id ?? 0)).status);
    }
  }
}

function newJob(name: string, random: Random): KnownJob {
  const commandLines = ["long", "short", "fail"];
  return new KnownJob(
    name,
    Array.from({ length: 1 + random(3) }, () => commandLines[random(3)] ?? "long"),
  );
}

function specOf({ name, commandLines }: KnownJob): JobSpec {
  const tasks = commandLines.map((commandLine) => ({ ...defaultTaskTerms, commandLine }));
  return { ...defaultJobTerms, name, isExclusive: false, maximumNumberOfProcessors: 1, tasks };
}

import { runOf, type Schedule, type WorkloadJob } from "@ccp/scheduler/replay";

/** What a cluster was like during one of many equal stretches of time. */
interface Stretch {
  /** Processors at work, on average. */
  readonly busy: number;
  /** Jobs waiting, on average. */
  readonly waiting: number;
  /** The most jobs that waited at one time. */
  readonly mostWaiting: number;
}

/** A schedule over time. */
export interface Timeline {
  /** When the first job is submitted, in seconds. */
  readonly from: number;
  /** When the last job ends. */
  readonly to: number;
  readonly stretches: readonly Stretch[];
}

/** Follows a schedule from the first submission to the last end, in `count` equal stretches. */
export function timelineOf(jobs: readonly WorkloadJob[], { starts }: Schedule, count: number): Timeline {
  const changes: { readonly at: number; readonly busy: number; readonly waiting: number }[] = [];
  for (const [place, job] of jobs.entries()) {
    const start = starts[place] ?? job.submit;
    changes.push({ at: job.submit, busy: 0, waiting: 1 });
    changes.push({ at: start, busy: job.processors, waiting: -1 });
    changes.push({ at: start + runOf(job), busy: -job.processors, waiting: 0 });
  }
  // At one instant ends come first and submissions before starts: nothing is counted that lasted no time.
  changes.sort((a, b) => a.at - b.at || a.busy - b.busy);
  const from = changes[0]?.at ?? 0;
  const to = changes.at(-1)?.at ?? 0;
  const width = (to - from) / count;
  const stretches: Stretch[] = [];
  let [busy, waiting, next] = [0, 0, 0];
  for (let index = 0; index < count && width > 0; index += 1) {
    const end = index === count - 1 ? to : from + (index + 1) * width;
    let [at, work, wait, most] = [from + index * width, 0, 0, 0];
    const pass = (until: number): void => {
      if (until > at) most = Math.max(most, waiting);
      work += busy * (until - at);
      wait += waiting * (until - at);
      at = until;
    };
    for (let change = changes[next]; change !== undefined && change.at < end; change = changes[next]) {
      pass(change.at);
      busy += change.busy;
      waiting += change.waiting;
      next += 1;
    }
    pass(end);
    stretches.push({ busy: work / width, waiting: wait / width, mostWaiting: most });
  }
  return { from, to, stretches };
}

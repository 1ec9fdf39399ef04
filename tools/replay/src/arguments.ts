import type { SchedulerNode, WorkloadJob } from "@ccp/scheduler/replay";
import { InvalidArgumentError } from "commander";

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || !Number.isSafeInteger(count)) {
    throw new InvalidArgumentError("It takes a whole number of at least 1.");
  }
  return count;
}

/** `16x4`: 16 nodes of 4 processors. */
export function parseNodes(text: string): readonly SchedulerNode[] {
  const [count, processors, more] = text.split("x");
  if (count === undefined || processors === undefined || more !== undefined) {
    throw new InvalidArgumentError("It takes nodes x processors of each, such as 16x4.");
  }
  return cluster(parseCount(count), parseCount(processors));
}

/** Equal nodes; a single one is a pool of processors. */
export function cluster(count: number, processors: number): readonly SchedulerNode[] {
  const width = String(count).length;
  return Array.from({ length: count }, (_, index) => ({
    name: `NODE${String(index + 1).padStart(width, "0")}`,
    processors,
    memory: 8192,
    speed: 2400,
  }));
}

/** The orders of the queue that a trace allows; without one all jobs are of equal priority. */
export const priorities: Readonly<Record<string, (job: WorkloadJob) => number>> = {
  /** The number of the user modulo 5, high first. */
  "user-mod-5": ({ user }) => ((user % 5) + 5) % 5,
};

import { ServiceError } from "@ccp/core";
import type { Outcome } from "./head-node.ts";

/**
 * Takes one step for each id in order and stops at the first refusal: the steps before it stay, it and all after it
 * are untouched, and the message says how many are which (rules RQ-6, RQ-9, CXL-3, CXL-4).
 */
export async function inOrder(
  ids: readonly number[],
  noun: "job" | "task",
  participle: string,
  step: (id: number) => Outcome<void> | Promise<Outcome<void>>,
): Promise<void> {
  const done: Outcome<void>[] = [];
  let refusal: ServiceError | undefined;
  for (const id of ids) {
    try {
      const outcome = step(id);
      done.push(outcome instanceof Promise ? await outcome : outcome);
    } catch (cause) {
      const { hr, message, jobId, taskId, nodeName } = ServiceError.from(cause);
      const left = ids.length - done.length - 1;
      const before = `${count(done.length, noun)} before it ${was(done.length)} ${participle}`;
      const after =
        left === 0 ? "it was the last one" : `${count(left, noun)} after it ${was(left)} not tried`;
      refusal = new ServiceError(hr, `${message} ${before}; ${after}.`, { jobId, taskId, nodeName });
      break;
    }
  }
  const effects = done.map(({ settled }) => settled);
  if (refusal === undefined) {
    await Promise.all(effects);
  } else {
    await Promise.allSettled(effects);
    await Promise.all(done.map(({ kept }) => kept)); // what a store lost stays for nobody
    throw refusal;
  }
}

function count(number: number, noun: string): string {
  if (number === 0) return `No ${noun}`;
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

function was(number: number): string {
  return number > 1 ? "were" : "was";
}

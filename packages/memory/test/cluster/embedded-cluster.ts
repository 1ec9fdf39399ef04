import { createCluster, type ICluster } from "@ccp/core";
import {
  MemoryBackend,
  type MemoryBackendOptions,
  type SimulatedResult,
  type SimulatedTask,
  simulate,
} from "../../src/index.ts";

export const SECOND = 1000;
export const MINUTE: number = 60 * SECOND;
const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;

/** The administrator of the clusters that tests make, and two users without rights beyond their own jobs. */
export const ADMIN = "LAB\\admin";
export const ALICE = "LAB\\alice";
export const BOB = "LAB\\bob";

export interface EmbeddedCluster {
  readonly backend: MemoryBackend;
  /** As the administrator sees it. */
  readonly cluster: ICluster;
  /** As another user sees it. */
  readonly as: (user: string) => ICluster;
}

/** Makes a cluster in virtual time, whose tasks do what their command lines say (see {@link commandLine}). */
export function startCluster(options: MemoryBackendOptions = {}): EmbeddedCluster {
  const backend = new MemoryBackend({ executor: simulate(commandLine), administrators: [ADMIN], ...options });
  const as = (user: string) => createCluster(backend, { user });
  return { backend, cluster: as(ADMIN), as };
}

/**
 * What a task does, said by its command line: `ok` ends after one second with 0, `fail 3` with 3; `fail 3 once` does
 * so in its first attempt only; `run 5000` takes 5,000 ms, `run 5000 fail 3` fails then; `run forever` never ends;
 * `break` breaks the executor. Any other command line is a mistake of the test and breaks it too.
 */
export function commandLine({ commandLine, attempt }: SimulatedTask): SimulatedResult {
  const match = /^(?:ok|run (\d+|forever)|(?=fail))(?: ?fail (-?\d+)( once)?)?$/.exec(commandLine);
  if (match === null) throw new Error(`no task does "${commandLine}"`);
  const [, runtime = "1000", code = "0", once] = match;
  return {
    runtime: runtime === "forever" ? Number.POSITIVE_INFINITY : Number(runtime),
    exitCode: once !== undefined && attempt > 1 ? 0 : Number(code),
  };
}

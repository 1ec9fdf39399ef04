import type { CredentialOptions, EngineNode, Store } from "@ccp/headnode";
import type { Executor } from "./executor/index.ts";

/** A compute node of an embedded cluster. */
export interface MemoryNode {
  /** The computer name; no two names are the same, compared without case (rule NOD-1). */
  readonly name: string;
  /** Default 4; at least 1. */
  readonly processors?: number | undefined;
  /** Megabytes (rule NOD-3). Default 8192. */
  readonly memory?: number | undefined;
  /** MHz (rule NOD-3). Default 2400. */
  readonly speed?: number | undefined;
  /** Default `x64`. */
  readonly architecture?: string | undefined;
  /** Default `Ready`. A `Pending` node takes part only after ApproveNode and ResumeNode (rules SCH-7, NOD-2). */
  readonly status?: "Ready" | "Paused" | "Pending" | undefined;
}

/** What an embedded cluster is made of; everything has a default. */
export interface MemoryBackendOptions extends CredentialOptions {
  /** The cluster's display name, under which `Connect` finds it, besides `localhost` (rule CON-1). Default `CLUSTER`. */
  readonly name?: string | undefined;
  /**
   * At least one. The head node is the one that bears the cluster's name, else the first (rule NOD-1). Default: one
   * node that bears the cluster's name.
   */
  readonly nodes?: readonly MemoryNode[] | undefined;
  /**
   * `virtual`: time stands still until {@link MemoryBackend.advance} or {@link MemoryBackend.runUntilIdle} moves it,
   * and work starts only then. `real`: the computer's clock. Default `virtual`.
   */
  readonly clock?: "virtual" | "real" | undefined;
  /** Runs the tasks. Default `simulate()`: each task takes one second and ends with exit code 0. */
  readonly executor?: Executor | undefined;
  /** Users with the administrator's rights, `DOMAIN\user`, compared without case. Default: the user who runs this process. */
  readonly administrators?: readonly string[] | undefined;
  /** Bytes of UTF-8 that are kept of a command's output on each node; 1 to 2^28, default 16 MiB (rule CMD-6). */
  readonly commandOutputLimit?: number | undefined;
  /**
   * Where jobs are kept beyond the life of this object, such as `LevelStore` of `@ccp/headnode/level`; it belongs to
   * this cluster and is closed with it. With a store, `connect` waits until it is read, and rejects when it cannot be;
   * virtual time goes on from the latest time that it holds of a job or task.
   * Default: nowhere.
   */
  readonly store?: Store | undefined;
  /** Copies of each software license the cluster has. Default: licenses are not looked at (rule JT-6). */
  readonly licenses?: Readonly<Record<string, number>> | undefined;
  /** Cluster parameters that differ from their defaults (rule PAR-1). */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** The node with the defaults filled in. Throws a RangeError that says what is wrong with it. */
export function engineNode(node: MemoryNode): EngineNode {
  const { name, processors = 4, memory = 8192, speed = 2400, architecture = "x64", status = "Ready" } = node;
  if (typeof name !== "string" || !/^[^\s,]+$/.test(name)) {
    throw new RangeError(
      `A node cannot be named ${JSON.stringify(name)}: a name has no blanks and no commas.`,
    );
  }
  for (const [what, value, least] of [
    ["processors", processors, 1],
    ["memory", memory, 0],
    ["speed", speed, 0],
  ] as const) {
    if (!Number.isInteger(value) || value < least || value > 2_147_483_647) {
      throw new RangeError(
        `Node ${name} has ${what}: ${value}; it takes a whole number of at least ${least}.`,
      );
    }
  }
  if (!["Ready", "Paused", "Pending"].includes(status)) {
    throw new RangeError(
      `Node ${name} cannot join as ${status}: the status is "Ready", "Paused" or "Pending".`,
    );
  }
  return { name, processors, memory, speed, architecture, status };
}

import type { ClusterBackend, ClusterOptions, ICluster } from "@ccp/core";
import type { Supports } from "./capabilities.ts";

/** The command lines by which a backend's tasks do what a case needs. */
export interface CommandLines {
  /** Ends soon, with exit code 0. */
  readonly succeed: string;
  /** Ends soon with this exit code, 1 … 127. */
  readonly exit: (code: number) => string;
  /** Takes at least this many milliseconds of the cluster's time, then ends with exit code 0. */
  readonly sleep: (milliseconds: number) => string;
  /** Prints this text, one line of letters, digits and blanks, and ends with exit code 0. */
  readonly print: (text: string) => string;
  /** Prints the letter x so many times, at most 10,000, and nothing else, and ends with exit code 0. */
  readonly fill: (characters: number) => string;
  /** Prints the value of an environment variable and ends with exit code 0. */
  readonly printVariable: (name: string) => string;
}

/** Programs that a cluster with the capability `filters` can run on the path of a job's document. */
export interface FilterPrograms {
  /** Accepts every job. */
  readonly accept: string;
  /** Refuses every job, and prints `text`. */
  readonly refuse: (text: string) => string;
  /** Takes longer than a `SubmissionFilterTimeout` of one second allows, in time that passes by itself. */
  readonly hang: string;
}

/** A compute node of the cluster under test. */
export interface TestNode {
  readonly name: string;
  readonly processors: number;
}

/**
 * A cluster under test, with what the kit must know to drive it: one of these makes the same cases run on a
 * simulation, on real processes, through a server, or on somebody else's scheduler.
 *
 * The cluster has no jobs, and its nodes are Ready.
 */
export interface TestBackend {
  /** What a user of the backend passes to `createCluster`. */
  readonly backend: ClusterBackend;
  /** The name that `Connect` takes (rule CON-1). */
  readonly headNode: string;
  /** The display name (rule CON-3). */
  readonly clusterName: string;
  /** What the backend can do. */
  readonly supports: Supports;
  readonly commandLines: CommandLines;
  /** At least two, of which one has two processors or more; together at most 64 processors. */
  readonly nodes: readonly [TestNode, TestNode, ...TestNode[]];
  /** A user with the rights of an administrator, `DOMAIN\user`. */
  readonly administrator: string;
  /** A user without them. */
  readonly user: string;
  /** The cluster's time in milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Lets time pass until no task runs and none can start: in virtual time at once, in real time by waiting. */
  settle(): Promise<void>;
  /** Lets time pass until something is so, looking again and again; rejects when it never comes. */
  until(isSo: () => Promise<boolean>): Promise<void>;
  /** Loses a node, so that its tasks are lost too; resolves when the cluster has noticed (capability `nodeFailure`). */
  failNode?(name: string): Promise<void>;
  /** Gets a lost node back (capability `nodeFailure`). */
  recoverNode?(name: string): Promise<void>;
  /** Lets a node join, to be approved (capability `pendingNodes`). */
  addNode?(node: TestNode): Promise<void>;
  /** Capability `filters`. */
  readonly filters?: FilterPrograms | undefined;
  /** A folder that the cluster's tasks can write to (capability `files`), and how to read a file in it. */
  readonly files?: { readonly folder: string; read(name: string): Promise<string> } | undefined;
  /** Makes client objects; left out, `createCluster` of the port does. */
  createCluster?(backend: ClusterBackend, options: ClusterOptions): ICluster;
  /** Lets go of everything; called once, after the last call to the cluster. */
  close(): Promise<void>;
}

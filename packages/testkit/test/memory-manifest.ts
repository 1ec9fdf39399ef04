import type { Supports } from "../src/index.ts";

/** What the in-memory backend can do, whatever runs its tasks. */
const memory: Supports = {
  paging: true,
  commands: true,
  credentials: true,
  xml: true,
  parameters: true,
  variables: true,
  nodeControl: true,
  modification: true,
  requeueing: true,
  addingTasks: true,
  resourceUsage: true,
  completionChain: true,
  nodeFailure: true,
  pendingNodes: true,
  filters: true,
  backfill: true,
  files: true,
  virtualTime: true,
};

/** With simulated tasks, in virtual time. */
export const simulatedSupports: Supports = { ...memory, files: "a simulation touches no files" };

/** With processes of this machine, in real time. */
export const processSupports: Supports = {
  ...memory,
  virtualTime: "time is real, and a limit of a minute is too long to wait for",
};

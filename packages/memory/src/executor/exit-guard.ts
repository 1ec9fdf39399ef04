/** Leaders of the process groups that must not outlive this process. */
const groups = new Set<number>();

function killAll(): void {
  for (const group of groups) signalGroup(group, "SIGKILL");
}

/**
 * Sees to it that a process group is killed when this process of Node.js exits; the result ends that. One listener
 * serves all groups, and none is left when there are no groups.
 */
export function guardGroup(group: number): () => void {
  if (groups.size === 0) process.on("exit", killAll);
  groups.add(group);
  return () => {
    if (groups.delete(group) && groups.size === 0) process.off("exit", killAll);
  };
}

/** Sends a signal to a process group; one that is gone is none. */
export function signalGroup(group: number, signal: NodeJS.Signals): void {
  signalProcess(-group, signal);
}

/** Sends a signal to a process. It may be gone, or be another user's by now: then there is nothing to do. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Whether it is gone is seen in the process table.
  }
}

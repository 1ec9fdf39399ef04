import { existsSync, readFileSync } from "node:fs";

/** Whether a process still runs: one that ended counts as gone, also while nobody has asked for its exit code. */
export function isAlive(pid: number): boolean {
  if (existsSync("/proc/self/stat")) {
    try {
      return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    } catch {
      return false;
    }
  }
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

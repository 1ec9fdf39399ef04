import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A process of this host as it was when it was looked at. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** 0 where it is not known. */
  readonly session: number;
  /** Tells apart two processes that had the same number one after the other; 0 where it is not known. */
  readonly startTime: number;
  /** Processor time in user mode with that of the ended children it waited for, milliseconds. */
  readonly userTime: number;
  /** As {@link ProcessEntry.userTime}, in kernel mode. */
  readonly kernelTime: number;
  /** Resident memory in bytes, read when asked for; 0 once it is gone. */
  readonly memory: number;
  /** Whether it was started with this variable, `NAME=value`, in its environment; false where that is not known. */
  carries(variable: string): boolean;
}

/** The processes of this host that have not ended, from `/proc` or else from `ps`; empty where there is neither. */
export async function readProcessTable(): Promise<readonly ProcessEntry[]> {
  return hasProc ? readProc() : readPs();
}

const hasProc = existsSync("/proc/self/stat");

/** `/proc` counts processor time in hundredths of a second on every architecture that Node.js runs on. */
const TICK = 10;

/** The processes in `/proc`; read in one go, so that few can slip through by forking meanwhile. */
export function readProc(): readonly ProcessEntry[] {
  const entries: ProcessEntry[] = [];
  for (const name of readdirSync("/proc")) {
    const first = name.charCodeAt(0);
    if (first < 48 || first > 57) continue;
    const entry = procEntry(Number(name));
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** One process in `/proc`; `undefined` when there is none that still runs. */
export function procEntry(pid: number): ProcessEntry | undefined {
  const text = readProcFile(pid, "stat");
  // The second field is the name in parentheses, which may itself hold blanks and parentheses.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const state = fields[0];
  if (text === "" || state === "Z" || state === "X") return undefined;
  const field = (index: number) => Number(fields[index]);
  return {
    pid,
    parent: field(1),
    group: field(2),
    session: field(3),
    userTime: (field(11) + field(13)) * TICK,
    kernelTime: (field(12) + field(14)) * TICK,
    startTime: field(19),
    get memory() {
      return Number(/^VmRSS:\s*(\d+) kB/m.exec(readProcFile(pid, "status"))?.[1] ?? 0) * 1024;
    },
    carries: (variable) => `\0${readProcFile(pid, "environ")}`.includes(`\0${variable}\0`),
  };
}

/** The content; empty when the process is gone or belongs to somebody else. */
function readProcFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "latin1");
  } catch {
    return "";
  }
}

/** The processes that `ps` lists: no sessions, no start times, all processor time as user time. */
export function readPs(): Promise<readonly ProcessEntry[]> {
  const columns = ["pid", "ppid", "pgid", "rss", "stat", "time"].flatMap((column) => ["-o", `${column}=`]);
  return new Promise((resolve) => {
    execFile("ps", ["-A", ...columns], { maxBuffer: 2 ** 26 }, (error, output) => {
      resolve(error === null ? output.split("\n").flatMap(psEntry) : []);
    });
  });
}

function psEntry(line: string): ProcessEntry[] {
  const [pid, parent, group, memory, state, time] = line.trim().split(/\s+/);
  if (time === undefined || state?.startsWith("Z")) return [];
  return [
    {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: 0,
      startTime: 0,
      userTime: parsePsTime(time),
      kernelTime: 0,
      memory: Number(memory) * 1024,
      carries: () => false,
    },
  ];
}

/** Reads `[days-][hours:]minutes:seconds[.fraction]`; gives milliseconds. */
function parsePsTime(text: string): number {
  const [clock = "", days = "0"] = text.split("-").reverse();
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return Math.round((Number(days) * 86_400 + seconds) * 1000);
}

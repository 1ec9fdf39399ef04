import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseSwf, type WorkloadJob } from "../../src/replay/index.ts";

/** The traces that come with the project, and the processors that their reference schedules are for. */
export const ownTraces = [
  ["s1", 64],
  ["s2", 64],
  ["s3", 64],
] as const;

/** Logs of real clusters, which may not be handed on: they are where `CCP_TRACES` says. */
export const archiveTraces = [
  ["KTH-SP2", 100],
  ["SDSC-SP2", 128],
  ["CTC-SP2", 338],
] as const;

/** The policies of the reference schedules. */
export const policies = ["fcfs", "easy", "prio5"] as const;

const ownFolder = new URL("../traces/", import.meta.url).pathname;
const archiveFolder = process.env["CCP_TRACES"] ?? "";

/** Why the archive logs are not compared; `undefined` when they are there. */
export const archiveMissing: string | undefined =
  archiveFolder === ""
    ? "CCP_TRACES is not set: it names the folder of the archive logs, which may not be handed on"
    : existsSync(join(archiveFolder, "KTH-SP2.swf.gz"))
      ? undefined
      : `CCP_TRACES names ${archiveFolder}, where there is no KTH-SP2.swf.gz`;

function read(name: string): string {
  const own = join(ownFolder, name);
  return gunzipSync(readFileSync(existsSync(own) ? own : join(archiveFolder, name))).toString("utf8");
}

/** The jobs of a trace. */
export function jobsOf(trace: string): readonly WorkloadJob[] {
  return parseSwf(read(`${trace}.swf.gz`)).jobs;
}

/** By job id, when the reference schedule starts it. */
export function referenceStarts(trace: string, policy: string): ReadonlyMap<number, number> {
  const lines = read(`${trace}.${policy}.starts.gz`).trim().split("\n");
  return new Map(
    lines.map((line): [number, number] => {
      const [id, start] = line.split(" ").map(Number);
      return [id!, start!];
    }),
  );
}

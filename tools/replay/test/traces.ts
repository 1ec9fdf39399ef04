import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WorkloadJob } from "@ccp/scheduler/replay";
import { readTrace } from "../src/trace-file.ts";

/** A trace that comes with the project. */
export function ownTrace(name: string): string {
  return fileURLToPath(new URL(`../../../packages/scheduler/test/traces/${name}.swf.gz`, import.meta.url));
}

export function jobsOf(path: string): readonly WorkloadJob[] {
  return readTrace(path).jobs;
}

const archive = join(process.env["CCP_TRACES"] ?? "", "KTH-SP2.swf.gz");

/** The log of KTH-SP2, which may not be handed on, and why it is not there. */
export const kth: { readonly path: string; readonly missing: string | undefined } = {
  path: archive,
  missing:
    process.env["CCP_TRACES"] !== undefined && existsSync(archive)
      ? undefined
      : "CCP_TRACES does not name the folder of the archive logs, which may not be handed on",
};

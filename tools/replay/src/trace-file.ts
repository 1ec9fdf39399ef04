import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseSwf, type Workload } from "@ccp/scheduler/replay";

/** Reads a trace, packed with gzip or not. What is wrong is said together with the name of the file. */
export function readTrace(path: string): Workload {
  try {
    const bytes = readFileSync(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return parseSwf((isPacked ? gunzipSync(bytes) : bytes).toString("utf8"));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

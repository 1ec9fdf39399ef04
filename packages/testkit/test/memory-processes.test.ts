import { describe, test } from "vitest";
import { conformance } from "../src/index.ts";
import { processCluster } from "./memory-cluster.ts";

describe.skipIf(process.platform === "win32")("real processes", () => {
  conformance({ test, backend: processCluster });
});

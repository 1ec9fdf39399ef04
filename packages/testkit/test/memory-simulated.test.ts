import { test } from "vitest";
import { conformance } from "../src/index.ts";
import { simulatedCluster } from "./memory-cluster.ts";

conformance({ test, backend: simulatedCluster });

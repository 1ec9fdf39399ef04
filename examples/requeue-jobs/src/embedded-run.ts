import {
  CLSID_Cluster,
  type ClusterBackend,
  CoRegisterClassObject,
  CoRevokeClassObject,
  out,
} from "@ccp/core";
import { MemoryBackend, runProcesses } from "@ccp/memory";
import { CHECK, written } from "./check.ts";
import { requeueJobs } from "./requeue-jobs.ts";
import { Screen, type Terminal } from "./screen.ts";
import { openWorkshop } from "./workshop.ts";

/**
 * Runs the program on a cluster of three nodes inside this process, whose tasks are real processes of this machine.
 * Nothing is left of it: neither processes nor files.
 *
 * @param signal - Ends the program early; it then rejects.
 * @param reach - How the program reaches the cluster; left out, directly.
 * @returns The exit code.
 */
export async function runEmbedded(
  terminal: Terminal,
  signal: AbortSignal,
  reach: (cluster: MemoryBackend) => ClusterBackend = (cluster) => cluster,
): Promise<number> {
  await using shop = await openWorkshop(["north", "south"]); // of the station west, nothing has come yet
  await using backend = new MemoryBackend({
    nodes: [
      { name: "NODE01", processors: 2 },
      { name: "NODE02", processors: 1 },
      { name: "NODE03", processors: 1 },
    ],
    clock: "real",
    executor: runProcesses({ gracePeriod: 500 }),
  });
  const registration = out<number>();
  CHECK(CoRegisterClassObject(CLSID_Cluster, reach(backend), registration), "CoRegisterClassObject");
  try {
    return await requeueJobs({ shop, screen: new Screen(terminal), signal });
  } finally {
    CoRevokeClassObject(written(registration));
  }
}

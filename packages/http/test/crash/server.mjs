/*
 * A server that is to be killed: it opens the store in a folder, tells which jobs it found there, and then serves them.
 *
 *   server.mjs FOLDER, as a fork
 */
import { LevelStore } from "@ccp/headnode/level";
import { serve } from "@ccp/http/server";
import { MemoryBackend, simulate } from "@ccp/memory";

const [folder = ""] = process.argv.slice(2);
process.on("disconnect", () => process.exit());

const backend = new MemoryBackend({
  clock: "real",
  executor: simulate(({ commandLine }) => ({
    runtime: commandLine === "long" ? Number.POSITIVE_INFINITY : 3,
    exitCode: commandLine === "fail" ? 1 : 0,
  })),
  nodes: [{ name: "NODE01", processors: 1_000 }],
  parameters: { JobRetryCount: "1000000", TaskRetryCount: "1000000" },
  store: new LevelStore(folder),
});
const service = await backend.connect("localhost", {});
const found = (await service.listAllJobs()).map(({ id, name, status, tasks }) => ({
  id,
  name,
  status,
  tasks: tasks.length,
}));
process.send?.({ found });
const { url } = await serve(backend, { port: 0 });
process.send?.({ url });

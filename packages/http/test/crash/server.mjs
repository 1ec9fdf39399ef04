/*
 * A server that is to be killed: it opens the store in a folder, tells which jobs it found there, and then serves them.
 *
 *   server.mjs FOLDER MILLISECONDS, as a fork; the disk takes that much longer for each commit
 */
import { setTimeout } from "node:timers/promises";
import { LevelStore } from "@ccp/headnode/level";
import { serve } from "@ccp/http/server";
import { MemoryBackend, simulate } from "@ccp/memory";

const [folder = "", delay = "0"] = process.argv.slice(2);

/**
 * The store on a disk that is slower by so many milliseconds.
 *
 * @param {LevelStore} store
 * @param {number} milliseconds
 */
function onSlowDisk(store, milliseconds) {
  if (milliseconds === 0) return store;
  return {
    folder: store.folder,
    load: () => store.load(),
    /** @param {Parameters<LevelStore["commit"]>[0]} changes */
    commit: async (changes) => {
      await setTimeout(milliseconds);
      await store.commit(changes);
    },
  };
}

process.on("disconnect", () => process.exit());

const backend = new MemoryBackend({
  clock: "real",
  executor: simulate(({ commandLine }) => ({
    runtime: commandLine === "long" ? Number.POSITIVE_INFINITY : 3,
    exitCode: commandLine === "fail" ? 1 : 0,
  })),
  nodes: [{ name: "NODE01", processors: 1_000 }],
  parameters: { JobRetryCount: "1000000", TaskRetryCount: "1000000" },
  store: onSlowDisk(new LevelStore(folder), Number(delay)),
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

/*
 * A head node that runs one job of real processes until it is killed.
 *
 *   node worker.mjs FOLDER COMMANDLINE
 */
import { defaultJobTerms, defaultTaskTerms } from "@ccp/core";
import { LevelStore } from "@ccp/headnode/level";
import { MemoryBackend, runProcesses } from "@ccp/memory";

const [folder = "", commandLine = ""] = process.argv.slice(2);
const backend = new MemoryBackend({
  clock: "real",
  executor: runProcesses(),
  store: new LevelStore(folder),
});
const service = await backend.connect("localhost", {});
const task = { ...defaultTaskTerms, commandLine };
await service.queueJobs([{ ...defaultJobTerms, tasks: [task] }], { user: null, password: null });
setInterval(() => {}, 2 ** 30);

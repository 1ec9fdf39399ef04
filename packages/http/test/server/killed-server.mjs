/*
 * A server over a store in a folder, which says where it is. One that is to be killed dies once a call that counts once
 * is on the disk, and before it is answered.
 *
 *   node killed-server.mjs FOLDER [kill]
 */
import { LevelStore } from "@ccp/headnode/level";
import { serve } from "@ccp/http/server";
import { MemoryBackend } from "@ccp/memory";

const [folder = "", kill] = process.argv.slice(2);

class DeadlyStore extends LevelStore {
  /** @override @param {readonly import("@ccp/headnode").Change[]} changes */
  commit(changes) {
    const kept = super.commit(changes);
    if (kill === undefined || !changes.some((change) => change.kind === "answer")) return kept;
    return kept.then(() => void process.kill(process.pid, "SIGKILL"));
  }
}

const backend = new MemoryBackend({
  clock: "real",
  nodes: [{ name: "NODE01", status: "Paused" }],
  store: new DeadlyStore(folder),
});
const { url } = await serve(backend, { port: 0 });
process.stdout.write(`${url}\n`);

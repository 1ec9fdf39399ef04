/*
 * A server of a cluster on which every job runs until it is canceled. It says where it is, and stops when its parent
 * lets go of it.
 */
import { serve } from "@ccp/http/server";
import { MemoryBackend, simulate } from "@ccp/memory";

const backend = new MemoryBackend({
  clock: "real",
  nodes: [{ name: "NODE01", processors: 4_000 }],
  executor: simulate(() => ({ runtime: Number.POSITIVE_INFINITY })),
});
const { url } = await serve(backend, { port: 0 });
process.on("disconnect", () => process.exit());
process.send?.({ url });
process.on("message", () => process.send?.({ bytes: process.memoryUsage().rss }));

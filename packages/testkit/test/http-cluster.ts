import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClusterBackend } from "@ccp/core";
import { type Fetch, HttpBackend } from "@ccp/http/client";
import { UsersFile } from "@ccp/http/server";
import type { MemoryBackend } from "@ccp/memory";
import type { TestBackend } from "../src/index.ts";
import { simulatedCluster } from "./memory-cluster.ts";

/** A server of a backend, as clients reach it. */
export interface Served {
  readonly url: string;
  readonly fetch: Fetch;
  close(): void;
}

/**
 * A simulated cluster behind a server, which knows its users by their tokens. Who is an administrator is said by the
 * server alone: the cluster does not know it.
 */
export async function httpCluster(
  serve: (memory: MemoryBackend, users: UsersFile) => Promise<Served>,
): Promise<TestBackend> {
  const { users, tokens } = await usersFile;
  return simulatedCluster({ administrators: [] }, async (memory) => {
    const { close, ...served } = await serve(memory, users);
    const backends = new Map<string, ClusterBackend>();
    for (const [user, token] of tokens) backends.set(user, new HttpBackend({ ...served, token }));
    return { backend: perUser(backends), close };
  });
}

/** The users of all clusters of a test file. Hashing passwords takes long: they have tokens only. */
const usersFile = makeUsers();

async function makeUsers() {
  const folder = mkdtempSync(join(tmpdir(), "ccp-testkit-users-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const users = new UsersFile(join(folder, "users.json"));
  const tokens = new Map<string, string>();
  for (const [name, role] of [
    ["LAB\\admin", "administrator"],
    ["LAB\\alice", "user"],
  ] as const) {
    await users.add(name, role, null);
    tokens.set(name, await users.addToken(name));
  }
  return { users, tokens };
}

/** One backend that reaches the cluster as whichever user a client says it is. */
function perUser(backends: ReadonlyMap<string, ClusterBackend>): ClusterBackend {
  return {
    localHeadNode: "localhost",
    async connect(headNode, caller) {
      const backend = backends.get(caller.user ?? "LAB\\alice");
      if (backend === undefined) throw new Error(`${caller.user} has no token.`);
      return backend.connect(headNode, caller);
    },
  };
}
